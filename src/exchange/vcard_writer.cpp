#include "exchange/vcard_writer.hpp"

#include <algorithm>
#include <set>

#include "base/charset.hpp"

namespace kept {
namespace {

constexpr std::size_t octets_max = 75;

/// Group names that are free for labels: kept1, kept2, ...
class FreeGroups {
 public:
  explicit FreeGroups(std::span<CardProperty const> properties) {
    for (auto const& property : properties) {
      if (!property.group.empty()) taken_.insert(upper_ascii(property.group));
    }
  }
  std::string next() {
    std::string name;
    do {
      name = "item" + std::to_string(++last_);
    } while (taken_.contains(upper_ascii(name)));
    return name;
  }

 private:
  std::set<std::string> taken_;
  int last_ = 0;
};

void write_beside(std::string& out, CardProperty const& property, std::string_view parameter,
                  std::string_view name) {
  if (property.find(parameter) == nullptr) return;
  std::string const value = escape_text(property.get(parameter));
  write_folded(out, property.group + "." + std::string(name) + ":" + value);
}

}  // namespace

void write_folded(std::string& out, std::string_view line) {
  std::size_t room = octets_max;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > room - 4 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    out.append(line.substr(0, cut));
    out += "\r\n ";
    line.remove_prefix(cut);
    room = octets_max - 1;
  }
  out.append(line);
  out += "\r\n";
}

void write_vcard(std::string& out, std::span<CardProperty const> properties) {
  FreeGroups free_groups(properties);
  std::set<std::string> labelled;
  out += "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  for (auto const& property : properties) {
    bool const has_label = property.find("X-ABLABEL") != nullptr;
    bool const has_country = property.find("X-ABADR") != nullptr;
    if (!has_label && !has_country) {
      write_folded(out, line_of(property));
      continue;
    }
    CardProperty grouped = property;
    if (grouped.group.empty()) grouped.group = free_groups.next();
    CardProperty plain = grouped;
    plain.remove("X-ABLABEL");
    plain.remove("X-ABADR");
    write_folded(out, line_of(plain));
    if (!labelled.insert(grouped.group).second) continue;
    write_beside(out, grouped, "X-ABLABEL", "X-ABLabel");
    write_beside(out, grouped, "X-ABADR", "X-ABADR");
  }
  out += "END:VCARD\r\n";
}

}  // namespace kept
