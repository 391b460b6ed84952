#include "http/compress.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <charconv>

#include "base/fault.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

constexpr std::size_t bytes_min = 1024;
constexpr int gzip_level = 1, brotli_quality = 1;  // of what is made for one reader only

// The weight in thousandths that `name` has, or -1 where it is not named.
int weight_of(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    auto comma = list.find(',');
    auto item = list.substr(0, comma);
    list = comma == list.npos ? std::string_view{} : list.substr(comma + 1);
    auto semicolon = item.find(';');
    if (!same_word(trimmed(item.substr(0, semicolon)), name)) continue;
    if (semicolon == item.npos) return 1000;
    auto parameter = trimmed(item.substr(semicolon + 1));
    if (parameter.size() < 3 || !same_word(parameter.substr(0, 2), "q=")) return 1000;
    double weight = 0;
    std::from_chars(parameter.data() + 2, parameter.data() + parameter.size(), weight);
    return static_cast<int>(weight * 1000);
  }
  return -1;
}

}  // namespace

Encoding accepted_encoding(std::string_view accept_encoding) {
  auto any = weight_of(accept_encoding, "*");
  auto brotli = weight_of(accept_encoding, "br"), gzip = weight_of(accept_encoding, "gzip");
  if (brotli < 0) brotli = any;
  if (gzip < 0) gzip = any;
  if (brotli > 0 && brotli >= gzip) return Encoding::brotli;
  return gzip > 0 ? Encoding::gzip : Encoding::plain;
}

bool is_compressible(std::string_view type) {
  auto name = type.substr(0, type.find(';'));
  return name.starts_with("text/") || name.ends_with("json") || name.ends_with("xml") ||
         name.ends_with("javascript") || name == "application/wasm";
}

std::string gzip_compressed(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Fault("zlib has no memory");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  auto outcome = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) throw Fault("zlib did not finish");
  return out;
}

std::string brotli_compressed(std::string_view bytes, int quality) {
  std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  auto size = out.size();
  if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE, bytes.size(),
                             reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data())))
    throw Fault("brotli did not finish");
  out.resize(size);
  return out;
}

void compress(Request const& request, Response& response) {
  if (response.body.size() < bytes_min || response.secret || !response.encoding.empty() ||
      !is_compressible(response.type))
    return;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  auto accepted = accepted_encoding(request.headers.get("Accept-Encoding").value_or(""));
  if (accepted == Encoding::plain) return;
  bool brotli = accepted == Encoding::brotli;
  response.body = brotli ? brotli_compressed(response.body, brotli_quality)
                         : gzip_compressed(response.body, gzip_level);
  response.encoding = brotli ? "br" : "gzip";
}

}  // namespace kept
