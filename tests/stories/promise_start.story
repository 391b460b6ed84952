# Work starts on the day it was said, until closing; after it, on the next working day
now 2028-04-12T14:59:00Z
set up
GET /api/promises/forecast?estimate_days=1
-> 200 {"start_on":"2028-04-12",...}
now 2028-04-12T15:00:00Z
GET /api/promises/forecast?estimate_days=1
-> 200 {"start_on":"2028-04-18",...}

