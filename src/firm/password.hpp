#pragma once
// Passwords: which are good enough, and their argon2id hashes (libsodium; 19 MiB, t=2: OWASP's
// second setting). A hash takes about 15 ms of one core, so it is never made inside a write.
#include <atomic>
#include <semaphore>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kept {

constexpr std::size_t password_characters_min = 10, password_characters_max = 500;

/// Refuses password_short, too_long, and password_common for what stands on a list of guesses, is
/// one thing repeated or counted up, or is the user's own e-mail or name. `field` is the member
/// that holds it.
Done check_password(std::string_view password, std::string_view email, std::string_view name,
                    std::string_view field = "password");

/// Makes and compares hashes, two at a time, so that memory and CPU stay bounded.
class Passwords {
 public:
  Passwords();

  /// A hash to be stored; refuses busy when 100 wait already.
  Result<std::string> hash(std::string_view password);
  /// Does the password fit? With no stored hash the same work is done, and it does not.
  Result<bool> fits(std::string const& stored_hash, std::string_view password);

 private:
  template <class Work>
  Result<std::invoke_result_t<Work>> in_turn(Work const& work);

  std::counting_semaphore<2> places_{2};
  std::atomic<int> waiting_{0};
  std::string nobodys_hash_;
};

}  // namespace kept
