#include "store/folder.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kept {
namespace {

Refusal unreadable(std::string const& folder, std::string const& why) {
  return refuse(Code::folder_unreadable, "data", folder + ": " + why);
}

}  // namespace

Result<FolderLock> FolderLock::take(std::string const& folder) {
  std::error_code error;
  if (std::filesystem::create_directories(folder, error)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  }
  if (error) return unreadable(folder, error.message());
  auto path = folder + "/kept.lock";
  int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return unreadable(folder, std::strerror(errno));
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    int number = errno;
    ::close(file);
    if (number != EWOULDBLOCK) return unreadable(folder, std::strerror(number));
    return refuse(Code::folder_in_use, "data", folder + ": another Kept is running on this folder");
  }
  return FolderLock(file);
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace kept
