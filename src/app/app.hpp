#pragma once
// Kept put together: the store, every chapter and the router. serve, the commands and the stories
// all stand on this one assembly.
#include <memory>
#include <string>
#include <vector>

#include "http/chapter.hpp"
#include "http/live_events.hpp"
#include "http/outgoing_client.hpp"
#include "http/router.hpp"
#include "store/store.hpp"

namespace kept {

struct AppSettings {
  StoreSettings store;
  /// Where people reach Kept, for links in invitations; empty: what the request's Host says.
  std::string base_url = {};
  /// What set-up asks for off loopback; empty: nothing is asked.
  std::string setup_code = {};
  /// Answers addresses outside /api: the files of the page.
  std::function<std::optional<Response>(Request const&)> page = {};
  /// Whom Kept may call beyond the public internet.
  OutgoingSettings outgoing = {};
  /// Beside the program's own: a test's or a measurement's.
  std::vector<Chapter> further_chapters = {};
};

class App {
 public:
  /// Opens the store, wires the chapters. Refuses as open_store does.
  static Result<std::unique_ptr<App>> open(AppSettings settings);
  ~App();

  Store& store() { return *store_; }
  Router const& router() const { return *router_; }
  std::vector<Chapter> const& chapters() const { return chapters_; }
  Response answer(Request& request) const { return router_->answer(request); }
  /// The chapters' timed work, for a JobRunner.
  std::vector<Job> jobs() const;

 private:
  App(AppSettings settings, std::unique_ptr<Store> store);

  AppSettings settings_;
  std::unique_ptr<Store> store_;
  std::vector<Chapter> chapters_;
  std::unique_ptr<LiveEvents> live_;
  std::unique_ptr<Router> router_;
};

}  // namespace kept
