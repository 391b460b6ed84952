# A person from the first name to the bin and back
set up
user anna staff
user vera viewer

POST /api/organisations {"name":"Hotel Fjordblik","roles":[{"role":"customer"}],"web":"https://fjordblik.example"}
-> 201
Location: /api/organisations/$hotel
{"id":"$hotel","version":1,"name":"Hotel Fjordblik",...}

POST /api/people {"name":"  Birgit Mølgaard ","emails":[{"label":"work","value":"Birgit@Fjordblik.example"}],"phones":[{"label":"mobile","value":"20 30 40 50"}],"roles":[{"role":"customer","since":"2025-01-01"}],"positions":[{"organisation_id":"$hotel","title":"Chef"}],"birthday":"--11-30"}
-> 201
ETag: "1"
Location: /api/people/$birgit
{"id":"$birgit","version":1,"name":"Birgit Mølgaard","call_name":"Birgit","positions":[{"organisation_id":"$hotel","organisation":"Hotel Fjordblik","title":"Chef","since":null,"until":null}],"birthday":"--11-30","photo":null,"links":[],...}

# What does not fit is named by its place.
POST /api/people {"name":" "}
-> 422 {"code":"missing","field":"name",...}
POST /api/people {"name":"x","emails":[{"value":"no address"}]}
-> 422 {"code":"bad_email","field":"emails/0/value",...}
POST /api/people {"name":"x","positions":[{"organisation_id":"0000000000009"}]}
-> 422 {"code":"bad_id","field":"positions/0/organisation_id",...}
POST /api/people {"name":"x","nickname":"y"}
-> 422 {"code":"unknown_field","field":"nickname",...}
POST /api/people {"name":"x","own_fields":{"0000000000009":"y"}}
-> 422 {"code":"unknown_field",...}

# Links stand on both sides.
POST /api/people {"name":"محمد السالم","call_name":"أبو خالد","roles":[{"role":"partner"}],"links":[{"person_id":"$birgit","kind":"introduced_by"}]}
-> 201 {"id":"$salem","call_name":"أبو خالد","links":[{"person_id":"$birgit","name":"Birgit Mølgaard","kind":"introduced_by"}],...}
GET /api/people/$birgit
-> 200
ETag: "2"
{"version":2,"links":[{"person_id":"$salem","name":"محمد السالم","kind":"introduced"}],...}
PATCH /api/people/$salem
If-Match: "1"
{"links":[{"person_id":"$salem","kind":"friend_of"}]}
-> 422 {"code":"bad_value","field":"links/0/person_id",...}

# A renamed organisation is renamed wherever it stands.
PATCH /api/organisations/$hotel
If-Match: "1"
{"name":"Grand Hotel Fjordblik"}
-> 200 {"version":2,...}
GET /api/people/$birgit
-> 200 {"version":2,"positions":[{"organisation":"Grand Hotel Fjordblik",...}],...}
GET /api/organisations/$hotel/people
-> 200 {"items":[{"id":"$birgit","organisation":"Grand Hotel Fjordblik","roles":["customer"],"last_talked_on":null,...}],"next":null,"count":1}
GET /api/organisations
-> 200 {"items":[{"id":"$hotel","people":1,"roles":["customer"],...}],"next":null,"count":1}

# Lists: sorted for the firm's language, filtered, paged.
POST /api/people {"name":"Åse Holm","roles":[{"role":"customer"}]}
-> 201 {"id":"$ase",...}
POST /api/people {"name":"Zenia Holm"}
-> 201 {"id":"$zenia",...}
GET /api/people?limit=2
-> 200 {"items":[{"name":"Åse Holm",...},{"name":"Birgit Mølgaard",...}],"next":"$more","count":4}
GET /api/people?limit=2&after=$more
-> 200 {"items":[{"name":"Zenia Holm",...},{"name":"محمد السالم",...}],"next":null,"count":4}
GET /api/people?role=customer
-> 200 {"items":[{"id":"$ase",...},{"id":"$birgit",...}],"next":null,"count":2}
GET /api/people?from=Z
-> 200 {"items":[{"id":"$zenia",...},{"id":"$salem",...}],...}
GET /api/people?role=customer&organisation_id=$hotel
-> 200 {"items":[{"id":"$birgit",...}],"next":null,"count":-1}
GET /api/people?sort=last_talked&limit=3
-> 200 {"items":[{"id":"$birgit",...},{"id":"$salem",...},{"id":"$ase",...}],"next":"$later",...}
GET /api/people?sort=last_talked&limit=3&after=$later
-> 200 {"items":[{"id":"$zenia",...}],"next":null,...}
GET /api/people?role=friend
-> 400 {"code":"bad_parameter","field":"role",...}
GET /api/people?sort=age
-> 400 {"code":"bad_parameter","field":"sort",...}
GET /api/people?q=molgaard
-> 200 {"items":[{"id":"$birgit",...}],"next":null,"count":-1}
GET /api/people?q=holm&role=customer
-> 200 {"items":[{"id":"$ase",...}],"next":null,"count":-1}

# Own fields are filtered by what they hold.
POST /api/own-fields {"noun":"person","name":"Grind","kind":"choice","choices":["coarse","fine"]}
-> 201 {"id":"$grind",...}
PATCH /api/people/$zenia
If-Match: "1"
{"own_fields":{"$grind":"fine"}}
-> 200 {"own_fields":{...},...}
PATCH /api/people/$ase
If-Match: "1"
{"own_fields":{"$grind":"middling"}}
-> 422 {"code":"bad_value",...}
GET /api/people?own_field=$grind:fine
-> 200 {"items":[{"id":"$zenia",...}],"next":null,"count":-1}
GET /api/people?own_field=$grind:coarse
-> 200 {"items":[],"next":null,"count":-1}

# A viewer looks and changes nothing.
as vera
GET /api/people/$birgit
-> 200 {"name":"Birgit Mølgaard",...}
PATCH /api/people/$birgit
If-Match: "2"
{"name":"x"}
-> 403 {"code":"not_allowed",...}

# A talk, the rhythm, and what is in sight of a list.
as anna
POST /api/conversations {"person_ids":["$birgit"],"channel":"call","at":"2026-02-01T09:00:00Z","note":"Vil have bønnerne ristet lysere"}
-> 201 {"id":"$talk","private":false,"author":"anna",...}
GET /api/people/glance?ids=$birgit,$zenia
-> 200 {"items":[{"id":"$birgit","open_promises":0,"quiet_on":"2026-03-19","rhythm":{"status":"steady","own":false,"usual_days":45,"days_since":29}},{"id":"$zenia","open_promises":0,"quiet_on":null,"rhythm":null}],"next":null}
GET /api/people?quiet=true
-> 200 {"items":[],"next":null,"count":-1}
GET /api/organisations/$hotel/timeline
-> 200 {"items":[{"kind":"organisation_created",...},{"kind":"conversation","ref_id":"$talk",...}],"next":null}
now 2026-03-19T09:00:00Z
GET /api/people?quiet=true
-> 200 {"items":[{"id":"$birgit","last_talked_on":"2026-02-01",...}],"next":null,"count":-1}

# To the bin: gone from lists, search and links; and back again with all of it.
DELETE /api/people/$birgit
-> 428 {"code":"precondition_required",...}
DELETE /api/people/$birgit
If-Match: "1"
-> 412 {"code":"stale","present":{"id":"$birgit","version":2,...},...}
DELETE /api/people/$birgit
If-Match: "2"
-> 204
GET /api/people/$birgit
-> 404 {"code":"not_found",...}
GET /api/people/$birgit/timeline
-> 404 {"code":"not_found",...}
GET /api/people?q=birgit
-> 200 {"items":[],...}
GET /api/people/$salem
-> 200 {"links":[],...}
GET /api/organisations/$hotel/people
-> 200 {"items":[],"next":null,"count":0}
POST /api/conversations {"person_ids":["$birgit"],"note":"x"}
-> 422 {"code":"bad_id","field":"person_ids/0",...}
GET /api/bin
-> 200 {"items":[{"id":"$birgit","noun":"person","name":"Birgit Mølgaard",...}],...}
PUT /api/bin/$birgit/restoration
-> 200 {"noun":"person","id":"$birgit"}
GET /api/people/$birgit
-> 200 {"name":"Birgit Mølgaard","positions":[{"organisation":"Grand Hotel Fjordblik",...}],"links":[{"person_id":"$salem","kind":"introduced",...}],...}
GET /api/people?q=birgit
-> 200 {"items":[{"id":"$birgit","last_talked_on":"2026-02-01",...}],...}
GET /api/people?role=customer
-> 200 {"items":[{"id":"$ase",...},{"id":"$birgit",...}],"next":null,"count":2}

# For good: an admin alone.
DELETE /api/people/$zenia
If-Match: "2"
-> 204
DELETE /api/bin/$zenia
-> 403 {"code":"not_allowed",...}
as owner
DELETE /api/bin/$zenia
-> 204
PUT /api/bin/$zenia/restoration
-> 404 {"code":"not_found",...}
