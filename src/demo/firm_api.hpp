#pragma once
// The made-up firm lives through the same requests as a real one: `kept demo` asks the app.
#include <string>
#include <string_view>

#include "app/app.hpp"
#include "base/json.hpp"

namespace kept::demo {

// A JSON object, member by member.
class Body {
 public:
  template <class T>
  Body& add(std::string_view name, T const& value) {
    text_ += text_.empty() ? '{' : ',';
    write_json(text_, name);
    text_ += ':';
    write_json(text_, value);
    return *this;
  }
  Body& raw(std::string_view name, std::string const& json) { return add(name, RawJson{json}); }
  std::string text() const { return text_.empty() ? "{}" : text_ + "}"; }

 private:
  std::string text_;
};

/// The member as text: a string without quotes, a number as written.
std::string text_of(json::object const& object, char const* member);

class FirmApi {
 public:
  explicit FirmApi(App& app) : app_(app) {}

  /// What the app answers to `user` (an e-mail; none: nobody signed in). Throws Fault when it is a
  /// refusal.
  json::object ask(Method method, std::string const& target, std::string body,
                   std::string_view user, std::string const& if_match = {});
  /// Delivers, renegotiates or withdraws the promise as it stands now.
  void act_on(std::string const& promise, std::string const& deed, std::string const& body,
              std::string_view user);

 private:
  App& app_;
};

}  // namespace kept::demo
