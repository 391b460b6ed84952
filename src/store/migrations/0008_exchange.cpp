// Imports: the file, what came of each row, and under which name a source knows somebody.
#include "store/migration.hpp"

namespace kept {

extern Migration const exchange_tables;
Migration const exchange_tables = {8, "exchange",
                                   R"(
create table import (
  id {id} primary key, version {int} not null, user_id {id} not null, file_name {text} not null,
  format {text} not null, state {text} not null, encoding {text} not null,
  separator {text} not null, rows {int} not null, created {int} not null, updated {int} not null,
  unchanged {int} not null, refused {int} not null, done_rows {int} not null,
  columns {json} not null, defaults {json} not null, preview {json} not null,
  problems {json} not null, created_at {int} not null, changed_at {int} not null,
  rows_are {text} not null, bytes {int} not null, failure {text} not null) {strict};
create index import_running on import (state) where state = 'running';

create table import_file (
  import_id {id} not null, piece {int} not null, bytes {bytes} not null,
  primary key (import_id, piece)) {strict};

create table import_item (
  import_id {id} not null, place {int} not null, noun {text} not null, ref_id {id} not null,
  verb {text} not null, was {json}, became {json},
  primary key (import_id, place)) {strict_by_key};
create index import_item_ref on import_item (ref_id);

create table import_refused (
  import_id {id} not null, row {int} not null, cells {json} not null, reason {text} not null,
  primary key (import_id, row)) {strict_by_key};

create table import_source (
  noun {text} not null, value {text} not null, ref_id {id} not null,
  primary key (noun, value, ref_id)) {strict_by_key};
create index import_source_ref on import_source (ref_id);
)"};

}  // namespace kept
