# What two people who become one care about stands once, with who noted it and where
set up
user anna staff
user bo staff

as anna
POST /api/people {"name":"Sana Farid","interests":[{"label":"handball"},{"label":"old weather vanes"}]}
-> 201 {"id":"$kept",...}
POST /api/people {"name":"S. Farid"}
-> 201 {"id":"$gone",...}
POST /api/conversations {"person_ids":["$gone"],"channel":"call","at":"2026-02-20T09:00:00Z","note":"Plays chess, and handball too"}
-> 201 {"id":"$call","version":1,...}
PATCH /api/people/$gone
If-Match: "1"
{"interests":[{"label":"chess","conversation_id":"$call"},{"label":"handball","conversation_id":"$call"},{"label":"Old Weather Vanes"}]}
-> 200 {"version":2,...}

# Somebody else merges: what anna noted stays anna's.
as bo
POST /api/people/$kept/merges
If-Match: "1"
{"gone_id":"$gone"}
-> 201 {"merge_id":"$merge",...}
GET /api/people/$kept
-> 200 {"interests":[{"topic_id":"$handball","label":"handball","conversation_id":null,"by_user_id":"$anna",...},{"topic_id":null,"label":"old weather vanes","by_user_id":"$anna",...},{"topic_id":"$chess","label":"chess","learned_at":"2026-02-20T09:00:00Z","conversation_id":"$call","by_user_id":"$anna",...}],...}

# Apart again, each has their own.
DELETE /api/merges/$merge
-> 200 {...}
GET /api/people/$kept
-> 200 {"interests":[{"topic_id":"$handball","by_user_id":"$anna",...},{"label":"old weather vanes",...}],...}
GET /api/people/$gone
-> 200 {"interests":[{"topic_id":"$chess","conversation_id":"$call","by_user_id":"$anna",...},{"topic_id":"$handball","conversation_id":"$call","by_user_id":"$anna",...},{"topic_id":null,"label":"Old Weather Vanes",...}],...}

# The other one's list may be taken whole.
POST /api/people/$kept/merges
If-Match: "3"
{"gone_id":"$gone","take":{"interests":"gone"}}
-> 201 {"merge_id":"$again","kept":{"interests":[{"topic_id":"$chess",...},{"topic_id":"$handball","conversation_id":"$call",...},{"label":"Old Weather Vanes",...}],...},...}

# The talk becomes private while they are one: who told of it and where is gone for good.
as anna
POST /api/people {"name":"Olga Winther","roles":[{"role":"employee"}]}
-> 201 {"id":"$olga",...}
PATCH /api/conversations/$call
If-Match: "4"
{"person_ids":["$kept","$olga"]}
-> 200 {"private":true,...}
GET /api/people/$kept
-> 200 {"interests":[{"topic_id":"$chess","conversation_id":null,"by_user_id":null,...},{"topic_id":"$handball",...},{"label":"Old Weather Vanes",...}],...}
DELETE /api/merges/$again
-> 200 {...}
GET /api/people/$gone
-> 200 {"interests":[{"topic_id":"$chess","conversation_id":null,"by_user_id":null,...},{"topic_id":"$handball","conversation_id":null,"by_user_id":null,...},{"label":"Old Weather Vanes","by_user_id":"$anna",...}],...}
