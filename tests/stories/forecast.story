# What will be kept, from the firm's own record
set up
POST /api/people {"name":"Karen Blix","language":"da"}
-> 201 {"id":"$karen",...}
POST /api/promise-kinds {"name":"Offer"}
-> 201 {"id":"$offer","cost_of_breaking":null,"cost_of_caution":null,...}

# Below five done promises it abstains, with a cautious day and no chance. 2 March 2026 is a Monday.
GET /api/promises/forecast?kind=$offer&estimate_days=1
-> 200 {"cases":0,"level":"none","abstained":true,"chance_wanted":0.9,"estimate_days":1,"start_on":"2026-03-02","say_on":"2026-03-06","aim_on":"2026-03-04","no_slack":false,"days":[{"day":"2026-03-02","chance":null,"promised":0},{"day":"2026-03-03",...},{"day":"2026-03-04",...},{"day":"2026-03-05",...},{"day":"2026-03-06",...},{"day":"2026-03-09",...},{"day":"2026-03-10",...}],"asked_for":null,"reasons":[{"kind":"fewer_than_five_done","day":null,"until":null,"count":null,"name":null}],"split_offer":null}
GET /api/promises/forecast?estimate_days=-1
-> 400 {"code":"bad_parameter","field":"estimate_days",...}
GET /api/promises/forecast?estimate_days=soon
-> 400 {"code":"bad_parameter",...}
GET /api/promises/forecast?made_at=2026-03-02T10:00:00Z
-> 422 {"code":"wrong_range","field":"made_at",...}

POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 1","estimate_days":2,"said_for":"2026-03-06"}
-> 201 {"id":"$p1","forecast":{"made_at":"2026-03-02T09:00:00Z","cases":0,"level":"none","abstained":true,"said_for":"2026-03-06","say_on":"2026-03-12","aim_on":"2026-03-05","chance":null},"risk":null,"repair":null,...}
POST /api/promises {"direction":"theirs","person_id":"$karen","what":"Call","said_for":"2026-03-06"}
-> 201 {"forecast":null,"forecasts":[],"risk":null,...}

# Five done: from now on there are chances. Each took two days of the two estimated.
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 2","estimate_days":2,"said_for":"2026-03-06"}
-> 201 {"id":"$p2","version":1,...}
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 3","estimate_days":2,"said_for":"2026-03-06"}
-> 201 {"id":"$p3","version":1,...}
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 4","estimate_days":2,"said_for":"2026-03-06"}
-> 201 {"id":"$p4","version":1,...}
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 5","estimate_days":2,"said_for":"2026-03-06"}
-> 201 {"id":"$p5","version":1,...}
now 2026-03-04T12:00:00Z
PUT /api/promises/$p1/delivery {}
If-Match: "1"
-> 200 {"outcome":"early",...}
PUT /api/promises/$p2/delivery {}
If-Match: "1"
-> 200 {"outcome":"early",...}
PUT /api/promises/$p3/delivery {}
If-Match: "1"
-> 200 {"outcome":"early",...}
PUT /api/promises/$p4/delivery {}
If-Match: "1"
-> 200 {"outcome":"early",...}
PUT /api/promises/$p5/delivery {}
If-Match: "1"
-> 200 {"outcome":"early",...}
GET /api/promises/forecast?kind=$offer&estimate_days=2&asked_for=2026-03-05
-> 200 {"cases":5,"level":"kind_and_owner","abstained":false,"start_on":"2026-03-04","asked_for":{"day":"2026-03-05","chance":...,"promised":0},"reasons":[],...}

# A promise said for a day that is too near is at risk from the start; the day said stays possible.
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 6","estimate_days":4,"said_for":"2026-03-05"}
-> 201 {"id":"$near","version":1,"forecast":{"cases":5,"level":"kind_and_owner","abstained":false,...},"risk":{"at_risk":true,...},...}
POST /api/promises {"direction":"ours","person_id":"$karen","kind":"$offer","what":"Offer 7","estimate_days":1,"said_for":"2026-03-27"}
-> 201 {"id":"$far","version":1,"risk":{"at_risk":false,"reasons":[],"new_day":null,...},...}
GET /api/promises?at_risk=true
-> 200 {"items":[{"id":"$near","risk":{"at_risk":true,...},...}],"next":null}
GET /api/today
-> 200 {"lines":[{"kind":"promise_at_risk","ref_id":"$near","reason":{"code":"at_risk","facts":{"what":"Offer 6","said_for":"2026-03-05","chance_now":...,"new_day":"$safe","reasons":[]}},...}],...}
GET /api/promises/$near/message?day=2026-03-13
-> 200 {"text":"Hej Karen\n\nJeg har lovet dig dette til torsdag 5. marts:\nOffer 6\n\nJeg er ikke sikker på, at jeg kan nå det til den dag, og vil hellere sige det nu end på selve dagen. Jeg kan love dig det til fredag 13. marts. Passer det dig?\n\nVenlig hilsen\nOlga Owner"}
GET /api/promises/$near/message?language=en&day=2026-03-13
-> 200 {"text":"Hello Karen\n\nI promised you this by Thursday, 5 March:\nOffer 6\n\nI am not sure that I can keep that day, and I would rather say so now than when it has come. I can promise it by Friday, 13 March. Does that suit you?\n\nKind regards\nOlga Owner"}
GET /api/promises/$near/message?language=fr
-> 400 {"code":"bad_parameter","field":"language",...}
GET /api/promises/$p1/message
-> 409 {"code":"promise_already_done",...}

# What was told stays as it was told, and nobody sends another in.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"x","said_for":"2026-03-27","forecast":null}
-> 422 {"code":"read_only_field","field":"forecast",...}
PATCH /api/promises/$near
If-Match: "1"
{"forecast":{"cases":1000}}
-> 422 {"code":"read_only_field","field":"forecast",...}
PATCH /api/promises/$near
If-Match: "1"
{"estimate_days":1}
-> 200 {"version":2,"forecast":{"made_at":"2026-03-04T12:00:00Z","cases":5,...},"forecasts":[{...}],...}
PUT /api/promises/$near/renegotiation {"said_for":"2026-03-13","reason":"more to do than I thought"}
If-Match: "2"
-> 200 {"forecast":{"made_at":"2026-03-04T12:00:00Z","said_for":"2026-03-05",...},"forecasts":[{"said_for":"2026-03-05",...},{"said_for":"2026-03-13",...}],...}
DELETE /api/promises/$near
If-Match: "3"
-> 204
PUT /api/bin/$near/restoration
-> 200 {"noun":"promise","id":"$near"}
GET /api/promises/$near
-> 200 {"forecast":{"made_at":"2026-03-04T12:00:00Z","cases":5,"said_for":"2026-03-05",...},"forecasts":[{...},{...}],...}

# Others see the level of the kind; the narrower one is its owner's alone.
user anna staff
as anna
GET /api/promises/forecast?kind=$offer&by_user_id=$owner&estimate_days=2
-> 200 {"cases":5,"level":"kind",...}
GET /api/promises/$near
-> 200 {"forecast":{"level":"kind",...},"forecasts":[{"level":"kind",...},{"level":"kind",...}],...}
GET /api/promises?state=open
-> 200 {"items":[{"forecast":null,...},{"id":"$near","forecast":{"level":"kind",...},"forecasts":null,...},{"id":"$far","forecast":{"level":"kind",...},...}],...}
as owner

# The record: one total in a firm of fewer than five users, no row of anybody's.
GET /api/promises/record?by=owner&until=2026-03-31
-> 200 {"rows":[],"total":{"made":7,"early":5,"kept":0,"late":0,"broken":0,"kept_share":{"share":1,...},...},...}
GET /api/promises/record?by=kind&until=2026-03-31
-> 200 {"rows":[{"kind":"$offer","name":"Offer","made":7,"open":2,"early":5,"renegotiated":1,...}],...}
GET /api/promises/record?by=counterpart&direction=theirs&until=2026-03-31
-> 200 {"rows":[{"person_id":"$karen","name":"Karen Blix","made":1,"kept_share":null,...}],...}
GET /api/promises/record?from=2026-03-31&until=2026-03-01
-> 422 {"code":"wrong_range",...}
user bo staff
user carl staff
user dora viewer
GET /api/promises/record?by=owner&until=2026-03-31
-> 200 {"rows":[{"user_id":"$owner","name":"Olga Owner","made":7,...}],...}
as anna
GET /api/promises/record?by=owner&until=2026-03-31
-> 200 {"rows":[],"total":{"made":7,...},...}
as owner

# The load of a day, and which days are worked.
GET /api/promises/load?from=2026-03-27&until=2026-03-28
-> 200 {"days":[{"day":"2026-03-27","promised":1,"worked":"whole"},{"day":"2026-03-28","promised":0,"worked":"no"}]}
GET /api/promises/load?from=2026-03-27&until=2030-03-28
-> 422 {"code":"wrong_range",...}
# Those five were made while the record abstained: none of them is scored.
GET /api/promises/calibration
-> 200 {"forecasts":0,"said":0.9,"kept":null,"even":null,...}

# What a broken promise costs beside a cautious day sets the chance to ask for.
PATCH /api/promise-kinds/$offer
If-Match: "1"
{"cost_of_breaking":3,"cost_of_caution":1}
-> 200 {"cost_of_breaking":3,...}
GET /api/promises/forecast?kind=$offer&estimate_days=2
-> 200 {"chance_wanted":0.75,...}
