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
std::optional<Code> code_of(std::string_view word) {
  for (std::size_t at = 0; at < code_facts.size(); ++at)
    if (code_facts[at].word == word) return static_cast<Code>(at);
  return {};
}
int status_of(Code code) { return code_facts[static_cast<std::size_t>(code)].status; }

}  // namespace kept
