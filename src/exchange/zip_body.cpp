#include "exchange/zip_body.hpp"

#include <archive.h>
#include <archive_entry.h>

#include "base/fault.hpp"

namespace kept {
namespace {

struct Close {
  void operator()(archive* zip) const { archive_free(zip); }
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t collect(archive*, void* out, void const* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<char const*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

class ZipBody : public BodySource {
 public:
  ZipBody(std::vector<ZipPart> entries, Instant made_at)
      : entries_(std::move(entries)), made_at_(made_at), zip_(archive_write_new()) {
    archive_write_set_format_zip(zip_.get());
    archive_write_set_bytes_per_block(zip_.get(), 0);
    expect(archive_write_open(zip_.get(), &collected_, nullptr, collect, nullptr));
  }

  bool next(std::string& piece) override {
    collected_.clear();
    while (collected_.empty() && at_ <= entries_.size()) {
      if (at_ == entries_.size()) {
        expect(archive_write_close(zip_.get()));
        ++at_;
      } else {
        write_some(entries_[at_]);
      }
    }
    piece = collected_;
    return !piece.empty();
  }

 private:
  void expect(int answer) const {
    if (answer != ARCHIVE_OK) throw Fault(std::string("zip: ") + archive_error_string(zip_.get()));
  }

  void write_some(ZipPart& entry) {
    if (!open_) {
      std::unique_ptr<archive_entry, Close> const header(archive_entry_new());
      archive_entry_set_pathname(header.get(), entry.name.c_str());
      archive_entry_set_filetype(header.get(), AE_IFREG);
      archive_entry_set_perm(header.get(), 0644);
      archive_entry_set_mtime(header.get(), made_at_.micros / 1'000'000, 0);
      expect(archive_write_header(zip_.get(), header.get()));
      open_ = true;
    }
    std::string part;
    if (entry.next(part)) {
      if (archive_write_data(zip_.get(), part.data(), part.size()) < 0) expect(ARCHIVE_FATAL);
      return;
    }
    expect(archive_write_finish_entry(zip_.get()));
    open_ = false;
    ++at_;
  }

  std::vector<ZipPart> entries_;
  Instant made_at_;
  std::string collected_;
  std::unique_ptr<archive, Close> zip_;
  std::size_t at_ = 0;
  bool open_ = false;
};

}  // namespace

std::shared_ptr<BodySource> zip_body(std::vector<ZipPart> entries, Instant made_at) {
  return std::make_shared<ZipBody>(std::move(entries), made_at);
}

Result<std::map<std::string, std::string>> read_zip(std::string_view bytes, std::size_t bytes_max) {
  std::unique_ptr<archive, Close> const zip(archive_read_new());
  archive_read_support_format_zip(zip.get());
  auto const bad = [&] {
    char const* text = archive_error_string(zip.get());
    return refuse(Code::bad_file, "file", text == nullptr ? "the archive cannot be read" : text);
  };
  if (archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return bad();
  std::map<std::string, std::string> files;
  std::size_t total = 0;
  archive_entry* entry = nullptr;
  int answer = ARCHIVE_OK;
  while ((answer = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK) {
    char const* name = archive_entry_pathname(entry);
    auto& file = files[name == nullptr ? "" : name];
    std::string piece(1 << 16, '\0');
    la_ssize_t got = 0;
    while ((got = archive_read_data(zip.get(), piece.data(), piece.size())) > 0) {
      file.append(piece, 0, static_cast<std::size_t>(got));
      total += static_cast<std::size_t>(got);
      if (total > bytes_max) return refuse(Code::too_large, "file");
    }
    if (got < 0 || files.size() > 1'000) return bad();
  }
  if (answer != ARCHIVE_EOF) return bad();
  return files;
}

}  // namespace kept
