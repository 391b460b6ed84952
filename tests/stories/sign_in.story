# Signing in, sessions and what ends them
set up
user anna staff

as nobody
POST /api/session {"email":"anna@kept.example","password":"not her password"}
-> 401 {"status":401,"code":"wrong_password",...}

POST /api/session {"email":"nobody@kept.example","password":"not her password"}
-> 401 {"status":401,"code":"wrong_password",...}

POST /api/session {"email":"ANNA@kept.example","password":"a long enough password"}
-> 200
Set-Cookie: kept=...
{"user":{"id":"$anna","name":"anna","access":"staff",...},"firm":{"name":"Story firm","country":"DK",...}}

as anna
GET /api/session
-> 200 {"user":{"id":"$anna",...},"firm":{...}}

GET /api/sessions
-> 200 {"items":[{"id":...,"current":...,...},{"id":...,...}],...}

# A new password ends the other sessions, not this one.
PUT /api/me/password {"old_password":"wrong one, surely","new_password":"another long password"}
-> 401 {"code":"wrong_password",...}

PUT /api/me/password {"old_password":"a long enough password","new_password":"anna"}
-> 422 {"code":"password_short",...}

PUT /api/me/password {"old_password":"a long enough password","new_password":"another long password"}
-> 204

GET /api/sessions
-> 200 {"items":[{"id":...,"current":true,...}],...}

DELETE /api/session
-> 204

GET /api/session
-> 401 {"code":"not_signed_in",...}
