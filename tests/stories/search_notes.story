# Notes and promises are found, and somebody by half-remembered pieces
set up
POST /api/organisations {"name":"Harbour Roastery"}
-> 201 {"id":"$roastery",...}
POST /api/people {"name":"Ahmad Nasser","positions":[{"organisation_id":"$roastery","title":"Roaster"}]}
-> 201 {"id":"$ahmad",...}
POST /api/people {"name":"Ahmad Lind"}
-> 201 {"id":"$lind",...}
POST /api/conversations {"person_ids":["$ahmad"],"channel":"visit","at":"2026-03-01T10:00:00Z","note":"Very tall. Wants the invoices by mail."}
-> 201 {"id":"$visit",...}
POST /api/promises {"person_id":"$lind","what":"Send the samples of coffee","said_for":"2026-03-09"}
-> 201 {"id":"$samples",...}

# Words spread over name, note and organisation; what tells nothing is left out.
GET /api/search?q=the%20tall%20Ahmad%20from%20the%20roastery
-> 200 {"items":[{"noun":"person","id":"$ahmad","why":{"field":"note","text":"Very tall. Wants the invoices by mail.","how":"note","close":false},...},{"noun":"conversation","id":"$visit","name":"Ahmad Nasser","person_id":"$ahmad","at":"2026-03-01T10:00:00Z",...}],...}
GET /api/people?q=tall%20ahmad
-> 200 {"items":[{"id":"$ahmad",...}],...}

# By stem, the text itself; a promise by what was promised.
GET /api/search?q=invoice
-> 200 {"items":[{"noun":"conversation","id":"$visit","why":{"field":"note",...},...}],...}
GET /api/search?q=sample
-> 200 {"items":[{"noun":"promise","id":"$samples","name":"Ahmad Lind","person_id":"$lind","why":{"field":"what","text":"Send the samples of coffee",...},...}],...}

# Found by the new name once the person has one; in the bin nothing is found.
PATCH /api/people/$ahmad
If-Match: "1"
{"name":"Karim Nasser"}
-> 200 {...}
GET /api/search?q=karim%20invoice
-> 200 {"items":[{"noun":"person","id":"$ahmad",...},{"noun":"conversation","id":"$visit",...}],...}
DELETE /api/conversations/$visit
If-Match: "1"
-> 204
GET /api/search?q=invoice
-> 200 {"items":[],...}
DELETE /api/promises/$samples
If-Match: "1"
-> 204
GET /api/search?q=sample
-> 200 {"items":[],...}

# A note on an employee is found by its author and those it is shared with, and tells nobody else
# that it is there.
user bo admin
user anna staff
POST /api/people {"name":"Jonas Bang","roles":[{"role":"employee"}]}
-> 201 {"id":"$employee",...}
as anna
POST /api/conversations {"person_ids":["$employee"],"channel":"call","note":"Asked for a quieter room"}
-> 201 {"id":"$private","private":true,...}
GET /api/search?q=quieter
-> 200 {"items":[{"noun":"conversation","id":"$private",...}],...}
GET /api/search?q=jonas%20quieter
-> 200 {"items":[{"noun":"person","id":"$employee",...},{...}],...}
as owner
GET /api/search?q=quieter
-> 200 {"items":[],...}
GET /api/search?q=jonas%20quieter
-> 200 {"items":[],...}
as bo
GET /api/search?q=quieter
-> 200 {"items":[],...}
