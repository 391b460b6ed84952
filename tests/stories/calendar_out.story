# Kept's days in another calendar program, by an address that is a secret and can be ended
set up
user anna staff
as anna
POST /api/people {"name":"Karen Blix","birthday":"1976-03-01"}
-> 201 {"id":"$karen","version":1,...}
POST /api/people {"name":"فاطمة الزهراء","birthday":"--12-24"}
-> 201 {"id":"$fatima","version":1,...}
POST /api/promises {"direction":"ours","what":"Send the offer; twice","person_id":"$karen","said_for":"2026-03-06"}
-> 201 {"id":"$offer",...}
POST /api/promises {"direction":"theirs","what":"Pay the deposit","person_id":"$karen","said_for":"2026-03-09"}
-> 201 {"id":"$deposit",...}
POST /api/tasks {"what":"Count the cups","due_on":"2026-03-04"}
-> 201 {"id":"$cups",...}
POST /api/tasks {"what":"One day","person_id":"$karen"}
-> 201
POST /api/deals {"name":"Beans for a year","person_ids":["$karen"],"next_step":"Send samples","next_step_on":"2026-03-05"}
-> 201 {"id":"$deal",...}
POST /api/complaints {"what":"Stale beans","person_id":"$karen","remedy":"A new bag","remedy_on":"2026-03-08"}
-> 201 {"id":"$stale",...}
PATCH /api/people/$karen
If-Match: "1"
{"next_talk_on":"2026-03-10"}
-> 200

# Refused by field.
POST /api/me/calendar-feeds {"name":"  "}
-> 422 {"code":"missing","field":"name",...}
POST /api/me/calendar-feeds {"name":"phone","promises":false,"tasks":false,"talks":false,"birthdays":false}
-> 422 {"code":"bad_value","field":"promises",...}
POST /api/me/calendar-feeds {"name":"phone","address":"https://elsewhere.example"}
-> 422 {"code":"read_only_field","field":"address",...}

# The address is told once.
POST /api/me/calendar-feeds {"name":"phone"}
-> 201 {"id":"$feed","version":1,"name":"phone","promises":true,"tasks":true,"talks":true,"birthdays":true,"last_read_on":null,"address":"$address",...}
GET /api/me/calendar-feeds
-> 200 {"items":[{"id":"$feed","address":null,...}],...}

# Whoever has it reads it, and nobody else.
as nobody
GET $address
-> 200
Content-Type: text/calendar; charset=utf-8
| BEGIN:VCALENDAR...X-WR-CALNAME:Story firm...UID:promise-$offer@kept...DTSTART;VALUE=DATE:20260306...DTEND;VALUE=DATE:20260307...Send the offer\; twice...promised to...UID:promise-$deposit@kept...Karen Blix...promised:...Pay the deposit...UID:task-$cups@kept...DTSTART;VALUE=DATE:20260304...Count the cups...UID:deal-$deal@kept...DTSTART;VALUE=DATE:20260305...Send samples...Beans for a year...UID:complaint-$stale@kept...DTSTART;VALUE=DATE:20260308...Put right: ...Stale beans...Karen Blix...UID:talk-$karen@kept...DTSTART;VALUE=DATE:20260310...Talk to ...UID:birthday-2026-$fatima@kept...DTSTART;VALUE=DATE:20261224...UID:birthday-2027-$karen@kept...DTSTART;VALUE=DATE:20270301...END:VCALENDAR...
HEAD $address
-> 200
GET $address.ics
-> 404
GET /calendar-feed/x.ics
-> 404
POST $address
-> 405
as anna
GET /api/me/calendar-feeds
-> 200 {"items":[{"id":"$feed","last_read_on":"2026-03-02",...}],...}

# In her language; what she leaves out is gone.
PATCH /api/me
If-Match: "1"
{"language":"ar","region":"ar-AE"}
-> 200
PATCH /api/me/calendar-feeds/$feed
If-Match: "1"
{"promises":false,"tasks":false,"birthdays":false}
-> 200 {"version":2,"talks":true,"promises":false,...}
PATCH /api/me/calendar-feeds/$feed
If-Match: "1"
{"name":"late"}
-> 412 {"code":"stale",...}
as nobody
GET $address
-> 200
| BEGIN:VCALENDAR...TTL:PT1H...BEGIN:VEVENT...UID:talk-$karen@kept...حديث مع...END:VEVENT...END:VCALENDAR...

# Another's is not there; a colleague's feed holds the colleague's own.
as owner
GET /api/me/calendar-feeds
-> 200 {"items":[],...}
PATCH /api/me/calendar-feeds/$feed
If-Match: "2"
{"name":"mine"}
-> 404 {"code":"not_found",...}
DELETE /api/me/calendar-feeds/$feed
-> 404 {"code":"not_found",...}

# Ended, it answers no more.
as anna
POST /api/me/calendar-feeds {"name":"laptop"}
-> 201 {"id":"$second","address":"$other",...}
DELETE /api/me/calendar-feeds/$feed
-> 204
as nobody
GET $address
-> 404
GET $other
-> 200

# Nor does that of somebody who has left.
as owner
PUT /api/users/$anna/stop
If-Match: "2"
{"hand_on_to":"$owner"}
-> 200
as nobody
GET $other
-> 404
