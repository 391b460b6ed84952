# A leaver is stopped at once, and the open promises are handed on
set up
user anna staff
user bo staff

as anna
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}

POST /api/promises {"direction":"ours","person_id":"$karen","what":"Send the offer","said_for":"2026-03-05"}
-> 201 {"id":"$promise","by_user_id":"$anna","outcome":"open",...}

POST /api/tokens {"name":"script","scope":"write"}
-> 201 {"id":...,"name":"script","scope":"write","token":"$token",...}

as nobody
GET /api/people
Authorization: Bearer $token
-> 200 {"items":[{"name":"Karen Blix",...}],...}

# Staff stop nobody.
as bo
PUT /api/users/$anna/stop {"hand_on_to":"$bo"}
If-Match: "1"
-> 403 {"code":"not_allowed",...}

as owner
GET /api/users/$anna
-> 200 {"id":"$anna","version":"$anna_version","state":"active",...}

PUT /api/users/$anna/stop {"hand_on_to":"$bo"}
If-Match: "$anna_version"
-> 200 {"id":"$anna","state":"stopped",...}

as anna
GET /api/people
-> 401 {"code":"not_signed_in",...}

as nobody
GET /api/people
Authorization: Bearer $token
-> 401 {"code":"not_signed_in",...}

POST /api/session {"email":"anna@kept.example","password":"a long enough password"}
-> 401 {"code":"wrong_password",...}

as bo
GET /api/promises/$promise
-> 200 {"id":"$promise","by_user_id":"$bo",...}

# The last owner stays.
as owner
GET /api/users/$owner
-> 200 {"version":"$owner_version",...}

PUT /api/users/$owner/stop {"hand_on_to":null}
If-Match: "$owner_version"
-> 409 {"code":"last_owner",...}
