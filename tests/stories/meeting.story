# Before a meeting: names, what was last said, promises both ways, and what one does not mention
set up
user anna staff

POST /api/organisations {"name":"Vestager & Søn"}
-> 201 {"id":"$firm",...}
POST /api/people {"name":"Birgit Vestager","say_it":"BEER-git","address_as":"Fru Vestager","emails":[{"value":"birgit@vestager.example"}],"positions":[{"organisation_id":"$firm","title":"Indkøber"}],"roles":[{"role":"customer"}]}
-> 201 {"id":"$birgit",...}
POST /api/people {"name":"زبير القاسمي","name_in_other_scripts":["Zubayr al-Qasimi"]}
-> 201 {"id":"$zubayr",...}
POST /api/people {"name":"Egon Employee","roles":[{"role":"employee"}]}
-> 201 {"id":"$egon",...}

# What was said, and what is promised both ways.
POST /api/conversations {"person_ids":["$birgit"],"channel":"call","note":"Ville høre om prisen","at":"2026-02-20T10:00:00Z"}
-> 201 {"id":"$old",...}
POST /api/conversations {"person_ids":["$birgit","$zubayr"],"channel":"meeting","note":"Prøverne var gode","at":"2026-02-27T10:00:00Z"}
-> 201 {"id":"$new",...}
POST /api/conversations {"person_ids":["$birgit"],"note":"Kun et notat","at":"2026-02-25T10:00:00Z"}
-> 201 {"id":"$note",...}
POST /api/promises {"direction":"ours","person_id":"$birgit","what":"Nye prøver","said_for":"2026-03-09"}
-> 201 {"id":"$ours",...}
POST /api/promises {"direction":"theirs","person_id":"$birgit","what":"Svar fra chefen","said_for":"2026-03-05"}
-> 201 {"id":"$theirs",...}

# What Olga does not mention is hers alone.
GET /api/people/$birgit/warning
-> 200 {"text":"","changed_at":null}
PUT /api/people/$birgit/warning {"text":" Skilsmissen \n"}
-> 200 {"text":"Skilsmissen","changed_at":"2026-03-02T09:00:00Z"}
PUT /api/people/$nobody/warning {"text":"x"}
-> 404 {"code":"not_found",...}

# By choice.
GET /api/meeting?person_ids=$birgit
-> 200 {"event":null,"people":[{"person":{"id":"$birgit","name":"Birgit Vestager","call_name":"Birgit","say_it":"BEER-git","address_as":"Fru Vestager",...},"title":"Indkøber","organisation":"Vestager & Søn","last_talked_on":"2026-02-27","last_said":[{"conversation_id":"$new","at":"2026-02-27T10:00:00Z","channel":"meeting","author":"Olga Owner","note":"Prøverne var gode","cut":false},{"conversation_id":"$note","channel":null,...},{"conversation_id":"$old",...}],"ours":[{"id":"$ours","what":"Nye prøver","said_for":"2026-03-09","outcome":"open","by":"Olga Owner"}],"theirs":[{"id":"$theirs","what":"Svar fra chefen",...}],"warning":"Skilsmissen"}]}
GET /api/meeting?person_ids=$zubayr,$birgit
-> 200 {"people":[{"person":{"id":"$zubayr","name_in_other_scripts":["Zubayr al-Qasimi"],...},"last_said":[{"conversation_id":"$new",...}],"ours":[],"theirs":[],"warning":"",...},{"person":{"id":"$birgit",...},...}],...}
# Without an event and without people: the next meeting, and there is none.
GET /api/meeting
-> 200 {"event":null,"people":[]}
GET /api/meeting?event_id=0000000000001
-> 404 {"code":"not_found",...}

# By an event of one's own.
POST /api/me/calendars {"name":"Fil"}
-> 201 {"id":"$file",...}
PUT /api/me/calendars/$file/file
Content-Type: text/calendar
| BEGIN:VCALENDAR
| BEGIN:VEVENT
| UID:1
| SUMMARY:Forårspriser
| DTSTART:20260302T094000Z
| DTEND:20260302T103000Z
| ATTENDEE:mailto:birgit@vestager.example
| END:VEVENT
| END:VCALENDAR
-> 200 {"events":1,...}
GET /api/me/events/now
-> 200 {"next":{"id":"$event","title":"Forårspriser",...},"ended":[]}
GET /api/meeting
-> 200 {"event":{"id":"$event",...},"people":[{"person":{"id":"$birgit",...},...}]}
GET /api/meeting?event_id=$event
-> 200 {"event":{"id":"$event","starts_at":"2026-03-02T09:40:00Z",...},"people":[{"person":{"id":"$birgit",...},"warning":"Skilsmissen",...}]}

# A colleague sees what everybody sees: not the event, not the warning, not a private note.
POST /api/conversations {"person_ids":["$egon"],"channel":"call","note":"Vil op i tid"}
-> 201 {"private":true,...}
as anna
GET /api/meeting?event_id=$event
-> 404 {"code":"not_found",...}
GET /api/meeting?person_ids=$birgit,$egon
-> 200 {"people":[{"person":{"id":"$birgit",...},"warning":"",...},{"person":{"id":"$egon",...},"last_said":[],...}],...}
GET /api/people/$birgit/warning
-> 200 {"text":"","changed_at":null}
GET /api/search?q=skilsmissen
-> 200 {"items":[],"next":null}
PUT /api/people/$birgit/warning {"text":"Bilen"}
-> 200 {"text":"Bilen",...}
as owner
GET /api/meeting?person_ids=$egon,$birgit
-> 200 {"people":[{"last_said":[{"note":"Vil op i tid",...}],...},{"warning":"Skilsmissen",...}],...}

# A conversation that was deleted, and one still to come, were not said.
POST /api/conversations {"person_ids":["$zubayr"],"channel":"call","note":"I morgen","at":"2026-03-03T08:00:00Z"}
-> 201 {...}
GET /api/conversations/$new
-> 200 {"version":1,...}
DELETE /api/conversations/$new
If-Match: "1"
-> 204
GET /api/meeting?person_ids=$zubayr
-> 200 {"people":[{"last_said":[],...}],...}

# Nothing left to keep quiet about.
PUT /api/people/$birgit/warning {"text":""}
-> 200 {"text":"","changed_at":null}
PUT /api/people/$birgit/warning {}
-> 422 {"code":"missing","field":"text",...}
