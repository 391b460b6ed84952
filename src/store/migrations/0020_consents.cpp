// What people agreed to have from us, the texts that asked them, and who asked us to stop.
#include "store/migration.hpp"

namespace kept {

extern Migration const consent_tables;
Migration const consent_tables = {20, "consents",
                                  // suppression and unsubscribe_token hold no address and need no
                                  // person: they outlive whoever they are about.
                                  R"(
create table consent_text (
  id {id} primary key, version {int} not null, purpose {text} not null, name {text} not null,
  text {json} not null, created_at {int} not null) {strict};
create unique index consent_text_name on consent_text (purpose, name);

create table consent (
  id {id} primary key, version {int} not null, person_id {id} not null, purpose {text} not null,
  basis {text} not null, source {text} not null, text_version {text} not null,
  closing_act {text} not null, given_at {int} not null, address_given {bool} not null,
  stop_offered {bool} not null, similar_products {bool} not null, withdrawn_at {int},
  last_used_at {int}, by_user_id {id}, created_at {int} not null) {strict};
create index consent_person on consent (person_id, given_at);

create table suppression (
  id {id} primary key, address_hash {text} not null, purpose {text} not null, at {int} not null,
  why {text} not null) {strict};
create unique index suppression_address on suppression (address_hash, purpose);

create table unsubscribe_token (
  token_hash {text} primary key, person_id {id}, purpose {text} not null,
  address_hash {text} not null, created_at {int} not null) {strict};
create index unsubscribe_token_person on unsubscribe_token (person_id);
)"};

}  // namespace kept
