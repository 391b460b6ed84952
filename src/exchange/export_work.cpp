#include <map>

#include "base/json_write.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/export_parts.hpp"
#include "exchange/export_rows.hpp"
#include "work/complaint_store.hpp"
#include "work/deal_store.hpp"
#include "work/stage_store.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

std::string text_of(std::optional<Day> const& day) { return day ? to_text(*day) : ""; }
std::string text_of(std::optional<Instant> const& at) { return at ? to_text(*at) : ""; }

void write_header(std::string& out, std::initializer_list<std::string_view> names) {
  CsvWriter writer(out);
  for (auto name : names) writer.cell(name);
  writer.end_row();
}

std::string names_of(Deal const& deal) {
  std::string names;
  for (auto const& each : deal.about) names += (names.empty() ? "" : "; ") + each.name;
  return names;
}

/// Values in minor units (øre, cents, fils), as everywhere outside the page.
void write_deals_header(std::string& out) {
  write_header(out,
               {"Kept id", "Name", "With", "Person ids", "Organisation id", "By", "Stage", "State",
                "In the stage since", "Value in minor units", "Currency", "Expected on", "Offers",
                "Next step", "Next step on", "Customer", "Reason", "Closed at", "Note"});
}

void write_deal_row(std::string& out, Deal const& deal, std::string const& stage) {
  CsvWriter writer(out);
  writer.cell(to_text(deal.id));
  writer.cell(deal.name);
  writer.cell(names_of(deal));
  writer.cell(deal.person_ids.empty() ? "" : to_json(deal.person_ids));
  writer.cell(deal.organisation_id ? to_text(deal.organisation_id) : "");
  writer.cell(deal.by.value_or(""));
  writer.cell(stage);
  writer.cell(word_of(deal.state));
  writer.cell(to_text(deal.stage_since));
  writer.cell(deal.value ? std::to_string(*deal.value) : "");
  writer.cell(deal.currency);
  writer.cell(text_of(deal.expected_on));
  writer.cell(deal.offers.empty() ? "" : to_json(deal.offers));
  writer.cell(deal.next_step);
  writer.cell(text_of(deal.next_step_on));
  writer.cell(deal.customer ? word_of(*deal.customer) : "");
  writer.cell(deal.reason);
  writer.cell(text_of(deal.closed_at));
  writer.cell(deal.note);
  writer.end_row();
}

void write_complaints_header(std::string& out) {
  write_header(
      out, {"Kept id", "What", "Happened", "Person id", "Organisation id", "From", "By", "State",
            "Promised", "Promised on", "Promise id", "Put right at", "Closures", "Made at"});
}

void write_complaint_row(std::string& out, Complaint const& complaint) {
  CsvWriter writer(out);
  writer.cell(to_text(complaint.id));
  writer.cell(complaint.what);
  writer.cell(complaint.happened);
  writer.cell(complaint.person_id ? to_text(complaint.person_id) : "");
  writer.cell(complaint.organisation_id ? to_text(complaint.organisation_id) : "");
  writer.cell(complaint.to ? complaint.to->name : "");
  writer.cell(complaint.by.value_or(""));
  writer.cell(word_of(complaint.state));
  writer.cell(complaint.remedy);
  writer.cell(text_of(complaint.remedy_on));
  writer.cell(complaint.promise_id ? to_text(complaint.promise_id) : "");
  writer.cell(text_of(complaint.put_right_at));
  writer.cell(complaint.closures.empty() ? "" : to_json(complaint.closures));
  writer.cell(to_text(complaint.created_at));
  writer.end_row();
}

}  // namespace

NextPart tasks_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return tasks_after(db, viewer, after, limit);
  };
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Task const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Task>(store, read, write, format, {});
  }
  std::string header(csv_mark);
  write_tasks_header(header);
  auto const write = [](Db&, std::string& out, Task const& each) { write_task_row(out, each); };
  return parts_of<Task>(store, read, write, format, std::move(header));
}

NextPart deals_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return deals_after(db, viewer, after, limit);
  };
  if (format == ExportFormat::json) {
    auto const write = [viewer](Db& db, std::string& out, Deal const& each) {
      auto json = to_json(each);
      json.pop_back();
      add_json(out, json + ",\"moves\":" + to_json(moves_of_deal(db, viewer, each.id)) + "}");
    };
    return parts_of<Deal>(store, read, write, format, {});
  }
  std::map<Id, std::string> stages;
  for (auto const& stage : store.read([&](Db& db) { return list_stages(db, viewer); }))
    stages[stage.id] = stage.name;
  std::string header(csv_mark);
  write_deals_header(header);
  auto const write = [stages](Db&, std::string& out, Deal const& each) {
    auto const stage = stages.find(each.stage_id);
    write_deal_row(out, each, stage == stages.end() ? "" : stage->second);
  };
  return parts_of<Deal>(store, read, write, format, std::move(header));
}

NextPart complaints_parts(Store& store, Viewer const& viewer, ExportFormat format) {
  auto const read = [viewer](Db& db, Id after, int limit) {
    return complaints_after(db, viewer, after, limit);
  };
  if (format == ExportFormat::json) {
    auto const write = [](Db&, std::string& out, Complaint const& each) {
      add_json(out, to_json(each));
    };
    return parts_of<Complaint>(store, read, write, format, {});
  }
  std::string header(csv_mark);
  write_complaints_header(header);
  auto const write = [](Db&, std::string& out, Complaint const& each) {
    write_complaint_row(out, each);
  };
  return parts_of<Complaint>(store, read, write, format, std::move(header));
}

}  // namespace kept
