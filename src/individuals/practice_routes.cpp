// Name practice. Everything here is the asking user's own: no access, not even an owner's, reads
// what another has learnt (product.md, rule 4).
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/practice_session.hpp"
#include "individuals/surroundings.hpp"

namespace kept {
namespace {

constexpr std::size_t answers_a_request = 200, cram_people_max = 50, cram_cards_max = 100;
constexpr std::int64_t a_day = std::int64_t{24} * 60 * 60 * 1'000'000;

struct PracticeSummary {
  std::int64_t due = 0, new_today = 0, learnt = 0;
  std::int64_t ready = 0;  // how many a session would ask now, at most five
};
constexpr auto fields_of(PracticeSummary const*) {
  return std::tuple{
      field("due", &PracticeSummary::due), field("new_today", &PracticeSummary::new_today),
      field("learnt", &PracticeSummary::learnt), field("ready", &PracticeSummary::ready)};
}

struct PracticeAnswers {
  std::vector<PracticeAnswer> answers;
};
constexpr auto fields_of(PracticeAnswers const*) {
  return std::tuple{field("answers", &PracticeAnswers::answers, required).max(answers_a_request)};
}

PracticeMoment moment_of(Db& db, Context const& context, ComingPeople const& coming) {
  auto now = context.clock.now();
  auto around = read_surroundings(db, context.viewer, now);
  PracticeMoment when{now, around.zone.start_of(around.today)};
  if (coming) when.meeting = coming(db, context.viewer, now, Instant{now.micros + 3 * a_day});
  return when;
}

Response summary_response(Db& db, Context const& context, ComingPeople const& coming) {
  auto when = moment_of(db, context, coming);
  auto counts = count_practice(db, context.viewer, when.now, when.day_began);
  auto ready = practice_session(db, context.viewer, when, practice_session_length).size();
  return json_response(to_json(PracticeSummary{counts.due, counts.new_today, counts.learnt,
                                               static_cast<std::int64_t>(ready)}));
}

Result<Response> show(ComingPeople const& coming, Context& context) {
  return context.store.read([&](Db& db) { return summary_response(db, context, coming); });
}

Result<Response> session(ComingPeople const& coming, Context& context, Request const& request) {
  auto people = TRY(request.query.ids("person_ids", cram_people_max));
  auto most = people.empty() ? std::size_t{50} : cram_cards_max;
  auto asked = TRY(request.query.number("limit", 1, static_cast<std::int64_t>(most)));
  return context.store.read([&](Db& db) {
    auto limit = people.empty() ? practice_session_length : cram_cards_max;
    if (asked) limit = static_cast<std::size_t>(*asked);
    auto when = moment_of(db, context, coming);
    return list_response(people.empty()
                             ? practice_session(db, context.viewer, when, limit)
                             : practice_cram(db, context.viewer, when.now, people, limit));
  });
}

Result<Response> answer(ComingPeople const& coming, Context& context, Request const& request) {
  auto sent = TRY(read_body<PracticeAnswers>(request));
  auto latest = Instant{context.clock.now().micros + a_day};
  for (std::size_t at = 0; at < sent.answers.size(); ++at)
    if (sent.answers[at].at > latest)
      return refuse(Code::wrong_range, "answers/" + std::to_string(at) + "/at");
  TRY(context.store.write([&](Tx& tx) -> Done {
    for (std::size_t at = 0; at < sent.answers.size(); ++at)
      if (auto done = take_practice_answer(tx, context.viewer, sent.answers[at]); !done)
        return refuse(done.error().code,
                      "answers/" + std::to_string(at) + "/" + done.error().field);
    return {};
  }));
  return context.store.read([&](Db& db) { return summary_response(db, context, coming); });
}

}  // namespace

Routes practice_routes(IndividualsWiring const& wiring) {
  auto const& coming = wiring.people_coming;
  return {{.pattern = "/api/practice",
           .handle = [coming](auto& c, auto const&) { return show(coming, c); },
           .doc = {.summary = "How many names to practise there are, and how many are learnt",
                   .gives = answers<PracticeSummary>()}},
          {.pattern = "/api/practice/session",
           .handle = [coming](auto& c, auto const& r) { return session(coming, c, r); },
           .doc = {.summary = "The cards to ask now; or every card of the people named, the least "
                              "sure first",
                   .gives = answers_list<PracticeCard>(),
                   .query = {{"limit", "integer"}, {"person_ids"}}}},
          {.method = Method::post,
           .pattern = "/api/practice/answers",
           .handle = [coming](auto& c, auto const& r) { return answer(coming, c, r); },
           .doc = {.summary = "Answers, each written once however often it is sent",
                   .takes = makes<PracticeAnswers>(),
                   .gives = answers<PracticeSummary>()}}};
}

}  // namespace kept
