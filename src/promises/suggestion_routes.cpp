// What a note promises, before anybody saves anything.
#include <algorithm>

#include "firm/calendars.hpp"
#include "http/context.hpp"
#include "individuals/note_reading/promise_phrases.hpp"
#include "promises/promise_context.hpp"
#include "promises/promise_routes.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::size_t body_bytes_max = 512 * 1024;  // a note of 100,000 characters of four bytes
// Working days are counted this far ahead; "within 500 working days" is no promise.
constexpr int calendar_days = 800;

struct SuggestionsWanted {
  std::string note;
  std::optional<Instant> at;  // of the talk: its "tomorrow" is the day after it
  std::optional<Language> language;
};
constexpr auto fields_of(SuggestionsWanted const*) {
  // The note as Conversation has it.
  return std::tuple{field("note", &SuggestionsWanted::note, required).max(100'000),
                    field("at", &SuggestionsWanted::at, from_client),
                    field("language", &SuggestionsWanted::language, from_client)};
}

struct Suggestions {
  std::vector<PromisePhrase> promises;
};
constexpr auto fields_of(Suggestions const*) {
  return std::tuple{field("promises", &Suggestions::promises)};
}

Result<Response> suggest(Context& context, Request const& request) {
  auto const wanted = TRY(read_body<SuggestionsWanted>(request));
  auto const now = context.clock.now();
  if (wanted.at && *wanted.at > now + std::chrono::hours(24))
    return refuse(Code::wrong_range, "at");
  auto const [calendar, talked_on, today] = context.store.read([&](Db& db) {
    auto const zone = firm_zone(db, context.viewer);
    auto const today = zone.day_of(now);
    auto const talked_on = std::min(wanted.at ? zone.day_of(*wanted.at) : today, today);
    // A talk long ago has no promise that is still ahead of us counted in working days.
    auto const from = std::max(talked_on, today - calendar_days);
    return std::tuple(calendar_of_firm(db, context.viewer, from, today + calendar_days), talked_on,
                      today);
  });
  PhraseContext const phrases{talked_on, wanted.language.value_or(guess_language(wanted.note)),
                              &calendar};
  return json_response(to_json(Suggestions{find_promises(wanted.note, phrases, today)}));
}

}  // namespace

Routes suggestion_routes() {
  return {{.method = Method::post,
           .pattern = "/api/conversations/suggestions",
           .permission = Permission::staff,
           .handle = suggest,
           .doc = {.summary = "The promises that a note speaks of; nothing is stored",
                   .takes = makes<SuggestionsWanted>(),
                   .gives = answers<Suggestions>()},
           .body_bytes_max = body_bytes_max}};
}

}  // namespace kept
