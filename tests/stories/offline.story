# A note that waited on a phone is sent once, as the user that wrote it
set up
user anna staff
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}

as anna
POST /api/conversations
Idempotency-Key: phone-1
If-User: $anna
{"person_ids":["$karen"],"at":"2026-03-02T07:30:00Z","note":"Vil have to poser"}
-> 201 {"id":"$talk","version":1,"author_id":"$anna","at":"2026-03-02T07:30:00Z",...}
# Somebody else has signed in on the device: nothing is written in their name.
as owner
POST /api/conversations
Idempotency-Key: phone-2
If-User: $anna
{"note":"Anna's own words"}
-> 401 {"code":"not_signed_in","field":"If-User",...}
PATCH /api/conversations/$talk
If-Match: "1"
If-User: $anna
{"note":"Anna's own words"}
-> 401 {"code":"not_signed_in","field":"If-User",...}
as anna
POST /api/conversations
Idempotency-Key: phone-2
If-User: $anna
{"note":"Anna's own words"}
-> 201 {"author_id":"$anna",...}

# Two devices change the same note without a network: the second is told what the first wrote.
PATCH /api/conversations/$talk
If-Match: "1"
If-User: $anna
{"note":"Vil have to poser, malet"}
-> 200 {"version":2,...}
PATCH /api/conversations/$talk
If-Match: "1"
If-User: $anna
{"note":"Vil have tre poser"}
-> 412 {"code":"stale","present":{"id":"$talk","version":2,"note":"Vil have to poser, malet",...},...}
PATCH /api/conversations/$talk
If-Match: "2"
If-User: $anna
{"note":"Vil have tre poser, malet"}
-> 200 {"version":3,...}
# Every text is kept.
GET /api/conversations/$talk/edits
-> 200 {"items":[{"by_user_id":"$anna","note":"Vil have to poser, malet",...},{"by_user_id":"$anna","note":"Vil have to poser",...}],"next":null}

# The answer was lost on the way: the phone sends again, also after weeks, and Kept was restarted.
POST /api/tokens {"name":"after a month","scope":"write"}
-> 201 {"token":"$token",...}
now 2026-04-20T09:00:00Z
restart
POST /api/conversations
Authorization: Bearer $token
Idempotency-Key: phone-1
If-User: $anna
{"person_ids":["$karen"],"at":"2026-03-02T07:30:00Z","note":"Vil have to poser"}
-> 201 {"id":"$talk","version":3,"at":"2026-03-02T07:30:00Z",...}
parallel 20 {
POST /api/conversations
Authorization: Bearer $token
Idempotency-Key: phone-1
If-User: $anna
{"person_ids":["$karen"],"at":"2026-03-02T07:30:00Z","note":"Vil have to poser"}
-> 201 (20)
}
GET /api/people/$karen/timeline
Authorization: Bearer $token
-> 200 {"items":[{"kind":"person_created",...},{"at":"2026-03-02T07:30:00Z","kind":"conversation","ref_id":"$talk",...}],"next":null}
