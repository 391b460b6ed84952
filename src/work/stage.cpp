#include "work/stage.hpp"

#include "base/text/fold.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

constexpr std::size_t usual_count = 6;
constexpr std::array usual_kinds{StageKind::open, StageKind::open, StageKind::open,
                                 StageKind::open, StageKind::won,  StageKind::lost};

std::array<std::string_view, usual_count> usual_names(Language language) {
  switch (language) {
    case Language::da:
      return {"Ny", "I dialog", "Tilbud sendt", "Mundtligt ja", "Vundet", "Tabt"};
    case Language::ar:
      return {"جديدة", "قيد التواصل", "أُرسل العرض", "موافقة شفهية", "رابحة", "خاسرة"};
    case Language::en:
      break;
  }
  return {"New", "Talking", "Offer sent", "Agreed in words", "Won", "Lost"};
}

}  // namespace

Done settle(Stage& stage, std::vector<Stage> const& others) {
  TRY(settle_name(stage.name));
  if (stage.kind != StageKind::open && stage.likelihood)
    return refuse(Code::bad_value, "likelihood");
  for (auto const& other : others)
    if (other.id != stage.id && fold(other.name) == fold(stage.name))
      return refuse(Code::duplicate, "name");
  return {};
}

std::vector<Stage> usual_stages(Language language) {
  std::vector<Stage> stages;
  auto names = usual_names(language);
  for (std::size_t at = 0; at < usual_count; ++at) {
    Stage stage;
    stage.version = 1;
    stage.name = names[at];
    stage.kind = usual_kinds[at];
    stage.position = static_cast<std::int64_t>(at) + 1;
    stages.push_back(std::move(stage));
  }
  return stages;
}

}  // namespace kept
