# Each morning: what is owed, why, and what was kept
set up
user anna staff
POST /api/people {"name":"Karen Blix","roles":[{"role":"customer"}]}
-> 201 {"id":"$karen",...}

# Nothing is owed: one name instead.
GET /api/today
-> 200 {"day":"2026-03-02","counts":{"ours_due":0,"ours_late":0,"theirs_due":0,"complaints":0,"tasks":0,"deals":0,"talks":0,"quiet":0,"birthdays":0},"lines":[],"kept_this_week":{"count":0,"items":[]},"suggestion":{"id":"$karen","name":"Karen Blix"}}

POST /api/people {"name":"Ole Blix","birthday":"1976-03-04","roles":[{"role":"prospect"}]}
-> 201 {"id":"$ole",...}
POST /api/conversations {"person_ids":["$ole"],"channel":"visit","at":"2026-02-01T09:00:00Z","note":"x"}
-> 201
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Send the offer","said_for":"2026-03-04","aim_for":"2026-03-03"}
-> 201 {"id":"$offer",...}
POST /api/promises {"direction":"theirs","person_id":"$ole","what":"Pay the deposit","said_for":"2026-03-03"}
-> 201 {"id":"$deposit",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Mend the grinder","said_for":"2026-03-03"}
-> 201 {"id":"$grinder",...}
POST /api/promises {"direction":"ours","person_id":"$ole","what":"Lend a book","said_for":"2026-03-04"}
-> 201 {"id":"$book",...}

now 2026-03-04T07:00:00Z
PUT /api/promises/$book/delivery
If-Match: "1"
-> 200 {"outcome":"kept",...}
GET /api/today
-> 200 {"day":"2026-03-04","counts":{"ours_due":1,"ours_late":1,"theirs_due":1,"complaints":0,"tasks":0,"deals":0,"talks":0,"quiet":1,"birthdays":1},"lines":[{"key":"promise:$offer","kind":"promise_due","rank":1,"noun":"promise","ref_id":"$offer","version":1,"title":"Send the offer","subject":{"noun":"person","id":"$karen","name":"Karen Blix","call_name":"Karen"},"day":"2026-03-04","days":0,"reason":{"code":"due_today","facts":{"what":"Send the offer","said_for":"2026-03-04","aim_for":"2026-03-03"}}},{"key":"promise:$grinder","kind":"promise_broken","days":1,"reason":{"code":"day_over",...},...},{"key":"birthday:$ole","kind":"birthday","reason":{"code":"birthday_today","facts":{"age":50}},...},{"key":"promise:$deposit","kind":"theirs_overdue","reason":{"code":"their_day_over",...},...},{"key":"quiet:$ole","kind":"quiet","days":31,"reason":{"code":"quiet_for_role","facts":{"role":"prospect","usual_days":30,"last_talked_on":"2026-02-01"}},...}],"kept_this_week":{"count":1,"items":[{"id":"$book","what":"Lend a book","to":"Ole Blix","outcome":"kept"}]},"suggestion":null}

# Later: that line alone, for this user alone, until that day.
PUT /api/today/later {"key":"quiet:$ole","until":"2026-03-04"}
-> 422 {"code":"wrong_range","field":"until",...}
PUT /api/today/later {"key":"anything","until":"2026-03-06"}
-> 422 {"code":"bad_value","field":"key",...}
PUT /api/today/later {"key":"quiet:$ole","until":"2026-03-06"}
-> 204
PUT /api/today/later {"key":"promise:$grinder","until":"2026-03-05"}
-> 204
GET /api/today
-> 200 {"lines":[{"kind":"promise_due",...},{"kind":"birthday",...},{"kind":"theirs_overdue",...}],...}
DELETE /api/today/later/promise:$grinder
-> 204
GET /api/today
-> 200 {"lines":[{"kind":"promise_due",...},{"kind":"promise_broken",...},{"kind":"birthday",...},{"kind":"theirs_overdue",...}],...}

# A colleague's promises are not mine, quiet people and birthdays are everybody's.
as anna
GET /api/today
-> 200 {"lines":[{"kind":"birthday",...},{"kind":"quiet",...}],...}

# The day begins at midnight in Copenhagen.
as owner
now 2026-03-04T23:00:00Z
GET /api/today
-> 200 {"day":"2026-03-05","lines":[{"key":"promise:$offer","kind":"promise_broken","days":1,...},{"key":"promise:$grinder","days":2,...},{"key":"promise:$deposit",...}],...}
