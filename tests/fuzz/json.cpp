// Any bytes as a request's body: read into a struct with every kind of field, changed by it, and
// what was taken is written and read again as it was.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/json_write.hpp"

namespace {

using namespace kept;

enum class Kind { work, home };
constexpr auto words_of(Kind) { return std::array{"work"sv, "home"sv}; }

struct Address {
  std::string label, value;
};
constexpr auto fields_of(Address const*) {
  return std::tuple{field("label", &Address::label, from_client),
                    field("value", &Address::value, required).max(40)};
}

struct Everything {
  Id id;
  std::string name;
  std::optional<Day> birthday;
  Instant at;
  Kind kind = Kind::work;
  bool here = false;
  int count = 0;
  std::vector<Address> addresses;
  OwnValues own_fields;
};
constexpr auto fields_of(Everything const*) {
  return std::tuple{field("id", &Everything::id, from_client),
                    field("name", &Everything::name, required),
                    field("birthday", &Everything::birthday, from_client),
                    field("at", &Everything::at, from_client),
                    field("kind", &Everything::kind, from_client),
                    field("here", &Everything::here, from_client),
                    field("count", &Everything::count, from_client),
                    field("addresses", &Everything::addresses, from_client).max(5),
                    field("own_fields", &Everything::own_fields, from_client)};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view text(reinterpret_cast<char const*>(data), size);
  Everything changed;
  (void)change_by_json(changed, text);
  auto read = read_json<Everything>(text);
  if (!read) return 0;
  auto written = to_json(*read);
  if (to_json(from_stored_json<Everything>(written)) != written) std::abort();
  return 0;
}
