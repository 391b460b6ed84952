#include "base/result.hpp"

#include <array>

namespace kept {
namespace {

struct CodeFacts {
  std::string_view word;
  int status;
};

constexpr std::array code_facts = {
#define KEPT_CODE(name, status) CodeFacts{#name, status},
    KEPT_REFUSAL_CODES(KEPT_CODE)
#undef KEPT_CODE
};

}  // namespace

std::string_view word_of(Code code) { return code_facts[static_cast<std::size_t>(code)].word; }
int status_of(Code code) { return code_facts[static_cast<std::size_t>(code)].status; }

}  // namespace kept
