#pragma once
// A refusal is expected and a person is told; a fault is the machine failing and is thrown
// (fault.hpp). Functions that can refuse return Result<T>.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

#include "base/refusal_codes.hpp"

namespace kept {

enum class Code {
#define KEPT_CODE(name, status) name,
  KEPT_REFUSAL_CODES(KEPT_CODE)
#undef KEPT_CODE
};

/// The code's word on the wire, for example "not_found".
std::string_view word_of(Code code);
/// The code of a word on the wire.
std::optional<Code> code_of(std::string_view word);
/// The HTTP status that goes with it.
int status_of(Code code);

struct Refusal {
  Code code = Code::bad_request;
  std::string field = {};    // JSON pointer without its first slash, column or parameter; or empty
  std::string detail = {};   // for whoever reads logs and command lines, in English
  std::string present = {};  // with Code::stale: the present object as JSON
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Refusal> {
 public:
  using tl::expected<T, Refusal>::expected;
  Result(Refusal refusal) : tl::expected<T, Refusal>(tl::unexpect, std::move(refusal)) {}
};
using Done = Result<void>;

/// refuse(Code::missing, "name") as the value of any Result.
inline Refusal refuse(Code code, std::string field = {}, std::string detail = {}) {
  return Refusal{code, std::move(field), std::move(detail), {}};
}

}  // namespace kept

/// The value of a Result, or return its refusal from the function that stands here.
#define TRY(...)                                                              \
  __extension__({                                                             \
    auto try_result_ = (__VA_ARGS__);                                         \
    if (!try_result_) return ::kept::Refusal(std::move(try_result_.error())); \
    ::kept::take(try_result_);                                                \
  })

namespace kept {
template <class T>
T take(Result<T>& result) {
  return std::move(*result);
}
inline void take(Result<void>&) {}
}  // namespace kept
