#include "base/text/stem.hpp"

#include <array>
#include <memory>

#include <libstemmer.h>

#include "base/fault.hpp"

namespace kept {
namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Delete>;

/// A stemmer holds the word it works on, so each thread has its own.
sb_stemmer* stemmer_of(StemLanguage language) {
  static constexpr std::array names{"english", "danish", "arabic"};
  thread_local std::array<Stemmer, names.size()> stemmers;
  auto const at = static_cast<std::size_t>(language);
  if (!stemmers[at]) stemmers[at].reset(sb_stemmer_new(names[at], "UTF_8"));
  if (!stemmers[at]) throw Fault("no stemmer for " + std::string(names[at]));
  return stemmers[at].get();
}

}  // namespace

std::string stem(std::string_view folded, StemLanguage language) {
  constexpr std::size_t word_bytes_max = 200;
  if (folded.empty() || folded.size() > word_bytes_max) return std::string(folded);
  auto* stemmer = stemmer_of(language);
  auto const* letters = sb_stemmer_stem(stemmer, reinterpret_cast<sb_symbol const*>(folded.data()),
                                        static_cast<int>(folded.size()));
  if (!letters) throw Fault("the stemmer ran out of memory");
  return {reinterpret_cast<char const*>(letters),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace kept
