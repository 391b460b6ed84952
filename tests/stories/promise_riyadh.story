# A day is an hour longer when the clock goes back, and ends at another moment in Riyadh
now 2028-10-23T09:00:00Z
set up
POST /api/people {"name":"Karen Blix"}
-> 201 {"id":"$karen",...}

# The clock goes back on 29 October 2028.
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Long day","said_for":"2028-10-29"}
-> 201 {"id":"$long","version":1,...}
now 2028-10-29T22:59:59Z
PUT /api/promises/$long/delivery {}
If-Match: "1"
-> 200 {"outcome":"kept",...}

# In Riyadh the day ends at 21:00 UTC, and Friday and Saturday are off.
now 2028-11-06T09:00:00Z
PATCH /api/firm {"country":"SA","time_zone":"Asia/Riyadh","opening":[{"weekday":7,"from":"09:00","until":"17:00"},{"weekday":1,"from":"09:00","until":"17:00"},{"weekday":2,"from":"09:00","until":"17:00"},{"weekday":3,"from":"09:00","until":"17:00"},{"weekday":4,"from":"09:00","until":"13:00"}]}
If-Match: "1"
-> 200 {"time_zone":"Asia/Riyadh",...}
POST /api/promises {"direction":"ours","person_id":"$karen","what":"Riyadh","said_for":"2028-11-07"}
-> 201 {"id":"$riyadh",...}
now 2028-11-07T20:59:59Z
GET /api/promises/$riyadh
-> 200 {"outcome":"open",...}
now 2028-11-07T21:00:00Z
GET /api/promises/$riyadh
-> 200 {"outcome":"broken",...}
# Thursday is half a day there: after it comes Sunday.
now 2028-11-09T07:00:00Z
GET /api/promises/forecast?estimate_days=1
-> 200 {"start_on":"2028-11-09",...}
now 2028-11-09T14:00:00Z
GET /api/promises/forecast?estimate_days=1
-> 200 {"start_on":"2028-11-12",...}
