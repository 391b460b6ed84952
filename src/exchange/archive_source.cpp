#include "exchange/archive_source.hpp"

#include <map>

#include "base/json.hpp"
#include "exchange/archive_consents.hpp"
#include "exchange/archive_work.hpp"
#include "exchange/zip_body.hpp"

namespace kept {
namespace {

constexpr std::size_t unpacked_bytes_max = std::size_t{2} << 30;

/// One source after another; rows are counted through.
class ArchiveSource : public DraftSource {
 public:
  ArchiveSource(std::map<std::string, std::string> files, std::optional<ArchiveCalendar> calendar,
                ArchiveConsents consents, ArchiveWork work)
      : calendar_(std::move(calendar)),
        consent_texts_(std::move(consents.texts)),
        stages_(work.stages) {
    if (auto const fields = files.find("own_fields.json"); fields != files.end()) {
      own_fields_ = from_stored_json<std::vector<OwnField>>(fields->second);
    }
    if (auto const topics = files.find("topics.json"); topics != files.end()) {
      topics_ = from_stored_json<std::vector<Topic>>(topics->second);
    }
    add(files["organisations.vcf"], FileFormat::vcard, TableNoun::organisations);
    add(files["people.vcf"], FileFormat::vcard, TableNoun::people);
    add(files["conversations.csv"], FileFormat::csv, TableNoun::conversations);
    add(files["promises.csv"], FileFormat::csv, TableNoun::promises);
    sources_.push_back(open_consents(std::move(consents)));
    sources_.push_back(open_work(std::move(work)));
  }

  bool next(SourceRow& row) override {
    for (; at_ < sources_.size(); ++at_) {
      if (sources_[at_]->next(row)) {
        row.row = ++row_;
        return true;
      }
      sources_[at_].reset();
    }
    return false;
  }
  std::vector<OwnField> own_fields() const override { return own_fields_; }
  std::vector<Topic> topics() const override { return topics_; }
  std::optional<ArchiveCalendar> calendar() const override { return calendar_; }
  std::vector<ConsentText> consent_texts() const override { return consent_texts_; }
  std::vector<Stage> stages() const override { return stages_; }

 private:
  void add(std::string& bytes, FileFormat format, TableNoun as) {
    if (bytes.empty()) return;
    Import import;
    import.as = as;
    import.format = format;
    // A table without rows is no fault of an archive.
    if (format == FileFormat::csv && !look_at_file(import, bytes, {})) return;
    sources_.push_back(open_source(import, std::move(bytes)));
  }

  std::vector<OwnField> own_fields_;
  std::vector<Topic> topics_;
  std::optional<ArchiveCalendar> calendar_;
  std::vector<ConsentText> consent_texts_;
  std::vector<Stage> stages_;
  std::vector<std::unique_ptr<DraftSource>> sources_;
  std::size_t at_ = 0;
  std::int64_t row_ = 0;
};

}  // namespace

Result<std::unique_ptr<DraftSource>> open_archive(std::string_view bytes) {
  auto files = TRY(read_zip(bytes, unpacked_bytes_max));
  if (!files.contains("people.vcf"))
    return refuse(Code::bad_file, "file", "no archive of Kept: people.vcf is missing");
  std::optional<ArchiveCalendar> calendar;
  if (auto const found = files.find("calendar.json"); found != files.end()) {
    auto read = read_json<ArchiveCalendar>(found->second);
    if (!read) return refuse(Code::bad_file, "file", "calendar.json: " + read.error().field);
    calendar = std::move(*read);
  }
  auto consents = TRY(read_archive_consents(files));
  auto work = TRY(read_archive_work(files));
  return std::unique_ptr<DraftSource>(std::make_unique<ArchiveSource>(
      std::move(files), std::move(calendar), std::move(consents), std::move(work)));
}

}  // namespace kept
