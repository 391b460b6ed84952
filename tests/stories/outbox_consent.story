# Marketing leaves only with a consent, to one person, with a way out; templates and signatures
set up
user anna staff
user bo admin
as bo
POST /api/mail-accounts {"whose":"firm","from_address":"post@kept.example","host":"192.0.2.7"}
-> 201
POST /api/consent-texts {"purpose":"marketing","name":"1","text":{"en":"Yes, tell me of your products"}}
-> 201

as anna
POST /api/people {"name":"Karen Lund","call_name":"Karen","language":"da","country":"DK","emails":[{"value":"karen@lund.example"},{"value":"karen@work.example"}]}
-> 201 {"id":"$karen",...}

# A template with a field that nobody knows is refused at its line.
POST /api/mail-templates {"name":"Spring","purpose":"marketing","texts":{"en":{"subject":"Spring, {{call_name}}","body":"Dear {{address_as}}\n\n{{first_name}}"}}}
-> 422 {"code":"unknown_field","field":"texts/en/body/3",...}
POST /api/mail-templates {"name":"Spring","purpose":"marketing","texts":{}}
-> 422 {"code":"missing","field":"texts",...}
POST /api/mail-templates {"name":"Spring","purpose":"marketing","texts":{"en":{"subject":"Spring, {{call_name}}","body":"Dear {{address_as}}"},"da":{"subject":"Forår, {{call_name}}","body":"Kære {{call_name}}\n\nHilsen {{my_name}}"}}}
-> 201 {"id":"$spring","version":1,"name":"Spring",...}
GET /api/mail-templates/$spring/filled?person_id=$karen
-> 200 {"language":"da","subject":"Forår, Karen","body":"Kære Karen\n\nHilsen anna"}
GET /api/mail-templates/$spring/filled?person_id=$karen&language=en
-> 200 {"language":"en","subject":"Spring, Karen","body":"Dear Karen"}
GET /api/mail-templates/$spring/filled?person_id=$karen&language=xx
-> 400 {"code":"bad_parameter","field":"language",...}

# What stands below one's mails.
GET /api/me/mail-signature
-> 200 {"version":0,"en":"","da":"","ar":""}
PUT /api/me/mail-signature {"en":"Anna\nKept","da":"Anna fra Kept","ar":"آنا"}
-> 200 {"version":1,"en":"Anna\nKept","da":"Anna fra Kept","ar":"آنا"}
as bo
GET /api/me/mail-signature
-> 200 {"version":0,"en":"","da":"","ar":""}
as anna

# No consent: it stops before it leaves, and says why.
POST /api/drafts {"person_id":"$karen","purpose":"marketing","template_id":"$spring","to_them":[{"address":"karen@lund.example"}],"subject":"Forår","body":"Kære Karen"}
-> 201 {"id":"$draft",...}
PUT /api/drafts/$draft/sending
-> 200 {"id":"$first","state":"refused","problem":"not_wanted","stopped_for":"no_basis",...}
PUT /api/outbox/$first/undo
-> 200 {"id":"$draft",...}

POST /api/people/$karen/consents {"purpose":"marketing","basis":"consent","source":"The form","text_version":"1","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$consent","last_used_at":null,...}

# Of this Kept nobody has said where it is reached: a way out that leads nowhere is none.
PUT /api/drafts/$draft/sending
-> 200 {"id":"$second","state":"refused","problem":"not_wanted","stopped_for":"no_way_out",...}
PUT /api/outbox/$second/undo
-> 200 {"id":"$draft","version":5,...}

# To one person alone, at an address of theirs.
PATCH /api/drafts/$draft
If-Match: "5"
{"cc":[{"address":"ulla@lund.example"}]}
-> 200 {...}
PUT /api/drafts/$draft/sending
-> 422 {"code":"bad_value","field":"to_them",...}
POST /api/drafts {"person_id":"$karen","purpose":"newsletter","to_them":[{"address":"ulla@lund.example"}],"subject":"News","body":"x"}
-> 201 {"id":"$wrong",...}
PUT /api/drafts/$wrong/sending
-> 200 {"state":"refused","problem":"not_wanted","stopped_for":"no_basis",...}
POST /api/drafts {"purpose":"survey","to_them":[{"address":"ulla@lund.example"}],"subject":"Ask","body":"x"}
-> 201 {"id":"$nobody",...}
PUT /api/drafts/$nobody/sending
-> 422 {"code":"missing","field":"person_id",...}
GET /api/people/$karen/bounced-addresses
-> 200 {"items":[],"next":null}
