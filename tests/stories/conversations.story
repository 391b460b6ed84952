# A note is written once, kept in all its versions, and never doubled
set up
user anna staff
POST /api/people {"name":"Karen Blix","roles":[{"role":"customer"}]}
-> 201 {"id":"$karen",...}
POST /api/people {"name":"Ole Blix"}
-> 201 {"id":"$ole",...}

# Only the note is needed.
POST /api/conversations {}
-> 422 {"code":"missing","field":"note",...}
POST /api/conversations {"note":" "}
-> 422 {"code":"missing","field":"note",...}
POST /api/conversations {"note":"x","at":"2026-04-01T09:00:00Z"}
-> 422 {"code":"wrong_range","field":"at",...}
POST /api/conversations {"note":"Husk at ringe til den med hatten"}
-> 201 {"id":"$loose","person_ids":[],"channel":null,"at":"2026-03-02T09:00:00Z","author_id":"$owner",...}

# An old phone sends twice, also weeks after: one note.
POST /api/conversations
Idempotency-Key: phone-1
{"person_ids":["$karen","$karen","$ole"],"channel":"meeting","at":"2026-03-01T10:00:00+01:00","note":"Vil gerne have to poser"}
-> 201 {"id":"$talk","person_ids":["$karen","$ole"],"at":"2026-03-01T09:00:00Z",...}
now 2026-03-30T09:00:00Z
POST /api/conversations
Idempotency-Key: phone-1
{"person_ids":["$karen","$karen","$ole"],"channel":"meeting","at":"2026-03-01T10:00:00+01:00","note":"Vil gerne have to poser"}
-> 201 {"id":"$talk",...}
POST /api/conversations
Idempotency-Key: phone-1
{"note":"another"}
-> 422 {"code":"idempotency_key_reused",...}

GET /api/people/$karen
-> 200 {"version":1,...}
GET /api/people?q=karen
-> 200 {"items":[{"last_talked_on":"2026-03-01",...}],...}
GET /api/people/$ole/timeline
-> 200 {"items":[{"id":...,"at":"2026-03-02T09:00:00Z","kind":"person_created",...},{"id":...,"at":"2026-03-01T09:00:00Z","kind":"conversation","ref_id":"$talk","facts":{"channel":"meeting","note":"Vil gerne have to poser","author":"Olga Owner","people":[{"id":"$karen","name":"Karen Blix"},{"id":"$ole","name":"Ole Blix"}],...}}],"next":null}

# The older text is kept, with who replaced it.
as anna
PATCH /api/conversations/$talk
If-Match: "1"
{"note":"Vil gerne have tre poser"}
-> 200 {"version":2,"author_id":"$owner",...}
PATCH /api/conversations/$talk
If-Match: "1"
{"note":"lost?"}
-> 412 {"code":"stale","present":{"note":"Vil gerne have tre poser",...},...}
GET /api/conversations/$talk/edits
-> 200 {"items":[{"at":"2026-03-30T09:00:00Z","by_user_id":"$anna","by":"anna","note":"Vil gerne have to poser"}],"next":null}
GET /api/people/$ole/timeline?limit=1
-> 200 {"items":[{"kind":"person_created",...}],"next":"$next"}
GET /api/people/$ole/timeline?limit=1&after=$next
-> 200 {"items":[{"facts":{"note":"Vil gerne have tre poser",...},...}],"next":null}

# Taken away, the talk counts no more; restored, it does again.
DELETE /api/conversations/$talk
If-Match: "2"
-> 204
GET /api/people?q=karen
-> 200 {"items":[{"last_talked_on":null,...}],...}
GET /api/people/$ole/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
PUT /api/bin/$talk/restoration
-> 200 {"noun":"conversation","id":"$talk"}
GET /api/people?q=karen
-> 200 {"items":[{"last_talked_on":"2026-03-01",...}],...}
