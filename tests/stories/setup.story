# The first visit makes the owner, once
GET /api/setup
-> 200 {"needed":true,"code_needed":false}

GET /api/people
-> 401
Content-Type: application/problem+json
{"status":401,"code":"not_signed_in",...}

# What is wrong is named; nothing is made.
POST /api/setup {"name":"Olga","email":"no address","password":"a long enough password","firm":{"name":"F","country":"DK","time_zone":"Europe/Copenhagen","language":"da","currency":"DKK"}}
-> 422 {"status":422,"code":"bad_email","field":"email",...}

POST /api/setup {"name":"Olga","email":"o@kept.example","password":"short","firm":{"name":"F","country":"DK","time_zone":"Europe/Copenhagen","language":"da","currency":"DKK"}}
-> 422 {"status":422,"code":"password_short","field":"password",...}

POST /api/setup {"name":"Olga","email":"o@kept.example","password":"a long enough password","firm":{"name":"F","country":"DK","time_zone":"Mars/Olympus","language":"da","currency":"DKK"}}
-> 422 {"status":422,"code":"unknown_zone",...}

GET /api/setup
-> 200 {"needed":true,"code_needed":false}

parallel 50 {
POST /api/setup {"name":"Olga $n","email":"o$n@kept.example","password":"a long enough password","firm":{"name":"F","country":"DK","time_zone":"Europe/Copenhagen","language":"da","currency":"DKK"}}
-> 201 (1), 409 (49)
}

GET /api/setup
-> 200 {"needed":false,"code_needed":false}
