#include "work/stage_store.hpp"

#include <algorithm>

#include "firm/firm_store.hpp"
#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<Stage> list_stages(Db& db, Viewer const&) {
  std::vector<Stage> stages;
  auto rows = db.query("select " + columns_of<Stage>() +
                       " from deal_stage order by position, id limit 100");
  while (rows.next()) stages.push_back(row_to<Stage>(rows));
  return stages;
}

std::optional<Stage> find_stage(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select " + columns_of<Stage>() + " from deal_stage where id = $1", id);
  if (!rows.next()) return {};
  return row_to<Stage>(rows);
}

std::vector<Stage> plant_stages(Tx& tx, Viewer const& by) {
  auto stages = list_stages(tx, by);
  if (!stages.empty()) return stages;
  auto firm = find_firm(tx, by);
  stages = usual_stages(firm ? firm->language : Language::en);
  for (auto& stage : stages) {
    stage.id = tx.new_id();
    insert_row(tx, "deal_stage", stage);
    tx.changed("stage", stage.id, stage.version);
  }
  return stages;
}

Done bring_in_stages(Tx& tx, Viewer const& by, std::vector<Stage> stages) {
  if (!list_stages(tx, by).empty()) return refuse(Code::duplicate);
  if (stages.size() > stages_max) return refuse(Code::too_many);
  for (auto kind : {StageKind::open, StageKind::won, StageKind::lost})
    if (std::ranges::find(stages, kind, &Stage::kind) == stages.end()) return refuse(Code::missing);
  std::vector<Stage> taken;
  for (auto& stage : stages) {
    stage.id = tx.new_id();
    stage.version = 1;
    TRY(settle(stage, taken));
    taken.push_back(stage);
  }
  for (auto const& stage : taken) {
    insert_row(tx, "deal_stage", stage);
    tx.audit(by, "stage", stage.id, "made", differences(Stage{}, stage));
    tx.changed("stage", stage.id, stage.version);
  }
  return {};
}

Result<Stage> add_stage(Tx& tx, Viewer const& by, Stage stage) {
  auto there = plant_stages(tx, by);
  TRY(settle(stage, there));
  if (there.size() >= stages_max) return refuse(Code::too_many);
  if (stage.position == 0)
    for (auto const& other : there)
      if (other.kind == stage.kind) stage.position = other.position;  // after the last of its kind
  stage.id = tx.new_id();
  stage.version = 1;
  insert_row(tx, "deal_stage", stage);
  tx.audit(by, "stage", stage.id, "made", differences(Stage{}, stage));
  tx.changed("stage", stage.id, stage.version);
  return stage;
}

Result<Stage> save_stage(Tx& tx, Viewer const& by, Stage const& before, Stage after) {
  TRY(settle(after, list_stages(tx, by)));
  TRY(update_row(tx, "deal_stage", after));
  tx.audit(by, "stage", after.id, "changed", differences(before, after));
  tx.changed("stage", after.id, after.version);
  return after;
}

Done remove_stage(Tx& tx, Viewer const& by, Stage const& stage) {
  auto there = list_stages(tx, by);
  if (std::ranges::count(there, stage.kind, &Stage::kind) < 2) return refuse(Code::still_used);
  if (tx.query("select 1 from deal where stage_id = $1 limit 1", stage.id).next())
    return refuse(Code::still_used);
  if (tx.run("delete from deal_stage where id = $1 and version = $2", stage.id, stage.version) == 0)
    return refuse(Code::stale);
  tx.audit(by, "stage", stage.id, "deleted");
  tx.changed("stage", stage.id, stage.version);
  return {};
}

}  // namespace kept
