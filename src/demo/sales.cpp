#include "demo/sales.hpp"

#include <memory>
#include <vector>

#include "demo/chance.hpp"
#include "demo/sales_told.hpp"

namespace kept::demo {
namespace {

constexpr std::size_t won_stage = 4, lost_stage = 5;

std::string quoted(std::string const& version) { return "\"" + version + "\""; }

/// Acts on the thing as it stands then.
void change(FirmApi& api, Method method, std::string const& target, std::string_view under,
            std::string const& body, std::string_view user) {
  auto const version = text_of(api.ask(Method::get, target, "", user), "version");
  api.ask(method, target + std::string(under), body, user, quoted(version));
}

std::string stage_at(FirmApi& api, std::size_t at, std::string_view user) {
  auto const stages = api.ask(Method::get, "/api/stages", "", user).at("items").get_array();
  return text_of(stages.at(at).get_object(), "id");
}

std::string make(SalesPlan const& plan, Sale const& sale, int hundreds) {
  auto const value = (static_cast<std::int64_t>(sale.thousands) * 10 + hundreds) * 10'000;
  Body body;
  body.add("name", sale.name)
      .add("person_ids", std::vector{plan.person_id(sale.person)})
      .add("value", value)
      .add("currency", sale.currency)
      .add("expected_on", plan.today + 14 + sale.began);
  if (!sale.offer.empty())
    body.raw("offers", "[" +
                           Body()
                               .add("what", sale.offer)
                               .add("value", value)
                               .add("given_on", plan.today - sale.began)
                               .text() +
                           "]");
  if (!sale.next_step.empty())
    body.add("next_step", sale.next_step).add("next_step_on", plan.today + sale.next_in);
  return text_of(plan.api.ask(Method::post, "/api/deals", body.text(), sale.user), "id");
}

void plan_sale(SalesPlan const& plan, Sale const& sale, Chance& chance) {
  auto const id = std::make_shared<std::string>();
  auto const minute = [&] { return chance.between(9 * 60, 15 * 60); };
  plan.at(plan.today - sale.began, minute(),
          [plan, &sale, id, hundreds = chance.between(0, 9)] { *id = make(plan, sale, hundreds); });
  for (std::size_t at = 0; at < sale.moved.size() && sale.moved[at] > 0; ++at) {
    bool const last = at + 1 == sale.moved.size() || sale.moved[at + 1] == 0;
    auto const stage = last && sale.won ? won_stage : last && sale.lost ? lost_stage : at + 1;
    plan.at(plan.today - sale.moved[at], minute(), [plan, &sale, id, stage] {
      Body body;
      body.add("stage_id", stage_at(plan.api, stage, sale.user));
      if (stage >= won_stage) body.add("reason", sale.reason);
      change(plan.api, Method::patch, "/api/deals/" + *id, "", body.text(), sale.user);
    });
  }
}

void plan_grievance(SalesPlan const& plan, Grievance const& told, Chance& chance) {
  auto const id = std::make_shared<std::string>();
  auto const minute = [&] { return chance.between(9 * 60, 15 * 60); };
  plan.at(plan.today - told.told, minute(), [plan, &told, id] {
    auto const body = Body()
                          .add("what", told.what)
                          .add("happened", told.happened)
                          .add("person_id", plan.person_id(told.person))
                          .add("remedy", told.remedy)
                          .add("remedy_on", plan.today + told.remedy_in)
                          .text();
    *id = text_of(plan.api.ask(Method::post, "/api/complaints", body, told.user), "id");
  });
  if (told.ending == Ending::open) return;
  plan.at(plan.today + told.remedy_in, minute(), [plan, &told, id] {
    change(plan.api, Method::patch, "/api/complaints/" + *id, "",
           Body().add("state", "put_right").text(), told.user);
  });
  if (told.ending == Ending::put_right) return;
  plan.at(plan.today + told.remedy_in + chance.between(1, 3), minute(), [plan, &told, id] {
    auto const* what = told.ending == Ending::their_word ? "their_word" : "reason";
    change(plan.api, Method::put, "/api/complaints/" + *id, "/closure",
           Body().add(what, told.last_word).text(), told.user);
  });
}

}  // namespace

void plan_sales(SalesPlan const& plan) {
  Chance chance(plan.seed + 5);
  for (auto const& sale : sales()) plan_sale(plan, sale, chance);
  for (auto const& told : grievances()) plan_grievance(plan, told, chance);
}

}  // namespace kept::demo
