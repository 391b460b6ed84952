# What people care about, what you share with them, and who knows them best
set up
user anna staff
user bo admin
user vera viewer

# The vocabulary comes with Kept; a topic's id is the same everywhere.
as vera
GET /api/topics?kind=interest
-> 200 {"items":[{"id":"0000000000034","version":0,"kind":"interest","parent_id":null,"label":{"en":"Ball games","da":"Boldspil","ar":"ألعاب الكرة"},"synonyms":{"en":["ball sports"],"da":[],"ar":["رياضات الكرة"]},"builtin":true,"hidden":false,...},{"id":"0000000000035","parent_id":"0000000000034","label":{"en":"Football",...},...},...],"next":null}
GET /api/topics?kind=need
-> 200 {"items":[],"next":null}
GET /api/topics?kind=hobby
-> 400 {"code":"bad_parameter","field":"kind",...}
POST /api/topics {"label":{"en":"Lighthouses"}}
-> 403 {"code":"not_allowed",...}

# Staff add a topic; admins rename, add words, hide. What is sensitive is refused in each language.
as anna
POST /api/topics {"label":{"en":"Lighthouses","da":"Fyrtårne","ar":"المنارات"}}
-> 201 {"id":"$light","version":1,"kind":"interest","builtin":false,"hidden":false,...}
POST /api/topics {"label":{"en":"lighthouses"}}
-> 409 {"code":"duplicate","field":"label/en",...}
POST /api/topics {"label":{"da":"Kirkebesøg"}}
-> 422 {"code":"sensitive_topic","field":"label/da",...}
POST /api/topics {"label":{"en":"Party politics"}}
-> 422 {"code":"sensitive_topic","field":"label/en",...}
POST /api/topics {"label":{"en":"Walks"},"synonyms":{"ar":["الصلاة"]}}
-> 422 {"code":"sensitive_topic","field":"synonyms/ar/0",...}
POST /api/topics {"label":{}}
-> 422 {"code":"missing","field":"label",...}
POST /api/topics {"label":{"en":"Buoys"},"parent_id":"$light"}
-> 201 {"id":"$buoys","parent_id":"$light",...}
POST /api/topics {"label":{"en":"Red buoys"},"parent_id":"$buoys"}
-> 422 {"code":"bad_id","field":"parent_id",...}
PATCH /api/topics/$light
If-Match: "1"
{"synonyms":{"da":["fyrvogtere"]}}
-> 403 {"code":"not_allowed",...}
as bo
PATCH /api/topics/0000000000036
If-Match: "0"
{"label":{"en":"Team handball","da":"Håndbold","ar":"كرة اليد"}}
-> 200 {"id":"0000000000036","version":1,"builtin":true,"label":{"en":"Team handball",...},...}
PATCH /api/topics/0000000000036
If-Match: "0"
{"hidden":true}
-> 412 {"code":"stale",...}
PATCH /api/topics/0000000000036
If-Match: "1"
{"parent_id":null}
-> 422 {"code":"read_only_field","field":"parent_id",...}
DELETE /api/topics/0000000000036
If-Match: "1"
-> 403 {"code":"not_allowed",...}
DELETE /api/topics/$light
If-Match: "1"
-> 409 {"code":"still_used",...}
DELETE /api/topics/$buoys
If-Match: "1"
-> 204

# A person's interests: a topic by its id or by a word of any language, else their own words.
as anna
POST /api/people {"name":"Karen Lund","roles":[{"role":"customer"}]}
-> 201 {"id":"$karen","interests":[],...}
POST /api/conversations {"person_ids":["$karen"],"channel":"meeting","at":"2026-02-20T09:00:00Z","note":"She plays handball on Tuesdays"}
-> 201 {"id":"$talk",...}
PATCH /api/people/$karen
If-Match: "1"
{"interests":[{"label":"håndbold","conversation_id":"$talk"},{"topic_id":"$light"},{"label":"old weather vanes"},{"label":"Handball"}]}
-> 200 {"version":2,"interests":[{"topic_id":"0000000000036","label":"håndbold","strength":"noted","learned_at":"2026-02-20T09:00:00Z","conversation_id":"$talk","by_user_id":"$anna"},{"topic_id":"$light","label":"Lighthouses","strength":"noted","learned_at":"2026-03-02T09:00:00Z","conversation_id":null,"by_user_id":"$anna"},{"topic_id":null,"label":"old weather vanes","strength":"noted","learned_at":"2026-03-02T09:00:00Z","conversation_id":null,"by_user_id":"$anna"}],...}
PATCH /api/people/$karen
If-Match: "2"
{"interests":[{"label":"Her diabetes"}]}
-> 422 {"code":"sensitive_topic","field":"interests/0/label",...}
PATCH /api/people/$karen
If-Match: "2"
{"interests":[{"topic_id":"0000000000ZZZ"}]}
-> 422 {"code":"bad_id","field":"interests/0/topic_id",...}
PATCH /api/people/$karen
If-Match: "2"
{"interests":[{"label":"jazz","conversation_id":"$karen"}]}
-> 422 {"code":"bad_id","field":"interests/0/conversation_id",...}
PATCH /api/people/$karen
If-Match: "2"
{"interests":[{}]}
-> 422 {"code":"missing","field":"interests/0/label",...}

# Anna says what she cares about herself; nobody says it for her.
GET /api/people/$karen/shared
-> 200 {"you_both":[],"who_shares":[],"knows_best":[{"user_id":"$anna","name":"anna","last_talked_on":"2026-02-20","conversations":1}]}
PATCH /api/me
If-Match: "1"
{"interests":[{"label":"team handball"},{"label":"Lighthouses","strength":"imported"},{"topic_id":"00000000000CH"}]}
-> 200 {"version":2,"interests":[{"topic_id":"0000000000036","label":"team handball","strength":"stated",...},{"topic_id":"$light","strength":"stated",...},{"topic_id":"00000000000CH",...}],...}
as bo
PATCH /api/users/$anna
If-Match: "2"
{"interests":[]}
-> 422 {"code":"read_only_field","field":"interests",...}
PATCH /api/me
If-Match: "1"
{"interests":[{"label":"fyrtårne"}]}
-> 200 {"interests":[{"topic_id":"$light",...}],...}

# What both care about, what tells most first; where it was heard; no score.
as anna
GET /api/people/$karen/shared
-> 200 {"you_both":[{"topic_id":"$light","label":{"en":"Lighthouses","da":"Fyrtårne","ar":"المنارات"},"learned_at":"2026-03-02T09:00:00Z","learned_from":null,"question":"other"},{"topic_id":"0000000000036","label":{"en":"Team handball",...},"learned_at":"2026-02-20T09:00:00Z","learned_from":{"noun":"conversation","id":"$talk"},"question":"ball_games"}],"who_shares":[{"user_id":"$bo","name":"bo","topics":[{"topic_id":"$light","label":{"en":"Lighthouses",...}}]}],"knows_best":[{"user_id":"$anna","name":"anna","last_talked_on":"2026-02-20","conversations":1}]}

# A topic that many have tells less: three others play handball, one other keeps lighthouses.
POST /api/people {"name":"P One","interests":[{"label":"handball"},{"label":"lighthouses"}]}
-> 201 {"interests":[{"strength":"noted",...},{...}],...}
POST /api/people {"name":"P Two","interests":[{"label":"handball"}]}
-> 201
POST /api/people {"name":"P Three","interests":[{"label":"handball","strength":"stated"}]}
-> 201 {"interests":[{"strength":"stated",...}],...}
GET /api/people/$karen/shared
-> 200 {"you_both":[{"topic_id":"$light",...},{"topic_id":"0000000000036",...}],...}

# A private conversation is no source, its author is not named, and it weighs nothing.
POST /api/people {"name":"Sidsel Bro","roles":[{"role":"employee"}]}
-> 201 {"id":"$sidsel",...}
POST /api/conversations {"person_ids":["$sidsel"],"channel":"meeting","note":"Talks of lighthouses"}
-> 201 {"id":"$private","private":true,...}
PATCH /api/people/$sidsel
If-Match: "1"
{"interests":[{"topic_id":"$light","conversation_id":"$private"}]}
-> 200 {"interests":[{"topic_id":"$light","conversation_id":null,"by_user_id":null,...}],...}
GET /api/people/$sidsel/shared
-> 200 {"you_both":[{"topic_id":"$light","learned_from":null,...}],"who_shares":[{"user_id":"$bo",...}],"knows_best":[]}
as bo
GET /api/people/$sidsel/shared
-> 200 {"you_both":[{"topic_id":"$light",...}],"who_shares":[{"user_id":"$anna",...}],"knows_best":[]}

# Who talked more often, and lately, knows somebody better.
POST /api/conversations {"person_ids":["$karen"],"channel":"call","at":"2026-02-25T09:00:00Z","note":"About the grinder"}
-> 201
POST /api/conversations {"person_ids":["$karen"],"channel":"visit","at":"2026-02-27T09:00:00Z","note":"Brought the grinder"}
-> 201
POST /api/conversations {"person_ids":["$karen"],"note":"A note is no talk"}
-> 201
GET /api/people/$karen/shared
-> 200 {"knows_best":[{"user_id":"$bo","name":"bo","last_talked_on":"2026-02-27","conversations":2},{"user_id":"$anna","conversations":1,...}],...}

# The bin takes the counts along; what is hidden stays with who has it.
PATCH /api/topics/$light
If-Match: "1"
{"hidden":true}
-> 200 {"hidden":true,"version":2,...}
GET /api/people/$karen
-> 200 {"version":2,"interests":[{...},{"topic_id":"$light",...},{...}],...}
DELETE /api/people/$karen
If-Match: "2"
-> 204
GET /api/people/$karen/shared
-> 404 {"code":"not_found",...}
as vera
GET /api/people/$sidsel/shared
-> 200 {"you_both":[],"who_shares":[{...},{...}],"knows_best":[]}
