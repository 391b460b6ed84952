// Tasks, deals and complaints in an archive, as they stood: their times, the steps that deals took,
// how complaints ended. They become those of who is called like their owner here, else of who
// brings them in.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "exchange/draft_source.hpp"
#include "exchange/talk_write.hpp"
#include "work/complaint.hpp"
#include "work/deal.hpp"
#include "work/task.hpp"

namespace kept {

struct ArchiveDeal {
  Deal deal;
  std::vector<DealMove> moves;  // the last one first
};

struct ArchiveWork {
  std::vector<Stage> stages;
  std::vector<Task> tasks;
  std::vector<ArchiveDeal> deals;
  std::vector<Complaint> complaints;
};

/// From stages.json, tasks.json, deals.json and complaints.json. Refuses bad_file for one that is
/// not as Kept writes it.
Result<ArchiveWork> read_archive_work(std::map<std::string, std::string> const& files);

/// The tasks, the deals, the complaints, a row each.
std::unique_ptr<DraftSource> open_work(ArchiveWork work);

/// A deal goes into the stage that is called like its own; an admin's import makes one that is
/// missing, another takes the first of its kind.
Result<TalkWritten> write_work(Tx& tx, Viewer const& by, Draft const& draft,
                               std::string const& source, Surroundings const& around);

}  // namespace kept
