# One after another becomes one with somebody; each undo says what must come first
set up
POST /api/people {"name":"Alma","phones":[{"value":"+4511111111"}]}
-> 201 {"id":"$a",...}
POST /api/people {"name":"Berta","phones":[{"value":"+4522222222"}],"language":"da"}
-> 201 {"id":"$b",...}
POST /api/people {"name":"Clara","phones":[{"value":"+4533333333"}]}
-> 201 {"id":"$c",...}
POST /api/conversations {"person_ids":["$b"],"channel":"call","at":"2026-02-20T10:00:00Z","note":"With Berta"}
-> 201 {"id":"$call",...}

# A takes B in, C takes A in: B is C now.
POST /api/people/$a/merges
If-Match: "1"
{"gone_id":"$b"}
-> 201
{"merge_id":"$first",...}
POST /api/people/$c/merges
If-Match: "1"
{"gone_id":"$a"}
-> 201 {"merge_id":"$second",...}
GET /api/people/$b
-> 200 {"id":"$c","language":"da","phones":[{"value":"+4533333333",...},{"value":"+4511111111",...},{"value":"+4522222222",...}],...}
GET /api/conversations/$call
-> 200 {"person_ids":["$c"],...}
GET /api/merges?person_id=$c
-> 200 {"items":[{"id":"$second",...},{"id":"$first",...}],...}

DELETE /api/merges/$first
-> 409 {"code":"undo_other_first","field":"merges/$second",...}
DELETE /api/merges/$second
-> 200 {"kept":{"id":"$c","phones":[{"value":"+4533333333",...}],"language":null,...},"back":{"id":"$a","language":"da",...},"left":[]}
GET /api/people/$b
-> 200 {"id":"$a",...}
GET /api/conversations/$call
-> 200 {"person_ids":["$a"],...}
DELETE /api/merges/$first
-> 200 {"kept":{"id":"$a","language":null,"phones":[{"value":"+4511111111",...}],...},"back":{"id":"$b",...},"left":[]}
GET /api/conversations/$call
-> 200 {"person_ids":["$b"],...}

# Two into one person are undone in any order.
GET /api/people/$a
-> 200 {"version":5,...}
POST /api/people/$a/merges
If-Match: "5"
{"gone_id":"$b","take":{"name":"gone"}}
-> 201 {"merge_id":"$third","kept":{"name":"Berta",...},...}
POST /api/people/$a/merges
If-Match: "6"
{"gone_id":"$c","take":{"name":"gone"}}
-> 201 {"merge_id":"$fourth","kept":{"name":"Clara",...},...}
DELETE /api/merges/$third
-> 200 {"kept":{"name":"Clara",...},"back":{"id":"$b",...},"left":["name"]}
DELETE /api/merges/$fourth
-> 200 {"kept":{"name":"Alma","phones":[{"value":"+4511111111",...}],"language":null,...},"back":{"id":"$c",...},"left":[]}

# In groups, each pair for itself, with a dry run first.
POST /api/merges {"pairs":[{"kept_id":"$a","gone_id":"$b"},{"kept_id":"$b","gone_id":"$c"},{"kept_id":"$a","gone_id":"$a"}],"dry_run":true}
-> 200 {"items":[{"kept_id":"$a","gone_id":"$b","merge_id":null,"code":null,...},{"code":null,...},{"code":"bad_value","field":"gone_id",...}],"next":null}
GET /api/people?limit=10
-> 200 {"items":[...],"next":null,"count":3}
POST /api/merges {"pairs":[{"kept_id":"$a","gone_id":"$b"},{"kept_id":"$b","gone_id":"$c"},{"kept_id":"$c","gone_id":"$a"}]}
-> 200 {"items":[{"merge_id":"$fifth","code":null,"moved":[{"noun":"conversation","count":1}],...},{"merge_id":"$sixth","code":null,...},{"merge_id":null,"code":"already_merged",...}],"next":null}
GET /api/people/$c
-> 200 {"id":"$a","phones":[{"value":"+4511111111",...},{"value":"+4522222222",...},{"value":"+4533333333",...}],...}

# After 30 days it is for good, and the old ids answer all the same.
now 2026-03-22T09:00:00Z
GET /api/merges/$fifth
-> 200 {"state":"undoable",...}
job last_seen
now 2026-04-02T09:00:01Z
DELETE /api/merges/$fifth
-> 409 {"code":"undo_too_late",...}
job let_go_of_merges
GET /api/merges/$sixth
-> 200 {"state":"for_good",...}
GET /api/people/$b
-> 200 {"id":"$a",...}
restart
GET /api/people/$c
-> 200 {"id":"$a",...}

# Who is erased is erased under every id.
GET /api/people/$a
-> 200 {"version":11,...}
DELETE /api/people/$c
If-Match: "11"
-> 204
GET /api/people/$b
-> 404 {"code":"not_found",...}
PUT /api/bin/$a/restoration
-> 200 {"noun":"person","id":"$a"}
GET /api/people/$b
-> 200 {"id":"$a",...}
DELETE /api/people/$a
If-Match: "13"
-> 204
DELETE /api/bin/$a
-> 204
GET /api/people/$a
-> 404 {"code":"not_found",...}
GET /api/people/$b
-> 404 {"code":"not_found",...}
GET /api/people/$c
-> 404 {"code":"not_found",...}
POST /api/conversations {"person_ids":["$b"],"note":"Nobody"}
-> 422 {"code":"bad_id","field":"person_ids/0",...}
GET /api/merges
-> 200 {"items":[],"next":null}
