#pragma once
// The files of the page, in memory, compressed when they were built.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/message.hpp"

namespace kept {

/// All of it lives as long as the program.
struct PageFile {
  std::string_view path;  // "/assets/main-4f1c.js"; "/index.html" is the page itself
  std::string_view type;  // "text/javascript; charset=utf-8"
  std::string_view bytes;
  std::string_view brotli = {}, gzip = {};  // empty where they would not be smaller
  std::string_view etag = {};               // without quotes, a hash of the bytes
};

class PageFiles {
 public:
  explicit PageFiles(std::span<PageFile const> files);
  /// A file by its path; the page itself for any path that names no file. Nothing for methods other
  /// than GET and HEAD, for a file that is not there, and when there is no page in the program.
  std::optional<Response> answer(Request const& request) const;
  std::string const& policy() const { return policy_; }

 private:
  Response file_response(Request const& request, PageFile const& file) const;

  std::unordered_map<std::string_view, PageFile const*> files_;
  PageFile const* index_ = nullptr;
  std::string policy_;
};

/// The Content-Security-Policy of a page: nothing from elsewhere, and of inline scripts and styles
/// only those that stand in these very bytes.
std::string page_policy(std::string_view html);

}  // namespace kept
