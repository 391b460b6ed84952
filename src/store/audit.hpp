#pragma once
// Who changed what: append-only rows, written by Tx::audit. Values of private nouns are never in
// them: use differences_without_values. Erasing scrubs values and keeps who, when and what kind.
#include "store/rows.hpp"

namespace kept {

struct AuditEntry {
  Id id;
  Instant at;
  Id user_id;  // none: Kept itself
  std::string noun;
  Id ref_id;
  std::string verb;
  std::optional<RawJson> differences;  // {"name":["before","after"]}, or {"note":null}
};
constexpr auto fields_of(AuditEntry const*) {
  return std::tuple{field("id", &AuditEntry::id),
                    field("at", &AuditEntry::at),
                    field("user_id", &AuditEntry::user_id),
                    field("noun", &AuditEntry::noun),
                    field("ref_id", &AuditEntry::ref_id),
                    field("verb", &AuditEntry::verb),
                    field("differences", &AuditEntry::differences)};
}

namespace audit_detail {
/// Hidden and derived fields say nothing, and every write changes these two.
constexpr bool is_told(auto const& field) {
  return !field.is(hidden) && !field.is(not_stored) && field.name != "version" &&
         field.name != "changed_at";
}
}  // namespace audit_detail

/// {"name":["before","after"],...} for what differs; "{}" when nothing does.
template <Described T>
std::string differences(T const& before, T const& after) {
  std::string out = "{";
  for_each_field<T>([&](auto const& field) {
    if (!audit_detail::is_told(field)) return;
    auto old_value = to_json(before.*field.member), new_value = to_json(after.*field.member);
    if (old_value == new_value) return;
    if (out.size() > 1) out += ',';
    ((((((out += '"') += field.name) += "\":[") += old_value) += ',') += new_value) += ']';
  });
  return out += '}';
}

/// {"note":null,...}: which fields differ, for nouns that not everybody sees.
template <Described T>
std::string differences_without_values(T const& before, T const& after) {
  std::string out = "{";
  for_each_field<T>([&](auto const& field) {
    if (!audit_detail::is_told(field)) return;
    if (to_json(before.*field.member) == to_json(after.*field.member)) return;
    if (out.size() > 1) out += ',';
    ((out += '"') += field.name) += "\":null";
  });
  return out += '}';
}

/// Newest first. Only owners and admins read it; others get nothing.
std::vector<AuditEntry> audit_of(Db& db, Viewer const& viewer, std::string_view noun, Id ref_id,
                                 int limit);
/// Takes the values out, when a thing is erased.
void scrub_audit(Tx& tx, std::string_view noun, Id ref_id);

}  // namespace kept
