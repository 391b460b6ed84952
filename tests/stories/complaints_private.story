# A complaint of an employee is seen by its owner and its maker alone
set up
user anna staff
user bo admin
user vera viewer

as owner
POST /api/people {"name":"Sidsel Bro","roles":[{"role":"employee"}]}
-> 201 {"id":"$sidsel",...}

as anna
POST /api/complaints {"what":"The zanzibarine tone in the kitchen","person_id":"$sidsel"}
-> 201 {"id":"$one","private":true,...}
GET /api/complaints?person_id=$sidsel
-> 200 {"items":[{"id":"$one",...}],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[{"noun":"complaint","id":"$one",...}],...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"complaint_made","ref_id":"$one",...},...],...}
GET /api/export?format=json&what=complaints
-> 200
[{"id":"$one",...}]
GET /api/today
-> 200 {"counts":{"complaints":1,...},"lines":[{"key":"complaint:$one",...}],...}

# Nobody else knows of it, not even owner and admin.
as bo
GET /api/complaints/$one
-> 404 {"code":"not_found",...}
PATCH /api/complaints/$one
If-Match: "1"
{"what":"mine now"}
-> 404 {"code":"not_found",...}
PUT /api/complaints/$one/closure
If-Match: "1"
{"reason":"no"}
-> 404 {"code":"not_found",...}
DELETE /api/complaints/$one/closure
If-Match: "1"
-> 404 {"code":"not_found",...}
DELETE /api/complaints/$one
If-Match: "1"
-> 404 {"code":"not_found",...}
GET /api/complaints
-> 200 {"items":[],"next":null}
GET /api/complaints?by_user_id=$anna&state=unsettled
-> 200 {"items":[],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[],...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
GET /api/export?format=json&what=complaints
-> 200
[]
GET /api/today
-> 200 {"counts":{"complaints":0,...},"lines":[],...}
as owner
GET /api/complaints/$one
-> 404 {"code":"not_found",...}
as vera
GET /api/complaints/$one
-> 404 {"code":"not_found",...}

# Given to Bo, it is his and still its maker's; closed as well, and in the bin.
as anna
PATCH /api/complaints/$one
If-Match: "1"
{"by_user_id":"$bo"}
-> 200 {"by_user_id":"$bo","version":2,...}
as bo
PUT /api/complaints/$one/closure
If-Match: "2"
{"their_word":"We talked, it is fine"}
-> 200 {"state":"closed",...}
as owner
GET /api/complaints?state=closed
-> 200 {"items":[],"next":null}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
as bo
DELETE /api/complaints/$one
If-Match: "3"
-> 204
as owner
GET /api/bin
-> 200 {"items":[],...}
PUT /api/bin/$one/restoration
-> 404 {"code":"not_found",...}
as anna
PUT /api/bin/$one/restoration
-> 200 {"noun":"complaint","id":"$one"}

# Who leaves does not hand it on.
as owner
PUT /api/users/$bo/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200 {...}
GET /api/complaints/$one
-> 404 {"code":"not_found",...}
