# Names are practised: due when FSRS-6 says, each user's own
set up
user anna staff
user bo viewer

as anna
POST /api/organisations {"name":"Nordlys Kaffe"}
-> 201 {"id":"$nordlys",...}
POST /api/people {"name":"Mette Vestergaard","say_it":"MET-teh","roles":[{"role":"customer"}],"positions":[{"organisation_id":"$nordlys","title":"Chef"}]}
-> 201 {"id":"$mette",...}
POST /api/people {"name":"خالد الحربي","name_in_other_scripts":["Khalid al-Harbi"],"positions":[{"organisation_id":"$nordlys","title":"Roaster"}]}
-> 201 {"id":"$khalid",...}
POST /api/people {"name":"Ib Nobody","roles":[{"role":"customer"}]}
-> 201 {"id":"$ib",...}

# Nobody met, nothing to practise; a note about somebody is no meeting.
GET /api/practice
-> 200 {"due":0,"new_today":0,"learnt":0,"ready":0}
POST /api/conversations {"person_ids":["$ib"],"note":"Heard of him."}
-> 201 {...}
GET /api/practice/session
-> 200 {"items":[],"next":null}

POST /api/conversations {"person_ids":["$mette"],"channel":"meeting","at":"2026-03-01T10:00:00Z","note":"Wants forty kilos for the new bar. Mette rides a motorcycle."}
-> 201 {...}
POST /api/conversations {"person_ids":["$khalid"],"channel":"call","at":"2026-03-01T11:00:00Z","note":"Asked for samples."}
-> 201 {...}

# Whom one met last comes first: a clue in front, the name behind, and no second card of anybody.
GET /api/practice/session
-> 200 {"items":[{"card_id":"$khalid.face_to_name","kind":"face_to_name","person_id":"$khalid","front":{"photo":null,"name":"","organisation":"Nordlys Kaffe","title":"Roaster","note":"Asked for samples.",...},"back":{"name":"خالد الحربي","name_in_other_scripts":["Khalid al-Harbi"],"call_name":"خالد",...},"due_at":null,"state":"new"},{"card_id":"$mette.face_to_name","front":{"organisation":"Nordlys Kaffe","title":"Chef","roles":["customer"],"note":"Wants forty kilos for the new bar.",...},"back":{"name":"Mette Vestergaard","say_it":"MET-teh",...},"state":"new",...}],"next":null}
GET /api/practice/session?limit=1
-> 200 {"items":[{"person_id":"$khalid",...}],"next":null}
GET /api/practice
-> 200 {"due":0,"new_today":0,"learnt":0,"ready":2}

# A phone that was away sends twice: each answer counts once, in the order of its time.
POST /api/practice/answers {"answers":[{"card_id":"$mette.face_to_name","grade":3,"at":"2026-03-02T08:00:00Z"},{"card_id":"$khalid.face_to_name","grade":1,"at":"2026-03-02T08:00:10Z"}]}
-> 200 {"due":2,"new_today":2,"learnt":0,...}
POST /api/practice/answers {"answers":[{"card_id":"$mette.face_to_name","grade":3,"at":"2026-03-02T08:00:00Z"},{"card_id":"$khalid.face_to_name","grade":1,"at":"2026-03-02T08:00:10Z"}]}
-> 200 {"due":2,"new_today":2,"learnt":0,...}
now 2026-03-02T09:20:00Z
POST /api/practice/answers {"answers":[{"card_id":"$mette.face_to_name","grade":3,"at":"2026-03-02T08:30:00Z"}]}
-> 200 {"learnt":1,...}

# Learnt after two good answers: due in two days, and the next card of the same person begins.
GET /api/practice/session
-> 200 {"items":[{"card_id":"$khalid.face_to_name","state":"learning","due_at":"2026-03-02T08:01:10Z",...},{"card_id":"$mette.name_to_face","kind":"name_to_face","front":{"name":"Mette Vestergaard","organisation":"",...},"back":{"name":"","organisation":"Nordlys Kaffe","title":"Chef","last_talked_on":"2026-03-01",...},"state":"new",...}],"next":null}
now 2026-03-04T08:31:00Z
GET /api/practice/session
-> 200 {"items":[{"card_id":"$khalid.face_to_name",...},{"card_id":"$mette.face_to_name","state":"review","due_at":"2026-03-04T08:30:00Z",...}],"next":null}

# Before a meeting: everything about those who come, the least sure first; asking changes nothing.
GET /api/practice/session?person_ids=$mette
-> 200 {"items":[{"kind":"name_to_face","state":"new",...},{"kind":"name_to_say","front":{"name":"Mette Vestergaard","say_it":"",...},"back":{"say_it":"MET-teh",...},...},{"kind":"name_to_fact","back":{"note":"Wants forty kilos for the new bar.",...},...},{"kind":"face_to_name","state":"review",...}],"next":null}
GET /api/practice
-> 200 {"due":2,"new_today":0,"learnt":1,...}

# Nobody else sees any of it, not even the owner.
as owner
GET /api/practice
-> 200 {"due":0,"new_today":0,"learnt":0,"ready":0}
GET /api/practice/session
-> 200 {"items":[],"next":null}
GET /api/practice/session?person_ids=$mette
-> 200 {"items":[{"kind":"face_to_name","state":"new",...},{"state":"new",...},{"state":"new",...},{"state":"new",...}],"next":null}

# A reader of the firm practises too; their answers are theirs.
as bo
POST /api/practice/answers {"answers":[{"card_id":"$mette.name_to_say","grade":4,"at":"2026-03-04T08:00:00Z"}]}
-> 200 {"due":0,"new_today":1,"learnt":1,"ready":0}

# What does not fit.
POST /api/practice/answers {"answers":[{"card_id":"$mette.smell","grade":3,"at":"2026-03-04T08:00:00Z"}]}
-> 422 {"code":"bad_id","field":"answers/0/card_id",...}
POST /api/practice/answers {"answers":[{"card_id":"$mette.name_to_say","grade":5,"at":"2026-03-04T08:00:00Z"}]}
-> 422 {"code":"wrong_range","field":"answers/0/grade",...}
POST /api/practice/answers {"answers":[{"card_id":"$mette.name_to_say","grade":3,"at":"2026-03-06T08:00:00Z"}]}
-> 422 {"code":"wrong_range","field":"answers/0/at",...}
GET /api/practice/session?limit=51
-> 400 {"code":"bad_parameter","field":"limit",...}

# Somebody in the bin is not asked for, and gone for good the cards are gone; a late answer is passed over.
as anna
DELETE /api/people/$khalid
If-Match: "1"
-> 204
GET /api/practice/session
-> 200 {"items":[{"card_id":"$mette.face_to_name",...}],"next":null}
POST /api/practice/answers {"answers":[{"card_id":"$khalid.face_to_name","grade":3,"at":"2026-03-04T08:20:00Z"}]}
-> 200 {"due":1,...}
