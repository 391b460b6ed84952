# A link in each mail stops it: by one press, at once, for good, and never by being looked at
set up
user anna staff
user vera viewer
as owner
POST /api/consent-texts {"purpose":"newsletter","name":"1","text":{"da":"Ja tak til nyhedsbrevet"}}
-> 201
POST /api/consent-texts {"purpose":"survey","name":"1","text":{"da":"Spørg mig gerne"}}
-> 201

as anna
POST /api/people {"name":"Karen Lund","country":"DK","language":"da","emails":[{"label":"","value":"karen@lund.example"}]}
-> 201 {"id":"$karen","version":1,...}
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","source":"The form","text_version":"1","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$consent",...}
POST /api/people/$karen/consents {"purpose":"survey","basis":"consent","source":"The form","text_version":"1","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201

# A link of her own for this purpose and this address.
POST /api/people/$karen/unsubscribe-links {"purpose":"newsletter","address":"KAREN@lund.example"}
-> 201 {"token":"$token","link":"/u/$token","purpose":"newsletter"}
POST /api/people/$karen/unsubscribe-links {"purpose":"newsletter","address":"karen at lund"}
-> 422 {"code":"bad_email","field":"address",...}
POST /api/people/$karen/unsubscribe-links {"purpose":"newsletter","address":"somebody@else.example"}
-> 422 {"code":"bad_value","field":"address",...}
as vera
POST /api/people/$karen/unsubscribe-links {"purpose":"newsletter","address":"karen@lund.example"}
-> 403 {"code":"not_allowed",...}

# Programs that look at every link change nothing. The page is in her language.
as nobody
GET /u/$token
-> 200
Content-Type: text/html; charset=utf-8
| <!doctype html><html lang="da" dir="ltr">...<bdi>Story firm</bdi>...nyhedsbrev...<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>...
HEAD /u/$token
-> 200
GET /u/$token?utm_source=mail&x
-> 200
as anna
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":true,...}

# A mail program presses the button, from wherever it is (RFC 8058): no cookie, another site's Origin.
as nobody
POST /u/$token
Origin: https://mail.example
Content-Type: application/x-www-form-urlencoded
| List-Unsubscribe=One-Click
-> 200
Content-Type: text/html; charset=utf-8
| <!doctype html><html lang="da" dir="ltr">...<bdi>Story firm</bdi>...
as anna
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"asked_to_stop",...}
GET /api/people/$karen/may-send?purpose=survey
-> 200 {"may":true,...}
GET /api/people/$karen/consents
-> 200 {"items":[{"purpose":"survey","withdrawn_at":null,...},{"id":"$consent","version":2,"withdrawn_at":"2026-03-02T09:00:00Z",...}],...}
GET /api/people/$karen/suppressions
-> 200 {"items":[{"id":"$stop","address":"karen@lund.example","purpose":"newsletter","at":"2026-03-02T09:00:00Z","why":"unsubscribed"}],"next":null}

# Again, years later, with an empty body, as a form of parts: the same answer, and nothing twice.
now 2029-03-02T09:00:00Z
as nobody
POST /u/$token
-> 200
POST /u/$token
Content-Type: multipart/form-data; boundary=b
| --b
| Content-Disposition: form-data; name="List-Unsubscribe"
|
| One-Click
| --b--
-> 200
now 2026-03-02T10:00:00Z
as anna
GET /api/people/$karen/suppressions
-> 200 {"items":[{"id":"$stop","at":"2026-03-02T09:00:00Z",...}],"next":null}

# Many at once, of one link: it is stopped once.
POST /api/people/$karen/unsubscribe-links {"purpose":"survey","address":"karen@lund.example"}
-> 201 {"token":"$other",...}
as nobody
parallel 30 {
POST /u/$other
-> 200 (30)
}
as anna
GET /api/people/$karen/suppressions
-> 200 {"items":[{"id":"$stop",...},{"purpose":"survey","why":"unsubscribed",...}],"next":null}

# A new yes does not lift it by itself.
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","source":"The form","text_version":"1","closing_act":"confirmed","given_at":"2026-03-02T09:30:00Z"}
-> 201
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"asked_to_stop",...}

# A link that nobody has is answered in the same words; the firm's language, as there is no other.
as nobody
GET /u/nobody-has-this
-> 200
| <!doctype html><html lang="en" dir="ltr">...<form method="post">...
POST /u/nobody-has-this
-> 200
Content-Type: text/html; charset=utf-8
| <!doctype html><html lang="en" dir="ltr">...<bdi>Story firm</bdi>...
as owner
PATCH /api/firm
If-Match: "1"
{"language":"ar"}
-> 200
as nobody
POST /u/nobody-has-this
-> 200
| <!doctype html><html lang="ar" dir="rtl">...
PUT /u/$token
-> 405

# Whoever tries many links that nobody has is told to wait; a link that somebody has always works.
parallel 70 {
POST /u/guessed-$n
-> 200 (58), 429 (12)
}
POST /u/$token
-> 200
