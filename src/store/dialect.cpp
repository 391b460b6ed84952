#include "store/dialect.hpp"

#include <array>

#include "base/fault.hpp"

namespace kept {
namespace {

struct Token {
  std::string_view name, sqlite, postgres;  // # stands for the token's argument
};

// Text compares by its bytes on both engines, whatever the PostgreSQL database was made with.
constexpr std::array tokens = {
    Token{"id", "integer", "bigint"},
    Token{"int", "integer", "bigint"},
    Token{"real", "real", "double precision"},
    Token{"bool", "integer", "boolean"},
    Token{"text", "text", "text collate \"C\""},
    Token{"json", "text", "text collate \"C\""},
    Token{"bytes", "blob", "bytea"},
    Token{"strict", "strict", ""},
    Token{"strict_by_key", "strict, without rowid", ""},
    Token{"ids", "(select value from json_each(#))",
          "(select value::bigint from json_array_elements_text((#)::json))"},
    Token{"texts", "(select value from json_each(#))",
          "(select value from json_array_elements_text((#)::json))"},
};

std::string replace(std::string_view token, bool sqlite) {
  auto space = token.find(' ');
  auto name = token.substr(0, space);
  auto argument = space == std::string_view::npos ? std::string_view() : token.substr(space + 1);
  for (auto const& known : tokens) {
    if (known.name != name) continue;
    std::string text(sqlite ? known.sqlite : known.postgres);
    if (auto at = text.find('#'); at != std::string::npos) text.replace(at, 1, argument);
    return text;
  }
  throw Fault("no such token in SQL: {" + std::string(token) + "}");
}

}  // namespace

std::string Dialect::expand(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  while (true) {
    auto open = text.find('{');
    auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return out.append(text);
    out.append(text.substr(0, open));
    bool token = text[open + 1] >= 'a' && text[open + 1] <= 'z';  // not JSON in a literal
    if (token)
      out += replace(text.substr(open + 1, close - open - 1), is_sqlite());
    else
      out.append(text.substr(open, close - open + 1));
    text.remove_prefix(close + 1);
  }
}

}  // namespace kept
