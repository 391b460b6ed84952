# Each is reminded once: the morning's list at the hour one likes, what is for today, a task's reminder
set up
user anna staff
user vera viewer
as anna
GET /api/me/morning
-> 200 {"version":0,"time":"08:00","by_push":true,"by_mail":false,"next_at":"2026-03-03T07:00:00Z"}
PATCH /api/me/morning
If-Match: "0"
{"time":"25:00"}
-> 422 {"code":"bad_value","field":"time",...}
PATCH /api/me/morning
If-Match: "0"
{"time":"06:30"}
-> 200 {"version":1,"time":"06:30","next_at":"2026-03-03T05:30:00Z",...}
PATCH /api/me/morning
If-Match: "0"
{"time":"06:45"}
-> 412 {"code":"stale",...}
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/promises {"direction":"ours","what":"Send the offer","person_id":"$karen","said_for":"2026-03-03"}
-> 201 {"id":"$offer",...}
POST /api/tasks {"what":"Count the cups","due_on":"2026-03-03"}
-> 201 {"id":"$cups","version":1,...}
POST /api/tasks {"what":"Order labels","due_on":"2026-03-20","remind_at":"2026-03-02T10:15:00Z"}
-> 201 {"id":"$labels",...}

# A reminder comes at its minute, once, and to nobody else.
job remind
GET /api/notifications
-> 200 {"items":[],"next":null}
now 2026-03-02T10:15:00Z
job remind
now 2026-03-02T10:16:00Z
job remind
GET /api/notifications
-> 200 {"items":[{"id":"$reminder","kind":"task","ref_id":"$labels","title":"Order labels","lines":0,"read_at":null,"at":"2026-03-02T10:15:00Z"}],"next":null}
GET /api/notifications/unread
-> 200 {"count":1}
as owner
GET /api/notifications
-> 200 {"items":[],"next":null}
PUT /api/notifications/$reminder/reading
-> 404 {"code":"not_found",...}
as anna
PUT /api/notifications/$reminder/reading
-> 204
PUT /api/notifications/$reminder/reading
-> 204
GET /api/notifications/unread
-> 200 {"count":0}

# The morning: not before its hour, then once, whatever happens.
now 2026-03-03T05:29:00Z
job remind
GET /api/notifications/unread
-> 200 {"count":0}
now 2026-03-03T05:30:00Z
job remind
restart
now 2026-03-03T05:31:00Z
job remind
as anna
GET /api/notifications
-> 200 {"items":[{"id":"$morning","kind":"morning","lines":3,"title":null,...},{"kind":"task","ref_id":"$cups","title":"Count the cups",...},{"kind":"promise","ref_id":"$offer","title":"Send the offer",...},{"id":"$reminder",...}],"next":null}
GET /api/notifications?limit=1
-> 200 {"items":[{"id":"$morning",...}],"next":"$more"}
GET /api/notifications?limit=1&after=$more
-> 200 {"items":[{"kind":"task",...}],...}
GET /api/me/morning
-> 200 {"next_at":"2026-03-04T05:30:00Z",...}
PUT /api/notifications/reading {"id":"$morning"}
-> 204
GET /api/notifications/unread
-> 200 {"count":0}

# Nobody is told of nothing; what is gone is not named.
as vera
GET /api/notifications
-> 200 {"items":[],"next":null}
as anna
DELETE /api/tasks/$cups
If-Match: "1"
-> 204
GET /api/notifications
-> 200 {"items":[{"kind":"morning",...},{"kind":"task","ref_id":"$cups","title":null,...},...],"next":null}

# A device: keys that are none are refused, the endpoint is never shown again.
GET /api/me/push-key
-> 200 {"public_key":"$key"}
GET /api/me/push-key
-> 200 {"public_key":"$key"}
POST /api/me/push-subscriptions {"endpoint":"ftp://push.example/1","public_key":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","secret":"BTBZMqHH6r4Tts7J_aSIgg","device":"phone"}
-> 422 {"code":"bad_value","field":"endpoint",...}
POST /api/me/push-subscriptions {"endpoint":"https://push.example/1","public_key":"BCVxsr7N","secret":"BTBZMqHH6r4Tts7J_aSIgg","device":"phone"}
-> 422 {"code":"bad_value","field":"public_key",...}
POST /api/me/push-subscriptions {"endpoint":"https://push.example/1","public_key":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","secret":"BTBZ","device":"phone"}
-> 422 {"code":"bad_value","field":"secret",...}
POST /api/me/push-subscriptions {"endpoint":"https://push.example/1","public_key":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","secret":"BTBZMqHH6r4Tts7J_aSIgg","device":"phone"}
-> 201 {"id":"$phone","device":"phone","last_sent_at":null,"created_at":"2026-03-03T05:31:00Z"}
GET /api/me/push-subscriptions
-> 200 {"items":[{"id":"$phone","device":"phone","last_sent_at":null,"created_at":"2026-03-03T05:31:00Z"}],...}

# Somebody else signs in there: the device is theirs, and Anna is told there no more.
as vera
POST /api/me/push-subscriptions {"endpoint":"https://push.example/1","public_key":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","secret":"BTBZMqHH6r4Tts7J_aSIgg","device":"phone"}
-> 201 {"id":"$veras",...}
as anna
GET /api/me/push-subscriptions
-> 200 {"items":[],...}
DELETE /api/me/push-subscriptions/$veras
-> 404 {"code":"not_found",...}
as vera
DELETE /api/me/push-subscriptions/$veras
-> 204

# The morning as a mail: by the firm's account, in one's language, once; without an account none.
as anna
PATCH /api/me/morning
If-Match: "1"
{"by_mail":true}
-> 200 {"version":2,"by_mail":true,"next_at":"2026-03-04T05:30:00Z",...}
now 2026-03-04T05:30:00Z
job remind
GET /api/outbox
-> 200 {"items":[],"next":null}
as owner
POST /api/mail-accounts {"whose":"firm","from_name":"Kept Coffee","from_address":"post@kept.example","host":"mail.kept.example"}
-> 201 {...}
now 2026-03-05T05:30:00Z
job remind
job remind
as anna
GET /api/outbox
-> 200 {"items":[{"id":"$mail","person_id":null,"draft_id":null,"state":"waiting","from_address":"post@kept.example","subject":"Your day: Thursday, 5 March","recipients":[{"name":"anna",...}],...}],"next":null}
as owner
GET /api/outbox
-> 200 {"items":[],"next":null}
GET /api/outbox/$mail
-> 404 {"code":"not_found",...}
