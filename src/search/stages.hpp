#pragma once
// In which order candidates are taken from the index: from the telling to the vague, each stage
// bounded, so that an answer is quick however many people there are.
#include <vector>

#include "search/entry_rows.hpp"
#include "search/typed_query.hpp"
#include "search/vocabulary.hpp"

namespace kept {

/// The stages of one query, made one after the other as they are needed. The words of the query
/// are looked up in the vocabulary once a level.
class Stages {
 public:
  Stages(Db& db, TypedQuery const& query);
  /// The next stage that can find something; nothing when all are done. `found`: how many the
  /// stages before found, because the vague ones are left out when there are some.
  std::optional<EntryQuery> next(std::size_t found);

 private:
  enum class Level { whole, alike, beginning, piece, near, any };  // near: whole, or one slip off
  enum class Where { name, anywhere };
  struct Stage {
    Level first, last;  // of all words but the last, and of the last, which is still being typed
    Where where;
    std::size_t enough = 0;  // left out when more were found before; 0: never
  };
  struct Word {
    TypedWord const* typed;
    std::int64_t id = 0;
    std::optional<WordIds> beginning, piece, near;
  };

  void plan();
  std::optional<EntryQuery> make(Stage const& stage);
  std::optional<EntryQuery> make_phone();
  Tokens tokens(Word& word, Level level, Where where);
  WordIds const& beginnings(Word& word);
  WordIds const& pieces(Word& word);
  WordIds const& near_words(Word& word);

  Db& db_;
  TypedQuery const& query_;
  std::vector<Word> words_;  // those with most letters, in the order typed
  std::vector<Stage> stages_;
  std::size_t phones_done_ = 0, stages_done_ = 0;
  bool words_as_phone_done_ = false;
  EntryQuery before_;
};

}  // namespace kept
