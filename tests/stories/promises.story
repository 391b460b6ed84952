# A day said is a day kept
set up
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/organisations {"name":"Hotel Fjordblik"}
-> 201 {"id":"$hotel",...}
POST /api/promise-kinds {"name":"Offer"}
-> 201 {"id":"$offer","version":1,"name":"Offer","position":0,"cost_of_breaking":null,"cost_of_caution":null}

# To exactly one counterpart, by a day.
POST /api/promises {"direction":"ours","what":"Send the offer","said_for":"2026-03-05"}
-> 422 {"code":"promise_needs_one_counterpart",...}
POST /api/promises {"direction":"ours","person_id":"$karen","organisation_id":"$hotel","what":"x","said_for":"2026-03-05"}
-> 422 {"code":"promise_needs_one_counterpart",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"x","said_for":"2026-02-30"}
-> 422 {"code":"bad_day","field":"said_for",...}
POST /api/promises {"direction":"ours","person_id":"0000000000009","what":"x","said_for":"2026-03-05"}
-> 422 {"code":"bad_id","field":"person_id",...}
POST /api/promises {"direction":"ours","person_id":"$hotel","what":"x","said_for":"2026-03-05"}
-> 422 {"code":"bad_id","field":"person_id",...}

POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Send the offer","said_for":"2026-03-05","aim_for":"2026-03-03"}
-> 201
ETag: "1"
Location: /api/promises/$early
{"id":"$early","version":1,"direction":"ours","person_id":"$karen","organisation_id":null,"by_user_id":"$owner","by":"Olga Owner","kind":"$offer","said_for":"2026-03-05","aim_for":"2026-03-03","outcome":"open","to":{"noun":"person","id":"$karen","name":"Karen Blix"},"renegotiations":[],"done_at":null,...}

# A kind that is used stays.
DELETE /api/promise-kinds/$offer
If-Match: "1"
-> 409 {"code":"still_used",...}

# The day of a promise is not edited: a new one is agreed on.
PATCH /api/promises/$early
If-Match: "1"
{"said_for":"2026-03-09"}
-> 422 {"code":"read_only_field","field":"said_for",...}

now 2026-03-04T15:00:00Z
PUT /api/promises/$early/delivery {}
If-Match: "1"
-> 200
ETag: "2"
{"outcome":"early","done_at":"2026-03-04T15:00:00Z","version":2,...}
PUT /api/promises/$early/delivery {}
If-Match: "2"
-> 409 {"code":"promise_already_done",...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"promise_delivered","ref_id":"$early",...},{"kind":"promise_made",...},{"kind":"person_created",...}],"next":null}

# What is undone was not: the timeline is as before, and the audit keeps both.
DELETE /api/promises/$early/delivery
If-Match: "2"
-> 200 {"outcome":"open","done_at":null,"version":3,...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"promise_made","ref_id":"$early",...},{"kind":"person_created",...}],"next":null}

# Kept until midnight in Copenhagen, which is 23:00 UTC; late a second after.
POST /api/promises {"direction":"ours","organisation_id":"$hotel","what":"Call back","said_for":"2026-03-05"}
-> 201 {"id":"$kept","version":1,...}
now 2026-03-05T22:59:59Z
PUT /api/promises/$kept/delivery {}
If-Match: "1"
-> 200 {"outcome":"kept",...}
GET /api/promises?state=broken
-> 200 {"items":[],"next":null}
now 2026-03-05T23:00:01Z
GET /api/promises?state=broken
-> 200 {"items":[{"id":"$early","outcome":"broken",...}],"next":null}
PUT /api/promises/$early/renegotiation {"said_for":"2026-03-10","reason":"the printer broke"}
If-Match: "3"
-> 200 {"outcome":"broken","said_for":"2026-03-10","renegotiations":[{"at":"2026-03-05T23:00:01Z","from":"2026-03-05","to":"2026-03-10","reason":"the printer broke","after_the_day":true}],...}
now 2026-03-06T09:00:00Z
PUT /api/promises/$early/delivery {}
If-Match: "4"
-> 200 {"outcome":"late",...}

# A new day agreed before the old one is over counts, and is counted.
POST /api/promises {"direction":"theirs","person_id":"$karen","what":"Confirm the date","said_for":"2026-03-09"}
-> 201 {"id":"$moved","version":1,...}
PUT /api/promises/$moved/renegotiation {"said_for":"2026-03-09","reason":"none"}
If-Match: "1"
-> 422 {"code":"promise_same_day",...}
PUT /api/promises/$moved/renegotiation {"said_for":"2026-03-12","reason":"she is ill"}
If-Match: "1"
-> 200 {"outcome":"open","renegotiations":[{"after_the_day":false,...}],...}
now 2026-03-11T09:00:00Z
PUT /api/promises/$moved/delivery {}
If-Match: "2"
-> 200 {"outcome":"early",...}

# Taken back before its day is over: withdrawn.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Lend the grinder","said_for":"2026-03-13"}
-> 201 {"id":"$taken",...}
PUT /api/promises/$taken/withdrawal {"reason":"she bought one"}
If-Match: "1"
-> 200 {"outcome":"withdrawn","withdrawal_reason":"she bought one",...}
PUT /api/promises/$taken/delivery {}
If-Match: "2"
-> 409 {"code":"promise_already_withdrawn",...}

GET /api/promises?direction=theirs&state=all
-> 200 {"items":[{"id":"$moved",...}],"next":null}
GET /api/promises?person_id=$karen&state=all&limit=1
-> 200 {"items":[{"id":...,...}],"next":"$cursor"}
GET /api/promises?person_id=$karen&state=all&limit=1&after=$cursor
-> 200 {"items":[{...}],"next":...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"promise_withdrawn","ref_id":"$taken","facts":{"what":"Lend the grinder","outcome":"withdrawn",...},...},{"kind":"promise_made",...},...],...}

# To the bin and back.
DELETE /api/promises/$taken
If-Match: "2"
-> 204
GET /api/promises/$taken
-> 404 {"code":"not_found",...}
GET /api/bin
-> 200 {"items":[{"id":"$taken","noun":"promise","name":"Lend the grinder",...}],...}
PUT /api/bin/$taken/restoration
-> 200 {"noun":"promise","id":"$taken"}
GET /api/promises/$taken
-> 200 {"id":"$taken","outcome":"withdrawn",...}
