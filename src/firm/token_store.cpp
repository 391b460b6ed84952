#include "firm/token_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {

std::optional<Credential> find_token(Db& db, Viewer const&, std::string_view secret_hash) {
  auto rows = db.query(
      "select t.id, t.created_at, t.last_used_on, t.scope, u.id, u.person_id, u.access"
      " from api_token t join users u on u.id = t.user_id"
      " where t.secret_hash = $1 and u.state <> 'stopped'",
      secret_hash);
  if (!rows.next()) return {};
  Credential found{.id = rows.id(0), .created_at = rows.instant(1), .last_used_on = rows.day(2)};
  found.reads_only = rows.text(3) != word_of(Scope::write);
  found.viewer = {rows.id(4), rows.id(5), enum_of<Access>(rows.text(6)).value_or(Access::viewer)};
  return found;
}

std::vector<ApiToken> list_tokens(Db& db, Viewer const& viewer) {
  std::vector<ApiToken> tokens;
  auto rows = db.scan(
      "select " + columns_of<ApiToken>() + " from api_token where user_id = $1 order by id desc",
      viewer.user_id);
  while (rows.next()) tokens.push_back(row_to<ApiToken>(rows));
  return tokens;
}

Result<ApiToken> add_token(Tx& tx, Viewer const& by, Id user_id, ApiToken token,
                           std::string_view secret_hash) {
  {
    auto rows = tx.query("select count(*) from api_token where user_id = $1", user_id);
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(tokens_max)) return refuse(Code::too_many);
  }
  token.id = tx.new_id();
  token.created_at = tx.now();
  tx.run(
      "insert into api_token (id, user_id, name, scope, secret_hash, created_at)"
      " values ($1, $2, $3, $4, $5, $6)",
      token.id, user_id, token.name, word_of(token.scope), secret_hash, token.created_at);
  tx.changed("token", token.id, 0, SeenBy::only(user_id));
  audit_made(tx, by, "token", token);
  return token;
}

Done end_token(Tx& tx, Viewer const& by, Id id) {
  if (tx.run("delete from api_token where id = $1 and user_id = $2", id, by.user_id) == 0)
    return refuse(Code::not_found);
  tx.changed("token", id, 0, SeenBy::only(by.user_id));
  // Live events of the user begin anew, so that those of this token end.
  tx.changed("user", by.user_id, 0, SeenBy::only(by.user_id));
  tx.audit(by, "token", id, "deleted");
  return {};
}

}  // namespace kept
