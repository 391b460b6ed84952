// Walks access_matrix.txt: each route with each access, through the real router on a real store.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "access_matrix.hpp"
#include "app/app.hpp"
#include "base/json.hpp"
#include "http/event_stream.hpp"
#include "store/test_store.hpp"
#include "today/morning/notification_store.hpp"

namespace kept::stories {
namespace {

constexpr std::string_view canary = "zanzibarine";

/// A Kept with a user of each access, each with an API token, and one of each thing.
struct Walk {
  TestFolder folder;
  TestDatabase database;
  std::unique_ptr<App> app;
  std::map<std::string, std::string> tokens, ids;

  Walk() {
    AppSettings settings;
    settings.store.data_folder = folder.path();
    settings.store.database = database.address();
    auto opened = App::open(std::move(settings));
    REQUIRE(opened);
    app = std::move(*opened);
    for (auto who : {"owner", "admin", "staff", "viewer", "author", "shared", "leaver"})
      add_user(who);
    tokens["reads"] =
        text_in(ask("owner", "POST", "/api/tokens", R"({"name":"r","scope":"read"})"), "token");
    make_things();
  }

  void add_user(std::string const& who) {
    bool other_staff = who == "author" || who == "shared" || who == "leaver";
    Request request = *make_request(Method::post, "/api/users");
    request.local = true;
    request.headers.add("Host", "localhost");
    request.headers.add("Content-Type", "application/json");
    request.body = R"({"name":")" + who + R"(","email":")" + who + R"(@kept.example","access":")" +
                   (other_staff ? "staff" : who) + R"(","with_token":true})";
    auto made = app->answer(request);
    REQUIRE_MESSAGE(made.status == 201, made.body);
    tokens[who] = text_in(made, "token");
    auto user = parse_json(made.body)->at("user").at("id").as_string();
    ids[who] = std::string(user);
  }

  void make_things() {
    auto make = [&](char const* path, std::string body) {
      auto made = ask("owner", "POST", path, std::move(body));
      REQUIRE_MESSAGE(made.status == 201, path << ": " << made.body);
      return text_in(made, "id");
    };
    ids["/api/people/"] = make("/api/people", R"({"name":"Karen"})");
    ids["/api/organisations/"] = make("/api/organisations", R"({"name":"Brew"})");
    ids["/api/conversations/"] = make("/api/conversations", R"({"note":"open to all"})");
    ids["/api/promises/"] =
        make("/api/promises", R"({"direction":"ours","person_id":")" + ids["/api/people/"] +
                                  R"(","what":"beans","said_for":"2030-01-01"})");
    ids["/api/tasks/"] = make("/api/tasks", R"({"what":"count the cups"})");
    ids["/api/deals/"] = make("/api/deals", R"({"name":"beans for a year"})");
    ids["/api/stages/"] = make("/api/stages", R"({"name":"Tasting","kind":"open"})");
    ids["/api/complaints/"] = make("/api/complaints", R"({"what":"cold coffee","person_id":")" +
                                                          ids["/api/people/"] + R"("})");
    ids["/api/own-fields/"] =
        make("/api/own-fields", R"({"noun":"person","name":"Size","kind":"number"})");
    ids["/api/topics/"] = make("/api/topics", R"({"label":{"en":"Lighthouses"}})");
    ids["/api/calendar/closed-days/"] =
        make("/api/calendar/closed-days", R"({"day":"2026-12-24","worked":"no","name":"Jul"})");
    ids["/api/me/absences/"] = text_in(
        ask("author", "POST", "/api/me/absences", R"({"from":"2026-07-06","until":"2026-07-10"})"),
        "id");
    ids["/api/me/calendars/"] =
        text_in(ask("author", "POST", "/api/me/calendars", R"({"name":"Mine"})"), "id");
    make_mails();
    ids["/api/views/"] =
        text_in(ask("author", "POST", "/api/views", R"({"noun":"tasks","name":"Late"})"), "id");
    make_mailbox();
    ids["/api/me/calendar-feeds/"] =
        text_in(ask("author", "POST", "/api/me/calendar-feeds", R"({"name":"phone"})"), "id");
    ids["/api/me/push-subscriptions/"] = text_in(
        ask("author", "POST", "/api/me/push-subscriptions",
            R"({"endpoint":"https://push.example/1","device":"phone","secret":"BTBZMqHH6r4Tts7J_aSIgg",)"
            R"("public_key":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"})"),
        "id");
    (void)app->store().write([&](Tx& tx) -> Done {
      auto const told =
          notify(tx, Viewer{*parse_id(ids["author"]), {}, Access::staff}, {.key = "matrix"});
      ids["/api/notifications/"] = to_text(told->id);
      return {};
    });
    ids["/api/users/"] = ids["leaver"];
    ids["/api/tokens/"] =
        text_in(ask("author", "POST", "/api/tokens", R"({"name":"t","scope":"read"})"), "id");
  }

  /// A draft of the author's, an account of theirs, and a mail they have sent.
  void make_mails() {
    auto make = [&](char const* path, std::string body) {
      return text_in(ask("author", "POST", path, std::move(body)), "id");
    };
    ids["/api/mail-templates/"] =
        make("/api/mail-templates", R"({"name":"T","texts":{"en":{"body":"x"}}})");
    ids["/api/mail-accounts/"] =
        make("/api/mail-accounts", R"({"from_address":"a@kept.example","host":"192.0.2.7"})");
    std::string const draft =
        R"({"to_them":[{"address":"b@b.example"}],"subject":"s","not_before":"2090-01-01T00:00:00Z"})";
    ids["/api/drafts/"] = make("/api/drafts", draft);
    auto sent = ask("author", "PUT", "/api/drafts/" + make("/api/drafts", draft) + "/sending");
    REQUIRE_MESSAGE(sent.status == 200, sent.body);
    ids["/api/outbox/"] = text_in(sent, "id");
  }

  /// A mailbox of the author's, and a mail that lay in it.
  void make_mailbox() {
    ids["/api/mailboxes/"] = text_in(
        ask("author", "POST", "/api/mailboxes", R"({"address":"author@kept.example"})"), "id");
    auto mail =
        ask("author", "POST", "/api/mailboxes/" + ids["/api/mailboxes/"] + "/mails",
            "Message-ID: <1@x.example>\nFrom: s@x.example\nSubject: x\n\nx\n", "message/rfc822");
    REQUIRE_MESSAGE(mail.status == 201, mail.body);
    ids["/api/mails/"] = text_in(mail, "id");
    ids["/api/mail-threads/"] = text_in(mail, "thread_id");
  }

  Response ask(std::string const& who, std::string const& method, std::string const& target,
               std::string body = {}, std::string const& type = "application/json",
               std::string const& if_match = {}) {
    auto request = make_request(*enum_of<Method>(method), target);
    REQUIRE(request);
    request->headers.add("Host", "localhost");
    request->remote_address = "127.0.0.1";
    if (who != "anonymous") request->headers.add("Authorization", "Bearer " + tokens.at(who));
    if (!body.empty()) request->headers.add("Content-Type", type);
    if (!if_match.empty()) request->headers.add("If-Match", if_match);
    request->body = std::move(body);
    auto response = app->answer(*request);
    if (response.source)
      for (std::string piece; response.source->next(piece);) response.body += piece;
    return response;
  }

  static std::string text_in(Response const& response, char const* name) {
    auto value = parse_json(response.body);
    if (!value || !value->is_object()) return {};
    auto const* member = value->get_object().if_contains(name);
    return member && member->is_string() ? std::string(member->get_string()) : "";
  }

  /// The path with ids of things that are there; a thing that is not there where we made none.
  std::string path_of(std::string const& pattern) const {
    std::string path = pattern;
    auto at = path.find('{');
    if (at == path.npos) return path;
    auto known = ids.find(path.substr(0, at));
    auto end = path.find('}');
    return path.replace(at, end - at + 1, known == ids.end() ? "0000000000001" : known->second);
  }
};

std::string read_matrix() {
  std::ifstream in(KEPT_STORIES "/access_matrix.txt");
  REQUIRE(in);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Reached the handler, or was stopped before it?
std::string outcome(Response const& response, std::string const& cell, bool is_get, bool has_id) {
  auto code = Walk::text_in(response, "code");
  if (response.status >= 500) return "a fault";
  if (response.status == 401 && code == "not_signed_in") return "401";
  if (response.status == 403 && code == "not_allowed") return "no";
  if (response.status == 405 || response.status == 401 || response.status == 403)
    return std::to_string(response.status) + " " + code;
  if (cell == "own" && response.status == 404) return "own";
  if (cell == "yes" && is_get && !has_id && response.status >= 404) return code;
  return "yes";
}

/// What a route cannot be asked without.
std::string query_of(std::string const& what) {
  if (what == "GET /api/search") return "?q=ka";
  if (what == "GET /api/export") return "?format=csv&what=people";
  if (what == "POST /api/imports") return "?file_name=a.csv&as=people";
  return {};
}

/// A request that gets through the door and there changes nothing: no version, an unknown member.
Response knock(Walk& walk, std::string const& who, Route const& route) {
  auto method = std::string(word_of(route.method));
  auto path = walk.path_of(std::string(route.pattern));
  path += query_of(method + " " + path);
  if (route.method == Method::get || route.takes == Takes::nothing)
    return walk.ask(who, method, path);
  if (route.takes == Takes::image) return walk.ask(who, method, path, "no image", "image/png");
  if (route.takes == Takes::audio) return walk.ask(who, method, path, "no sound", "audio/webm");
  if (route.takes == Takes::anything)
    return walk.ask(who, method, path, "name\nA\n", "application/octet-stream");
  return walk.ask(who, method, path, R"({"no_such_member":1})");
}

TEST_CASE("every route is in the matrix and does what it says") {
  Walk walk;
  auto matrix = parse_access_matrix(read_matrix());
  std::map<std::string, MatrixRow const*> rows;
  for (auto const& row : matrix.routes) rows[row.method + " " + row.pattern] = &row;
  for (auto const& route : walk.app->router().routes()) {
    auto name = std::string(word_of(route.method)) + " " + std::string(route.pattern);
    auto found = rows.find(name);
    CHECK_MESSAGE(found != rows.end(), "no row for " << name);
    if (found == rows.end()) continue;
    bool has_id = name.find('{') != name.npos;
    for (auto const& [who, cell] : found->second->cells) {
      auto response = knock(walk, who, route);
      auto got = outcome(response, cell, route.method == Method::get, has_id);
      CHECK_MESSAGE(got == cell, "line " << found->second->line << ": " << name << " as " << who
                                         << " answers " << response.status << " "
                                         << response.body.substr(0, 300));
    }
    rows.erase(found);
  }
  for (auto const& [name, row] : rows)
    CHECK_MESSAGE(false, "line " << row->line << ": there is no route " << name);
}

/// A note about an employee, as the table's second half has it.
struct NoteWalk : Walk {
  std::string employee, organisation, note;
  std::map<std::string, std::shared_ptr<EventStream>> streams;

  NoteWalk() {
    auto id_of = [&](Response const& made) {
      REQUIRE_MESSAGE(made.status == 201, made.body);
      return text_in(made, "id");
    };
    organisation = id_of(ask("author", "POST", "/api/organisations", R"({"name":"Us"})"));
    employee = id_of(
        ask("author", "POST", "/api/people", R"({"name":"Sidsel","roles":[{"role":"employee"}]})"));
    for (auto who : {"author", "shared", "staff", "viewer", "admin", "owner"}) {
      auto open = ask(who, "GET", "/api/events");
      REQUIRE_MESSAGE(open.events, open.body);
      streams[who] = open.events;
    }
    note = id_of(ask("author", "POST", "/api/conversations",
                     R"({"person_ids":[")" + employee + R"("],"organisation_ids":[")" +
                         organisation + R"("],"note":"first )" + std::string(canary) +
                         R"( words","shared_with":[")" + ids["shared"] + R"("]})"));
    auto changed = ask("author", "PATCH", "/api/conversations/" + note,
                       R"({"note":"then other )" + std::string(canary) + R"( words"})",
                       "application/json", "\"1\"");
    REQUIRE_MESSAGE(changed.status == 200, changed.body);
  }

  bool shows(std::string const& text) const {
    return text.find(canary) != text.npos || text.find(note) != text.npos;
  }

  std::string at_events(std::string const& who) {
    std::string heard;
    for (int wait = 0; wait < 40 && !shows(heard); ++wait) {
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
      std::string more;
      streams.at(who)->take(more);
      heard += more;
    }
    return shows(heard) ? "seen" : "unseen";
  }

  std::string in_answer(Response const& response) const {
    if (response.status != 200) return std::to_string(response.status);
    return shows(response.body) ? "seen" : "unseen";
  }

  std::string at_door(std::string const& who, MatrixRow const& row) {
    if (row.method == "EVENTS") return at_events(who);
    if (row.method == "BIN") return in_answer(ask(who, "GET", "/api/bin"));
    auto path = row.pattern;
    for (auto const& [name, id] :
         {std::pair{"{note}", note}, {"{employee}", employee}, {"{organisation}", organisation}})
      if (auto at = path.find(name); at != path.npos)
        path.replace(at, std::string(name).size(), id);
    auto answer = row.method == "GET"
                      ? ask(who, "GET", path)
                      : ask(who, row.method, path, row.method == "PATCH" ? R"({"note":"x"})" : "",
                            "application/json", "\"1\"");
    bool may_see = row.cells.at(who) == "seen" || row.cells.at(who) == "412";
    CHECK_MESSAGE((may_see || answer.body.find(canary) == std::string::npos),
                  who << " is shown the note by " << row.method << " " << row.pattern);
    return in_answer(answer);
  }

  /// Deleted by its author, who puts it back again if nobody else could.
  void bin_note() {
    auto held = ask("author", "GET", "/api/conversations/" + note);
    auto gone = ask("author", "DELETE", "/api/conversations/" + note, {}, {}, held.etag);
    REQUIRE_MESSAGE(gone.status == 204, gone.body);
  }
  std::string at_restoration(std::string const& who) {
    auto answer = ask(who, "PUT", "/api/bin/" + note + "/restoration");
    if (answer.status == 200) bin_note();
    return std::to_string(answer.status);
  }
};

TEST_CASE("a note about an employee shows at no door but its own") {
  NoteWalk walk;
  auto matrix = parse_access_matrix(read_matrix());
  REQUIRE(matrix.notes.size() >= 10);
  auto walk_rows = [&](bool binned) {
    for (auto const& row : matrix.notes) {
      if ((row.method == "BIN" || row.method == "RESTORE") != binned) continue;
      for (auto const& [who, cell] : row.cells) {
        auto got = row.method == "RESTORE" ? walk.at_restoration(who) : walk.at_door(who, row);
        CHECK_MESSAGE(got == cell, "line " << row.line << ": " << row.method << " " << row.pattern
                                           << " as " << who << ": " << got << ", not " << cell);
      }
    }
  };
  walk_rows(false);
  walk.bin_note();
  walk_rows(true);
}

}  // namespace
}  // namespace kept::stories
