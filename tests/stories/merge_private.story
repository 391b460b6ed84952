# Merging a colleague with somebody who was written down twice shows no private note to anybody
set up
user anna staff
user bo staff

as owner
POST /api/people {"name":"Sidsel Bro","roles":[{"role":"employee"}]}
-> 201 {"id":"$colleague",...}
POST /api/people {"name":"S. Bro","roles":[{"role":"customer"}]}
-> 201 {"id":"$customer",...}
as anna
POST /api/conversations {"person_ids":["$colleague"],"channel":"meeting","at":"2026-03-01T09:00:00Z","note":"Would like to lead the tastings","shared_with":[]}
-> 201 {"id":"$private","private":true,...}
POST /api/conversations {"person_ids":["$customer"],"channel":"call","at":"2026-02-01T09:00:00Z","note":"Likes the light roast"}
-> 201 {"id":"$open","private":false,...}

# What moves is counted only as far as one may see it.
as bo
POST /api/people/$customer/merges
If-Match: "1"
{"gone_id":"$colleague","dry_run":true}
-> 200 {"moved":[],...}
as anna
POST /api/people/$customer/merges
If-Match: "1"
{"gone_id":"$colleague","dry_run":true}
-> 200 {"moved":[{"noun":"conversation","count":1}],...}

# The colleague becomes one with a customer who is none: the note stays with its author.
as bo
POST /api/people/$customer/merges
If-Match: "1"
{"gone_id":"$colleague","take":{"roles":"kept"}}
-> 201 {"merge_id":"$merge","kept":{"roles":[{"role":"customer",...}],...},...}
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
GET /api/people/$customer/timeline
-> 200 {"items":[{"kind":"person_merged",...},{"kind":"person_created",...},{"kind":"person_created",...},{"kind":"conversation","ref_id":"$open",...}],"next":null}
GET /api/people/$colleague/timeline
-> 200 {"items":[{"kind":"person_merged",...},{"kind":"person_created",...},{"kind":"person_created",...},{"kind":"conversation","ref_id":"$open",...}],"next":null}
as owner
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
as anna
GET /api/conversations/$private
-> 200 {"private":true,"person_ids":["$customer"],...}
GET /api/people/$customer/timeline
-> 200 {"items":[{"kind":"person_merged",...},{"kind":"person_created",...},{"kind":"person_created",...},{"kind":"conversation","ref_id":"$private",...},{"ref_id":"$open",...}],"next":null}

# The other way round: what everybody read about the customer stays open, what is written from now on is private.
as bo
DELETE /api/merges/$merge
-> 200 {"left":[],...}
POST /api/people/$colleague/merges
If-Match: "3"
{"gone_id":"$customer"}
-> 201 {"kept":{"roles":[{"role":"employee",...},{"role":"customer",...}],...},"moved":[{"noun":"conversation","count":1}],...}
GET /api/conversations/$open
-> 200 {"private":false,"person_ids":["$colleague"],...}
GET /api/conversations/$private
-> 404 {"code":"not_found",...}
POST /api/conversations {"person_ids":["$customer"],"channel":"call","note":"Asks for Fridays off"}
-> 201 {"id":"$new","private":true,"person_ids":["$colleague"],...}
as owner
GET /api/conversations/$new
-> 404 {"code":"not_found",...}

# A note in the bin comes out under who they are now.
as anna
DELETE /api/conversations/$private
If-Match: "3"
-> 204
as owner
POST /api/people {"name":"Sidsel Bro Holm"}
-> 201 {"id":"$third",...}
POST /api/people/$third/merges
If-Match: "1"
{"gone_id":"$colleague"}
-> 201 {...}
as anna
PUT /api/bin/$private/restoration
-> 200 {...}
GET /api/conversations/$private
-> 200 {"private":true,"person_ids":["$third"],...}
