// Any bytes as they may come by wire: read whole, and read again in pieces of every size, which
// must come to the same. What is taken as a request obeys the rules that keep two readers of one
// connection of one mind.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/request_parser.hpp"

namespace {

using namespace kept;

struct Outcome {
  RequestParser::State state;
  std::size_t taken = 0;
  std::string path, body;
  bool operator==(Outcome const&) const = default;
};

Outcome read(std::string_view bytes, std::size_t piece) {
  RequestParser parser;
  std::size_t taken = 0, given = 0;
  bool limited = false;
  for (;;) {
    if (parser.state() != RequestParser::State::head && !limited) {
      limited = true;
      if (parser.state() != RequestParser::State::refused) parser.limit_body(4096);
    }
    if (parser.state() == RequestParser::State::done ||
        parser.state() == RequestParser::State::refused)
      break;
    auto before = taken;
    taken += parser.take(bytes.substr(taken, given - taken));
    if (taken != before) continue;
    if (parser.state() == RequestParser::State::refused) break;
    if (given == bytes.size()) break;
    given = std::min(bytes.size(), given + piece);
  }
  if (taken > bytes.size()) std::abort();
  if (parser.state() != RequestParser::State::done) return {parser.state()};
  auto const& request = parser.request();
  auto const& headers = request.headers;
  if (request.path.empty() || request.path[0] != '/' || request.body.size() > 4096 ||
      headers.count("Host") > 1 || headers.count("Content-Length") > 1 ||
      (headers.has("Content-Length") && headers.has("Transfer-Encoding")))
    std::abort();
  auto head = bytes.substr(0, bytes.find("\r\n\r\n"));
  if (head.find('\0') != head.npos) std::abort();
  return {parser.state(), taken, request.path, request.body};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::size_t piece = data[0] % 23 + 1;
  std::string_view bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
  auto whole = read(bytes, bytes.size() + 1);
  auto pieces = read(bytes, piece);
  bool one_took = whole.state == RequestParser::State::done;
  bool other_took = pieces.state == RequestParser::State::done;
  if (one_took != other_took || (one_took && whole != pieces)) std::abort();
  return 0;
}
