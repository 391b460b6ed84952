# The firm's calendar: holidays, closed days, a file of them, and who is away
set up
user anna staff
user vera viewer

# The holidays of the firm's country, from today on; the law leaves Christmas Eve to the firm.
GET /api/calendar?from=2026-04-01&until=2026-04-07
-> 200 {"from":"2026-04-01","until":"2026-04-07","holidays_known":true,"days":[{"day":"2026-04-02","worked":"no","names":{"en":"Maundy Thursday","da":"Skærtorsdag","ar":"خميس العهد"},"source":"holiday","provisional":false,"id":null,"holiday":null,"year":null,"moved":null},{"day":"2026-04-03","worked":"no","names":{"da":"Langfredag",...},...},{"day":"2026-04-04","worked":"no","names":null,"source":"weekend",...},{"day":"2026-04-05","names":{"da":"Påskedag",...},"source":"holiday",...},{"day":"2026-04-06","names":{"da":"Anden påskedag",...},...}],"to_decide":[]}
GET /api/calendar?from=2026-12-22&until=2026-12-26
-> 200 {"days":[{"day":"2026-12-25",...},{"day":"2026-12-26","source":"holiday",...}],"to_decide":[{"day":"2026-12-24","half":false,"kind":"observance","names":{"en":"Christmas Eve","da":"Juleaftensdag","ar":"ليلة عيد الميلاد"}}],...}
GET /api/calendar
-> 200 {"from":"2026-03-02","until":"2026-06-02",...}
GET /api/calendar?from=2026-01-01&until=2028-03-11
-> 400 {"code":"bad_parameter","field":"until",...}
GET /api/calendar?from=2026-01-02&until=2026-01-01
-> 400 {"code":"bad_parameter","field":"until",...}

# The firm closes a day, works half a day and works on a holiday.
POST /api/calendar/closed-days {"day":"2026-12-24","worked":"no","name":" Juleaften "}
-> 201
ETag: "1"
Location: /api/calendar/closed-days/$eve
{"id":"$eve","version":1,"day":"2026-12-24","until":null,"worked":"no","name":"Juleaften","import_id":null,...}
POST /api/calendar/closed-days {"day":"2026-12-31","worked":"half","name":"Nytårsaften"}
-> 201 {"id":"$half",...}
POST /api/calendar/closed-days {"day":"2026-05-14","worked":"whole","name":"Messe"}
-> 201 {"id":"$fair",...}
POST /api/calendar/closed-days {"day":"2026-07-13","until":"2026-07-24","worked":"no","name":"Ferielukket"}
-> 201 {"id":"$summer",...}
GET /api/calendar?from=2026-12-24&until=2026-12-31
-> 200 {"days":[{"day":"2026-12-24","worked":"no","names":{"en":"Juleaften","da":"Juleaften","ar":"Juleaften"},"source":"closed","id":"$eve",...},{"day":"2026-12-25",...},{"day":"2026-12-26",...},{"day":"2026-12-27","source":"weekend",...},{"day":"2026-12-31","worked":"half","source":"closed","id":"$half",...}],"to_decide":[],...}
GET /api/calendar?from=2026-05-14&until=2026-05-15
-> 200 {"days":[],...}
GET /api/calendar?from=2026-07-23&until=2026-07-27
-> 200 {"days":[{"day":"2026-07-23","source":"closed",...},{"day":"2026-07-24","source":"closed",...},{"day":"2026-07-25","source":"weekend",...},{"day":"2026-07-26","source":"weekend",...}],...}
GET /api/calendar/closed-days
-> 200 {"items":[{"id":"$fair",...},{"id":"$summer","until":"2026-07-24",...},{"id":"$eve",...},{"id":"$half",...}],"next":null}

# What does not fit is named.
POST /api/calendar/closed-days {"day":"2026-12-24","until":"2026-12-23","worked":"no","name":"x"}
-> 422 {"code":"wrong_range","field":"until",...}
POST /api/calendar/closed-days {"day":"2026-02-29","worked":"no","name":"x"}
-> 422 {"code":"bad_day","field":"day",...}
POST /api/calendar/closed-days {"day":"2028-02-29","worked":"maybe","name":"x"}
-> 422 {"code":"bad_value","field":"worked",...}
POST /api/calendar/closed-days {"day":"2028-02-29","worked":"no","name":" "}
-> 422 {"code":"missing","field":"name",...}

# Two people changing one day are told.
PATCH /api/calendar/closed-days/$eve
If-Match: "1"
{"worked":"half"}
-> 200 {"version":2,"worked":"half",...}
PATCH /api/calendar/closed-days/$eve
If-Match: "1"
{"worked":"no"}
-> 412 {"code":"stale",...}
DELETE /api/calendar/closed-days/$eve
If-Match: "1"
-> 412 {"code":"stale",...}
DELETE /api/calendar/closed-days/$eve
If-Match: "2"
-> 204

# Staff see the calendar and change nothing.
as anna
GET /api/calendar/closed-days
-> 200 {"items":[{...},{...},{...}],"next":null}
POST /api/calendar/closed-days {"day":"2026-12-24","worked":"no","name":"x"}
-> 403 {"code":"not_allowed",...}
POST /api/calendar/shifts {"holiday":"eid_al_fitr","year":2026,"days":1}
-> 403 {"code":"not_allowed",...}

# Anna is away, and says why to herself alone.
POST /api/me/absences {"from":"2026-05-04","until":"2026-05-06","note":"Operation"}
-> 201
Location: /api/me/absences/$away
{"id":"$away","version":1,"from":"2026-05-04","until":"2026-05-06","half":false,"note":"Operation",...}
POST /api/me/absences {"from":"2026-05-08","until":"2026-05-08","half":true}
-> 201 {"half":true,"note":"",...}
POST /api/me/absences {"from":"2026-05-08","until":"2026-05-07"}
-> 422 {"code":"wrong_range","field":"until",...}
GET /api/me/absences
-> 200 {"items":[{"from":"2026-05-08",...},{"id":"$away","note":"Operation",...}],"next":null}
GET /api/calendar?from=2026-05-04&until=2026-05-08&user_id=$anna
-> 200 {"days":[{"day":"2026-05-04","worked":"no","names":null,"source":"absence","id":"$away",...},{"day":"2026-05-05",...},{"day":"2026-05-06",...},{"day":"2026-05-08","worked":"half","source":"absence",...}],...}
as owner
GET /api/me/absences
-> 200 {"items":[],"next":null}
GET /api/calendar?from=2026-05-04&until=2026-05-04&user_id=$anna
-> 200 {"days":[{"day":"2026-05-04","worked":"no","names":null,"source":"absence","provisional":false,"id":null,"holiday":null,"year":null,"moved":null}],...}
GET /api/calendar?from=2026-05-04&until=2026-05-04
-> 200 {"days":[],...}
DELETE /api/me/absences/$away
-> 404 {"code":"not_found",...}
as anna
DELETE /api/me/absences/$away
-> 204
GET /api/calendar?from=2026-05-04&until=2026-05-06&user_id=$anna
-> 200 {"days":[],...}
as vera
POST /api/me/absences {"from":"2026-05-04","until":"2026-05-06"}
-> 201 {...}

# In Saudi Arabia the weekend is Friday and Saturday, and the moon decides when Ramadan ends.
as owner
GET /api/firm
-> 200 {"version":1,...}
PATCH /api/firm
If-Match: "1"
{"country":"SA","time_zone":"Asia/Riyadh","opening":[]}
-> 200 {"country":"SA",...}
GET /api/calendar?from=2026-03-17&until=2026-03-24
-> 200 {"days":[{"day":"2026-03-19","worked":"no","names":{"en":"Eid al-Fitr","ar":"عيد الفطر",...},"source":"holiday","provisional":true,"id":null,"holiday":"eid_al_fitr","year":2026,"moved":0},{"day":"2026-03-20",...},{"day":"2026-03-21",...},{"day":"2026-03-22","source":"holiday",...}],...}
POST /api/calendar/shifts {"holiday":"eid_al_fitr","year":2026,"days":1}
-> 200 {"holiday":"eid_al_fitr","year":2026,"days":1}
GET /api/calendar?from=2026-03-18&until=2026-03-24
-> 200 {"days":[{"day":"2026-03-20","provisional":true,"holiday":"eid_al_fitr","year":2026,"moved":1,...},{"day":"2026-03-21",...},{"day":"2026-03-22",...},{"day":"2026-03-23",...}],...}
POST /api/calendar/shifts {"holiday":"eid_al_fitr","year":2026,"days":0}
-> 200 {"days":0,...}
GET /api/calendar?from=2026-03-18&until=2026-03-19
-> 200 {"days":[{"day":"2026-03-19","moved":0,...}],...}
POST /api/calendar/shifts {"holiday":"eid_al_fitr","year":2026,"days":2}
-> 422 {"code":"wrong_range","field":"days",...}
POST /api/calendar/shifts {"holiday":"christmas","year":2026,"days":1}
-> 422 {"code":"bad_value","field":"holiday",...}

# Nobody has collected the holidays of Kuwait: a file brings them, and can be taken out whole.
PATCH /api/firm
If-Match: "2"
{"country":"KW","time_zone":"Asia/Kuwait"}
-> 200 {"country":"KW",...}
GET /api/calendar?from=2026-02-22&until=2026-02-26
-> 200 {"holidays_known":false,"days":[],...}
POST /api/calendar/import?dry_run=true
Content-Type: text/calendar
| BEGIN:VCALENDAR
| X-WR-CALNAME:Kuwait
| BEGIN:VEVENT
| SUMMARY:National Day
| DTSTART;VALUE=DATE:20240225
| DTEND;VALUE=DATE:20240227
| RRULE:FREQ=YEARLY;UNTIL=20270225
| END:VEVENT
| BEGIN:VEVENT
| SUMMARY:Meeting
| DTSTART:20260225T090000Z
| END:VEVENT
| END:VCALENDAR
-> 200 {"id":null,"name":"Kuwait","days":[{"day":"2024-02-25","until":"2024-02-26","name":"National Day"},{"day":"2025-02-25",...},{"day":"2026-02-25",...},{"day":"2027-02-25",...}],"skipped":[{"line":9,"name":"Meeting","why":"part_of_a_day"}],"skipped_count":1}
GET /api/calendar/imports
-> 200 {"items":[],"next":null}
POST /api/calendar/import?name=kuwait.ics
Content-Type: text/calendar
| BEGIN:VCALENDAR
| BEGIN:VEVENT
| SUMMARY:National Day
| DTSTART;VALUE=DATE:20260225
| DTEND;VALUE=DATE:20260227
| END:VEVENT
| END:VCALENDAR
-> 201 {"id":"$file","name":"kuwait.ics","days":[{"day":"2026-02-25","until":"2026-02-26",...}],"skipped":[],...}
GET /api/calendar?from=2026-02-22&until=2026-02-26
-> 200 {"days":[{"day":"2026-02-25","worked":"no","names":{"en":"National Day","da":"National Day","ar":"National Day"},"source":"import",...},{"day":"2026-02-26",...}],...}
GET /api/calendar/imports
-> 200 {"items":[{"id":"$file","version":1,"user_id":"$owner","name":"kuwait.ics","days":1,...}],"next":null}

# What the firm says itself stands before the file.
POST /api/calendar/closed-days {"day":"2026-02-25","worked":"whole","name":"Open"}
-> 201 {...}
GET /api/calendar?from=2026-02-25&until=2026-02-26
-> 200 {"days":[{"day":"2026-02-26","source":"import",...}],...}
DELETE /api/calendar/imports/$file
-> 204
GET /api/calendar?from=2026-02-22&until=2026-02-26
-> 200 {"days":[],...}
DELETE /api/calendar/imports/$file
-> 404 {"code":"not_found",...}

# A broken file is refused with its line, and an empty one brings nothing.
POST /api/calendar/import
Content-Type: text/calendar
| BEGIN:VCALENDAR
| BEGIN:VEVENT
| SUMMARY:No day
| END:VEVENT
| END:VCALENDAR
-> 422 {"code":"bad_file","field":"line/2",...}
POST /api/calendar/import
Content-Type: text/calendar
| BEGIN:VCALENDAR
| END:VCALENDAR
-> 422 {"code":"bad_file",...}
