#include <iostream>
#include <memory>

#include "app/local_api.hpp"
#include "commands/commands.hpp"

namespace kept {
namespace {

struct MergeWords {
  std::string kept_id, gone_id, undo, user;
  bool dry_run = false, json = false;
};

void say_moved(json::object const& answer) {
  for (auto const& each : answer.at("moved").as_array())
    std::cout << ", " << each.at("count").as_int64() << " " << each.at("noun").as_string().c_str();
}

Result<int> merge(LocalApi& api, MergeWords const& words) {
  auto const path = "/api/people/" + words.kept_id;
  auto const kept = object_in(TRY(api.ask(Method::get, path)));
  auto const etag = "\"" + json::serialize(kept.at("version")) + "\"";
  json::object const body{{"gone_id", words.gone_id}, {"dry_run", words.dry_run}};
  auto const answer =
      object_in(TRY(api.ask(Method::post, "/api/people/" + text_in(kept, "id") + "/merges",
                            json::serialize(body), "application/json", etag)));
  if (words.json) {
    std::cout << json::serialize(answer) << "\n";
    return 0;
  }
  std::cout << (words.dry_run ? "would be " : "is now ") << text_in(kept, "id") << " "
            << text_in(answer.at("kept").as_object(), "name");
  say_moved(answer);
  if (!words.dry_run)
    std::cout << "; merge " << text_in(answer, "merge_id") << ", undo until "
              << text_in(answer, "undo_until");
  std::cout << "\n";
  return 0;
}

Result<int> undo(LocalApi& api, MergeWords const& words) {
  auto const answer = object_in(TRY(api.ask(Method::del, "/api/merges/" + words.undo)));
  if (words.json) {
    std::cout << json::serialize(answer) << "\n";
    return 0;
  }
  auto const& kept = answer.at("kept").as_object();
  auto const& back = answer.at("back").as_object();
  std::cout << "parted: " << text_in(kept, "id") << " " << text_in(kept, "name") << ", "
            << text_in(back, "id") << " " << text_in(back, "name") << "\n";
  for (auto const& field : answer.at("left").as_array())
    std::cerr << field.as_string().c_str() << " was changed since the merge, and stays\n";
  return 0;
}

Result<int> run(MergeWords const& words, Settings const& settings) {
  bool const whole = words.undo.empty() ? !words.gone_id.empty() : words.kept_id.empty();
  if (!whole) {
    std::cerr << "kept merge: name the one who is kept and the one who goes, or --undo MERGE\n";
    return 2;
  }
  auto api = TRY(LocalApi::open(settings, words.user));
  return words.undo.empty() ? merge(*api, words) : undo(*api, words);
}

}  // namespace

void add_merge(CommandLine& line) {
  auto words = std::make_shared<MergeWords>();
  auto& command = line.command("merge", "two people in the list who are one in life become one",
                               [words](Settings const& s) { return run(*words, s); });
  command.add_option("KEPT_ID", words->kept_id, "the one who is kept");
  command.add_option("GONE_ID", words->gone_id, "the one who becomes one with them");
  command.add_flag("--dry-run", words->dry_run, "say what would come of it and change nothing");
  command.add_option("--undo", words->undo, "part the two of this merge again, within 30 days");
  command.add_flag("--json", words->json, "the whole answer");
  command.add_option("--user", words->user, "as the user with this e-mail (the first owner)");
}

}  // namespace kept
