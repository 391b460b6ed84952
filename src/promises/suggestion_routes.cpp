// What a note holds, before anybody saves anything.
#include <algorithm>

#include "firm/calendars.hpp"
#include "firm/topic_store.hpp"
#include "http/context.hpp"
#include "individuals/note_reading/note_phrases.hpp"
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

struct SuggestedInterest {
  std::string text;  // as it stands in the note
  Id topic_id;
  TopicLabel label;
  Whose whose = Whose::person;
};
constexpr auto fields_of(SuggestedInterest const*) {
  return std::tuple{
      field("text", &SuggestedInterest::text), field("topic_id", &SuggestedInterest::topic_id),
      field("label", &SuggestedInterest::label), field("whose", &SuggestedInterest::whose)};
}

struct Suggestions {
  std::vector<PromisePhrase> promises;
  std::vector<SuggestedInterest> interests;
  std::vector<TalkPhrase> next_talks;
  std::vector<PersonPhrase> people;
  std::vector<WishPhrase> needs, deal_breakers;
};
constexpr auto fields_of(Suggestions const*) {
  return std::tuple{field("promises", &Suggestions::promises),
                    field("interests", &Suggestions::interests),
                    field("next_talks", &Suggestions::next_talks),
                    field("people", &Suggestions::people),
                    field("needs", &Suggestions::needs),
                    field("deal_breakers", &Suggestions::deal_breakers)};
}

std::vector<SuggestedInterest> labelled(std::vector<InterestPhrase> interests,
                                        Vocabulary const& vocabulary) {
  std::vector<SuggestedInterest> labelled;
  for (auto& interest : interests)
    if (auto const* topic = vocabulary.find(interest.topic_id))
      labelled.push_back(
          {std::move(interest.text), interest.topic_id, topic->label, interest.whose});
  return labelled;
}

Result<Response> suggest(Context& context, Request const& request) {
  auto const wanted = TRY(read_body<SuggestionsWanted>(request));
  auto const now = context.clock.now();
  if (wanted.at && *wanted.at > now + std::chrono::hours(24))
    return refuse(Code::wrong_range, "at");
  auto const [calendar, talked_on, today, vocabulary] = context.store.read([&](Db& db) {
    auto const zone = firm_zone(db, context.viewer);
    auto const today = zone.day_of(now);
    auto const talked_on = std::min(wanted.at ? zone.day_of(*wanted.at) : today, today);
    // A talk long ago has no promise that is still ahead of us counted in working days.
    auto const from = std::max(talked_on, today - calendar_days);
    return std::tuple(calendar_of_firm(db, context.viewer, from, today + calendar_days), talked_on,
                      today, vocabulary_of_firm(db, context.viewer));
  });
  PhraseContext const phrases{talked_on, wanted.language.value_or(guess_language(wanted.note)),
                              &calendar};
  auto found = find_phrases(wanted.note, phrases, today, vocabulary->words());
  return json_response(to_json(Suggestions{
      find_promises(wanted.note, phrases, today), labelled(std::move(found.interests), *vocabulary),
      std::move(found.next_talks), std::move(found.people), std::move(found.needs),
      std::move(found.deal_breakers)}));
}

}  // namespace

Routes suggestion_routes() {
  return {
      {.method = Method::post,
       .pattern = "/api/conversations/suggestions",
       .permission = Permission::staff,
       .handle = suggest,
       .doc = {.summary =
                   "What a note speaks of: promises, interests, the next talk, people, needs and "
                   "deal-breakers; nothing is stored",
               .takes = makes<SuggestionsWanted>(),
               .gives = answers<Suggestions>()},
       .body_bytes_max = body_bytes_max}};
}

}  // namespace kept
