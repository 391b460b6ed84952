// Any bytes as they come over a connection: a request that can be read whole is read the same when
// it comes in pieces.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/request_parser.hpp"

namespace {

using namespace kept;
using State = RequestParser::State;

void read(RequestParser& parser, std::string_view bytes, std::size_t piece) {
  std::string waiting;
  bool limited = false;
  for (std::size_t at = 0;;) {
    if (parser.state() == State::body && !limited) {
      parser.limit_body(4096);
      limited = true;
    }
    if (parser.state() == State::done || parser.state() == State::refused) return;
    auto took = parser.take(waiting);
    if (took > waiting.size()) std::abort();
    waiting.erase(0, took);
    if (took > 0) continue;
    if (at >= bytes.size()) return;
    waiting += bytes.substr(at, piece);
    at += piece;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte says how large the pieces are.
  std::size_t piece = data[0] % 32 + 1;
  std::string_view bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
  RequestParser whole, pieces;
  read(whole, bytes, bytes.size() + 1);
  read(pieces, bytes, piece);
  if (whole.state() != State::done) return 0;
  if (pieces.state() != State::done) std::abort();
  if (whole.request().path != pieces.request().path) std::abort();
  if (whole.request().body != pieces.request().body) std::abort();
  if (whole.request().headers.size() != pieces.request().headers.size()) std::abort();
  return 0;
}
