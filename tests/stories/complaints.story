# A complaint: what happened, what was promised to put it right, closed by the person's own word
set up
user anna staff
user vera viewer
as owner
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/organisations {"name":"Hotel Fjordblik"}
-> 201 {"id":"$hotel",...}

# Refused by field.
POST /api/complaints {"what":" ","person_id":"$karen"}
-> 422 {"code":"missing","field":"what",...}
POST /api/complaints {"what":"Cold coffee"}
-> 422 {"code":"missing","field":"person_id",...}
POST /api/complaints {"what":"Cold coffee","person_id":"$hotel"}
-> 422 {"code":"bad_id","field":"person_id",...}
POST /api/complaints {"what":"Cold coffee","person_id":"$karen","organisation_id":"$hotel"}
-> 422 {"code":"bad_value","field":"organisation_id",...}
POST /api/complaints {"what":"Cold coffee","person_id":"$karen","remedy_on":"2026-03-04"}
-> 422 {"code":"missing","field":"remedy",...}
POST /api/complaints {"what":"Cold coffee","person_id":"$karen","state":"closed"}
-> 422 {"code":"bad_value","field":"state",...}
POST /api/complaints {"what":"Cold coffee","person_id":"$karen","by_user_id":"$karen"}
-> 422 {"code":"bad_id","field":"by_user_id",...}

# Sent twice, it is one.
POST /api/complaints
Idempotency-Key: one
{"what":"The beans were stale","happened":"The bag of 2 March was open","person_id":"$karen","mail_id":"0000000000009"}
-> 201
ETag: "1"
Location: /api/complaints/$stale
{"id":"$stale","version":1,"what":"The beans were stale","happened":"The bag of 2 March was open","person_id":"$karen","organisation_id":null,"by_user_id":"$owner","made_by_user_id":"$owner","private":false,"mail_id":"0000000000009","remedy":"","remedy_on":null,"promise_id":null,"state":"open","put_right_at":null,"closures":[],"to":{"noun":"person","id":"$karen","name":"Karen Blix"},"by":"Olga Owner",...}
POST /api/complaints
Idempotency-Key: one
{"what":"The beans were stale","happened":"The bag of 2 March was open","person_id":"$karen","mail_id":"0000000000009"}
-> 201 {"id":"$stale",...}
POST /api/complaints {"what":"Late again","organisation_id":"$hotel","by_user_id":"$anna"}
-> 201 {"id":"$late","by":"anna",...}

# Newest first; whose, in what state.
GET /api/complaints
-> 200 {"items":[{"id":"$late",...},{"id":"$stale",...}],"next":null}
GET /api/complaints?person_id=$karen
-> 200 {"items":[{"id":"$stale",...}],"next":null}
GET /api/complaints?organisation_id=$hotel&state=unsettled
-> 200 {"items":[{"id":"$late",...}],"next":null}
GET /api/complaints?by_user_id=$anna
-> 200 {"items":[{"id":"$late",...}],"next":null}
GET /api/complaints?limit=1
-> 200 {"items":[{"id":"$late",...}],"next":"$cursor"}
GET /api/complaints?limit=1&after=$cursor
-> 200 {"items":[{"id":"$stale",...}],"next":null}
GET /api/complaints?state=tomorrow
-> 400 {"code":"bad_parameter","field":"state",...}

# A viewer reads and writes nothing.
as vera
GET /api/complaints/$stale
-> 200 {"id":"$stale",...}
PUT /api/complaints/$stale/closure
If-Match: "1"
{"reason":"x"}
-> 403 {"code":"not_allowed",...}

# While nothing is promised it is on Today; then from the day that was promised on.
as owner
GET /api/today
-> 200 {"counts":{"complaints":1,...},"lines":[{"key":"complaint:$stale","kind":"complaint_open","noun":"complaint","ref_id":"$stale","title":"The beans were stale","subject":{"id":"$karen",...},"day":"2026-03-02","days":0,"reason":{"code":"complaint_open","facts":{"what":"The beans were stale"}},...}],...}
PATCH /api/complaints/$stale
If-Match: "1"
{"remedy":"A fresh bag, brought by hand","remedy_on":"2026-03-04"}
-> 200 {"remedy_on":"2026-03-04","version":2,...}
GET /api/today
-> 200 {"lines":[],...}
now 2026-03-04T08:00:00Z
GET /api/today
-> 200 {"lines":[{"kind":"complaint_due","day":"2026-03-04","days":0,...}],...}

# With a promise it is the promise that reminds, until that is done.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"A fresh bag","said_for":"2026-03-10"}
-> 201 {"id":"$promise",...}
PATCH /api/complaints/$stale
If-Match: "2"
{"remedy_on":null,"promise_id":"$promise"}
-> 200 {"promise_id":"$promise","version":3,...}
GET /api/today
-> 200 {"counts":{"complaints":0,...},...}
PUT /api/promises/$promise/delivery
If-Match: "1"
-> 200 {...}
GET /api/today
-> 200 {"counts":{"complaints":1,...},"lines":[{"kind":"complaint_open","days":2,...}],...}

# Put right: from the next day on, somebody asks whether they are content.
PATCH /api/complaints/$stale
If-Match: "3"
{"state":"put_right"}
-> 200 {"state":"put_right","put_right_at":"2026-03-04T08:00:00Z","version":4,...}
GET /api/today
-> 200 {"counts":{"complaints":0,...},...}
now 2026-03-05T08:00:00Z
GET /api/today
-> 200 {"lines":[{"kind":"complaint_ask","day":"2026-03-04","days":1,...}],...}
PATCH /api/complaints/$stale
If-Match: "4"
{"state":"open"}
-> 200 {"state":"open","put_right_at":null,"version":5,...}

# Closed by their own word, or with a written reason; not by itself.
PATCH /api/complaints/$stale
If-Match: "5"
{"state":"closed"}
-> 422 {"code":"bad_value","field":"state",...}
PUT /api/complaints/$stale/closure
If-Match: "5"
{}
-> 422 {"code":"missing","field":"their_word",...}
PUT /api/complaints/$stale/closure
If-Match: "5"
{"their_word":"Thank you","reason":"x"}
-> 422 {"code":"bad_value","field":"reason",...}
PUT /api/complaints/$stale/closure
If-Match: "5"
{"their_word":"Thank you","said_on":"2026-03-06"}
-> 422 {"code":"wrong_range","field":"said_on",...}
PUT /api/complaints/$stale/closure {"their_word":"Thank you"}
-> 428 {"code":"precondition_required",...}
PUT /api/complaints/$stale/closure
If-Match: "4"
{"their_word":"Thank you"}
-> 412 {"code":"stale","present":{"version":5,...},...}
PUT /api/complaints/$stale/closure
If-Match: "5"
{"their_word":"Thank you, this is the best coffee","said_on":"2026-03-04"}
-> 200
ETag: "6"
{"state":"closed","closures":[{"closed_at":"2026-03-05T08:00:00Z","by_user_id":"$owner","their_word":"Thank you, this is the best coffee","said_on":"2026-03-04","reason":"","reopened_at":null}],"version":6,...}
PUT /api/complaints/$stale/closure
If-Match: "6"
{"reason":"again"}
-> 422 {"code":"same_as_before",...}
GET /api/today
-> 200 {"lines":[],...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"complaint_closed","ref_id":"$stale","facts":{"what":"The beans were stale","their_word":"Thank you, this is the best coffee","reason":"","by":"Olga Owner"},...},{"kind":"promise_delivered",...},{"kind":"promise_made",...},{"kind":"complaint_made",...},{"kind":"person_created",...}],"next":null}

# Opened again, how it was closed stays written down.
PATCH /api/complaints/$stale
If-Match: "6"
{"state":"open"}
-> 422 {"code":"bad_value","field":"state",...}
DELETE /api/complaints/$stale/closure
If-Match: "6"
-> 200 {"state":"open","closures":[{"said_on":"2026-03-04","reopened_at":"2026-03-05T08:00:00Z",...}],"version":7,...}
DELETE /api/complaints/$stale/closure
If-Match: "6"
-> 200 {"state":"open","version":7,...}
PUT /api/complaints/$stale/closure
If-Match: "7"
{"reason":"Moved to Norway, no answer since"}
-> 200 {"state":"closed","closures":[{...},{"their_word":"","said_on":null,"reason":"Moved to Norway, no answer since","reopened_at":null,...}],"version":8,...}

# Found by what it is about and by whose it is.
GET /api/search?q=stale beans
-> 200 {"items":[{"noun":"complaint","id":"$stale",...}],...}

# To the bin and back.
DELETE /api/complaints/$stale
If-Match: "8"
-> 204
GET /api/complaints/$stale
-> 404 {"code":"not_found",...}
GET /api/search?q=stale beans
-> 200 {"items":[],...}
PUT /api/bin/$stale/restoration
-> 200 {"noun":"complaint","id":"$stale"}
GET /api/complaints?person_id=$karen&state=closed
-> 200 {"items":[{"id":"$stale","version":10,...}],"next":null}

# It follows who became one with another, and goes back when they part.
POST /api/people {"name":"Karin Blix"}
-> 201 {"id":"$karin","version":1,...}
POST /api/people/$karin/merges
If-Match: "1"
{"gone_id":"$karen"}
-> 201 {"merge_id":"$merge",...}
GET /api/complaints?person_id=$karin
-> 200 {"items":[{"id":"$stale","to":{"id":"$karin",...},...}],"next":null}
DELETE /api/merges/$merge
-> 200 {...}
GET /api/complaints?person_id=$karen
-> 200 {"items":[{"id":"$stale","to":{"id":"$karen",...},...}],"next":null}

# Who leaves hands on what is not closed.
PUT /api/users/$anna/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200 {...}
GET /api/complaints/$late
-> 200 {"by_user_id":"$owner","version":2,...}
GET /api/export?format=json&what=complaints
-> 200
[{"id":"$stale",...},{"id":"$late",...}]
