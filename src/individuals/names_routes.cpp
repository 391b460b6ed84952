#include "http/context.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/name_suggestions.hpp"
#include "individuals/surroundings.hpp"

namespace kept {
namespace {

constexpr std::size_t name_bytes_max = 2'000;  // 500 characters of four bytes
constexpr std::size_t language_bytes_max = 35;

Result<Response> suggestions(Context& context, Request const& request) {
  auto name = request.query.get("name").value_or("");
  if (name.size() > name_bytes_max) return refuse(Code::too_long, "name");
  std::string language(request.query.get("language").value_or(""));
  if (language.size() > language_bytes_max) return refuse(Code::too_long, "language");
  if (language.empty())
    language = read_surroundings(context.store, context.viewer, context.clock.now()).language;
  return json_response(to_json(suggest(name, language)));
}

}  // namespace

Routes names_routes() {
  return {
      {.pattern = "/api/names/suggestions",
       .runs = Runs::quick,
       .handle = suggestions,
       .doc = {.summary = "What a name lets suppose: its form in the other script, what to call "
                          "and how to address whoever has it",
               .gives = answers<NameSuggestions>(),
               .query = {{"name"}, {"language"}}}}};
}

}  // namespace kept
