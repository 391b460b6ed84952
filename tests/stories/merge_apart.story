# Two who are kept apart become one only after that is taken back
set up
user anna staff
as anna
POST /api/people {"name":"Mette Lund","emails":[{"value":"mette@lund.example"}]}
-> 201 {"id":"$one",...}
POST /api/people {"name":"Mette Lund","emails":[{"value":"mette@lund.example"}]}
-> 201 {"id":"$two",...}
POST /api/people {"name":"M. Lund"}
-> 201 {"id":"$three",...}
PUT /api/duplicates/$one/$two/apart
-> 204

POST /api/people/$one/merges
If-Match: "1"
{"gone_id":"$two"}
-> 409 {"code":"kept_apart","field":"gone_id",...}
POST /api/people/$one/merges
If-Match: "1"
{"gone_id":"$two","dry_run":true}
-> 409 {"code":"kept_apart",...}
POST /api/merges {"pairs":[{"kept_id":"$two","gone_id":"$one"}]}
-> 200 {"items":[{"merge_id":null,"code":"kept_apart","field":"gone_id",...}],...}

# It holds for whoever one of them becomes one with.
POST /api/people/$three/merges
If-Match: "1"
{"gone_id":"$two"}
-> 201 {"merge_id":"$merge",...}
POST /api/people/$one/merges
If-Match: "1"
{"gone_id":"$three"}
-> 409 {"code":"kept_apart",...}
DELETE /api/merges/$merge
-> 200 {"left":[],...}
POST /api/people/$one/merges
If-Match: "1"
{"gone_id":"$two"}
-> 409 {"code":"kept_apart",...}
DELETE /api/duplicates/$one/$two/apart
-> 204
POST /api/people/$one/merges
If-Match: "1"
{"gone_id":"$three"}
-> 201 {...}
POST /api/people/$one/merges
If-Match: "2"
{"gone_id":"$two"}
-> 201 {...}
