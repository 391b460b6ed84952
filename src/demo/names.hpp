#pragma once
// Names for a million people, made of syllables: Danish, English and Arabic in form, some common
// and most rare, as in a real address book (ranks by Zipf-Mandelbrot, s = 0.88, q = 8).
#include <string>
#include <vector>

#include "demo/chance.hpp"

namespace kept::demo {

struct MadeName {
  std::string name;
  bool is_arabic = false;
};

class Names {
 public:
  explicit Names(std::uint64_t seed);
  /// One more person's name; 15 of 100 in Arabic script, 30 of 100 with two given names.
  MadeName next();
  /// A company's name.
  std::string company();

 private:
  // Draws low ranks often and high ranks seldom.
  class Ranks {
   public:
    explicit Ranks(std::size_t count);
    std::size_t draw(Chance& chance) const;

   private:
    std::vector<double> reach_;
  };

  Chance chance_;
  std::vector<std::string> given_, surnames_, given_ar_, surnames_ar_;
  Ranks given_ranks_, surname_ranks_, given_ar_ranks_, surname_ar_ranks_;
};

}  // namespace kept::demo
