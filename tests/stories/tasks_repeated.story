# A task that comes again makes its next one when it is done, once
set up
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}

# Many at once: one next one. Its reminder stands as many days before it.
POST /api/tasks {"what":"Call about the order","person_id":"$karen","due_on":"2026-03-02","repeat":"weekly","remind_at":"2026-03-01T08:00:00Z"}
-> 201 {"id":"$first",...}
parallel 20 {
POST /api/tasks/$first/done
If-Match: "1"
-> 200 (20)
}
GET /api/tasks/$first
-> 200 {"version":2,"next_id":"$second","done_at":"2026-03-02T09:00:00Z",...}
GET /api/tasks
-> 200 {"items":[{"id":"$second","version":1,"what":"Call about the order","person_id":"$karen","due_on":"2026-03-09","remind_at":"2026-03-08T08:00:00Z","repeat":"weekly",...}],"next":null}

# Undone, the next one goes away as if it had never been; done again, there is one again.
DELETE /api/tasks/$first/done
If-Match: "2"
-> 200 {"next_id":null,"done_at":null,"version":3,...}
GET /api/tasks/$second
-> 404 {"code":"not_found",...}
GET /api/tasks
-> 200 {"items":[{"id":"$first",...}],"next":null}
POST /api/tasks/$first/done
If-Match: "3"
-> 200 {"next_id":"$again","version":4,...}

# One that somebody has touched stays, and no other is made.
PATCH /api/tasks/$again
If-Match: "1"
{"what":"Call about the spring order"}
-> 200 {"version":2,...}
DELETE /api/tasks/$first/done
If-Match: "4"
-> 200 {"next_id":"$again","version":5,...}
GET /api/tasks
-> 200 {"items":[{"id":"$first",...},{"id":"$again",...}],"next":null}
POST /api/tasks/$first/done
If-Match: "5"
-> 200 {"next_id":"$again","version":6,...}
GET /api/tasks
-> 200 {"items":[{"id":"$again",...}],"next":null}

# The timeline tells what was done, and that it was made, once.
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"task_done","ref_id":"$first",...},{"kind":"task_made","ref_id":"$first",...},{"kind":"person_created",...}],"next":null}

# Done late, it is next due after the day it was done: none begins overdue.
now 2026-03-25T09:00:00Z
POST /api/tasks/$again/done
If-Match: "2"
-> 200 {"next_id":"$late",...}
GET /api/tasks/$late
-> 200 {"due_on":"2026-03-30",...}
DELETE /api/tasks/$late
If-Match: "1"
-> 204

# Weekdays are the firm's: before Easter in Denmark comes the Tuesday after it.
now 2026-03-31T09:00:00Z
POST /api/tasks {"what":"Count the till","due_on":"2026-04-01","repeat":"weekdays"}
-> 201 {"id":"$till",...}
POST /api/tasks/$till/done
If-Match: "1"
-> 200 {"next_id":"$tuesday",...}
GET /api/tasks/$tuesday
-> 200 {"due_on":"2026-04-07","repeat":"weekdays",...}

# The 31st falls on the last day of a shorter month, and is the 31st again after it.
POST /api/tasks {"what":"Close the month","due_on":"2026-05-31","repeat":"monthly"}
-> 201 {"id":"$may",...}
POST /api/tasks/$may/done
If-Match: "1"
-> 200 {"next_id":"$june",...}
GET /api/tasks/$june
-> 200 {"due_on":"2026-06-30",...}
POST /api/tasks/$june/done
If-Match: "1"
-> 200 {"next_id":"$july",...}
GET /api/tasks/$july
-> 200 {"due_on":"2026-07-31",...}
