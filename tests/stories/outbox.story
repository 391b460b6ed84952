# A mail is written, sent, undone and sent again; nobody else ever sees it, and who said no gets none
set up
user anna staff
user carl staff
user bo admin
user vera viewer

as anna
POST /api/people {"name":"Birgit Vestager","call_name":"Birgit","language":"da","country":"DK","emails":[{"value":"birgit@vestager.example"}]}
-> 201 {"id":"$birgit",...}

# Without an account nothing can leave.
POST /api/drafts {"person_id":"$birgit","to_them":[{"name":"Birgit Vestager","address":"birgit@vestager.example"}],"subject":"  Zanzibarine beans ","body":"Kære Birgit\n\nThey are here."}
-> 201
Location: /api/drafts/$draft
{"id":"$draft","version":1,"person_id":"$birgit","account_id":null,"to_them":[{"name":"Birgit Vestager","address":"birgit@vestager.example"}],"cc":[],"bcc":[],"subject":"Zanzibarine beans","body":"Kære Birgit\n\nThey are here.","attachments":[],"reply_to_id":null,"template_id":null,"purpose":"personal","not_before":null,"created_at":"2026-03-02T09:00:00Z","changed_at":"2026-03-02T09:00:00Z"}
PUT /api/drafts/$draft/sending
-> 422 {"code":"missing","field":"account_id",...}

# An account: the password goes in and never comes out; another server needs it again.
as carl
POST /api/mail-accounts {"whose":"firm","from_address":"post@kept.example","host":"mail.kept.example"}
-> 403 {"code":"not_allowed",...}
as vera
GET /api/mail-accounts
-> 403 {"code":"not_allowed",...}
as bo
POST /api/mail-accounts {"whose":"firm","from_name":"Kept Coffee","from_address":"post@kept.example","host":" Mail.Kept.example ","user_name":"post","secret":"zanzi-password"}
-> 201
Location: /api/mail-accounts/$firm
{"id":"$firm","version":1,"whose":"firm","from_name":"Kept Coffee","from_address":"post@kept.example","host":"mail.kept.example","port":465,"security":"tls","user_name":"post","per_minute":20,"per_day":500,"problem":null,"answer":"","tested_at":null,"created_at":"2026-03-02T09:00:00Z","changed_at":"2026-03-02T09:00:00Z"}
POST /api/mail-accounts {"from_address":"bo@kept.example","host":"mail.kept.example","user_name":"bo"}
-> 422 {"code":"missing","field":"secret",...}
POST /api/mail-accounts {"from_address":"bo@kept.example\r\nBcc: x@y.example","host":"mail.kept.example"}
-> 422 {"code":"bad_email","field":"from_address",...}
POST /api/mail-accounts {"from_address":"bo@kept.example","host":"mail.kept.example/x"}
-> 422 {"code":"bad_value","field":"host",...}
PATCH /api/mail-accounts/$firm
If-Match: "1"
{"host":"elsewhere.example"}
-> 422 {"code":"missing","field":"secret",...}
PATCH /api/mail-accounts/$firm
If-Match: "1"
{"host":"192.0.2.7","secret":"zanzi-password"}
-> 200 {"id":"$firm","version":2,"host":"192.0.2.7",...}
# What is inside a private network is not called.
PUT /api/mail-accounts/$firm/test
-> 200 {"id":"$firm","problem":"refused_host","tested_at":null,...}
as anna
GET /api/mail-accounts
-> 200 {"items":[{"id":"$firm","whose":"firm",...}],"next":null}
POST /api/mail-accounts {"from_address":"anna@kept.example","host":"192.0.2.8","user_name":"anna","secret":"x"}
-> 201 {"id":"$own","whose":"me",...}
GET /api/mail-accounts
-> 200 {"items":[{"id":"$own",...},{"id":"$firm",...}],"next":null}
as carl
PATCH /api/mail-accounts/$own
If-Match: "1"
{"per_day":1}
-> 404
DELETE /api/mail-accounts/$firm
-> 403 {"code":"not_allowed",...}

# What could never be sent is refused at its place.
as anna
PATCH /api/drafts/$draft
If-Match: "1"
{"cc":[{"address":"carl@c.example"},{"address":"not an address"}]}
-> 422 {"code":"bad_email","field":"cc/1/address",...}
PATCH /api/drafts/$draft
If-Match: "1"
{"subject":"a\r\nBcc: x@y.example"}
-> 422 {"code":"bad_value","field":"subject",...}
PATCH /api/drafts/$draft
If-Match: "1"
{"outgoing_id":"$own"}
-> 422 {"code":"read_only_field",...}

# A file goes with it.
POST /api/drafts/$draft/attachments?name=..%2Fnotes.txt
Content-Type: text/plain
| zanzibarine
-> 200 {"id":"$draft","version":2,"attachments":[{"file_id":"$file","name":"notes.txt","type":"application/octet-stream","bytes":12}],...}
GET /api/drafts/$draft/attachments/$file
-> 200

# Sent: it waits for thirty seconds, and sending it twice sends it once.
PUT /api/drafts/$draft/sending
If-Match: "1"
-> 412 {"code":"stale",...}
PUT /api/drafts/$draft/sending
If-Match: "2"
-> 200 {"id":"$mail","version":1,"person_id":"$birgit","draft_id":"$draft","account_id":"$own","purpose":"personal","state":"waiting","from_address":"anna@kept.example","subject":"Zanzibarine beans","recipients":[{"name":"Birgit Vestager","address":"birgit@vestager.example","state":"waiting","answer":""}],"due_at":"2026-03-02T09:00:30Z","next_try_at":"2026-03-02T09:00:30Z","sent_at":null,"attempts":0,"problem":null,"stopped_for":null,"answer":"",...}
PUT /api/drafts/$draft/sending
If-Match: "2"
-> 200 {"id":"$mail",...}
GET /api/drafts
-> 200 {"items":[],"next":null}
GET /api/drafts/$draft
-> 404
GET /api/outbox?state=waiting
-> 200 {"items":[{"id":"$mail",...}],"next":null}
GET /api/outbox/$mail/message
-> 200
DELETE /api/mail-accounts/$own
-> 409 {"code":"still_used",...}
job send_mails
GET /api/outbox/$mail
-> 200 {"id":"$mail","version":1,"state":"waiting","attempts":0,...}

# Nobody else sees any of it: no colleague, no admin, no owner; not by id, not by search, not in an
# export, not in the audit.
as carl
GET /api/drafts/$draft
-> 404
GET /api/outbox/$mail
-> 404
GET /api/outbox/$mail/message
-> 404
PUT /api/outbox/$mail/undo
-> 404
PUT /api/outbox/$mail/resolution {"what":"arrived"}
-> 404
PUT /api/drafts/$draft/sending
-> 404
GET /api/outbox
-> 200 {"items":[],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[],...}
as bo
GET /api/outbox/$mail
-> 404
GET /api/drafts/$draft/attachments/$file
-> 404
GET /api/outbox
-> 200 {"items":[],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[],...}
as vera
GET /api/drafts
-> 403 {"code":"not_allowed",...}
GET /api/outbox
-> 403 {"code":"not_allowed",...}

# Undone: a draft again, with its file.
as anna
PUT /api/outbox/$mail/undo
-> 200 {"id":"$draft","version":4,"attachments":[{"file_id":"$file",...}],...}
PUT /api/outbox/$mail/undo
-> 409 {"code":"undo_too_late",...}
GET /api/outbox/$mail
-> 200 {"id":"$mail","state":"undone","draft_id":null,...}
GET /api/outbox/$mail/message
-> 404
now 2026-03-02T09:05:00Z
job send_mails
GET /api/outbox/$mail
-> 200 {"state":"undone","attempts":0,...}

# Sent again. Its server is not to be reached: it waits, says why, and is tried again later.
PUT /api/drafts/$draft/sending
-> 200 {"id":"$again","state":"waiting","due_at":"2026-03-02T09:05:30Z",...}
now 2026-03-02T09:05:31Z
job send_mails
GET /api/outbox/$again
-> 200 {"id":"$again","state":"waiting","problem":"refused_host","attempts":1,"next_try_at":"2026-03-02T09:06:31Z",...}
GET /api/mail-accounts
-> 200 {"items":[{"id":"$own","problem":"refused_host",...},{...}],...}
restart
as anna
GET /api/outbox/$again
-> 200 {"id":"$again","state":"waiting","attempts":1,...}
PUT /api/outbox/$again/resolution {"what":"send_again"}
-> 409 {...}
PUT /api/outbox/$again/undo
-> 200 {"id":"$draft",...}

# Not before tomorrow.
POST /api/drafts {"to_them":[{"address":"birgit@vestager.example"},{"address":"BIRGIT@vestager.example"}],"bcc":[{"address":"x@x.example"}],"subject":"Later","body":"x","not_before":"2026-03-03T08:00:00Z"}
-> 201 {"id":"$later",...}
PUT /api/drafts/$later/sending
-> 200 {"id":"$tomorrow","due_at":"2026-03-03T08:00:00Z","recipients":[{"address":"birgit@vestager.example",...},{"address":"x@x.example",...}],...}

# She asked us to stop everything: no letter either, but who answers a mail of hers may.
POST /api/people/$birgit/suppressions {"address":"birgit@vestager.example"}
-> 201
POST /api/drafts {"to_them":[{"address":"Birgit@Vestager.example"}],"subject":"Hello","body":"x"}
-> 201 {"id":"$unwanted",...}
PUT /api/drafts/$unwanted/sending
-> 200 {"id":"$stopped","state":"refused","problem":"not_wanted","stopped_for":"asked_to_stop","next_try_at":null,...}
# What waits already is looked at again when it is due.
now 2026-03-03T08:00:00Z
job send_mails
GET /api/outbox/$tomorrow
-> 200 {"state":"refused","problem":"not_wanted","stopped_for":"asked_to_stop","attempts":0,...}
PUT /api/outbox/$stopped/undo
-> 200 {"id":"$unwanted",...}
DELETE /api/drafts/$unwanted
-> 204

# Who leaves writes no more.
POST /api/drafts {"to_them":[{"address":"carl@c.example"}],"subject":"Bye","body":"x"}
-> 201 {"id":"$last",...}
PUT /api/drafts/$last/sending
-> 200 {"id":"$lastmail","state":"waiting",...}
