#include "store/backup/zip.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>

#include <archive.h>
#include <archive_entry.h>

#include "base/fault.hpp"
#include "store/disk.hpp"

namespace kept {
namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

constexpr std::size_t piece_bytes = 1 << 18;

[[noreturn]] void throw_archive(archive* from, std::string const& path) {
  char const* why = archive_error_string(from);
  int number = archive_errno(from);
  throw Fault(path + ": " + (why ? why : std::strerror(number)),
              number == ENOSPC ? FaultKind::disk_full : FaultKind::other);
}

void write_file(archive* out, std::string const& path, std::string const& file) {
  std::ifstream in(file, std::ios::binary);
  std::string piece(piece_bytes, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
    if (archive_write_data(out, piece.data(), static_cast<std::size_t>(in.gcount())) < 0)
      throw_archive(out, path);
  }
  if (in.bad() || !in.eof()) throw Fault(file + ": cannot be read");
}

void write_entry(archive* out, std::string const& path, ZipEntry const& entry) {
  Entry header(archive_entry_new(), archive_entry_free);
  archive_entry_set_pathname(header.get(), entry.name.c_str());
  archive_entry_set_filetype(header.get(), AE_IFREG);
  archive_entry_set_perm(header.get(), 0600);
  archive_entry_set_mtime(header.get(), std::time(nullptr), 0);
  auto size = entry.file.empty() ? entry.text.size() : std::filesystem::file_size(entry.file);
  archive_entry_set_size(header.get(), static_cast<la_int64_t>(size));
  if (archive_write_header(out, header.get()) != ARCHIVE_OK) throw_archive(out, path);
  if (!entry.file.empty()) return write_file(out, path, entry.file);
  if (archive_write_data(out, entry.text.data(), entry.text.size()) < 0) throw_archive(out, path);
}

Refusal bad(std::string const& path, std::string const& why) {
  return refuse(Code::bad_file, "file", path + ": " + why);
}

Done copy_out(archive* in, std::string const& path, std::string const& target) {
  std::ofstream out(target, std::ios::binary);
  std::error_code ignored;  // it shows in the write
  std::filesystem::permissions(target, std::filesystem::perms(0600), ignored);
  std::string piece(piece_bytes, '\0');
  while (true) {
    auto count = archive_read_data(in, piece.data(), piece.size());
    if (count < 0) return bad(path, "it is damaged");
    if (count == 0) break;
    if (!out.write(piece.data(), count)) throw_disk(target);
  }
  out.close();
  if (!out) throw_disk(target);
  return {};
}

}  // namespace

void write_zip(std::string const& path, std::span<ZipEntry const> entries) {
  PartFile part(path);
  {
    Writer out(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(out.get());
    archive_write_set_options(out.get(), "zip:compression-level=1");
    if (archive_write_open_filename(out.get(), part.path().c_str()) != ARCHIVE_OK)
      throw_archive(out.get(), path);
    for (auto const& entry : entries) write_entry(out.get(), path, entry);
    if (archive_write_close(out.get()) != ARCHIVE_OK) throw_archive(out.get(), path);
  }
  part.keep();
}

Done unpack_zip(std::string const& path, std::string const& folder,
                std::span<std::string const> names) {
  Reader in(archive_read_new(), archive_read_free);
  archive_read_support_format_zip(in.get());
  if (archive_read_open_filename(in.get(), path.c_str(), piece_bytes) != ARCHIVE_OK)
    return bad(path, "it cannot be opened as a backup");
  std::set<std::string> found;
  archive_entry* entry = nullptr;
  int next = ARCHIVE_OK;
  while ((next = archive_read_next_header(in.get(), &entry)) == ARCHIVE_OK) {
    char const* name = archive_entry_pathname(entry);
    if (!name || std::ranges::find(names, name) == names.end() || !found.insert(name).second)
      return bad(path, "this is no backup of Kept");
    TRY(copy_out(in.get(), path, folder + "/" + name));
  }
  if (next != ARCHIVE_EOF) return bad(path, "it is damaged");
  if (found.size() != names.size())
    return bad(path, "this is no backup of Kept, or not all of one");
  return {};
}

}  // namespace kept
