# A note offers the promises in it; nothing is stored
set up
user vera viewer
as owner

# Monday 2 March 2026. Whose promise it is, what, and by when.
POST /api/conversations/suggestions {"note":"Talked prices. I'll send the sheet by Thursday, and she will return the samples next week."}
-> 200 {"promises":[{"text":"I'll send the sheet by Thursday","what":"send the sheet","day":"2026-03-05","direction":"ours","days":[{"day":"2026-03-05","text":"by Thursday"}]},{"text":"she will return the samples next week.","what":"return the samples","day":"2026-03-13","direction":"theirs","days":[{"day":"2026-03-13","text":"next week"}]}],...}
POST /api/conversations/suggestions {"note":"Jeg sender prøverne senest på onsdag. Hun ringer i morgen.","language":"da"}
-> 200 {"promises":[{"what":"sende prøverne","day":"2026-03-04","direction":"ours",...},{"what":"ringe","day":"2026-03-03","direction":"theirs",...}],...}
POST /api/conversations/suggestions {"note":"سأجهز العينات قبل الأربعاء"}
-> 200 {"promises":[{"what":"أجهز العينات","day":"2026-03-04","direction":"ours",...}],...}

# Two days where it could be either: said on a Monday, Monday may be today.
POST /api/conversations/suggestions {"note":"I'll call on Monday"}
-> 200 {"promises":[{"day":"2026-03-09","days":[{"day":"2026-03-09","text":"on Monday"},{"day":"2026-03-02","text":"on Monday"}],...}],...}

# Working days are the firm's.
POST /api/conversations/suggestions {"note":"I'll answer within 7 working days"}
-> 200 {"promises":[{"day":"2026-03-11",...}],...}

# "Tomorrow" is the day after the talk; what is over by now is offered without its day.
POST /api/conversations/suggestions {"note":"I'll send it tomorrow","at":"2026-03-01T10:00:00Z"}
-> 200 {"promises":[{"day":"2026-03-02",...}],...}
POST /api/conversations/suggestions {"note":"I'll send it tomorrow","at":"2026-02-20T10:00:00Z"}
-> 200 {"promises":[{"what":"send it tomorrow","day":null,"days":[],...}],...}
# The day ends in the firm's zone: this is the second of March in Copenhagen.
POST /api/conversations/suggestions {"note":"I'll send it tomorrow","at":"2026-03-01T23:30:00Z"}
-> 200 {"promises":[{"day":"2026-03-03",...}],...}

# No promise: cannot, maybe, a question, what somebody else's mail says.
POST /api/conversations/suggestions {"note":"I won't manage it by Friday. Maybe I'll call. Will you send it tomorrow?\n> I'll pay on Monday"}
-> 200 {"promises":[],...}
POST /api/conversations/suggestions {"note":"They wrote: \"We'll pay on Friday\""}
-> 200 {"promises":[{"what":"pay","day":"2026-03-06","direction":"theirs",...}],...}

# What is refused.
POST /api/conversations/suggestions {}
-> 422 {"code":"missing","field":"note",...}
POST /api/conversations/suggestions {"note":"x","language":"fr"}
-> 422 {"field":"language",...}
POST /api/conversations/suggestions {"note":"x","at":"2026-04-01T09:00:00Z"}
-> 422 {"code":"wrong_range","field":"at",...}
as vera
POST /api/conversations/suggestions {"note":"I'll call tomorrow"}
-> 403 {"code":"not_allowed",...}
