# Every relationship has its own rhythm, learnt from the days on which we were in touch
set up
user anna staff
user bo staff
as anna
POST /api/people {"name":"Karen Lind","roles":[{"role":"customer"}]}
-> 201 {"id":"$karen","rhythm_days":null,"next_talk_on":null,...}

# Nobody has talked: there is nothing to go by.
GET /api/people/$karen/rhythm
-> 200 {"status":null,"own":false,"usual_days":null,"contacts":0,"days_since":null,"contact_days":[],...}

# Each kind of contact counts and sets the silence back to nothing; a note without a talk does not,
# and neither does a call that nobody answered.
POST /api/conversations {"person_ids":["$karen"],"channel":"meeting","at":"2026-01-01T09:00:00Z","note":"a"}
-> 201 {"no_answer":false,...}
GET /api/people/$karen/rhythm
-> 200 {"status":"drifting","own":false,"role":"customer","usual_days":45,"contacts":1,"last_talked_on":"2026-01-01","days_since":60,"drifts_on":"2026-02-16",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"call","at":"2026-01-08T09:00:00Z","note":"b"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"contacts":2,"last_talked_on":"2026-01-08",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"email","at":"2026-01-15T09:00:00Z","note":"c"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"contacts":3,"last_talked_on":"2026-01-15",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"chat","at":"2026-01-22T09:00:00Z","note":"d"}
-> 201
# Three gaps: the rhythm is their own now.
GET /api/people/$karen/rhythm
-> 200 {"status":"drifting","own":true,"usual_days":11,"contacts":4,"first_contact_on":"2026-01-01","last_talked_on":"2026-01-22",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"visit","at":"2026-01-29T09:00:00Z","note":"e"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"contacts":5,"last_talked_on":"2026-01-29",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"letter","at":"2026-02-05T09:00:00Z","note":"f"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"contacts":6,"last_talked_on":"2026-02-05",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"other","at":"2026-02-12T09:00:00Z","note":"g"}
-> 201 {"id":"$last",...}
GET /api/people/$karen/rhythm
-> 200 {"contacts":7,"last_talked_on":"2026-02-12","days_since":18,"unanswered":0,...}
POST /api/conversations {"person_ids":["$karen"],"channel":null,"at":"2026-02-20T09:00:00Z","note":"only a note"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"contacts":7,"last_talked_on":"2026-02-12","unanswered":0,...}
POST /api/conversations {"person_ids":["$karen"],"channel":"call","no_answer":true,"at":"2026-02-21T09:00:00Z","note":"rang, no answer"}
-> 201 {"no_answer":true,...}
GET /api/people/$karen/rhythm
-> 200 {"contacts":7,"last_talked_on":"2026-02-12","unanswered":1,...}

# A talk on the same day is one contact day; one that is taken away is none.
POST /api/conversations {"person_ids":["$karen"],"channel":"call","at":"2026-02-12T14:00:00Z","note":"again"}
-> 201 {"id":"$again",...}
GET /api/people/$karen/rhythm
-> 200 {"contacts":7,...}
DELETE /api/conversations/$again
If-Match: "1"
-> 204

# Quiet against her own rhythm long before a customer would be.
now 2026-03-10T09:00:00Z
GET /api/people?quiet=true&role=customer
-> 200 {"items":[{"id":"$karen",...}],...}
GET /api/today
-> 200 {"lines":[{"key":"quiet:$karen","reason":{"code":"quiet_for_own_rhythm","facts":{"usual_days":10,"contacts":7,"last_talked_on":"2026-02-12"}},...}],...}

# Three tries without an answer: she is left in peace.
POST /api/conversations {"person_ids":["$karen"],"channel":"email","no_answer":true,"at":"2026-03-01T09:00:00Z","note":"wrote"}
-> 201
POST /api/conversations {"person_ids":["$karen"],"channel":"call","no_answer":true,"at":"2026-03-05T09:00:00Z","note":"rang"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"status":"left_in_peace","unanswered":3,...}
GET /api/people?quiet=true
-> 200 {"items":[],...}
GET /api/today
-> 200 {"lines":[],...}
# She rings: all is as before.
POST /api/conversations {"person_ids":["$karen"],"channel":"call","at":"2026-03-09T09:00:00Z","note":"she rang back"}
-> 201
GET /api/people/$karen/rhythm
-> 200 {"status":"steady","unanswered":0,"contacts":8,"last_talked_on":"2026-03-09",...}

# What was agreed by hand stands beside it.
PATCH /api/people/$karen
If-Match: "1"
{"rhythm_days":0}
-> 422 {"code":"wrong_range","field":"rhythm_days",...}
PATCH /api/people/$karen
If-Match: "1"
{"rhythm_days":7}
-> 200 {"rhythm_days":7,"version":2,...}
now 2026-03-17T09:00:00Z
GET /api/people/$karen/rhythm
-> 200 {"status":"over_agreed","agreed_days":7,"agreed_until":"2026-03-16",...}
GET /api/today
-> 200 {"lines":[{"key":"quiet:$karen","reason":{"code":"quiet_over_agreed","facts":{"agreed_days":7,"last_talked_on":"2026-03-09"}},...}],...}
GET /api/people/glance?ids=$karen
-> 200 {"items":[{"id":"$karen","rhythm":{"status":"over_agreed","own":true,"usual_days":11,"days_since":8},...}],...}

# The next talk has a day, and whoever set it is reminded; a talk from that day on lets it go.
PATCH /api/people/$karen
If-Match: "2"
{"next_talk_on":"2026-03-18","rhythm_days":null}
-> 200 {"next_talk_on":"2026-03-18","next_talk_by_user_id":"$anna",...}
now 2026-03-18T09:00:00Z
GET /api/today
-> 200 {"counts":{"talks":1,"quiet":0,...},"lines":[{"key":"talk:$karen","kind":"next_talk","days":0,"reason":{"code":"next_talk","facts":{"on":"2026-03-18"}},...}],...}
as bo
GET /api/today
-> 200 {"counts":{"talks":0,...},...}
as anna
PUT /api/today/later {"key":"talk:$karen","until":"2026-03-19"}
-> 204
POST /api/conversations {"person_ids":["$karen"],"channel":"call","at":"2026-03-18T08:00:00Z","note":"talked"}
-> 201
GET /api/people/$karen
-> 200 {"next_talk_on":null,...}

# A promise of ours that is broken puts it at risk, however lately we talked.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Send the list","said_for":"2026-03-18"}
-> 201 {"id":"$list",...}
now 2026-03-19T09:00:00Z
GET /api/people/$karen/rhythm
-> 200 {"status":"at_risk","broken_promises":1,...}
PUT /api/promises/$list/repair
If-Match: "1"
{"said":"Sorry","done":"Sent it by courier"}
-> 200
GET /api/people/$karen/rhythm
-> 200 {"status":"steady","broken_promises":0,...}

# Of a private contact the day counts for everybody; its channel and text are its author's.
POST /api/people {"name":"Per Holm","roles":[{"role":"employee"}]}
-> 201 {"id":"$per",...}
POST /api/conversations {"person_ids":["$per"],"channel":"meeting","at":"2026-03-18T08:00:00Z","note":"secret"}
-> 201 {"id":"$secret","private":true,...}
GET /api/people/$per/rhythm
-> 200 {"contact_days":[{"day":"2026-03-18","answered":true,"channel":"meeting","conversation_id":"$secret"}],...}
as bo
GET /api/people/$per/rhythm
-> 200 {"contacts":1,"contact_days":[{"day":"2026-03-18","answered":true,"channel":null,"conversation_id":null}],...}
