# The firm's own stages: in its words and order, set by an admin; one of each kind always
set up
user anna staff
PATCH /api/firm
If-Match: "1"
{"language":"da"}
-> 200 {...}
as anna
POST /api/stages {"name":"Smagning","kind":"open"}
-> 403 {"code":"not_allowed",...}
as owner
POST /api/stages {"name":" ","kind":"open"}
-> 422 {"code":"missing","field":"name",...}
POST /api/stages {"name":"Sold","kind":"won","likelihood":90}
-> 422 {"code":"bad_value","field":"likelihood",...}
POST /api/stages {"name":"Smagning","kind":"open","likelihood":101}
-> 422 {"code":"wrong_range","field":"likelihood",...}
POST /api/stages {"name":"VUNDET","kind":"won"}
-> 409 {"code":"duplicate","field":"name",...}

# A new one comes after the last of its kind.
POST /api/stages {"name":" Smagning ","kind":"open","likelihood":40}
-> 201 {"id":"$tasting","version":1,"name":"Smagning","kind":"open","position":4,"likelihood":40}
GET /api/stages
-> 200 {"items":[{"id":"$new","name":"Ny",...},{"name":"I dialog",...},{"name":"Tilbud sendt",...},{"name":"Mundtligt ja",...},{"id":"$tasting",...},{"id":"$won","name":"Vundet",...},{"id":"$lost","name":"Tabt",...}],"next":null}
PATCH /api/stages/$tasting
If-Match: "1"
{"kind":"won"}
-> 422 {"code":"read_only_field","field":"kind",...}
PATCH /api/stages/$tasting
If-Match: "1"
{"position":1,"name":"Prøvesmagning"}
-> 200 {"position":1,"name":"Prøvesmagning","version":2,...}
PATCH /api/stages/$tasting
If-Match: "1"
{"position":2}
-> 412 {"code":"stale","present":{"name":"Prøvesmagning",...},...}

# What a move was called then stays so; a stage in use is not removed, nor the last of its kind.
POST /api/deals {"name":"Beans","stage_id":"$tasting"}
-> 201 {"id":"$beans",...}
PATCH /api/stages/$tasting
If-Match: "2"
{"name":"Tasting","likelihood":60}
-> 200 {...}
GET /api/deals/$beans/moves
-> 200 {"items":[{"stage":"Prøvesmagning","likelihood":40,...}],"next":null}
DELETE /api/stages/$tasting
If-Match: "3"
-> 409 {"code":"still_used",...}
DELETE /api/stages/$won
If-Match: "1"
-> 409 {"code":"still_used",...}
PATCH /api/deals/$beans
If-Match: "1"
{"stage_id":"$new"}
-> 200 {...}
DELETE /api/stages/$tasting
If-Match: "3"
-> 204
GET /api/deals/$beans/moves
-> 200 {"items":[{"stage_id":"$new",...},{"stage":"Prøvesmagning","kind":"open",...}],"next":null}
