# An answer is tied to the mail it answers; a mail that comes back marks the address it was for
set up
user anna staff
user bo admin

as anna
POST /api/people {"name":"Jørgen Østergård","emails":[{"value":"jorgen@ostergard.example"}]}
-> 201 {"id":"$jorgen",...}
POST /api/mailboxes {"address":"anna@kept.example"}
-> 201 {"id":"$box",...}
POST /api/mail-accounts {"from_address":"anna@kept.example","host":"192.0.2.8","user_name":"anna","secret":"x"}
-> 201
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <one@ostergard.example>
| Date: Mon, 2 Mar 2026 08:00:00 +0100
| From: jorgen@ostergard.example
| To: anna@kept.example
| Subject: Te
| 
| Har I te?
-> 201 {"id":"$one","thread_id":"$thread",...}
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <two@ostergard.example>
| In-Reply-To: <one@ostergard.example>
| Date: Mon, 2 Mar 2026 08:10:00 +0100
| From: jorgen@ostergard.example
| To: anna@kept.example
| Subject: Re: Te
| 
| Eller kaffe?
-> 201 {"id":"$two","thread_id":"$thread",...}

# Who answers needs to see the mail; it stands in the headers with those before it.
POST /api/drafts {"person_id":"$jorgen","reply_to_id":"$two","to_them":[{"address":"Jorgen@Ostergard.example"}],"subject":"Re: Te","body":"Ja tak!"}
-> 201 {"id":"$draft","version":1,"reply_to_id":"$two",...}
PATCH /api/drafts/$draft
If-Match: "1"
{"reply_to_id":"$one"}
-> 422 {"code":"read_only_field",...}
PUT /api/drafts/$draft/sending
-> 200 {"id":"$mail","message_id":"$message_id","state":"waiting",...}
GET /api/outbox/$mail/message
-> 200
| ...In-Reply-To: <two@ostergard.example>...References: <one@ostergard.example>... <two@ostergard.example>...Ja tak!...
as bo
POST /api/drafts {"reply_to_id":"$two","to_them":[{"address":"jorgen@ostergard.example"}],"subject":"x","body":"x"}
-> 422 {"code":"bad_id","field":"reply_to_id",...}

# From the folder of sent mails it comes into the thread.
as anna
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <$message_id>
| In-Reply-To: <two@ostergard.example>
| Date: Mon, 2 Mar 2026 09:00:00 +0000
| From: anna@kept.example
| To: Jorgen@Ostergard.example
| Subject: Re: Te
| 
| Ja.
-> 201 {"thread_id":"$thread","direction":"out",...}
GET /api/mail-threads/$thread
-> 200 {"mails":[{"mail":{"id":"$one",...},...},{"mail":{"id":"$two",...},...},{...}],...}

# A report of a mail that was never ours marks nothing; one of ours marks its address on the card.
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <false@ostergard.example>
| From: MAILER-DAEMON@ostergard.example
| To: anna@kept.example
| Subject: Undelivered
| MIME-Version: 1.0
| Content-Type: multipart/report; report-type=delivery-status; boundary=b
| 
| --b
| Content-Type: message/delivery-status
| 
| Reporting-MTA: dns; ostergard.example
| 
| Final-Recipient: rfc822; jorgen@ostergard.example
| Action: failed
| Status: 5.1.1
| --b
| Content-Type: message/rfc822
| 
| Message-ID: <guessed@kept.example>
| Subject: Re: Te
| 
| Ja.
| --b--
-> 201 {"kind":"bounce",...}
GET /api/people/$jorgen/bounced-addresses
-> 200 {"items":[],"next":null}
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <back@ostergard.example>
| From: MAILER-DAEMON@ostergard.example
| To: anna@kept.example
| Subject: Undelivered
| MIME-Version: 1.0
| Content-Type: multipart/report; report-type=delivery-status; boundary=b
| 
| --b
| Content-Type: text/plain
| 
| It did not arrive.
| --b
| Content-Type: message/delivery-status
| 
| Reporting-MTA: dns; ostergard.example
| 
| Final-Recipient: rfc822; jorgen@ostergard.example
| Action: failed
| Status: 5.1.1
| Diagnostic-Code: smtp; 550 5.1.1 nobody of that name
| --b
| Content-Type: message/rfc822
| 
| Message-ID: <$message_id>
| Subject: Re: Te
| 
| Ja.
| --b--
-> 201 {"kind":"bounce",...}
GET /api/people/$jorgen/bounced-addresses
-> 200 {"items":[{"address":"jorgen@ostergard.example","status":"5.1.1","words":"550 5.1.1 nobody of that name","at":"2026-03-02T09:00:00Z"}],"next":null}
GET /api/outbox/$mail
-> 200 {"recipients":[{"state":"bounced","answer":"550 5.1.1 nobody of that name",...}],...}

# Who asked us to stop gets an answer to a mail of theirs, they alone.
POST /api/people/$jorgen/suppressions {"address":"jorgen@ostergard.example"}
-> 201
POST /api/drafts {"to_them":[{"address":"jorgen@ostergard.example"}],"subject":"Re: Te","body":"x"}
-> 201 {"id":"$unasked",...}
PUT /api/drafts/$unasked/sending
-> 200 {"state":"refused","stopped_for":"asked_to_stop",...}
POST /api/drafts {"reply_to_id":"$one","to_them":[{"address":"jorgen@ostergard.example"}],"subject":"Re: Te","body":"x"}
-> 201 {"id":"$answer",...}
PUT /api/drafts/$answer/sending
-> 200 {"state":"waiting","stopped_for":null,...}
POST /api/drafts {"reply_to_id":"$one","to_them":[{"address":"jorgen@ostergard.example"},{"address":"else@nowhere.example"}],"subject":"Re: Te","body":"x"}
-> 201 {"id":"$both",...}
PUT /api/drafts/$both/sending
-> 200 {"state":"refused","stopped_for":"asked_to_stop",...}
