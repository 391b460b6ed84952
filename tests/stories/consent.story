# What people agreed to have from us: which text, where, how and when; taken back; may we write?
set up
user anna staff
user bo admin
user vera viewer

# Nothing is known of Karen: nothing may be sent to her.
as anna
POST /api/people {"name":"Karen Lund","country":"DK","emails":[{"label":"work","value":"Karen@Lund.example"}]}
-> 201 {"id":"$karen","version":1,...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"purpose":"newsletter","may":false,"reason":"no_basis","consent_id":null}
GET /api/people/$karen/may-send?purpose=letter
-> 400 {"code":"bad_parameter","field":"purpose",...}
GET /api/people/$karen/may-send
-> 400 {"code":"bad_parameter","field":"purpose",...}
GET /api/people/0000000000ZZZ/may-send?purpose=newsletter
-> 404

# An admin writes down the texts that are shown. A text that was shown is never another one.
POST /api/consent-texts {"purpose":"newsletter","name":"2026-01","text":{"en":"Yes, send me the newsletter"}}
-> 403 {"code":"not_allowed",...}
as bo
POST /api/consent-texts {"purpose":"newsletter","name":"2026-01","text":{"en":"Yes, send me the newsletter","da":"Ja tak til nyhedsbrevet","ar":"نعم، أرسلوا إليّ النشرة"}}
-> 201 {"id":"$text","version":1,"purpose":"newsletter","name":"2026-01","text":{"en":"Yes, send me the newsletter","da":"Ja tak til nyhedsbrevet","ar":"نعم، أرسلوا إليّ النشرة"},"created_at":"2026-03-02T09:00:00Z"}
POST /api/consent-texts {"purpose":"newsletter","name":" 2026-01 ","text":{"en":"Other words"}}
-> 409 {"code":"duplicate","field":"name",...}
POST /api/consent-texts {"purpose":"marketing","name":"2026-01","text":{"da":"Ja tak til markedsføring af jeres varer"}}
-> 201
POST /api/consent-texts {"purpose":"survey","name":"none","text":{}}
-> 422 {"code":"missing","field":"text",...}
POST /api/consent-texts {"purpose":"survey","name":"  ","text":{"en":"Ask me"}}
-> 422 {"code":"missing","field":"name",...}
as vera
GET /api/consent-texts
-> 200 {"items":[{"purpose":"marketing",...},{"id":"$text","purpose":"newsletter","name":"2026-01",...}],"next":null}

# She ticks the box and leaves: that is no consent. Then she signs up.
as anna
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","source":"The form at kept.example","text_version":"2026-01","closing_act":"none","given_at":"2026-03-01T10:00:00Z"}
-> 201 {"id":"$ticked","version":1,"person_id":"$karen","closing_act":"none",...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"no_closing_act","consent_id":"$ticked",...}
POST /api/people/$karen/consents
Idempotency-Key: signed up
{"purpose":"newsletter","basis":"consent","source":"The form at kept.example","text_version":"2026-01","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$consent","version":1,"person_id":"$karen","purpose":"newsletter","basis":"consent","source":"The form at kept.example","text_version":"2026-01","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z","address_given":false,"stop_offered":false,"similar_products":false,"withdrawn_at":null,"last_used_at":null,"by_user_id":"$anna","created_at":"2026-03-02T09:00:00Z"}
POST /api/people/$karen/consents
Idempotency-Key: signed up
{"purpose":"newsletter","basis":"consent","source":"The form at kept.example","text_version":"2026-01","closing_act":"pressed","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$consent",...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"purpose":"newsletter","may":true,"reason":null,"consent_id":"$consent"}
GET /api/people/$karen/may-send?purpose=cart_reminder
-> 200 {"may":false,"reason":"other_purpose",...}
as vera
GET /api/people/$karen/consents
-> 200 {"items":[{"id":"$consent",...},{"id":"$ticked",...}],"next":null}
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","given_at":"2026-03-01T11:00:00Z"}
-> 403 {"code":"not_allowed",...}

# What cannot be so is refused: a text nobody wrote down, a time to come, no basis.
as anna
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","text_version":"2025-07","given_at":"2026-03-01T11:00:00Z"}
-> 422 {"code":"bad_value","field":"text_version",...}
POST /api/people/$karen/consents {"purpose":"survey","basis":"consent","text_version":"2026-01","given_at":"2026-03-01T11:00:00Z"}
-> 422 {"code":"bad_value","field":"text_version",...}
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","given_at":"2026-03-02T09:30:00Z"}
-> 422 {"code":"wrong_range","field":"given_at",...}
POST /api/people/$karen/consents {"purpose":"survey","basis":"consent","given_at":"2026-03-02T09:05:00.000001Z"}
-> 422 {"code":"wrong_range","field":"given_at",...}
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"none","given_at":"2026-03-01T11:00:00Z"}
-> 422 {"code":"bad_value","field":"basis",...}
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","given_at":"2026-03-01T11:00:00Z","withdrawn_at":"2026-03-01T12:00:00Z"}
-> 422 {"code":"read_only_field","field":"withdrawn_at",...}
POST /api/people/0000000000ZZZ/consents {"purpose":"newsletter","basis":"consent","given_at":"2026-03-01T11:00:00Z"}
-> 404

# "Marketing" covers newsletters and carts, and no survey. Taken back, it takes back all it covers.
POST /api/people/$karen/consents {"purpose":"marketing","basis":"consent","source":"At the till","text_version":"2026-01","closing_act":"wrote","given_at":"2026-03-01T12:00:00Z"}
-> 201 {"id":"$all",...}
GET /api/people/$karen/may-send?purpose=cart_reminder
-> 200 {"may":true,"consent_id":"$all",...}
GET /api/people/$karen/may-send?purpose=survey
-> 200 {"may":false,"reason":"other_purpose",...}
as vera
GET /api/people/$karen/mail-purposes
-> 200 {"items":[{"purpose":"newsletter","may":true,"reason":null,"consent_id":"$all"},{"purpose":"marketing","may":true,...},{"purpose":"cart_reminder","may":true,...},{"purpose":"survey","may":false,"reason":"other_purpose",...}],"next":null}
GET /api/people/0000000000ZZZ/mail-purposes
-> 404
as anna
now 2026-03-03T09:00:00Z
DELETE /api/people/$karen/consents/$all
-> 200
ETag: "2"
{"id":"$all","version":2,"withdrawn_at":"2026-03-03T09:00:00Z",...}
DELETE /api/people/$karen/consents/$all
-> 200 {"id":"$all","version":2,"withdrawn_at":"2026-03-03T09:00:00Z",...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"withdrawn",...}
now 2026-03-04T09:00:00Z
POST /api/people/$karen/consents {"purpose":"newsletter","basis":"consent","source":"The form at kept.example","text_version":"2026-01","closing_act":"pressed","given_at":"2026-03-04T08:00:00Z"}
-> 201 {"id":"$again",...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":true,"consent_id":"$again",...}

# Of a country without a rule, or without a country, only an answered mail counts; and after a year
# without a mail the consent is forgotten.
PATCH /api/people/$karen
If-Match: "1"
{"country":null}
-> 200 {"version":2,...}
GET /api/people/$karen/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"not_confirmed",...}
PATCH /api/people/$karen
If-Match: "2"
{"country":"DK"}
-> 200 {"version":3,...}
POST /api/people {"name":"Inger Old","country":"DK"}
-> 201 {"id":"$inger",...}
POST /api/people/$inger/consents {"purpose":"newsletter","basis":"consent","source":"A fair","text_version":"2026-01","closing_act":"wrote","given_at":"2025-03-03T09:00:00Z"}
-> 201
GET /api/people/$inger/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"lapsed",...}

# A customer of ours, as § 10(2) has it: each part of the sale must be known.
POST /api/people {"name":"Bodil Krog","country":"DK","roles":[{"role":"customer"}]}
-> 201 {"id":"$bodil",...}
POST /api/people/$bodil/consents {"purpose":"marketing","basis":"existing_customer","source":"Order 1007","closing_act":"bought","given_at":"2026-02-01T12:00:00Z","address_given":true,"stop_offered":true}
-> 201
GET /api/people/$bodil/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"other_products",...}
POST /api/people/$bodil/consents {"purpose":"marketing","basis":"existing_customer","source":"Order 1007","closing_act":"bought","given_at":"2026-02-01T12:00:00Z","address_given":true,"stop_offered":true,"similar_products":true}
-> 201 {"id":"$sale",...}
GET /api/people/$bodil/may-send?purpose=newsletter
-> 200 {"may":true,"consent_id":"$sale",...}
DELETE /api/people/$bodil/consents/$sale
-> 200
GET /api/people/$bodil/may-send?purpose=newsletter
-> 200 {"may":false,"reason":"no_basis",...}
DELETE /api/people/$karen/consents/$sale
-> 404

# Two who are one person: what both agreed to is the one's, and goes back when they are parted.
POST /api/people {"name":"K. Lund"}
-> 201 {"id":"$other",...}
POST /api/people/$other/consents {"purpose":"survey","basis":"consent","source":"A letter","closing_act":"wrote","given_at":"2026-03-01T11:00:00Z"}
-> 201 {"id":"$survey",...}
POST /api/people/$karen/merges
If-Match: "3"
{"gone_id":"$other"}
-> 201 {"merge_id":"$merge","moved":[{"noun":"consent","count":1}],...}
GET /api/people/$karen/consents
-> 200 {"items":[{"id":"$again",...},{"id":"$all",...},{"id":"$survey","version":2,"person_id":"$karen",...},{...},{...}],...}
GET /api/people/$other/may-send?purpose=newsletter
-> 200 {"may":true,"consent_id":"$again",...}
DELETE /api/merges/$merge
-> 200 {...}
GET /api/people/$other/consents
-> 200 {"items":[{"id":"$survey",...}],...}
