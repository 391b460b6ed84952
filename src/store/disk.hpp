#pragma once
// Files that are whole or not there.
#include <string>

namespace kept {

/// The Fault for the present errno, naming the place; a full disk is of its own kind.
[[noreturn]] void throw_disk(std::string const& path);
/// Waits until the file's content, or the folder's names, are on disk.
void sync_path(std::string const& path);

/// A file that is written as PATH.part and becomes PATH with keep(); otherwise it goes away.
class PartFile {
 public:
  /// Makes the part, empty, for its owner alone.
  explicit PartFile(std::string path);
  ~PartFile();
  PartFile(PartFile const&) = delete;
  PartFile& operator=(PartFile const&) = delete;
  /// Where to write.
  std::string const& path() const { return part_; }
  void keep();

 private:
  std::string path_, part_;
};

/// A new folder inside `parent`, removed with everything in it.
class PassingFolder {
 public:
  PassingFolder(std::string const& parent, std::string const& name);
  ~PassingFolder();
  PassingFolder(PassingFolder const&) = delete;
  PassingFolder& operator=(PassingFolder const&) = delete;
  std::string const& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace kept
