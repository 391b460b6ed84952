# A mailbox is its user's alone; its secret is never shown, and is for the server it was given for
set up
user anna staff
as anna
POST /api/mailboxes {"name":"Arbejde","address":"anna@kept.example","host":"imap.kept.example","user_name":"anna","secret":"zanzibarine"}
-> 201
Location: /api/mailboxes/$box
{"id":"$box","version":1,"name":"Arbejde","address":"anna@kept.example","host":"imap.kept.example","port":993,"security":"tls","user_name":"anna","sign_in":"password","reads":true,"last_read_at":null,"problem":null,"created_at":"2026-03-02T09:00:00Z","changed_at":"2026-03-02T09:00:00Z","folders":[{"id":"$inbox","name":"INBOX","shown":"INBOX","chosen":true,"seen":0,"stored":0,"skipped":0}]}
POST /api/mailboxes {"address":"anna@kept.example","host":"imap.kept.example","user_name":"anna"}
-> 422 {"code":"missing","field":"secret",...}
POST /api/mailboxes {"address":"no address"}
-> 422 {"code":"bad_email","field":"address",...}
POST /api/mailboxes {"address":"anna@kept.example","host":"in side","user_name":"anna","secret":"x"}
-> 422 {"code":"bad_value","field":"host",...}

# Another server does not get the password of this one.
PATCH /api/mailboxes/$box
If-Match: "1"
{"host":"imap.thief.example"}
-> 422 {"code":"missing","field":"secret",...}
PATCH /api/mailboxes/$box
If-Match: "1"
{"user_name":"root"}
-> 422 {"code":"missing","field":"secret",...}
PATCH /api/mailboxes/$box
If-Match: "1"
{"name":"Post","folders":["INBOX","Udg&AOU-ende"]}
-> 200 {"version":2,"folders":[{"name":"INBOX","chosen":true,...},{"name":"Udg&AOU-ende","shown":"Udgående","chosen":true,...}],...}
PATCH /api/mailboxes/$box
If-Match: "1"
{"name":"x"}
-> 412 {"code":"stale",...}

# What lies inside of this machine or its network is not called.
PATCH /api/mailboxes/$box
If-Match: "2"
{"host":"127.0.0.1","secret":"y"}
-> 200 {"version":3,...}
PUT /api/mailboxes/$box/test
-> 200 {"problem":"outgoing_refused",...}
PUT /api/mailboxes/$box/reading
-> 200 {"problem":"outgoing_refused","last_read_at":null,...}
PATCH /api/mailboxes/$box
If-Match: "3"
{"host":"192.0.2.7","secret":"y","folders":["INBOX"]}
-> 200 {"version":4,"problem":null,"folders":[{"name":"INBOX","chosen":true,...},{"name":"Udg&AOU-ende","chosen":false,...}],...}
PUT /api/mailboxes/$box/test
-> 200 {"problem":"outgoing_refused",...}
GET /api/mailboxes/$box/skipped
-> 200 {"items":[],"next":null}

# Nobody else has it; who leaves leaves none.
as owner
GET /api/mailboxes
-> 200 {"items":[],"next":null}
PATCH /api/mailboxes/$box
If-Match: "4"
{"name":"x"}
-> 404
DELETE /api/mailboxes/$box
-> 404
GET /api/users/$anna
-> 200 {"version":"$anna_version",...}
PUT /api/users/$anna/stop {"hand_on_to":"$owner"}
If-Match: "$anna_version"
-> 200 {"state":"stopped",...}
as anna
GET /api/mailboxes
-> 401
