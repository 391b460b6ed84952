#include "firm/session.hpp"

#include <algorithm>

namespace kept {
namespace {

struct Mark {
  std::string_view sign, name;
};

// In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
constexpr std::array browsers{Mark{"Edg", "Edge"},         Mark{"OPR/", "Opera"},
                              Mark{"Firefox/", "Firefox"}, Mark{"FxiOS/", "Firefox"},
                              Mark{"CriOS/", "Chrome"},    Mark{"Chrome/", "Chrome"},
                              Mark{"Safari/", "Safari"}};
constexpr std::array systems{Mark{"iPhone", "iPhone"},   Mark{"iPad", "iPad"},
                             Mark{"Android", "Android"}, Mark{"Windows", "Windows"},
                             Mark{"Macintosh", "Mac"},   Mark{"CrOS", "ChromeOS"},
                             Mark{"Linux", "Linux"}};

template <std::size_t N>
std::string_view named(std::string_view text, std::array<Mark, N> const& marks) {
  for (auto const& mark : marks)
    if (text.find(mark.sign) != text.npos) return mark.name;
  return {};
}

}  // namespace

std::string agent_name(std::string_view user_agent) {
  auto browser = named(user_agent, browsers), system = named(user_agent, systems);
  if (!browser.empty() && !system.empty()) return std::string(browser) + ", " + std::string(system);
  if (!browser.empty()) return std::string(browser);
  // Headers are bytes; only what is printable ASCII goes on.
  std::string start;
  for (char c : user_agent.substr(0, 60))
    if (c >= ' ' && c <= '~') start += c;
  return start;
}

}  // namespace kept
