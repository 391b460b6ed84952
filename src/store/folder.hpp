#pragma once
// The data folder: one server at a time.
#include <string>
#include <utility>

#include "base/result.hpp"

namespace kept {

/// Holds FOLDER/kept.lock as long as it lives; the system lets go when the process dies.
class FolderLock {
 public:
  /// Makes the folder when it is missing. Refuses with folder_unreadable or folder_in_use.
  static Result<FolderLock> take(std::string const& folder);
  FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  FolderLock& operator=(FolderLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  ~FolderLock();

 private:
  explicit FolderLock(int file) : file_(file) {}
  int file_;
};

}  // namespace kept
