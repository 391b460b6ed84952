#include "app/app.hpp"

#include "app/describe.hpp"
#include "exchange/copies_chapter.hpp"
#include "exchange/exchange_chapter.hpp"
#include "firm/firm_chapter.hpp"
#include "http/bin_chapter.hpp"
#include "http/health.hpp"
#include "individuals/individuals_chapter.hpp"
#include "individuals/old_ids.hpp"
#include "mail/mail_chapter.hpp"
#include "promises/promises_chapter.hpp"
#include "search/duplicates_chapter.hpp"
#include "search/search_chapter.hpp"
#include "search/search_store.hpp"
#include "today/calendar_out/calendar_out_chapter.hpp"
#include "today/meetings/calendar_event_store.hpp"
#include "today/meetings/meetings_chapter.hpp"
#include "today/morning/morning_chapter.hpp"
#include "today/today_chapter.hpp"
#include "work/work_chapter.hpp"

namespace kept {

std::vector<Chapter> all_chapters(FirmPartsPointer const& parts,
                                  std::shared_ptr<OutgoingClient const> const& outgoing) {
  std::vector<Chapter> chapters;
  auto sources = std::make_shared<SearchSources>();
  auto const person_columns = std::make_shared<std::vector<PersonColumn>>();
  chapters.push_back(firm_chapter(parts));
  chapters.push_back(individuals_chapter(
      {[sources](Db& db, Viewer const& viewer, std::string_view words, int limit) {
         return find_people(db, viewer, words, static_cast<std::size_t>(limit), *sources);
       },
       [](Db& db, Viewer const& viewer, std::string_view words, int limit) {
         return find_organisations(db, viewer, words, static_cast<std::size_t>(limit));
       },
       [](Db& db, Viewer const& viewer, Instant from, Instant until) {
         std::vector<Id> people;
         for (auto const& event : events_between(db, viewer, from, until))
           for (auto const& person : event.people) people.push_back(person.person_id);
         return people;
       },
       [person_columns] { return *person_columns; }}));
  chapters.push_back(mail_chapter(parts, outgoing));
  auto deliveries = std::make_shared<RecordKeeper>();
  chapters.push_back(promises_chapter(deliveries));
  chapters.push_back(work_chapter());
  chapters.push_back(search_chapter(sources));
  chapters.push_back(duplicates_chapter());
  chapters.push_back(today_chapter(deliveries));
  chapters.push_back(meetings_chapter(outgoing));
  chapters.push_back(calendar_out_chapter(parts));
  chapters.push_back(morning_chapter(deliveries, outgoing, parts->settings.base_url));
  chapters.push_back(exchange_chapter());
  chapters.push_back(copies_chapter());
  chapters.push_back(bin_chapter());
  for (auto const& chapter : chapters)
    sources->insert(sources->end(), chapter.search.begin(), chapter.search.end());
  for (auto& chapter : chapters) {
    person_columns->insert(person_columns->end(), chapter.person_columns.begin(),
                           chapter.person_columns.end());
    answer_old_ids(chapter.routes);
  }
  return chapters;
}

void make_all_search_anew(Store& store) {
  SearchSources sources;
  for (auto const& chapter : all_chapters(make_firm_parts({}), nullptr))
    sources.insert(sources.end(), chapter.search.begin(), chapter.search.end());
  make_search_anew(store, sources);
}

Result<std::unique_ptr<App>> App::open(AppSettings settings) {
  auto store = TRY(open_store(settings.store));
  return std::unique_ptr<App>(new App(std::move(settings), std::move(store)));
}

App::App(AppSettings settings, std::unique_ptr<Store> store)
    : settings_(std::move(settings)), store_(std::move(store)) {
  auto parts = make_firm_parts({settings_.base_url, settings_.setup_code});
  chapters_ = all_chapters(parts, std::make_shared<OutgoingClient>(settings_.outgoing));
  for (auto& chapter : settings_.further_chapters) chapters_.push_back(std::move(chapter));
  live_ = std::make_unique<LiveEvents>(*store_);
  Routes routes = live_->routes();
  for (auto const& route : health_routes(openapi_document)) routes.push_back(route);
  for (auto const& chapter : chapters_) {
    routes.insert(routes.end(), chapter.routes.begin(), chapter.routes.end());
    if (chapter.subscribe) chapter.subscribe(*store_);
  }
  router_ = std::make_unique<Router>(Wiring{.store = *store_,
                                            .clock = store_->clock(),
                                            .authenticate =
                                                [this, parts](Request const& request) {
                                                  return authenticate(*parts, *store_, request);
                                                },
                                            .base_url = settings_.base_url,
                                            .page = settings_.page},
                                     std::move(routes));
}

App::~App() = default;

std::vector<Job> App::jobs() const {
  std::vector<Job> jobs;
  for (auto const& chapter : chapters_)
    jobs.insert(jobs.end(), chapter.jobs.begin(), chapter.jobs.end());
  return jobs;
}

}  // namespace kept
