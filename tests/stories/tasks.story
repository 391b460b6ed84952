# What is to be done, for whom, until when
set up
user anna staff
user vera viewer
as owner
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/organisations {"name":"Hotel Fjordblik"}
-> 201 {"id":"$hotel",...}

# Refused by field.
POST /api/tasks {"what":"  "}
-> 422 {"code":"missing","field":"what",...}
POST /api/tasks {"what":"x","due_on":"2026-02-30"}
-> 422 {"code":"bad_day","field":"due_on",...}
POST /api/tasks {"what":"x","due_on":"1850-01-01"}
-> 422 {"code":"wrong_range","field":"due_on",...}
POST /api/tasks {"what":"x","repeat":"weekly"}
-> 422 {"code":"missing","field":"due_on",...}
POST /api/tasks {"what":"x","repeat":"hourly"}
-> 422 {"code":"bad_value","field":"repeat",...}
POST /api/tasks {"what":"x","person_id":"$hotel"}
-> 422 {"code":"bad_id","field":"person_id",...}
POST /api/tasks {"what":"x","person_id":"$karen","organisation_id":"$hotel"}
-> 422 {"code":"bad_value","field":"organisation_id",...}
POST /api/tasks {"what":"x","by_user_id":"$karen"}
-> 422 {"code":"bad_id","field":"by_user_id",...}
POST /api/tasks {"what":"x","done_at":"2026-03-02T09:00:00Z"}
-> 422 {"code":"read_only_field","field":"done_at",...}

# Sent twice, it is one.
POST /api/tasks
Idempotency-Key: one
{"what":"Send the samples","note":"The light roast too","person_id":"$karen","due_on":"2026-03-04"}
-> 201
ETag: "1"
Location: /api/tasks/$samples
{"id":"$samples","version":1,"what":"Send the samples","note":"The light roast too","person_id":"$karen","organisation_id":null,"by_user_id":"$owner","made_by_user_id":"$owner","private":false,"due_on":"2026-03-04","remind_at":null,"repeat":"none","done_at":null,"done_by_user_id":null,"next_id":null,"to":{"noun":"person","id":"$karen","name":"Karen Blix"},"by":"Olga Owner",...}
POST /api/tasks
Idempotency-Key: one
{"what":"Send the samples","note":"The light roast too","person_id":"$karen","due_on":"2026-03-04"}
-> 201 {"id":"$samples",...}
POST /api/tasks {"what":"Book the van","by_user_id":"$anna","due_on":"2026-03-03"}
-> 201 {"id":"$van","by":"anna","to":null,...}
POST /api/tasks {"what":"Count the cups","organisation_id":"$hotel"}
-> 201 {"id":"$cups","due_on":null,...}

# By the day it is due, without a day last; whose, about whom.
GET /api/tasks
-> 200 {"items":[{"id":"$van",...},{"id":"$samples",...},{"id":"$cups",...}],"next":null}
GET /api/tasks?by_user_id=$owner
-> 200 {"items":[{"id":"$samples",...},{"id":"$cups",...}],"next":null}
GET /api/tasks?person_id=$karen
-> 200 {"items":[{"id":"$samples",...}],"next":null}
GET /api/tasks?organisation_id=$hotel
-> 200 {"items":[{"id":"$cups",...}],"next":null}
GET /api/tasks?limit=1
-> 200 {"items":[{"id":"$van",...}],"next":"$cursor"}
GET /api/tasks?limit=2&after=$cursor
-> 200 {"items":[{"id":"$samples",...},{"id":"$cups",...}],"next":null}
GET /api/tasks?after=nonsense
-> 400 {"code":"bad_cursor",...}
GET /api/tasks?state=tomorrow
-> 400 {"code":"bad_parameter","field":"state",...}
GET /api/tasks?state=overdue
-> 200 {"items":[],"next":null}

# A viewer reads and writes nothing.
as vera
GET /api/tasks/$samples
-> 200 {"id":"$samples",...}
POST /api/tasks/$samples/done
If-Match: "1"
-> 403 {"code":"not_allowed",...}

as owner
PATCH /api/tasks/$samples {"what":"y"}
-> 428 {"code":"precondition_required",...}
PATCH /api/tasks/$samples
If-Match: "9"
{"what":"y"}
-> 412 {"code":"stale","present":{"id":"$samples","version":1,...},...}
PATCH /api/tasks/$samples
If-Match: "1"
{"person_id":null}
-> 422 {"code":"read_only_field","field":"person_id",...}
PATCH /api/tasks/$samples
If-Match: "1"
{"due_on":"2026-03-03","remind_at":"2026-03-02T15:00:00Z"}
-> 200
ETag: "2"
{"due_on":"2026-03-03","remind_at":"2026-03-02T15:00:00Z","version":2,...}

# The days of the firm: Tuesday is over at midnight in Copenhagen.
now 2026-03-03T22:59:00Z
GET /api/tasks?state=overdue
-> 200 {"items":[],"next":null}
now 2026-03-03T23:01:00Z
GET /api/tasks?state=overdue
-> 200 {"items":[{"id":"$samples",...},{"id":"$van",...}],"next":null}

# Found by what is to be done and by whom it is for.
GET /api/search?q=sampl
-> 200 {"items":[{"noun":"task","id":"$samples",...}],...}
GET /api/search?q=light roast
-> 200 {"items":[{"noun":"task","id":"$samples",...}],...}

# Done, and seen in the timeline; again done, it stays done as it was.
POST /api/tasks/$samples/done
-> 428 {"code":"precondition_required",...}
POST /api/tasks/$samples/done
If-Match: "1"
-> 412 {"code":"stale",...}
now 2026-03-04T08:00:00Z
POST /api/tasks/$samples/done
If-Match: "2"
-> 200
ETag: "3"
{"done_at":"2026-03-04T08:00:00Z","done_by_user_id":"$owner","next_id":null,"version":3,...}
POST /api/tasks/$samples/done
If-Match: "2"
-> 200 {"done_at":"2026-03-04T08:00:00Z","version":3,...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"task_done","ref_id":"$samples","facts":{"what":"Send the samples","due_on":"2026-03-03","by":"Olga Owner"},...},{"kind":"task_made","ref_id":"$samples",...},{"kind":"person_created",...}],"next":null}
GET /api/tasks?state=done
-> 200 {"items":[{"id":"$samples",...}],"next":null}
POST /api/tasks/$cups/done
If-Match: "1"
-> 200 {...}
GET /api/tasks?state=done&limit=1
-> 200 {"items":[{"id":"$cups",...}],"next":"$more"}
GET /api/tasks?state=done&limit=1&after=$more
-> 200 {"items":[{"id":"$samples",...}],"next":null}

# Undone, it was not.
DELETE /api/tasks/$samples/done
If-Match: "3"
-> 200 {"done_at":null,"done_by_user_id":null,"version":4,...}
DELETE /api/tasks/$samples/done
If-Match: "3"
-> 200 {"done_at":null,"version":4,...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"task_made",...},{"kind":"person_created",...}],"next":null}

# To the bin and back.
DELETE /api/tasks/$samples
If-Match: "4"
-> 204
GET /api/tasks/$samples
-> 404 {"code":"not_found",...}
GET /api/tasks?person_id=$karen
-> 200 {"items":[],"next":null}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
GET /api/search?q=sampl
-> 200 {"items":[],...}
GET /api/bin
-> 200 {"items":[{"id":"$samples","noun":"task","name":"Send the samples",...}],...}
PUT /api/bin/$samples/restoration
-> 200 {"noun":"task","id":"$samples"}
GET /api/tasks?person_id=$karen
-> 200 {"items":[{"id":"$samples","version":6,...}],"next":null}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"task_made",...},{"kind":"person_created",...}],"next":null}

# It follows who became one with another, and goes back when they part.
POST /api/people {"name":"Karin Blix"}
-> 201 {"id":"$karin","version":1,...}
POST /api/people/$karin/merges
If-Match: "1"
{"gone_id":"$karen"}
-> 201 {"merge_id":"$merge",...}
GET /api/tasks?person_id=$karin
-> 200 {"items":[{"id":"$samples","to":{"noun":"person","id":"$karin","name":"Karin Blix"},...}],"next":null}
GET /api/tasks?person_id=$karen
-> 200 {"items":[{"id":"$samples",...}],"next":null}
GET /api/people/$karin/timeline
-> 200 {"items":[{"kind":"person_merged",...},{"kind":"person_created",...},{"kind":"task_made",...},...],...}
DELETE /api/merges/$merge
-> 200 {...}
GET /api/tasks?person_id=$karen
-> 200 {"items":[{"id":"$samples","to":{"noun":"person","id":"$karen","name":"Karen Blix"},...}],"next":null}
GET /api/tasks?person_id=$karin
-> 200 {"items":[],"next":null}

# Who leaves hands on what is open.
PUT /api/users/$anna/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200 {...}
GET /api/tasks/$van
-> 200 {"by_user_id":"$owner","by":"Olga Owner","version":2,...}
