# Anybody is found by any piece of a name, an organisation, an e-mail or a phone
set up
POST /api/organisations {"name":"Østergade Kontorhus"}
-> 201 {"id":"$house",...}
POST /api/people {"name":"Kirsten Højgård","call_name":"Kis","name_in_other_scripts":["كيرستن"],"positions":[{"organisation_id":"$house","title":"Owner"}],"emails":[{"label":"","value":"kh@kaffe.example"}],"phones":[{"label":"","value":"+45 86 12 40 31"}]}
-> 201 {"id":"$kirsten",...}
POST /api/people {"name":"Torben Lund"}
-> 201 {"id":"$torben",...}

GET /api/search?q=kirsten
-> 200 {"items":[{"noun":"person","id":"$kirsten","name":"Kirsten Højgård","why":{"field":"name","close":false,...},...}],...}
GET /api/search?q=rste
-> 200 {"items":[{"id":"$kirsten",...}],...}
GET /api/search?q=k
-> 200 {"items":[{...},...],...}
GET /api/search?q=hoejgaard
-> 200 {"items":[{"id":"$kirsten",...}],...}
GET /api/search?q=HØJGÅRD%20kir
-> 200 {"items":[{"id":"$kirsten",...}],...}
GET /api/search?q=kirstem
-> 200 {"items":[{"id":"$kirsten","why":{"close":true,...},...}],...}
GET /api/search?q=kaffe.example
-> 200 {"items":[{"id":"$kirsten","why":{"field":"email",...},...}],...}
GET /api/search?q=86124031
-> 200 {"items":[{"id":"$kirsten","why":{"field":"phone",...},...}],...}
GET /api/search?q=%D9%83%D9%8A%D8%B1%D8%B3%D8%AA%D9%86
-> 200 {"items":[{"id":"$kirsten",...}],...}
GET /api/search?q=nobodyhasthisname
-> 200 {"items":[],...}

# A new name is found, the old one is not; what is in the bin is not found.
PATCH /api/people/$torben
If-Match: "1"
{"name":"Torben Ravn"}
-> 200 {...}
GET /api/search?q=ravn
-> 200 {"items":[{"id":"$torben",...}],...}
GET /api/search?q=lund
-> 200 {"items":[],...}
DELETE /api/people/$torben
If-Match: "2"
-> 204
GET /api/search?q=ravn
-> 200 {"items":[],...}
PUT /api/bin/$torben/restoration
-> 200 {...}
GET /api/search?q=ravn
-> 200 {"items":[{"id":"$torben",...}],...}
