#pragma once
// What a story runs against: one Kept, started anew on an empty database, with a clock that is set.
#include <map>
#include <memory>
#include <string>

#include "app/app.hpp"
#include "match.hpp"
#include "story.hpp"

namespace kept::stories {

class World {
 public:
  /// `database` empty = SQLite; else the address of an empty PostgreSQL database.
  World(std::string folder, std::string database);

  /// Runs the story; "" when all answers fit, else the line and what differs.
  std::string run(Story const& story);

 private:
  struct Answer {
    int status = 0;
    Response response;
  };

  void start();
  std::string perform(Directive const& step);
  std::string perform(Exchange const& step);
  std::string perform(Parallel const& step);
  void set_up();
  void make_user(std::string const& name, std::string const& access);
  Answer send(Exchange const& step, Captures const& captures, std::string const& cookie);
  std::string judge(Exchange const& step, Response const& response);
  std::string cookie_of(Response const& response) const;
  Response call(std::string const& method, std::string const& target, std::string const& body,
                std::string const& cookie = {});

  std::string folder_, database_;
  std::shared_ptr<SetClock> clock_;
  std::unique_ptr<App> app_;
  Captures captures_;
  std::map<std::string, std::string> cookies_;  // of each user by name
  std::string as_ = "nobody";
};

}  // namespace kept::stories
