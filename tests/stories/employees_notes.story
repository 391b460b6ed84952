# A note about a colleague is seen by its author and by whom it is shared with
set up
user anna staff
user bo admin
user vera viewer

as owner
POST /api/people {"name":"Sidsel Bro","roles":[{"role":"employee"}]}
-> 201 {"id":"$sidsel",...}
POST /api/people {"name":"Karen Blix","roles":[{"role":"customer"}]}
-> 201 {"id":"$karen",...}

as anna
POST /api/conversations {"person_ids":["$sidsel"],"channel":"meeting","note":"She would like to lead the tastings","shared_with":[]}
-> 201 {"id":"$private","private":true,"author_id":"$anna",...}
POST /api/conversations {"person_ids":["$karen"],"channel":"call","note":"Likes the light roast"}
-> 201 {"id":"$open","private":false,...}

# The author reads it; nobody else knows of it, not even owner and admin.
GET /api/conversations/$private
-> 200 {"note":"She would like to lead the tastings",...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"conversation","ref_id":"$private",...},...],...}

as bo
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
GET /api/conversations/$private/edits
-> 404 {"code":"not_found",...}
PATCH /api/conversations/$private
If-Match: "1"
{"note":"mine now"}
-> 404 {"code":"not_found",...}
DELETE /api/conversations/$private
If-Match: "1"
-> 404 {"code":"not_found",...}
GET /api/people/$sidsel/timeline
-> 200 {"items":[{"kind":"person_created",...}],...}

as owner
GET /api/conversations/$private
-> 404 {"code":"not_found",...}

as vera
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
GET /api/conversations/$open
-> 200 {"note":"Likes the light roast",...}

# Shared with Bo, it is his to read; Vera still knows nothing.
as anna
PATCH /api/conversations/$private
If-Match: "1"
{"shared_with":["$bo"]}
-> 200 {"shared_with":["$bo"],"version":2,...}
as bo
GET /api/conversations/$private
-> 200 {"note":"She would like to lead the tastings",...}
as vera
GET /api/conversations/$private
-> 404 {"code":"not_found",...}

# What the note was before stays readable for who may read it.
as anna
PATCH /api/conversations/$private
If-Match: "2"
{"note":"She leads the tastings from May"}
-> 200 {"note":"She leads the tastings from May","version":3,...}
GET /api/conversations/$private/edits
-> 200 {"items":[{"note":"She would like to lead the tastings","by":"anna",...}],...}

# When she stops being an employee, the note stays private.
as owner
PATCH /api/people/$sidsel
If-Match: "1"
{"roles":[{"role":"employee","until":"2026-03-01"}]}
-> 200 {...}
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
