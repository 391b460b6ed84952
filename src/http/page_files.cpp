#include "http/page_files.hpp"

#include <openssl/evp.h>

#include "http/compress.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

std::string sha256_base64(std::string_view bytes) {
  unsigned char digest[32];
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
  unsigned char text[64];
  auto length = EVP_EncodeBlock(text, digest, static_cast<int>(size));
  return {reinterpret_cast<char const*>(text), static_cast<std::size_t>(length)};
}

// " 'sha256-...'" for the inside of each <tag ...>...</tag> that has no src of its own.
std::string hashes_of(std::string_view html, std::string const& tag) {
  std::string hashes;
  for (std::size_t at = 0; (at = html.find('<' + tag, at)) != html.npos;) {
    auto open_end = html.find('>', at);
    auto close = html.find("</" + tag, open_end);
    if (open_end == html.npos || close == html.npos) break;
    auto attributes = html.substr(at, open_end - at);
    auto inside = html.substr(open_end + 1, close - open_end - 1);
    if (attributes.find(" src") == attributes.npos && !inside.empty())
      hashes += " 'sha256-" + sha256_base64(inside) + "'";
    at = close;
  }
  return hashes;
}

bool names_a_file(std::string_view path) {
  auto last = path.substr(path.rfind('/') + 1);
  return path.starts_with("/assets/") || last.find('.') != last.npos;
}

}  // namespace

std::string page_policy(std::string_view html) {
  return "default-src 'self'; script-src 'self'" + hashes_of(html, "script") +
         "; style-src 'self'" + hashes_of(html, "style") +
         "; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; media-src 'self' blob:"
         "; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'"
         "; form-action 'self'; frame-ancestors 'none'";
}

PageFiles::PageFiles(std::span<PageFile const> files) {
  for (auto const& file : files) files_[file.path] = &file;
  if (auto found = files_.find("/index.html"); found != files_.end()) {
    index_ = found->second;
    policy_ = page_policy(index_->bytes);
  }
}

std::optional<Response> PageFiles::answer(Request const& request) const {
  if ((request.method != Method::get && request.method != Method::head) || !index_) return {};
  auto path = percent_decoded(request.path);
  if (!path) return {};
  if (auto found = files_.find(*path); found != files_.end())
    return file_response(request, *found->second);
  if (names_a_file(*path)) return {};
  return file_response(request, *index_);
}

Response PageFiles::file_response(Request const& request, PageFile const& file) const {
  Response response;
  response.type = file.type;
  response.fixed_body = file.bytes;
  response.caching = file.path.starts_with("/assets/") ? Caching::immutable : Caching::revalidate;
  std::string_view suffix;
  if (!file.brotli.empty() || !file.gzip.empty()) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
    auto accepted = accepted_encoding(request.headers.get("Accept-Encoding").value_or(""));
    if (accepted == Encoding::brotli && !file.brotli.empty()) {
      response.fixed_body = file.brotli;
      response.encoding = "br";
      suffix = "-br";
    } else if (accepted != Encoding::plain && !file.gzip.empty()) {
      response.fixed_body = file.gzip;
      response.encoding = "gzip";
      suffix = "-gz";
    }
  }
  if (!file.etag.empty()) response.etag = '"' + std::string(file.etag) + std::string(suffix) + '"';
  response.headers.emplace_back("Content-Security-Policy", policy_);
  return response;
}

}  // namespace kept
