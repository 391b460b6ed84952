#pragma once
// What the cells of one row have said so far, before it is known how they belong together.
#include <array>

#include "exchange/row_draft.hpp"

namespace kept {

struct NumberedWay {
  ColumnField field;
  int number;
  Way way;
};

struct NumberedAddress {
  std::string place;
  int number;
  Address address;
};

struct NumberedPosition {
  int number;
  DraftPosition position;
  std::string department;
  std::string title_header;
};

struct RowReader::Parts {
  Draft draft;
  std::array<std::string, 5> name;  // family, given, middle, prefix, suffix, as in a vCard's N
  std::array<std::string, 3> said;
  std::vector<NumberedWay> ways;
  std::vector<std::pair<int, std::string>> email_labels, phone_labels, custom_labels;
  std::vector<NumberedAddress> addresses;
  std::vector<std::pair<int, std::string>> address_labels;
  std::vector<NumberedPosition> positions;
  std::array<std::string, 3> birth;  // year, month, day
  std::vector<std::pair<int, std::string>> customs;
  std::vector<std::pair<int, RoleHeld>> roles;

  void tell(std::size_t column, ProblemCode code, std::string_view cell,
            ProblemWeight weight = ProblemWeight::refused) {
    draft.problems.push_back(
        {draft.line, column + 1, code, std::string(cell.substr(0, 80)), weight});
  }
};

}  // namespace kept
