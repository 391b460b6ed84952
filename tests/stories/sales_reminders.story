# The next step of a deal and the day promised for a complaint remind their owner once, in the morning
set up
user anna staff
as anna
PATCH /api/me/morning
If-Match: "0"
{"time":"06:30"}
-> 200
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/deals {"name":"Beans for a year","person_ids":["$karen"],"next_step":"Send samples","next_step_on":"2026-03-03"}
-> 201 {"id":"$beans",...}
POST /api/deals {"name":"A grinder","next_step":"Ring them","next_step_on":"2026-03-04"}
-> 201
POST /api/complaints {"what":"Stale beans","person_id":"$karen","remedy":"A new bag","remedy_on":"2026-03-03"}
-> 201 {"id":"$stale","version":1,...}
now 2026-03-03T05:30:00Z
job remind
restart
now 2026-03-03T05:31:00Z
job remind
as anna
GET /api/notifications
-> 200 {"items":[{"kind":"morning","lines":2,...},{"kind":"deal","ref_id":"$beans","title":"Beans for a year",...},{"kind":"complaint","ref_id":"$stale","title":"Stale beans",...}],"next":null}
as owner
GET /api/notifications
-> 200 {"items":[],"next":null}

# What became another's is not named any more.
as anna
PATCH /api/complaints/$stale
If-Match: "1"
{"by_user_id":"$owner"}
-> 200
GET /api/notifications
-> 200 {"items":[{"kind":"morning",...},{"kind":"deal",...},{"kind":"complaint","ref_id":"$stale","title":null,...}],"next":null}
