// Any bytes as a recording: they must be looked at without harm, and end in a length or none.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "individuals/recording.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto found = kept::look_at_recording({reinterpret_cast<char const*>(data), size});
  if (found && found->seconds && *found->seconds < 0) std::abort();
  return 0;
}
