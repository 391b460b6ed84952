# Two who are one person become one in the list
set up
user anna staff
user vera viewer
as owner

POST /api/organisations {"name":"Hakim Import"}
-> 201 {"id":"$import",...}
POST /api/people {"name":"Karen Holm","roles":[{"role":"partner"}]}
-> 201 {"id":"$karen",...}
POST /api/people {"name":"Ahmad al-Hakim","roles":[{"role":"customer","since":"2024-01-01"}],"emails":[{"label":"work","value":"ahmad@hakim.example"}],"phones":[{"label":"work","value":"+45 20 12 34 56"}],"birthday":"1980-02-03","links":[{"person_id":"$karen","kind":"friend_of"}]}
-> 201 {"id":"$kept","version":1,...}
POST /api/people {"name":"A. Alhakim","call_name":"Abu Khalid","say_it":"AH-mad","roles":[{"role":"customer","since":"2022-05-01"},{"role":"supplier"}],"emails":[{"label":"home","value":"Ahmad@Hakim.example"},{"label":"home","value":"ahmad@home.example"}],"phones":[{"label":"mobil","value":"004520123456"}],"birthday":"1980-03-02","positions":[{"organisation_id":"$import","title":"Buyer"}],"links":[{"person_id":"$karen","kind":"introduced_by"}]}
-> 201 {"id":"$gone","version":1,...}
POST /api/conversations {"person_ids":["$gone"],"channel":"call","at":"2026-02-20T10:00:00Z","note":"Wants the dark roast"}
-> 201 {"id":"$call",...}
POST /api/conversations {"person_ids":["$kept","$gone","$karen"],"channel":"meeting","at":"2026-02-10T10:00:00Z","note":"All three at the fair"}
-> 201 {"id":"$fair",...}
POST /api/promises {"direction":"ours","person_id":"$gone","what":"Send the price list","said_for":"2026-03-10"}
-> 201 {"id":"$promise","version":1,...}
GET /api/people?limit=10
-> 200 {"items":[...],"next":null,"count":3}
GET /api/organisations?limit=10
-> 200 {"items":[{"id":"$import","people":1,...}],...}

# Who only looks merges nobody; a merge names the version it was chosen from.
as vera
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone"}
-> 403 {"code":"not_allowed",...}
as anna
POST /api/people/$kept/merges {"gone_id":"$gone"}
-> 428 {"code":"precondition_required",...}
POST /api/people/$kept/merges
If-Match: "7"
{"gone_id":"$gone"}
-> 412 {"code":"stale","present":{"id":"$kept",...},...}
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$kept"}
-> 422 {"code":"bad_value","field":"gone_id",...}
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$import"}
-> 422 {"code":"bad_id","field":"gone_id",...}
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone","take":{"birthday":"both"}}
-> 422 {"code":"bad_value","field":"take/birthday",...}
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone","take":{"hat":"gone"}}
-> 422 {"code":"unknown_field","field":"take/hat",...}

# A dry run says what would be, and changes nothing.
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone","take":{"call_name":"gone","birthday":"gone"},"dry_run":true}
-> 200 {"merge_id":null,"undo_until":null,"kept":{"id":"$kept","name":"Ahmad al-Hakim","call_name":"Abu Khalid",...},"moved":[{"noun":"conversation","count":2},{"noun":"promise","count":1}]}
GET /api/people/$gone
-> 200 {"id":"$gone","version":1,...}
GET /api/people/$kept
-> 200 {"id":"$kept","version":1,"call_name":"Ahmad",...}

# Field by field, lists united; fifty at once are one merge.
parallel 50 {
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone","take":{"call_name":"gone"}}
-> 201 (1), 412 (49)
}
GET /api/people/$kept
-> 200 {"id":"$kept","name":"Ahmad al-Hakim","call_name":"Abu Khalid","say_it":"AH-mad","birthday":"1980-02-03","roles":[{"role":"customer","since":"2022-05-01","until":null},{"role":"supplier","since":null,"until":null}],"emails":[{"label":"work","value":"ahmad@hakim.example"},{"label":"home","value":"ahmad@home.example"}],"phones":[{"label":"work","value":"+45 20 12 34 56"}],"positions":[{"organisation_id":"$import","title":"Buyer",...}],"links":[{"person_id":"$karen","name":"Karen Holm","kind":"friend_of"},{"person_id":"$karen","name":"Karen Holm","kind":"introduced_by"}],...}
GET /api/merges?person_id=$kept
-> 200 {"items":[{"id":"$merge","kept_id":"$kept","gone_id":"$gone","gone_name":"A. Alhakim","by_user_id":"$anna","by":"anna","at":"2026-03-02T09:00:00Z","undo_until":"2026-04-01T09:00:00Z","state":"undoable","undone_at":null}],"next":null}

# What pointed at the one who is gone points at the one who is kept.
GET /api/people/$kept/timeline
-> 200 {"items":[{"kind":"person_merged","ref_id":"$merge","facts":{"name":"A. Alhakim","gone_id":"$gone"},...},...],"next":null}
GET /api/people?limit=10
-> 200 {"items":[{"id":"$kept","last_talked_on":"2026-02-20",...},{"id":"$karen",...}],"next":null,"count":2}
GET /api/people?role=customer
-> 200 {"items":[{"id":"$kept",...}],"next":null,"count":1}
GET /api/organisations?limit=10
-> 200 {"items":[{"id":"$import","people":1,...}],...}
GET /api/organisations/$import/people
-> 200 {"items":[{"id":"$kept",...}],...}
GET /api/conversations/$call
-> 200 {"person_ids":["$kept"],"version":2,...}
GET /api/conversations/$fair
-> 200 {"person_ids":["$kept","$karen"],"version":2,...}
GET /api/promises/$promise
-> 200 {"person_id":"$kept","to":{"noun":"person","id":"$kept","name":"Ahmad al-Hakim"},"version":2,...}
GET /api/people/$karen
-> 200 {"links":[{"person_id":"$kept",...},{"person_id":"$kept",...}],...}
GET /api/search?q=alhakim
-> 200 {"items":[{"id":"$kept",...}],...}

# The old id answers at every door.
GET /api/people/$gone
-> 200 {"id":"$kept","name":"Ahmad al-Hakim",...}
# What a client has of the old address is not what stands behind it now, whatever its version.
GET /api/people/$gone
If-None-Match: *
-> 200 {"id":"$kept",...}
GET /api/people/$gone/timeline
-> 200 {"items":[{"kind":"person_merged",...},...],...}
PATCH /api/people/$gone
If-Match: "2"
{"language":"ar"}
-> 200 {"id":"$kept","language":"ar","version":3,...}
POST /api/promises {"direction":"theirs","person_id":"$gone","what":"Sign the contract","said_for":"2026-03-20"}
-> 201 {"person_id":"$kept",...}
GET /api/promises?person_id=$gone
-> 200 {"items":[{"person_id":"$kept",...},{"person_id":"$kept",...}],...}
POST /api/conversations
Idempotency-Key: from-an-old-phone
{"person_ids":["$gone","$karen"],"channel":"visit","at":"2026-03-01T10:00:00Z","note":"Came by with Karen"}
-> 201 {"id":"$visit","person_ids":["$kept","$karen"],...}
POST /api/conversations
Idempotency-Key: from-an-old-phone
{"person_ids":["$gone","$karen"],"channel":"visit","at":"2026-03-01T10:00:00Z","note":"Came by with Karen"}
-> 201 {"id":"$visit",...}
POST /api/people {"name":"Bo","links":[{"person_id":"$gone","kind":"colleague_of"}]}
-> 201 {"id":"$bo","links":[{"person_id":"$kept","name":"Ahmad al-Hakim","kind":"colleague_of"}],...}
GET /api/people/glance?ids=$gone
-> 200 {"items":[{"id":"$kept",...}],...}
POST /api/people/$kept/merges
If-Match: "4"
{"gone_id":"$gone"}
-> 409 {"code":"already_merged",...}

# The undo gives both back; what was written since stays with the one who is kept, and a field that
# was changed since is not overwritten but named.
PATCH /api/people/$kept
If-Match: "4"
{"call_name":"Hakim","phones":[{"label":"work","value":"+45 20 12 34 56"},{"label":"new","value":"+45 99 88 77 66"}]}
-> 200 {"version":5,...}
as vera
DELETE /api/merges/$merge
-> 403 {"code":"not_allowed",...}
as anna
DELETE /api/merges/$merge
-> 200 {"kept":{"id":"$kept","call_name":"Hakim","say_it":"","language":"ar","roles":[{"role":"customer","since":"2024-01-01",...}],"emails":[{"label":"work","value":"ahmad@hakim.example"}],"phones":[{"value":"+45 20 12 34 56",...},{"value":"+45 99 88 77 66",...}],"positions":[],...},"back":{"id":"$gone","name":"A. Alhakim","call_name":"Abu Khalid","say_it":"AH-mad","emails":[{"value":"Ahmad@Hakim.example",...},{"value":"ahmad@home.example",...}],"positions":[{"organisation_id":"$import",...}],"links":[{"person_id":"$karen","kind":"introduced_by",...}],...},"left":["call_name"]}
DELETE /api/merges/$merge
-> 409 {"code":"already_undone",...}
GET /api/people/$gone
-> 200 {"id":"$gone","name":"A. Alhakim",...}
GET /api/conversations/$call
-> 200 {"person_ids":["$gone"],...}
GET /api/conversations/$fair
-> 200 {"person_ids":["$kept","$karen","$gone"],...}
GET /api/conversations/$visit
-> 200 {"person_ids":["$kept","$karen"],...}
GET /api/promises?person_id=$gone
-> 200 {"items":[{"id":"$promise",...}],...}
GET /api/promises?person_id=$kept
-> 200 {"items":[{"what":"Sign the contract",...}],...}
GET /api/people/$gone/timeline
-> 200 {"items":[{"kind":"promise_made","ref_id":"$promise",...},{"kind":"person_created",...},{"ref_id":"$call",...},{"ref_id":"$fair",...}],"next":null}
GET /api/people?limit=10
-> 200 {"items":[{"id":"$gone","last_talked_on":"2026-02-20",...},{"id":"$kept","last_talked_on":"2026-03-01",...},{"id":"$bo",...},{"id":"$karen",...}],"next":null,"count":4}
GET /api/people?role=supplier
-> 200 {"items":[{"id":"$gone",...}],"next":null,"count":1}
GET /api/organisations/$import/people
-> 200 {"items":[{"id":"$gone",...}],...}
GET /api/merges?person_id=$kept
-> 200 {"items":[{"id":"$merge","state":"undone",...}],...}
