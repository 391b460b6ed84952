#include "@room@/@noun@.hpp"

namespace kept {

Done settle(@Noun@& @noun@) {
  if (@noun@.name.find_first_not_of(" \t\r\n") == std::string::npos)
    return refuse(Code::missing, "name");
  return {};
}

}  // namespace kept
