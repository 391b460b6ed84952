# A note offers what it holds beside promises; nothing is stored
set up
user vera viewer
as owner

# Monday 2 March 2026. When to talk again, who is new, what they need and will not do without.
POST /api/conversations/suggestions {"note":"Met their new buyer Lene Krogh. She needs two more pallets. Only signs if we deliver on Fridays. Call her again on Thursday."}
-> 200 {"promises":[],"interests":[],"next_talks":[{"text":"Call her again on Thursday","day":"2026-03-05","days":[{"day":"2026-03-05","text":"on Thursday"}]}],"people":[{"text":"Met their new buyer Lene Krogh","name":"Lene Krogh"}],"needs":[{"text":"She needs two more pallets","what":"two more pallets"}],"deal_breakers":[{"text":"Only signs if we deliver on Fridays","what":"Only signs if we deliver on Fridays"}]}
POST /api/conversations/suggestions {"note":"Deres nye chauffør hedder Palle Dam. De mangler et skilt til lageret. Vi snakker igen på torsdag.","language":"da"}
-> 200 {"next_talks":[{"day":"2026-03-05",...}],"people":[{"name":"Palle Dam",...}],"needs":[{"what":"et skilt til lageret",...}],...}
POST /api/conversations/suggestions {"note":"يحتاجون إلى رفوف جديدة. شقيقه سامر. موعدنا القادم الخميس"}
-> 200 {"next_talks":[{"day":"2026-03-05",...}],"people":[{"name":"سامر",...}],"needs":[{"what":"رفوف جديدة",...}],...}

# What somebody cares about, by the firm's topics, and whose it is; what is dealt in is none.
POST /api/conversations/suggestions {"note":"He plays chess. They sell tennis rackets."}
-> 200 {"interests":[{"text":"chess","label":{"en":"Chess","da":"Skak","ar":"الشطرنج"},"whose":"person",...}],...}
POST /api/conversations/suggestions {"note":"I love sailing"}
-> 200 {"interests":[{"text":"sailing","whose":"user",...}],...}

# Either day where the words can mean both.
POST /api/conversations/suggestions {"note":"Ring him on Monday"}
-> 200 {"next_talks":[{"day":"2026-03-09","days":[{"day":"2026-03-09","text":"on Monday"},{"day":"2026-03-02","text":"on Monday"}],...}],...}

# Questions, quoted mails and what is not said are left out.
POST /api/conversations/suggestions {"note":"Does she need more pallets?\n> Call me on Thursday\nShe does not need anything. We need a new van."}
-> 200 {"promises":[],"interests":[],"next_talks":[],"people":[],"needs":[],"deal_breakers":[]}

as vera
POST /api/conversations/suggestions {"note":"She needs two more pallets"}
-> 403 {"code":"not_allowed",...}
