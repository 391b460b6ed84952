# A task about a colleague is seen by its owner and its maker alone
set up
user anna staff
user bo admin
user vera viewer

as owner
POST /api/people {"name":"Sidsel Bro","roles":[{"role":"employee"}]}
-> 201 {"id":"$sidsel",...}

as anna
POST /api/tasks {"what":"Talk about zanzibarine","person_id":"$sidsel","due_on":"2026-03-02","repeat":"weekly"}
-> 201 {"id":"$task","private":true,"by_user_id":"$anna",...}
GET /api/tasks?person_id=$sidsel
-> 200 {"items":[{"id":"$task",...}],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[{"noun":"task","id":"$task",...}],...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"task_made","ref_id":"$task",...},...],...}
GET /api/export?format=json&what=tasks
-> 200
[{"id":"$task",...}]
GET /api/today
-> 200 {"counts":{"tasks":1,...},"lines":[{"key":"task:$task","kind":"task_due",...}],...}

# Nobody else knows of it, not even owner and admin.
as bo
GET /api/tasks/$task
-> 404 {"code":"not_found",...}
PATCH /api/tasks/$task
If-Match: "1"
{"what":"mine now"}
-> 404 {"code":"not_found",...}
POST /api/tasks/$task/done
If-Match: "1"
-> 404 {"code":"not_found",...}
DELETE /api/tasks/$task/done
If-Match: "1"
-> 404 {"code":"not_found",...}
DELETE /api/tasks/$task
If-Match: "1"
-> 404 {"code":"not_found",...}
GET /api/tasks
-> 200 {"items":[],"next":null}
GET /api/tasks?person_id=$sidsel&state=overdue
-> 200 {"items":[],"next":null}
GET /api/tasks?by_user_id=$anna
-> 200 {"items":[],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[],...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
GET /api/export?format=json&what=tasks
-> 200
[]
GET /api/today
-> 200 {"counts":{"tasks":0,...},"lines":[],...}
as owner
GET /api/tasks/$task
-> 404 {"code":"not_found",...}
as vera
GET /api/tasks/$task
-> 404 {"code":"not_found",...}

# Given to Bo, it is his and still its maker's; what it makes is theirs too.
as anna
PATCH /api/tasks/$task
If-Match: "1"
{"by_user_id":"$bo"}
-> 200 {"by_user_id":"$bo","made_by_user_id":"$anna","version":2,...}
as bo
POST /api/tasks/$task/done
If-Match: "2"
-> 200 {"next_id":"$next",...}
GET /api/tasks/$next
-> 200 {"private":true,"by_user_id":"$bo","made_by_user_id":"$anna",...}
as owner
GET /api/tasks/$next
-> 404 {"code":"not_found",...}
GET /api/tasks?state=done
-> 200 {"items":[],"next":null}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}

# In the bin as well.
as bo
DELETE /api/tasks/$next
If-Match: "1"
-> 204
GET /api/bin
-> 200 {"items":[{"id":"$next","noun":"task",...}],...}
as owner
GET /api/bin
-> 200 {"items":[],...}
PUT /api/bin/$next/restoration
-> 404 {"code":"not_found",...}
as anna
PUT /api/bin/$next/restoration
-> 200 {"noun":"task","id":"$next"}

# Who leaves does not hand it on: its maker still sees it, another still does not.
as owner
PUT /api/users/$bo/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200 {...}
GET /api/tasks/$next
-> 404 {"code":"not_found",...}
as anna
GET /api/tasks/$next
-> 200 {"by_user_id":"$bo",...}

# When she stops being an employee, the task stays private.
as owner
PATCH /api/people/$sidsel
If-Match: "1"
{"roles":[{"role":"employee","until":"2026-03-01"}]}
-> 200 {...}
GET /api/tasks/$task
-> 404 {"code":"not_found",...}
