#include "firm/password.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/fault.hpp"
#include "base/normal_form.hpp"
#include "firm/common_passwords.hpp"
#include "firm/secret.hpp"

namespace kept {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;
constexpr int waiting_max = 100;

std::size_t characters_in(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// "aaaaaaaaaa", "abcabcabcabc"
bool is_repeated(std::string_view text) {
  for (std::size_t unit = 1; unit <= std::min<std::size_t>(4, text.size() / 2); ++unit)
    if (text.substr(unit) == text.substr(0, text.size() - unit)) return true;
  return false;
}

/// "1234567890", "abcdefghijk", "0987654321"
bool is_counted(std::string_view text) {
  for (int step : {1, -1}) {
    bool all = true;
    for (std::size_t at = 1; at < text.size() && all; ++at)
      all = text[at] - text[at - 1] == step || text[at] - text[at - 1] == -9 * step;
    if (all) return true;
  }
  return false;
}

/// Without the digits and signs that people put behind a word to please a rule.
std::string_view without_tail(std::string_view text) {
  auto end = text.find_last_not_of("0123456789!.?*#$-_ ");
  return end == text.npos ? text : text.substr(0, end + 1);
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

}  // namespace

Done check_password(std::string_view password, std::string_view email, std::string_view name,
                    std::string_view field) {
  auto one_form = nfkc(password);
  auto count = characters_in(one_form);
  if (count < password_characters_min) return refuse(Code::password_short, std::string(field));
  if (count > password_characters_max) return refuse(Code::too_long, std::string(field));
  auto folded = without_blanks(nfkc_folded(password));
  auto word = without_tail(folded);
  auto own_email = nfkc_folded(email);
  auto own_name = without_blanks(nfkc_folded(name));
  std::string_view before_at = std::string_view(own_email).substr(0, own_email.find('@'));
  bool own = folded == own_email || word == own_email || (!word.empty() && word == before_at) ||
             folded == before_at || (!own_name.empty() && (word == own_name || folded == own_name));
  if (own || is_repeated(folded) || is_counted(folded) || is_common_password(folded) ||
      is_common_password(word))
    return refuse(Code::password_common, std::string(field));
  return {};
}

Passwords::Passwords() {
  if (sodium_init() < 0) throw Fault("libsodium does not start");
  nobodys_hash_ = *hash(new_secret().text);
}

template <class Work>
Result<std::invoke_result_t<Work>> Passwords::in_turn(Work const& work) {
  if (waiting_.fetch_add(1) >= waiting_max) {
    --waiting_;
    return refuse(Code::busy);
  }
  places_.acquire();
  --waiting_;
  struct Leave {
    std::counting_semaphore<2>& places;
    ~Leave() { places.release(); }
  } leave{places_};
  return work();
}

Result<std::string> Passwords::hash(std::string_view password) {
  auto one_form = nfkc(password);
  return in_turn([&] {
    std::string out(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(out.data(), one_form.data(), one_form.size(), passes, memory_bytes) != 0)
      throw Fault("no memory to hash a password");
    out.resize(out.find('\0'));
    return out;
  });
}

Result<bool> Passwords::fits(std::string const& stored_hash, std::string_view password) {
  auto one_form = nfkc(password);
  auto const& hash = stored_hash.empty() ? nobodys_hash_ : stored_hash;
  return in_turn([&] {
    bool same = crypto_pwhash_str_verify(hash.c_str(), one_form.data(), one_form.size()) == 0;
    return same && !stored_hash.empty();
  });
}

}  // namespace kept
