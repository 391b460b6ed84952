# One change to many people at once: looked at first, made once, and taken back where nobody was since
set up
user anna staff
user vera viewer
as owner
POST /api/own-fields {"noun":"person","name":"Roast","kind":"choice","choices":["dark","light"]}
-> 201 {"id":"$roast",...}
POST /api/people {"name":"Karen Holm","roles":[{"role":"prospect","since":"2025-01-01"}]}
-> 201 {"id":"$karen",...}
POST /api/people {"name":"Bo Lund","roles":[{"role":"customer","since":"2024-01-01"}]}
-> 201 {"id":"$bo",...}
POST /api/people {"name":"Layla Haddad","roles":[{"role":"prospect"}],"rhythm_days":14}
-> 201 {"id":"$layla",...}
POST /api/people {"name":"Ida Krag","roles":[{"role":"customer","since":"2027-01-01"}]}
-> 201 {"id":"$ida",...}

# Who only looks changes nobody; a change is of something, and of somebody.
as vera
POST /api/people/bulk-changes {"ids":["$karen"],"add_role":"partner"}
-> 403 {"code":"not_allowed",...}
as anna
POST /api/people/bulk-changes {"ids":["$karen"]}
-> 422 {"code":"missing",...}
POST /api/people/bulk-changes {"add_role":"partner"}
-> 422 {"code":"missing","field":"ids",...}
POST /api/people/bulk-changes {"ids":["$karen"],"filters":"","add_role":"partner"}
-> 422 {"code":"missing","field":"ids",...}
POST /api/people/bulk-changes {"ids":["$karen"],"add_role":"partner","end_role":"partner"}
-> 422 {"code":"bad_value","field":"end_role",...}
POST /api/people/bulk-changes {"ids":["$karen"],"fields":{"name":"X"}}
-> 422 {"code":"unknown_field","field":"fields/name",...}
POST /api/people/bulk-changes {"ids":["$karen"],"fields":{"rhythm_days":"often"}}
-> 422 {"code":"wrong_type","field":"fields/rhythm_days",...}
POST /api/people/bulk-changes {"ids":["$karen"],"fields":{"rhythm_days":0}}
-> 422 {"code":"wrong_range","field":"fields/rhythm_days",...}
POST /api/people/bulk-changes {"ids":["$karen"],"fields":{"own_fields/$roast":"green"}}
-> 422 {"code":"bad_value","field":"own_fields/$roast",...}
POST /api/people/bulk-changes {"filters":"colour=red","add_role":"partner"}
-> 422 {"code":"bad_value","field":"filters",...}

# A dry run says how many, who is left out and why, and changes nothing.
POST /api/people/bulk-changes {"ids":["$karen","$bo","$layla","$ida","$karen","0000000000001"],"add_role":"customer","end_role":"prospect","dry_run":true}
-> 200 {"asked":5,"changes":2,"left_out":[{"code":"not_found","count":1,"people":[{"id":"0000000000001","name":""}]},{"code":"same_as_before","count":1,"people":[{"id":"$bo","name":"Bo Lund"}]},{"code":"duplicate","count":1,"people":[{"id":"$ida","name":"Ida Krag"}]}]}
GET /api/people/$karen
-> 200 {"version":1,...}
GET /api/people/bulk-changes
-> 200 {"items":[],...}

# Made, it does just that; if another number than was seen is to be changed, nobody is.
POST /api/people/bulk-changes {"ids":["$karen","$bo","$layla"],"add_role":"customer","end_role":"prospect","expects":3}
-> 412 {"code":"stale","present":{"asked":3,"changes":2,...},...}
POST /api/people/bulk-changes
Idempotency-Key: once
{"ids":["$karen","$bo","$layla"],"add_role":"customer","end_role":"prospect","expects":2}
-> 201
Location: /api/people/bulk-changes/$change
{"id":"$change","state":"undoable","add_role":"customer","end_role":"prospect","fields":{},"asked":3,"changed":2,"left_out":[{"code":"same_as_before","count":1,"people":[{"id":"$bo","name":"Bo Lund"}]}],...}
POST /api/people/bulk-changes
Idempotency-Key: once
{"ids":["$karen","$bo","$layla"],"add_role":"customer","end_role":"prospect","expects":2}
-> 201 {"id":"$change","changed":2,...}
GET /api/people/$karen
-> 200 {"version":2,"roles":[{"role":"prospect","since":"2025-01-01","until":"2026-03-01"},{"role":"customer","since":"2026-03-02","until":null}],...}
GET /api/people/$layla
-> 200 {"version":2,"roles":[{"role":"prospect","since":null,"until":"2026-03-01"},{"role":"customer","since":"2026-03-02","until":null}],...}
GET /api/people?role=customer
-> 200 {"items":[{"id":"$bo",...},{"id":"$karen",...},{"id":"$layla",...}],"next":null,"count":3}
POST /api/people/bulk-changes {"ids":["$karen"],"add_role":"customer"}
-> 422 {"code":"same_as_before",...}
as vera
GET /api/people/bulk-changes
-> 200 {"items":[{"id":"$change","by":"anna","changed":2,"left_out":[{"code":"same_as_before","count":1,"people":[]}],...}],...}
DELETE /api/people/bulk-changes/$change
-> 403 {"code":"not_allowed",...}

# The undo takes back what is still as the change left it. Whose roles were changed since keeps them,
# and is named; what else was changed stays too.
as owner
PATCH /api/people/$layla
If-Match: "2"
{"roles":[{"role":"partner"}]}
-> 200 {"version":3,...}
PATCH /api/people/$karen
If-Match: "2"
{"call_name":"Karen"}
-> 200 {"version":3,...}
as anna
DELETE /api/people/bulk-changes/$change
-> 200 {"back":1,"left_out":[{"code":"stale","count":1,"people":[{"id":"$layla","name":"Layla Haddad"}]}]}
GET /api/people/$karen
-> 200 {"version":4,"call_name":"Karen","roles":[{"role":"prospect","since":"2025-01-01","until":null}],...}
GET /api/people/$layla
-> 200 {"version":3,"roles":[{"role":"partner","since":null,"until":null}],...}
DELETE /api/people/bulk-changes/$change
-> 409 {"code":"already_undone",...}
GET /api/people/bulk-changes/$change
-> 200 {"id":"$change","state":"undone","undone_at":"2026-03-02T09:00:00Z",...}

# All of a view: rhythm, language and an own field, set and emptied.
POST /api/people/bulk-changes {"filters":"role=customer","fields":{"rhythm_days":30,"language":"da","own_fields/$roast":"dark"}}
-> 201 {"id":"$second","asked":1,"changed":1,"left_out":[],...}
GET /api/people/$bo
-> 200 {"rhythm_days":30,"language":"da","own_fields":{"$roast":"dark"},...}
POST /api/people/bulk-changes {"filters":"","fields":{"rhythm_days":null}}
-> 201 {"id":"$third","asked":4,"changed":2,"left_out":[{"code":"same_as_before","count":2,...}],...}
GET /api/people/$layla
-> 200 {"rhythm_days":null,...}
# Of the second the rhythm was changed since: nothing of it is taken back before that is undone.
DELETE /api/people/bulk-changes/$second
-> 200 {"back":0,"left_out":[{"code":"stale","count":1,"people":[{"id":"$bo","name":"Bo Lund"}]}]}
DELETE /api/people/bulk-changes/$third
-> 200 {"back":2,"left_out":[]}
GET /api/people/$layla
-> 200 {"rhythm_days":14,...}
GET /api/people/$bo
-> 200 {"rhythm_days":30,"own_fields":{"$roast":"dark"},...}

# Who is in the bin meanwhile is left there; after 30 days nothing is taken back any more.
POST /api/people/bulk-changes {"ids":["$karen","$bo"],"add_role":"supplier"}
-> 201 {"id":"$fourth","changed":2,...}
DELETE /api/people/$karen
If-Match: "5"
-> 204
DELETE /api/people/bulk-changes/$fourth
-> 200 {"back":1,"left_out":[{"code":"not_found","count":1,"people":[{"id":"$karen","name":""}]}]}
POST /api/people/bulk-changes {"ids":["$bo"],"fields":{"country":"DK"}}
-> 201 {"id":"$fifth",...}
now 2026-03-22T09:00:00Z
GET /api/people/bulk-changes/$fifth
-> 200 {"state":"undoable",...}
job last_seen
now 2026-04-02T09:00:00Z
job let_go_of_bulk_changes
DELETE /api/people/bulk-changes/$fifth
-> 409 {"code":"undo_too_late",...}
GET /api/people/bulk-changes/$fifth
-> 200 {"state":"for_good",...}
