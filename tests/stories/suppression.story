# Who asked us to stop stays stopped: deleted, purged, met again; an admin alone lifts it, with a reason
set up
user anna staff
user bo admin
user vera viewer
as bo
POST /api/consent-texts {"purpose":"marketing","name":"1","text":{"en":"Yes, tell me of your products"}}
-> 201

as anna
POST /api/people {"name":"Karen Lund","country":"DK","emails":[{"label":"","value":"karen@lund.example"}]}
-> 201 {"id":"$karen","version":1,...}
POST /api/people/$karen/consents {"purpose":"marketing","basis":"consent","source":"The form","text_version":"1","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$consent",...}
POST /api/people/$karen/unsubscribe-links {"purpose":"marketing","address":"karen@lund.example"}
-> 201 {"token":"$token",...}
as nobody
POST /u/$token
-> 200

# What was taken back of marketing holds for all that marketing covers.
as anna
GET /api/people/$karen/may-send?purpose=cart_reminder
-> 200 {"may":false,"reason":"asked_to_stop",...}
GET /api/people/$karen/may-send?purpose=survey
-> 200 {"may":false,"reason":"withdrawn",...}

# Into the bin and out of it.
DELETE /api/people/$karen
If-Match: "1"
-> 204
GET /api/people/$karen/may-send?purpose=marketing
-> 404
PUT /api/bin/$karen/restoration
-> 200 {...}
GET /api/people/$karen/may-send?purpose=marketing
-> 200 {"may":false,"reason":"asked_to_stop",...}

# Gone for good, and what she agreed to with her.
GET /api/people/$karen
-> 200
ETag: "3"
{...}
DELETE /api/people/$karen
If-Match: "3"
-> 204
as bo
DELETE /api/bin/$karen
-> 204
restart

# She comes again from a file.
as anna
POST /api/imports?file_name=people.csv&as=people
Content-Type: text/csv
| Name,Email
| Karen Lund,karen@LUND.example
-> 201 {"id":"$file","version":1,"created":1,...}
PUT /api/imports/$file/run
If-Match: "1"
-> 200 {...}
GET /api/people?limit=10
-> 200 {"items":[{"id":"$imported","name":"Karen Lund",...}],...}
GET /api/people/$imported/may-send?purpose=marketing
-> 200 {"may":false,"reason":"asked_to_stop",...}

# Somebody writes her down again, in other letters: she is still not written to, whatever it says.
POST /api/people {"name":"Karen Lund","country":"DK","emails":[{"label":"","value":" KAREN@Lund.Example "}]}
-> 201 {"id":"$again","version":1,...}
GET /api/people/$again/consents
-> 200 {"items":[],"next":null}
POST /api/people/$again/consents {"purpose":"marketing","basis":"consent","source":"The form","text_version":"1","closing_act":"confirmed","given_at":"2026-03-02T08:00:00Z"}
-> 201
GET /api/people/$again/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"asked_to_stop",...}
GET /api/people/$again/suppressions
-> 200 {"items":[{"id":"$stop","address":"KAREN@Lund.Example","purpose":"marketing","why":"unsubscribed",...}],...}

# Lifting is an act of its own: an admin's, with the reason.
PUT /api/suppressions/$stop/lifting {"reason":"She asked for it at the counter"}
-> 403 {"code":"not_allowed",...}
as bo
PUT /api/suppressions/$stop/lifting {"reason":"  "}
-> 422 {"code":"missing","field":"reason",...}
PUT /api/suppressions/$stop/lifting {}
-> 422 {"code":"missing","field":"reason",...}
PUT /api/suppressions/$stop/lifting {"reason":"She asked for it at the counter"}
-> 204
PUT /api/suppressions/$stop/lifting {"reason":"She asked for it at the counter"}
-> 404
as anna
GET /api/people/$again/may-send?purpose=newsletter
-> 200 {"may":true,...}

# Her old link works for ever, although the one it was made for is gone.
as nobody
GET /u/$token
-> 200
POST /u/$token
-> 200
as anna
GET /api/people/$again/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"asked_to_stop",...}

# Who says it on the telephone is written down by hand: one purpose, or everything.
POST /api/people {"name":"Bodil Krog","country":"DK","emails":[{"label":"","value":"bodil@krog.example"},{"label":"home","value":"b@krog.example"}]}
-> 201 {"id":"$bodil","version":1,...}
as vera
POST /api/people/$bodil/suppressions {"address":"b@krog.example","purpose":null}
-> 403 {"code":"not_allowed",...}
as anna
POST /api/people/$bodil/suppressions {"address":"x@krog.example","purpose":null}
-> 422 {"code":"bad_value","field":"address",...}
POST /api/people/$bodil/suppressions {"address":"B@krog.example","purpose":null}
-> 201 {"id":"$all","address":"b@krog.example","purpose":null,"at":"2026-03-02T09:00:00Z","why":"asked_us"}
POST /api/people/$bodil/suppressions {"address":"b@krog.example","purpose":null}
-> 201 {"id":"$all",...}
GET /api/people/$bodil/may-send?purpose=survey
-> 200 {"may":false,"reason":"asked_to_stop",...}

# The list of the firm holds no address; of one that somebody knows it says whether it is stopped.
as vera
GET /api/suppressions
-> 403 {"code":"not_allowed",...}
POST /api/suppressions {"address":"nobody@here.example","purpose":null}
-> 403 {"code":"not_allowed",...}
as anna
GET /api/suppressions?limit=1
-> 200 {"items":[{"id":"$all","address":"","purpose":null,"at":"2026-03-02T09:00:00Z","why":"asked_us"}],"next":"$next"}
GET /api/suppressions?limit=1&after=$next
-> 200 {"items":[{"address":"","purpose":"marketing","why":"unsubscribed",...}],"next":null}
GET /api/suppressions?after=x
-> 400 {"code":"bad_cursor",...}
GET /api/suppressions?address=%20B@krog.example
-> 200 {"items":[{"id":"$all","address":"B@krog.example","purpose":null,...}],"next":null}
GET /api/suppressions?address=bodil@krog.example
-> 200 {"items":[],"next":null}
GET /api/suppressions?address=bodil
-> 422 {"code":"bad_email","field":"address",...}

# Somebody who is in no list here asks too, and is met only later.
POST /api/suppressions {"address":"nobody","purpose":null}
-> 422 {"code":"bad_email","field":"address",...}
POST /api/suppressions {"address":"Nobody@here.example","purpose":"cart_reminder"}
-> 201 {"id":"$nobody","address":"Nobody@here.example","purpose":"cart_reminder","why":"asked_us",...}
POST /api/people {"name":"Nobody Yet","country":"DK","emails":[{"label":"","value":"nobody@HERE.example"}]}
-> 201 {"id":"$met","version":1,...}
GET /api/people/$met/suppressions
-> 200 {"items":[{"id":"$nobody","address":"nobody@HERE.example",...}],"next":null}
GET /api/people/$met/mail-purposes
-> 200 {"items":[{"purpose":"newsletter","reason":"no_basis",...},{"purpose":"marketing","reason":"no_basis",...},{"purpose":"cart_reminder","may":false,"reason":"asked_to_stop","consent_id":null},{"purpose":"survey","reason":"no_basis",...}],"next":null}

# Two who are one: what one of them asked for holds for both.
POST /api/people {"name":"B. Krog","country":"DK","emails":[{"label":"","value":"bk@krog.example"}]}
-> 201 {"id":"$other","version":1,...}
GET /api/people/$other/may-send?purpose=survey
-> 200 {"may":false,"reason":"no_basis",...}
POST /api/people/$other/merges
If-Match: "1"
{"gone_id":"$bodil"}
-> 201 {...}
GET /api/people/$other/may-send?purpose=survey
-> 200 {"may":false,"reason":"asked_to_stop",...}
