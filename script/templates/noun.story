# A @noun@ is made and changed
set up
POST /api/@noun@s {"name":"First"}
-> 201
Location: /api/@noun@s/$made
{"id":"$made","version":1,"name":"First",...}

PATCH /api/@noun@s/$made
If-Match: "1"
{"name":"Second"}
-> 200 {"version":2,"name":"Second",...}

POST /api/@noun@s {"name":" "}
-> 422 {"code":"missing","field":"name",...}
