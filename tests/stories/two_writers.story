# Two writers never lose each other's change
set up
POST /api/people {"name":"Ahmad"}
-> 201
ETag: "1"
{"id":"$ahmad","version":1,...}

PATCH /api/people/$ahmad {"call_name":"Ahmad"}
-> 428 {"code":"precondition_required",...}

parallel 50 {
PATCH /api/people/$ahmad
If-Match: "1"
{"call_name":"Ahmad $n"}
-> 200 (1), 412 (49)
}

GET /api/people/$ahmad
-> 200
ETag: "2"
{"id":"$ahmad","version":2,...}

PATCH /api/people/$ahmad
If-Match: "1"
{"call_name":"late"}
-> 412 {"code":"stale","present":{"id":"$ahmad","version":2,...},...}

# The same key makes one thing, also in parallel.
parallel 50 {
POST /api/people
Idempotency-Key: one-key
{"name":"Fatima"}
-> 201 (50)
}

GET /api/people?q=fatima
-> 200 {"items":[{"name":"Fatima",...}],...}

POST /api/people
Idempotency-Key: one-key
{"name":"Another"}
-> 422 {"code":"idempotency_key_reused",...}

# Without a key fifty are fifty, each with a number of its own.
parallel 50 {
POST /api/people {"name":"Many $n"}
-> 201 (50)
}

restart
GET /api/people?limit=200
-> 200 {"items":[...],"next":null,...}
