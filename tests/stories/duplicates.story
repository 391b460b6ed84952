# Two cards of one man are found, kept apart when somebody says so, and asked about no more
set up
user anna staff
user vera viewer

POST /api/people {"name":"Torvald Lindhagen","birthday":"1961-04-03","emails":[{"label":"","value":"torvald@lindhagen.example"}],"phones":[{"label":"","value":"20 30 40 50"}]}
-> 201 {"id":"$one",...}
POST /api/people {"name":"Torvald Lindhaben","birthday":"1961-03-04","phones":[{"label":"","value":"+45 20304050"}]}
-> 201 {"id":"$two",...}
POST /api/people {"name":"Mirna Lindhagen","birthday":"1990-12-24","emails":[{"label":"","value":"mirna@elsewhere.example"}]}
-> 201 {"id":"$other",...}
POST /api/people {"name":"Salma Haddad","name_in_other_scripts":["سلمى حداد"],"emails":[{"label":"","value":"salma@haddad.example"}]}
-> 201 {"id":"$salma",...}
POST /api/people {"name":"سلمى حداد","emails":[{"label":"","value":"salma@haddad.example"}]}
-> 201 {"id":"$arabic",...}

# Nothing is found before anybody was compared; a dry run only counts.
GET /api/duplicates
-> 200 {"items":[],"next":null,"count":0}
POST /api/duplicates/scan {"dry_run":true}
-> 200 {"people":5,"compared":...,"pairs":2,"waiting":0}
GET /api/duplicates
-> 200 {"items":[],...}
as anna
POST /api/duplicates/scan {}
-> 403 {"code":"not_allowed",...}
as vera
PUT /api/duplicates/$one/$two/apart
-> 403 {"code":"not_allowed",...}

as owner
POST /api/duplicates/scan {}
-> 200 {"people":...,"compared":...,"pairs":2,"waiting":0}
as vera
GET /api/duplicates
-> 200 {"items":[...],"next":null,"count":2}
GET /api/duplicates?limit=1
-> 200 {"items":[{...}],"next":"$more","count":2}
GET /api/duplicates?limit=1&after=$more
-> 200 {"items":[{...}],"next":null,"count":2}
GET /api/duplicates?after=nonsense
-> 400 {"code":"bad_cursor",...}

# Keeping apart is the same from both sides, and outlasts every scan and change.
as anna
PUT /api/duplicates/$two/$one/apart
-> 204
PUT /api/duplicates/$one/$two/apart
-> 204
GET /api/duplicates
-> 200 {"items":[{"people":[{"id":"$salma",...},{"id":"$arabic",...}],...}],"next":null,"count":1}
PATCH /api/people/$two
If-Match: "1"
{"name":"Torvald Lindhagen"}
-> 200 {...}
as owner
POST /api/duplicates/scan {}
-> 200 {"pairs":1,"waiting":0,...}
GET /api/duplicates
-> 200 {"items":[{"people":[{"id":"$salma",...},{"id":"$arabic",...}],...}],...}

# Taken back, they are asked about again.
DELETE /api/duplicates/$one/$two/apart
-> 204
DELETE /api/duplicates/$one/$two/apart
-> 404 {"code":"not_found",...}
POST /api/duplicates/scan {}
-> 200 {"pairs":2,"waiting":0,...}

# Who is in the bin is nobody's duplicate, and is one again when brought back.
DELETE /api/people/$arabic
If-Match: "1"
-> 204
GET /api/duplicates
-> 200 {"items":[{"people":[{"id":"$one",...},{"id":"$two",...}],...}],"next":null,"count":1}
PUT /api/duplicates/$salma/$arabic/apart
-> 404 {"code":"not_found",...}
PUT /api/duplicates/$salma/$salma/apart
-> 422 {"code":"bad_id","field":"b",...}

# What the evidence is.
GET /api/duplicates
-> 200 {"items":[{"probability":...,"evidence":[{"field":"phone","level":"same","weight":...},...],...}],...}

# A file brings somebody who is here under a name with a slip: it is offered, and never taken
# silently.
POST /api/people {"name":"Gertrud Overmark","birthday":"1955-10-09","emails":[{"label":"","value":"gertrud@overmark.example"}]}
-> 201 {"id":"$gertrud",...}
POST /api/imports?file_name=people.csv&as=people
Content-Type: text/csv
| Name,Birthday,Email,Phone
| Gertrud Overmarck,1955-10-09,gertrud@overmark.example,+4526272829
| Ulrik Nowhere,1988-01-02,ulrik@nowhere.example,
-> 201
ETag: "1"
{"id":"$file","version":1,"created":2,"updated":0,"likely":[{"row":2,"name":"Gertrud Overmarck","person_id":"$gertrud","person":"Gertrud Overmark","evidence":[...],...}],"add_to":[],...}
PATCH /api/imports/$file
If-Match: "1"
{"add_to":[{"row":2,"person_id":"$gertrud"}]}
-> 200
ETag: "2"
{"created":1,"updated":1,"likely":[{"row":2,...}],"add_to":[{"row":2,"person_id":"$gertrud"}],...}
PATCH /api/imports/$file
If-Match: "2"
{"add_to":[]}
-> 200 {"created":2,"updated":0,"add_to":[],...}
PATCH /api/imports/$file
If-Match: "3"
{"add_to":[{"row":2,"person_id":"$gertrud"}]}
-> 200 {"created":1,...}
PUT /api/imports/$file/run
If-Match: "4"
-> 200 {...}
GET /api/people/$gertrud
-> 200 {"name":"Gertrud Overmark","phones":[{"value":"+4526272829",...}],...}
