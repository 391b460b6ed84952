# A sale worked on by hand, through the firm's own stages, won or lost with the reason
set up
user anna staff
user vera viewer
as owner
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}
POST /api/people {"name":"Ole Lund","roles":[{"role":"customer"}]}
-> 201 {"id":"$ole",...}
POST /api/organisations {"name":"Hotel Fjordblik"}
-> 201 {"id":"$hotel",...}

# The firm's first look finds the usual stages, in its language.
GET /api/stages
-> 200 {"items":[{"id":"$new","version":1,"name":"New","kind":"open","position":1,"likelihood":null},{"id":"$talking","name":"Talking",...},{"id":"$offered","name":"Offer sent",...},{"id":"$agreed","kind":"open",...},{"id":"$won","name":"Won","kind":"won",...},{"id":"$lost","name":"Lost","kind":"lost",...}],"next":null}
GET /api/stages
-> 200 {"items":[{"id":"$new",...},{"id":"$talking",...},{"id":"$offered",...},{"id":"$agreed",...},{"id":"$won",...},{"id":"$lost",...}],"next":null}

# Refused by field.
POST /api/deals {"name":"  "}
-> 422 {"code":"missing","field":"name",...}
POST /api/deals {"name":"x","person_ids":["$hotel"]}
-> 422 {"code":"bad_id","field":"person_ids/0",...}
POST /api/deals {"name":"x","person_ids":["$karen","$karen"]}
-> 409 {"code":"duplicate","field":"person_ids/1",...}
POST /api/deals {"name":"x","organisation_id":"$karen"}
-> 422 {"code":"bad_id","field":"organisation_id",...}
POST /api/deals {"name":"x","stage_id":"$karen"}
-> 422 {"code":"bad_id","field":"stage_id",...}
POST /api/deals {"name":"x","value":-1}
-> 422 {"code":"wrong_range","field":"value",...}
POST /api/deals {"name":"x","value":1.5}
-> 422 {"code":"wrong_type","field":"value",...}
POST /api/deals {"name":"x","currency":"kr."}
-> 422 {"code":"bad_value","field":"currency",...}
POST /api/deals {"name":"x","next_step_on":"2026-03-04"}
-> 422 {"code":"missing","field":"next_step",...}
POST /api/deals {"name":"x","offers":[{"what":"Beans","given_on":"2026-03-04","valid_until":"2026-03-03"}]}
-> 422 {"code":"wrong_range","field":"offers/0/valid_until",...}
POST /api/deals {"name":"x","state":"won"}
-> 422 {"code":"read_only_field","field":"state",...}

# Sent twice, it is one. It begins in the first stage, in the firm's currency, with a new customer.
POST /api/deals
Idempotency-Key: one
{"name":"Beans for a year","person_ids":["$karen"],"organisation_id":"$hotel","value":1250000,"expected_on":"2026-04-01","next_step":"Send the samples","next_step_on":"2026-03-03","offers":[{"what":"20 kg a month","value":1250000,"given_on":"2026-03-02","valid_until":"2026-04-02"}]}
-> 201
ETag: "1"
Location: /api/deals/$beans
{"id":"$beans","version":1,"name":"Beans for a year","note":"","person_ids":["$karen"],"organisation_id":"$hotel","by_user_id":"$owner","made_by_user_id":"$owner","stage_id":"$new","state":"open","stage_since":"2026-03-02T09:00:00Z","value":1250000,"currency":"DKK","expected_on":"2026-04-01","offers":[{"what":"20 kg a month","value":1250000,"given_on":"2026-03-02","valid_until":"2026-04-02"}],"next_step":"Send the samples","next_step_on":"2026-03-03","customer":"new","reason":"","closed_at":null,"about":[{"noun":"person","id":"$karen","name":"Karen Blix"},{"noun":"organisation","id":"$hotel","name":"Hotel Fjordblik"}],"by":"Olga Owner",...}
POST /api/deals
Idempotency-Key: one
{"name":"Beans for a year","person_ids":["$karen"],"organisation_id":"$hotel","value":1250000,"expected_on":"2026-04-01","next_step":"Send the samples","next_step_on":"2026-03-03","offers":[{"what":"20 kg a month","value":1250000,"given_on":"2026-03-02","valid_until":"2026-04-02"}]}
-> 201 {"id":"$beans",...}

# Who is a customer by role is an existing one; it can be corrected, never left out.
POST /api/deals {"name":"A grinder","person_ids":["$ole"],"by_user_id":"$anna","value":500000,"currency":"EUR"}
-> 201 {"id":"$grinder","customer":"existing","by":"anna",...}
PATCH /api/deals/$grinder
If-Match: "1"
{"customer":"new"}
-> 200 {"customer":"new","version":2,...}
PATCH /api/deals/$grinder
If-Match: "2"
{"customer":null}
-> 422 {"code":"missing","field":"customer",...}
POST /api/deals {"name":"Cups","stage_id":"$talking","expected_on":"2026-03-20"}
-> 201 {"id":"$cups","customer":"new","stage_id":"$talking","about":[],...}

# Newest first; whose, with whom, in what state.
GET /api/deals
-> 200 {"items":[{"id":"$cups",...},{"id":"$grinder",...},{"id":"$beans",...}],"next":null}
GET /api/deals?by_user_id=$anna
-> 200 {"items":[{"id":"$grinder",...}],"next":null}
GET /api/deals?person_id=$karen
-> 200 {"items":[{"id":"$beans","about":[{"name":"Karen Blix",...},{"name":"Hotel Fjordblik",...}],...}],"next":null}
GET /api/deals?organisation_id=$hotel
-> 200 {"items":[{"id":"$beans",...}],"next":null}
GET /api/deals?stage_id=$talking
-> 200 {"items":[{"id":"$cups",...}],"next":null}
GET /api/deals?state=won
-> 200 {"items":[],"next":null}
GET /api/deals?limit=1
-> 200 {"items":[{"id":"$cups",...}],"next":"$cursor"}
GET /api/deals?limit=2&after=$cursor
-> 200 {"items":[{"id":"$grinder",...},{"id":"$beans",...}],"next":null}
GET /api/deals?after=nonsense
-> 400 {"code":"bad_cursor",...}
GET /api/deals?state=tomorrow
-> 400 {"code":"bad_parameter","field":"state",...}

# A viewer reads and writes nothing.
as vera
GET /api/deals/$beans
-> 200 {"id":"$beans",...}
GET /api/deals/board
-> 200 {...}
PATCH /api/deals/$beans
If-Match: "1"
{"stage_id":"$won"}
-> 403 {"code":"not_allowed",...}

# The board: a column a stage, its deals by the day they are expected, what they are worth together.
as owner
GET /api/deals/board
-> 200 {"stages":[{"stage":{"id":"$new",...},"count":2,"totals":[{"currency":"DKK","value":1250000},{"currency":"EUR","value":500000}],"deals":[{"id":"$beans",...},{"id":"$grinder",...}]},{"stage":{"id":"$talking",...},"count":1,"totals":[],"deals":[{"id":"$cups",...}]},{"deals":[],...},{"count":0,...},{"count":0,...},{"count":0,...}]}
GET /api/deals/board?by_user_id=$anna
-> 200 {"stages":[{"count":1,"totals":[{"currency":"EUR","value":500000}],"deals":[{"id":"$grinder",...}],...},{"count":0,"deals":[],...},...]}

# Of two who move the same deal at once one is told; nothing is lost.
parallel 10 {
PATCH /api/deals/$beans
If-Match: "1"
{"stage_id":"$offered"}
-> 200 (1), 412 (9)
}
PATCH /api/deals/$beans
If-Match: "1"
{"stage_id":"$talking"}
-> 412 {"code":"stale","present":{"id":"$beans","version":2,"stage_id":"$offered",...},...}
PATCH /api/deals/$beans {"stage_id":"$talking"}
-> 428 {"code":"precondition_required",...}
GET /api/deals/$beans/moves
-> 200 {"items":[{"at":"2026-03-02T09:00:00Z","by_user_id":"$owner","by":"Olga Owner","from_stage_id":"$new","stage_id":"$offered","stage":"Offer sent","kind":"open","likelihood":null,...},{"from_stage_id":null,"stage_id":"$new",...}],"next":null}

# The next step is on Today from its day on, for whom the deal is.
GET /api/today
-> 200 {"counts":{"deals":0,...},"lines":[],...}
now 2026-03-03T08:00:00Z
GET /api/today
-> 200 {"counts":{"deals":1,...},"lines":[{"key":"deal:$beans","kind":"deal_step","noun":"deal","ref_id":"$beans","version":2,"title":"Beans for a year","subject":{"noun":"person","id":"$karen",...},"day":"2026-03-03","days":0,"reason":{"code":"deal_step","facts":{"next_step":"Send the samples","on":"2026-03-03"}},...}],...}
as anna
GET /api/today
-> 200 {"lines":[],...}
as owner
PUT /api/today/later {"key":"deal:$beans","until":"2026-03-05"}
-> 204
GET /api/today
-> 200 {"lines":[],...}

# Lost with a reason, or not at all; won again, the reason of the loss goes.
PATCH /api/deals/$beans
If-Match: "2"
{"stage_id":"$lost"}
-> 422 {"code":"missing","field":"reason",...}
PATCH /api/deals/$beans
If-Match: "2"
{"stage_id":"$lost","reason":"Too dear"}
-> 200 {"state":"lost","reason":"Too dear","closed_at":"2026-03-03T08:00:00Z","stage_since":"2026-03-03T08:00:00Z","version":3,...}
PATCH /api/deals/$beans
If-Match: "3"
{"reason":" "}
-> 422 {"code":"missing","field":"reason",...}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"deal_lost","ref_id":"$beans","facts":{"name":"Beans for a year","value":1250000,"currency":"DKK","reason":"Too dear","by":"Olga Owner"},...},{"kind":"deal_made","ref_id":"$beans",...},{"kind":"person_created",...}],"next":null}
PATCH /api/deals/$beans
If-Match: "3"
{"stage_id":"$agreed"}
-> 200 {"state":"open","reason":"","closed_at":null,"version":4,...}
now 2026-03-04T08:00:00Z
PATCH /api/deals/$beans
If-Match: "4"
{"stage_id":"$won"}
-> 200 {"state":"won","reason":"","closed_at":"2026-03-04T08:00:00Z","version":5,...}
GET /api/organisations/$hotel/timeline
-> 200 {"items":[{"kind":"deal_won",...},{"kind":"deal_made",...},...],...}

# Now they are existing customers.
POST /api/deals {"name":"Beans for another year","person_ids":["$karen"]}
-> 201 {"id":"$again","customer":"existing",...}
POST /api/deals {"name":"Beans for the kitchen","organisation_id":"$hotel"}
-> 201 {"id":"$kitchen","customer":"existing",...}

GET /api/deals/board
-> 200 {"stages":[{...},{...},{...},{...},{"stage":{"id":"$won",...},"count":1,"totals":[{"currency":"DKK","value":1250000}],"deals":[{"id":"$beans",...}]},{...}]}
now 2026-03-05T08:00:00Z

# Found by its name, its offers and with whom it is.
GET /api/search?q=kitchen
-> 200 {"items":[{"noun":"deal","id":"$kitchen",...}],...}
GET /api/search?q=month
-> 200 {"items":[{"noun":"deal","id":"$beans",...}],...}

# To the bin and back.
DELETE /api/deals/$beans
If-Match: "5"
-> 204
GET /api/deals/$beans
-> 404 {"code":"not_found",...}
GET /api/deals?person_id=$karen
-> 200 {"items":[{"id":"$again",...}],"next":null}
GET /api/people/$karen/timeline
-> 200 {"items":[{"kind":"deal_made","ref_id":"$again",...},{"kind":"person_created",...}],"next":null}
PUT /api/bin/$beans/restoration
-> 200 {"noun":"deal","id":"$beans"}
GET /api/deals/$beans
-> 200 {"version":7,"state":"won","person_ids":["$karen"],...}

# It follows who became one with another, stands once where both were in it, and they part again.
POST /api/people {"name":"Karin Blix"}
-> 201 {"id":"$karin","version":1,...}
PATCH /api/deals/$again
If-Match: "1"
{"person_ids":["$karen","$karin"]}
-> 200 {"person_ids":["$karen","$karin"],...}
POST /api/people/$karin/merges
If-Match: "1"
{"gone_id":"$karen"}
-> 201 {"merge_id":"$merge",...}
GET /api/deals?person_id=$karin
-> 200 {"items":[{"id":"$again","person_ids":["$karin"],...},{"id":"$beans","person_ids":["$karin"],...}],"next":null}
GET /api/people/$karin/timeline
-> 200 {"items":[{"kind":"person_merged",...},{"kind":"person_created",...},{"kind":"deal_made","ref_id":"$again",...},{"kind":"deal_won","ref_id":"$beans",...},{"kind":"deal_made","ref_id":"$beans",...},...],...}
DELETE /api/merges/$merge
-> 200 {...}
GET /api/deals/$again
-> 200 {"person_ids":["$karen","$karin"],...}
GET /api/deals/$beans
-> 200 {"person_ids":["$karen"],...}
GET /api/people/$karin/timeline
-> 200 {"items":[{"kind":"person_created",...},{"kind":"deal_made","ref_id":"$again",...}],"next":null}

# Who is gone for good is with no deal; one that was with nobody else goes too.
POST /api/people {"name":"Gerda Gone"}
-> 201 {"id":"$gerda",...}
POST /api/deals {"name":"A kettle","person_ids":["$gerda"],"organisation_id":"$hotel"}
-> 201 {"id":"$kettle",...}
POST /api/deals {"name":"A scale","person_ids":["$gerda"]}
-> 201 {"id":"$scale",...}
DELETE /api/people/$gerda
If-Match: "1"
-> 204
GET /api/deals/$kettle
-> 200 {"person_ids":["$gerda"],"about":[{"id":"$hotel",...}],...}
DELETE /api/bin/$gerda
-> 204
GET /api/deals/$kettle
-> 200 {"person_ids":[],"organisation_id":"$hotel",...}
GET /api/deals/$scale
-> 404 {"code":"not_found",...}

# Who leaves hands on what is open.
PATCH /api/deals/$cups
If-Match: "1"
{"by_user_id":"$anna"}
-> 200 {"by":"anna","version":2,...}
PUT /api/users/$anna/stop
If-Match: "1"
{"hand_on_to":"$owner"}
-> 200 {...}
GET /api/deals/$cups
-> 200 {"by_user_id":"$owner","version":3,...}

# As a table and as it is answered.
GET /api/export?format=json&what=deals
-> 200
[{"id":"$beans",...},{"id":"$grinder",...},{"id":"$cups",...},{"id":"$again",...},{"id":"$kitchen",...},{"id":"$kettle",...}]

# What is decided leaves the board after 30 days.
now 2026-03-20T08:00:00Z
user nina viewer
as nina
GET /api/deals/board
-> 200 {"stages":[{...},{...},{...},{...},{"count":1,...},{...}]}
now 2026-04-03T08:00:01Z
GET /api/deals/board
-> 200 {"stages":[{...},{...},{...},{...},{"stage":{"id":"$won",...},"count":0,"totals":[],"deals":[]},{...}]}
