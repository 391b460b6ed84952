# A day ends at midnight, where the firm is, whatever the clock does
now 2028-02-28T09:00:00Z
set up
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}

# 29 February is a day, once in four years; Copenhagen's midnight is 23:00 UTC.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Leap","said_for":"2028-02-29"}
-> 201 {"id":"$leap","version":1,"outcome":"open",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"None","said_for":"2027-02-29"}
-> 422 {"code":"bad_day","field":"said_for",...}
now 2028-02-29T22:59:59Z
GET /api/promises/$leap
-> 200 {"outcome":"open",...}
now 2028-02-29T23:00:00Z
GET /api/promises/$leap
-> 200 {"outcome":"broken",...}

# Renegotiated at 23:59 it counts; at 00:01 it is written down, and the promise stays broken.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"In time","said_for":"2028-03-06"}
-> 201 {"id":"$before",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Too late","said_for":"2028-03-06"}
-> 201 {"id":"$after",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Back in time","said_for":"2028-03-06"}
-> 201 {"id":"$taken",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Back too late","said_for":"2028-03-06"}
-> 201 {"id":"$untaken",...}
now 2028-03-06T22:59:00Z
PUT /api/promises/$before/renegotiation {"said_for":"2028-03-08","reason":"the press stands still"}
If-Match: "1"
-> 200 {"outcome":"open","renegotiations":[{"after_the_day":false,...}],...}
PUT /api/promises/$taken/withdrawal {}
If-Match: "1"
-> 200 {"outcome":"withdrawn",...}
now 2028-03-06T23:01:00Z
PUT /api/promises/$after/renegotiation {"said_for":"2028-03-08","reason":"the press stands still"}
If-Match: "1"
-> 200 {"outcome":"broken","renegotiations":[{"after_the_day":true,...}],...}
PUT /api/promises/$untaken/withdrawal {}
If-Match: "1"
-> 200 {"outcome":"broken",...}
now 2028-03-07T09:00:00Z
PUT /api/promises/$before/delivery {}
If-Match: "2"
-> 200 {"outcome":"early",...}
PUT /api/promises/$after/delivery {}
If-Match: "2"
-> 200 {"outcome":"late",...}

# What was broken may be put right, and that is written down; what was kept needs none.
PUT /api/promises/$before/repair {"said":"Sorry","done":"A cake"}
If-Match: "3"
-> 422 {"code":"bad_value",...}
PUT /api/promises/$after/repair {"said":"Sorry","done":" "}
If-Match: "3"
-> 422 {"code":"missing","field":"done",...}
PUT /api/promises/$after/repair {"said":"That I was sorry","done":"Drove the list there myself"}
If-Match: "3"
-> 200 {"outcome":"late","repair":{"at":"2028-03-07T09:00:00Z","by_user_id":"$owner","said":"That I was sorry","done":"Drove the list there myself"},...}
GET /api/promises/$after
-> 200 {"repair":{"said":"That I was sorry",...},...}

# The clock goes forward on 26 March 2028: that day ends an hour earlier by UTC.
now 2028-03-20T09:00:00Z
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Short day","said_for":"2028-03-26"}
-> 201 {"id":"$short",...}
now 2028-03-26T21:59:59Z
GET /api/promises/$short
-> 200 {"outcome":"open",...}
now 2028-03-26T22:00:00Z
GET /api/promises/$short
-> 200 {"outcome":"broken",...}
