# A list as one likes to see it, under a name: one's own, or everybody's
set up
user anna staff
user bo staff
user vera viewer
user adam admin
as anna
POST /api/views {"noun":"people","name":" "}
-> 422 {"code":"missing","field":"name",...}
POST /api/views {"noun":"mountains","name":"x"}
-> 422 {"code":"bad_value","field":"noun",...}
POST /api/views {"noun":"people","name":"x","filters":"role"}
-> 422 {"code":"bad_value","field":"filters",...}
POST /api/views {"noun":"people","name":"x","filters":"role=customer&"}
-> 422 {"code":"bad_value","field":"filters",...}
POST /api/views {"noun":"people","name":"x","filters":"role=a#b"}
-> 422 {"code":"bad_value","field":"filters",...}
POST /api/views {"noun":"people","name":"Quiet customers","filters":"role=customer&quiet=true"}
-> 201 {"id":"$quiet","version":1,"noun":"people","name":"Quiet customers","filters":"role=customer&quiet=true","shared":false,"mine":true,...}
POST /api/views {"noun":"tasks","name":"Late"}
-> 201 {"id":"$late",...}
GET /api/views
-> 200 {"items":[{"id":"$late",...},{"id":"$quiet",...}],...}
GET /api/views?noun=people
-> 200 {"items":[{"id":"$quiet",...}],...}

# Nobody else sees it, not even an owner.
as owner
GET /api/views
-> 200 {"items":[],...}
PATCH /api/views/$quiet
If-Match: "1"
{"name":"Mine"}
-> 404 {"code":"not_found",...}
DELETE /api/views/$quiet
-> 404 {"code":"not_found",...}

# Shared, everybody uses it; who made it and admins change it.
as anna
PATCH /api/views/$quiet
If-Match: "1"
{"shared":true}
-> 200 {"version":2,"shared":true,...}
PATCH /api/views/$quiet
If-Match: "1"
{"shared":false}
-> 412 {"code":"stale",...}
PATCH /api/views/$quiet
If-Match: "2"
{"noun":"tasks"}
-> 422 {"code":"read_only_field","field":"noun",...}
as vera
GET /api/views
-> 200 {"items":[{"id":"$quiet","mine":false,...}],...}
as bo
PATCH /api/views/$quiet
If-Match: "2"
{"name":"Bo's"}
-> 403 {"code":"not_allowed",...}
DELETE /api/views/$quiet
-> 403 {"code":"not_allowed",...}
as adam
PATCH /api/views/$quiet
If-Match: "2"
{"name":"Customers to ring"}
-> 200 {"version":3,"name":"Customers to ring","mine":false,...}

# Who leaves takes along what was theirs alone.
as owner
PUT /api/users/$anna/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200
GET /api/views
-> 200 {"items":[{"id":"$quiet",...}],...}
DELETE /api/views/$quiet
-> 204
GET /api/views
-> 200 {"items":[],...}
