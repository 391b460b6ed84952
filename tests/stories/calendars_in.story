# A user's calendar comes in by file: what takes place, with whom, and only for that user
set up
user anna staff

# People who will be met, found by e-mail and by name.
POST /api/people {"name":"Birgit Vestager","emails":[{"value":"Birgit@Vestager.example"}]}
-> 201 {"id":"$birgit",...}
POST /api/people {"name":"Zubayr al-Qasimi","name_in_other_scripts":["زبير القاسمي"]}
-> 201 {"id":"$zubayr",...}
POST /api/people {"name":"Karsten Mogens Brun"}
-> 201 {"id":"$karsten",...}
POST /api/people {"name":"Torunn Dahl","call_name":"Torunn"}
-> 201 {"id":"$torunn",...}
POST /api/people {"name":"Torunn Dahl"}
-> 201 {"id":"$torunn_2",...}

# An address: only its host is shown again.
POST /api/me/calendars {"name":" Arbejde ","address":"webcal://calendar.example/private-0123/basic.ics"}
-> 201
Location: /api/me/calendars/$work
{"id":"$work","version":1,"name":"Arbejde","host":"calendar.example","last_read_at":null,"problem":null,"problem_at":null,"events":0,"left_out":0,"created_at":"2026-03-02T09:00:00Z","changed_at":"2026-03-02T09:00:00Z"}
GET /api/me/calendars
-> 200 {"items":[{"id":"$work","version":1,"name":"Arbejde","host":"calendar.example","last_read_at":null,"problem":null,"problem_at":null,"events":0,"left_out":0,"created_at":"2026-03-02T09:00:00Z","changed_at":"2026-03-02T09:00:00Z"}],"next":null}
PATCH /api/me/calendars/$work
If-Match: "1"
{"address":"https://192.0.2.7/basic.ics"}
-> 200 {"version":2,"host":"192.0.2.7",...}
# What is inside a private network, or no address, is not read.
PUT /api/me/calendars/$work/reading
-> 200 {"id":"$work","last_read_at":null,"problem":"outgoing_refused",...}
PUT /api/me/calendars/$work/reading
-> 429 {"code":"too_many_requests",...}
PUT /api/me/calendars/$work/file
Content-Type: text/calendar
| BEGIN:VCALENDAR
| END:VCALENDAR
-> 409 {"code":"still_used","field":"address",...}
POST /api/me/calendars {"address":"https://olga:secret@calendar.example/a.ics"}
-> 422 {"code":"bad_value","field":"address",...}
POST /api/me/calendars {"address":"http://2130706433/a.ics"}
-> 422 {"code":"bad_value","field":"address",...}
POST /api/me/calendars {"address":"file:///etc/passwd"}
-> 422 {"code":"bad_value","field":"address",...}
PATCH /api/me/calendars/$work
If-Match: "1"
{"name":"x"}
-> 412 {"code":"stale",...}
DELETE /api/me/calendars/$work
-> 204

# A file: a weekly meeting in its own zone, one moved, one called off; a whole day; one of the user
# alone; one declined; one over.
POST /api/me/calendars {"name":"Fil"}
-> 201 {"id":"$file","host":"",...}
PUT /api/me/calendars/$file/file
Content-Type: text/calendar
| BEGIN:VCALENDAR
| VERSION:2.0
| BEGIN:VTIMEZONE
| TZID:Our own time
| BEGIN:DAYLIGHT
| DTSTART:19810329T020000
| TZOFFSETFROM:+0100
| TZOFFSETTO:+0200
| RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
| END:DAYLIGHT
| BEGIN:STANDARD
| DTSTART:19961027T030000
| TZOFFSETFROM:+0200
| TZOFFSETTO:+0100
| RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
| END:STANDARD
| END:VTIMEZONE
| BEGIN:VEVENT
| UID:weekly
| SUMMARY:Weekly talk
| LOCATION:Room 4
| DTSTART;TZID=Our own time:20260105T140000
| DTEND;TZID=Our own time:20260105T150000
| RRULE:FREQ=WEEKLY;UNTIL=20260330T120000Z
| EXDATE;TZID=Our own time:20260309T140000
| ORGANIZER;CN=Olga Owner:mailto:owner@kept.example
| ATTENDEE;CN=Birgit V:mailto:birgit@vestager.example
| ATTENDEE;CN=A Stranger:mailto:stranger@nowhere.example
| ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@kept.example
| END:VEVENT
| BEGIN:VEVENT
| UID:weekly
| SUMMARY:Weekly talk, later
| RECURRENCE-ID;TZID=Our own time:20260316T140000
| DTSTART;TZID=Our own time:20260317T100000
| DTEND;TZID=Our own time:20260317T110000
| END:VEVENT
| BEGIN:VEVENT
| UID:weekly
| STATUS:CANCELLED
| RECURRENCE-ID:20260323T130000Z
| DTSTART:20260323T130000Z
| END:VEVENT
| BEGIN:VEVENT
| UID:lunch
| SUMMARY:Frokost med Zubayr al Qasimi og Karsten Brun
| DTSTART:20260304T110000Z
| DURATION:PT45M
| END:VEVENT
| BEGIN:VEVENT
| UID:two
| SUMMARY:Torunn?
| DTSTART:20260305T080000
| DTEND:20260305T083000
| ATTENDEE;CN=زبير القاسمي:urn:uuid:1
| END:VEVENT
| BEGIN:VEVENT
| UID:fair
| SUMMARY:Messe
| DTSTART;VALUE=DATE:20260306
| DTEND;VALUE=DATE:20260308
| END:VEVENT
| BEGIN:VEVENT
| UID:no
| SUMMARY:Declined
| DTSTART:20260306T100000Z
| DTEND:20260306T110000Z
| ATTENDEE;PARTSTAT=DECLINED:mailto:owner@kept.example
| END:VEVENT
| BEGIN:VEVENT
| UID:hourly
| SUMMARY:Too often
| DTSTART:20260306T100000Z
| RRULE:FREQ=HOURLY
| END:VEVENT
| END:VCALENDAR
-> 200 {"id":"$file","name":"Fil","last_read_at":"2026-03-02T09:00:00Z","problem":null,"events":9,"left_out":1,...}

GET /api/me/events?from=2026-03-02&until=2026-03-08
-> 200 {"items":[{"id":"$first","calendar_id":"$file","starts_at":"2026-03-02T13:00:00Z","ends_at":"2026-03-02T14:00:00Z","whole_day":false,"title":"Weekly talk","place":"Room 4","dismissed_at":null,"people":[{"person_id":"$birgit","name":"Birgit Vestager","call_name":"Birgit","how":"email"}],"unknown":[{"name":"A Stranger","email":"stranger@nowhere.example","maybe":[]}]},{"id":"$lunch","starts_at":"2026-03-04T11:00:00Z","ends_at":"2026-03-04T11:45:00Z","title":"Frokost med Zubayr al Qasimi og Karsten Brun","people":[{"person_id":"$zubayr","how":"name",...}],"unknown":[{"name":"karsten brun","email":"","maybe":[{"person_id":"$karsten","name":"Karsten Mogens Brun","organisation":""}]}],...},{"id":"$two","starts_at":"2026-03-05T07:00:00Z","people":[{"person_id":"$zubayr","how":"name",...}],"unknown":[{"name":"torunn","maybe":[{...},{...}],...}],...},{"title":"Messe","whole_day":true,"starts_at":"2026-03-05T23:00:00Z","ends_at":"2026-03-07T23:00:00Z","people":[],"unknown":[],...}],"next":null}

# One Monday is called off, one moved to Tuesday, one cancelled; clocks go forward on the 29th.
GET /api/me/events?from=2026-03-09&until=2026-04-30
-> 200 {"items":[{"title":"Weekly talk, later","starts_at":"2026-03-17T09:00:00Z",...},{"title":"Weekly talk","starts_at":"2026-03-30T12:00:00Z",...}],"next":null}
GET /api/me/events?from=2026-03-02&until=2026-07-30
-> 400 {"code":"bad_parameter","field":"until",...}

# Its user says who it is, for every time it comes again, and who does not take part.
PUT /api/me/events/$lunch/people {"person_id":"$karsten","written":"karsten brun"}
-> 200 {"people":[{"person_id":"$karsten","how":"by_hand",...},{"person_id":"$zubayr",...}],"unknown":[],...}
PUT /api/me/events/$first/people {"person_id":"$torunn","written":"stranger@nowhere.example"}
-> 200 {"people":[{"person_id":"$torunn","how":"by_hand",...},{"person_id":"$birgit",...}],"unknown":[],...}
PUT /api/me/events/$first/people {"person_id":"$birgit","takes_part":false}
-> 200 {"people":[{"person_id":"$torunn",...}],"unknown":[{"email":"birgit@vestager.example",...}],...}
GET /api/me/events?from=2026-03-30&until=2026-03-30
-> 200 {"items":[{"people":[{"person_id":"$torunn",...}],...}],"next":null}
PUT /api/me/events/$first/people {"person_id":"0000000000001"}
-> 422 {"code":"bad_id","field":"person_id",...}

# Nobody else sees any of it, not even an owner of somebody else's.
as anna
GET /api/me/calendars
-> 200 {"items":[],"next":null}
GET /api/me/events?from=2026-03-02&until=2026-03-08
-> 200 {"items":[],"next":null}
GET /api/me/events/$first
-> 404 {"code":"not_found",...}
PUT /api/me/events/$first/dismissal
-> 404 {"code":"not_found",...}
DELETE /api/me/calendars/$file
-> 404 {"code":"not_found",...}
as owner
GET /api/me/events/$first
-> 200 {"id":"$first",...}

# What is on now: the next meeting, and those that are over and have no note.
GET /api/me/events/now
-> 200 {"next":{"id":"$first",...},"ended":[]}
now 2026-03-02T14:05:00Z
GET /api/me/events/now
-> 200 {"next":null,"ended":[{"id":"$first",...}]}
PUT /api/me/events/$first/dismissal
-> 204
GET /api/me/events/now
-> 200 {"next":null,"ended":[]}
now 2026-03-04T11:50:00Z
GET /api/me/events/now
-> 200 {"next":null,"ended":[{"id":"$lunch",...}]}
POST /api/conversations {"person_ids":["$zubayr"],"channel":"meeting","note":"Om foråret"}
-> 201 {...}
GET /api/me/events/now
-> 200 {"next":null,"ended":[]}

# Somebody in the bin is met no more; out of it again, they are.
GET /api/people/$zubayr
-> 200 {"version":1,...}
DELETE /api/people/$zubayr
If-Match: "1"
-> 204
GET /api/me/events/$lunch
-> 200 {"people":[{"person_id":"$karsten",...}],"unknown":[],...}
PUT /api/bin/$zubayr/restoration
-> 200 {...}
GET /api/me/events/$lunch
-> 200 {"people":[{"person_id":"$karsten",...},{"person_id":"$zubayr",...}],...}

# Another file in its place: what is in it no more is gone, what stays keeps its id.
PUT /api/me/calendars/$file/file
Content-Type: text/calendar
| BEGIN:VCALENDAR
| BEGIN:VEVENT
| UID:lunch
| SUMMARY:Frokost
| DTSTART:20260305T110000Z
| DURATION:PT45M
| END:VEVENT
| END:VCALENDAR
-> 200 {"events":1,"left_out":0,...}
GET /api/me/events?from=2026-03-02&until=2026-04-30
-> 200 {"items":[{"id":"$lunch","title":"Frokost","starts_at":"2026-03-05T11:00:00Z","people":[{"person_id":"$karsten",...}],...}],"next":null}
# A broken one is refused by its line, and changes nothing.
PUT /api/me/calendars/$file/file
Content-Type: text/calendar
| BEGIN:VCALENDAR
| BEGIN:VEVENT
| DTSTART:soon
| END:VEVENT
| END:VCALENDAR
-> 422 {"code":"bad_file","field":"line/3",...}
GET /api/me/events?from=2026-03-02&until=2026-04-30
-> 200 {"items":[{"id":"$lunch",...}],"next":null}

# Another address is another calendar: what was in the file is gone.
GET /api/me/calendars
-> 200 {"items":[{"id":"$file","version":"$file_version",...}],"next":null}
PATCH /api/me/calendars/$file
If-Match: "$file_version"
{"address":"https://calendar.example/private-0123/basic.ics"}
-> 200 {"host":"calendar.example","last_read_at":null,"events":0,...}
GET /api/me/events?from=2026-03-02&until=2026-04-30
-> 200 {"items":[],"next":null}

# A calendar that is gone takes its events with it; a leaver's go too.
DELETE /api/me/calendars/$file
-> 204
GET /api/me/events?from=2026-03-02&until=2026-04-30
-> 200 {"items":[],"next":null}
as anna
POST /api/me/calendars {"name":"Mine"}
-> 201 {"id":"$hers",...}
as owner
GET /api/users/$anna
-> 200 {"version":"$anna_version",...}
PUT /api/users/$anna/stop {"hand_on_to":"$owner"}
If-Match: "$anna_version"
-> 200 {"state":"stopped",...}
