#include "store/disk.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "base/fault.hpp"

namespace kept {
namespace {

std::string folder_of(std::string const& path) {
  auto folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace

void throw_disk(std::string const& path) {
  int number = errno;
  throw Fault(path + ": " + std::strerror(number),
              number == ENOSPC || number == EDQUOT ? FaultKind::disk_full : FaultKind::other);
}

void sync_path(std::string const& path) {
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw_disk(path);
  bool failed = ::fsync(file) != 0;
  int number = errno;
  ::close(file);
  errno = number;
  if (failed) throw_disk(path);
}

PartFile::PartFile(std::string path) : path_(std::move(path)), part_(path_ + ".part") {
  int file = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) throw_disk(part_);
  ::close(file);
}

PartFile::~PartFile() { ::unlink(part_.c_str()); }

void PartFile::keep() {
  sync_path(part_);
  if (std::rename(part_.c_str(), path_.c_str()) != 0) throw_disk(path_);
  sync_path(folder_of(path_));
}

PassingFolder::PassingFolder(std::string const& parent, std::string const& name)
    : path_(parent + "/" + name + "-XXXXXX") {
  if (!::mkdtemp(path_.data())) throw_disk(path_);
}

PassingFolder::~PassingFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace kept
