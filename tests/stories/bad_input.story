# Bad input is refused by its place and nothing is changed
set up
POST /api/people {"nam
-> 400 {"code":"bad_json",...}

POST /api/people {"name":"A","nickname":"B"}
-> 422 {"code":"unknown_field","field":"nickname",...}

POST /api/people {"call_name":"B"}
-> 422 {"code":"missing","field":"name",...}

POST /api/people {"name":"A","emails":[{"label":"work","value":"no address"}]}
-> 422 {"code":"bad_email","field":"emails/0/value",...}

POST /api/people {"name":"A","id":"0000000000001"}
-> 422 {"code":"read_only_field","field":"id",...}

POST /api/people
Content-Type: text/plain
| {"name":"A"}
-> 415 {"code":"unknown_type",...}

GET /api/people?limit=0
-> 400 {"code":"bad_parameter","field":"limit",...}

GET /api/people?limt=10
-> 400 {"code":"bad_parameter","field":"limt",...}

GET /api/people?after=nonsense
-> 400 {"code":"bad_cursor",...}

GET /api/people/0000000000001
-> 404 {"code":"not_found",...}

GET /api/nothing
-> 404 {"code":"not_found",...}

DELETE /api/people
-> 405
Allow: ...
{"code":"method_not_allowed",...}

GET /api/people
-> 200 {"items":[],"next":null,...}
