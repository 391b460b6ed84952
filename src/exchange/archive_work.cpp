#include "exchange/archive_work.hpp"

#include "base/json.hpp"

namespace kept {
namespace {

Refusal bad(std::string const& name, std::string const& why) {
  return refuse(Code::bad_file, "file", name + (why.empty() ? "" : ": " + why));
}

Result<json::value> list_in(std::map<std::string, std::string> const& files,
                            std::string const& name) {
  auto const found = files.find(name);
  if (found == files.end()) return json::value(json::array());
  auto value = parse_json(found->second);
  if (!value || !value->is_array()) return bad(name, "");
  return value;
}

template <class T>
Done read_list(std::map<std::string, std::string> const& files, std::string const& name,
               std::vector<T>& list) {
  auto const value = TRY(list_in(files, name));
  if (auto done = read_value(list, value, Reading::stored, {}, {}); !done)
    return bad(name, done.error().field);
  return {};
}

/// As the API gives them, and in each its moves.
Done read_deals(std::map<std::string, std::string> const& files, std::vector<ArchiveDeal>& deals) {
  std::string const name = "deals.json";
  auto const value = TRY(list_in(files, name));
  for (auto const& item : value.get_array()) {
    auto& [deal, moves] = deals.emplace_back();
    if (auto done = read_value(deal, item, Reading::stored, {}, {}); !done)
      return bad(name, done.error().field);
    auto const* steps = item.get_object().if_contains("moves");
    if (steps == nullptr) continue;
    if (auto done = read_value(moves, *steps, Reading::stored, {}, {}); !done)
      return bad(name, done.error().field);
  }
  return {};
}

class WorkSource : public DraftSource {
 public:
  explicit WorkSource(ArchiveWork work)
      : work_(std::make_shared<ArchiveWork const>(std::move(work))) {}

  bool next(SourceRow& row) override {
    return next(row, DraftNoun::task, "tasks.json", task_, work_->tasks.size()) ||
           next(row, DraftNoun::deal, "deals.json", deal_, work_->deals.size()) ||
           next(row, DraftNoun::complaint, "complaints.json", complaint_, work_->complaints.size());
  }

 private:
  bool next(SourceRow& row, DraftNoun noun, char const* file, std::size_t& at, std::size_t count) {
    if (at == count) return false;
    row.draft = Draft();
    row.draft.noun = noun;
    row.draft.work = work_;
    row.draft.work_at = at++;
    auto const id = to_text(id_of(row.draft));
    row.draft.source_id = "urn:kept:" + id;
    row.cells = {file, id};
    return true;
  }

  Id id_of(Draft const& draft) const {
    if (draft.noun == DraftNoun::task) return work_->tasks[draft.work_at].id;
    if (draft.noun == DraftNoun::deal) return work_->deals[draft.work_at].deal.id;
    return work_->complaints[draft.work_at].id;
  }

  std::shared_ptr<ArchiveWork const> work_;
  std::size_t task_ = 0, deal_ = 0, complaint_ = 0;
};

}  // namespace

Result<ArchiveWork> read_archive_work(std::map<std::string, std::string> const& files) {
  ArchiveWork work;
  TRY(read_list(files, "stages.json", work.stages));
  TRY(read_list(files, "tasks.json", work.tasks));
  TRY(read_deals(files, work.deals));
  TRY(read_list(files, "complaints.json", work.complaints));
  return work;
}

std::unique_ptr<DraftSource> open_work(ArchiveWork work) {
  return std::make_unique<WorkSource>(std::move(work));
}

}  // namespace kept
