# A mail is seen by whose mailbox it lay in and by nobody else, whatever their access, until shared
set up
user anna staff
user bo admin
user vera viewer

as anna
POST /api/people {"name":"Jørgen Østergård","emails":[{"value":"Jorgen@Ostergard.example"}]}
-> 201 {"id":"$jorgen",...}
POST /api/people {"name":"ليلى حداد","emails":[{"value":"layla@haddad.example"}]}
-> 201 {"id":"$layla",...}
POST /api/organisations {"name":"Østergård Te"}
-> 201 {"id":"$tea",...}

# A mailbox without a server takes mails as files.
POST /api/mailboxes {"name":"Arkiv","address":"Anna@Kept.example"}
-> 201 {"id":"$box","version":1,"name":"Arkiv","address":"Anna@Kept.example","host":"","reads":true,"problem":null,"folders":[],...}
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <one@ostergard.example>
| Date: Mon, 2 Mar 2026 08:00:00 +0100
| From: =?utf-8?q?J=C3=B8rgen_=C3=98sterg=C3=A5rd?= <jorgen@ostergard.example>
| To: Anna <anna@kept.example>
| Cc: =?utf-8?b?2YTZitmE2Ykg2K3Yr9in2K8=?= <layla@haddad.example>, Somebody Else <else@nowhere.example>
| Subject: =?utf-8?q?Te_p=C3=A5_torsdag?=
| Content-Type: text/plain; charset=utf-8
| 
| Vi ses zanzibarine torsdag.
-> 201 {"id":"$mail","version":1,"thread_id":"$thread","direction":"in","kind":"ordinary","subject":"Te på torsdag","sender":{"name":"Jørgen Østergård","address":"jorgen@ostergard.example"},"at":"2026-03-02T07:00:00Z","beginning":"Vi ses zanzibarine torsdag.","has_html":false,"attachments":[],"shared_at":null,"people":[{"person_id":"$jorgen",...},{"person_id":"$layla","name":"ليلى حداد","address":"layla@haddad.example"}],...}

# The same again is the same, and an answer stands in its thread; the same subject alone does not.
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Received: by another.example
| Message-ID: <one@ostergard.example>
| Date: Mon, 2 Mar 2026 08:00:00 +0100
| From: =?utf-8?q?J=C3=B8rgen_=C3=98sterg=C3=A5rd?= <jorgen@ostergard.example>
| To: Anna <anna@kept.example>
| Cc: =?utf-8?b?2YTZitmE2Ykg2K3Yr9in2K8=?= <layla@haddad.example>, Somebody Else <else@nowhere.example>
| Subject: =?utf-8?q?Te_p=C3=A5_torsdag?=
| Content-Type: text/plain; charset=utf-8
| 
| Vi ses zanzibarine torsdag.
-> 201 {"id":"$mail",...}
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <two@kept.example>
| In-Reply-To: <one@ostergard.example>
| Date: Mon, 2 Mar 2026 09:00:00 +0100
| From: Anna <anna@kept.example>
| To: jorgen@ostergard.example, stranger@nowhere.example
| Subject: =?utf-8?q?Re:_Te_p=C3=A5_torsdag?=
| MIME-Version: 1.0
| Content-Type: multipart/mixed; boundary=b
| 
| --b
| Content-Type: text/html; charset=utf-8
| 
| <p>Ja <img src="https://tracker.example/x.gif"><script>alert(1)</script></p>
| --b
| Content-Type: application/pdf
| Content-Disposition: attachment; filename="te.pdf"
| 
| %PDF-1.4
| --b--
-> 201 {"id":"$answer","thread_id":"$thread","direction":"out","has_html":true,"attachments":[{"file_id":"$file","name":"te.pdf",...}],...}
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <three@ostergard.example>
| Date: Mon, 2 Mar 2026 09:30:00 +0100
| From: jorgen@ostergard.example
| To: anna@kept.example
| Subject: =?utf-8?q?Re:_Te_p=C3=A5_torsdag?=
| 
| Noget andet.
-> 201 {"id":"$three","thread_id":"$other",...}
GET /api/mail-threads/$thread
-> 200 {"id":"$thread","subject":"Te på torsdag","mails":[{"mail":{"id":"$mail",...},"text":"Vi ses zanzibarine torsdag.\n"},{"mail":{"id":"$answer",...},"text":"Ja\n"}]}
GET /api/mail-threads/$other
-> 200 {"mails":[{...}],...}
GET /api/people/$jorgen/timeline
-> 200 {"items":[{"kind":"person_created",...},{"kind":"mail","ref_id":"$three",...},{"kind":"mail","ref_id":"$answer",...},{"kind":"mail","ref_id":"$mail","facts":{"direction":"in","kind":"ordinary","subject":"Te på torsdag","beginning":"Vi ses zanzibarine torsdag.","thread_id":"$thread","attachments":0},...}],"next":null}
GET /api/mails?person=$layla
-> 200 {"items":[{"id":"$mail",...}],"next":null}
GET /api/mails/$answer/html
-> 200
Content-Type: text/html; charset=utf-8
| <!doctype html>...<p>Ja ...</body></html>

# A newsletter is kept, and stands on no timeline.
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| Message-ID: <news@ostergard.example>
| Date: Mon, 2 Mar 2026 09:40:00 +0100
| From: jorgen@ostergard.example
| To: anna@kept.example
| List-Unsubscribe: <https://ostergard.example/u>
| List-Id: <news.ostergard.example>
| Subject: Nyt
| 
| Nyt.
-> 201 {"id":"$news","kind":"newsletter",...}
GET /api/people/$jorgen/timeline?limit=2
-> 200 {"items":[{"kind":"person_created",...},{"ref_id":"$three",...}],...}

# Whom nobody knows is offered, never made; once somebody is, the mails are theirs.
GET /api/mail-strangers
-> 200 {"items":[{"address":"stranger@nowhere.example","name":"","mails":1,"last_at":"2026-03-02T08:00:00Z",...}],"next":null}
POST /api/people {"name":"En Fremmed","emails":[{"value":"stranger@nowhere.example"}]}
-> 201 {"id":"$stranger",...}
GET /api/mail-strangers
-> 200 {"items":[],"next":null}
GET /api/people/$stranger/timeline
-> 200 {"items":[{...},{"kind":"mail","ref_id":"$answer",...}],...}

# Nobody else sees anything of it: no colleague, no admin, no owner.
as bo
GET /api/mailboxes
-> 200 {"items":[],"next":null}
GET /api/mailboxes/$box
-> 404
GET /api/mailboxes/$box/skipped
-> 404
PUT /api/mailboxes/$box/test
-> 404
GET /api/mails/$mail
-> 404
GET /api/mails/$answer/html
-> 404
GET /api/mails/$answer/attachments/$file
-> 404
GET /api/mail-threads/$thread
-> 404
GET /api/mails
-> 200 {"items":[],"next":null}
GET /api/mails?person=$jorgen
-> 200 {"items":[],"next":null}
GET /api/mail-strangers
-> 200 {"items":[],"next":null}
PUT /api/mails/$mail/sharing
-> 404
GET /api/people/$jorgen/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
GET /api/organisations/$tea/timeline
-> 200 {"items":[{"kind":"organisation_created",...}],"next":null}
GET /api/search?q=zanzibarine
-> 200 {"items":[],...}
as owner
GET /api/mails/$mail
-> 404
GET /api/mail-threads/$thread
-> 404
GET /api/people/$layla/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}
GET /api/mails?person=$layla
-> 200 {"items":[],"next":null}
as vera
GET /api/mails/$mail
-> 404

# Shared by its user it is seen by everybody: that mail, and no other of its thread.
as anna
PUT /api/mails/$mail/sharing
-> 200 {"version":2,"shared_at":"2026-03-02T09:00:00Z",...}
as vera
GET /api/mail-threads/$thread
-> 200 {"subject":"Te på torsdag","mails":[{"mail":{"id":"$mail",...},...}],...}
GET /api/people/$jorgen/timeline
-> 200 {"items":[{"kind":"person_created",...},{"kind":"mail","ref_id":"$mail",...}],"next":null}
as bo
GET /api/mails/$answer
-> 404
DELETE /api/mails/$mail/sharing
-> 403 {"code":"not_allowed",...}
as anna
DELETE /api/mails/$mail/sharing
-> 200 {"version":3,"shared_at":null,...}
as vera
GET /api/mails/$mail
-> 404
GET /api/people/$jorgen/timeline
-> 200 {"items":[{"kind":"person_created",...}],"next":null}

# What is no mail is refused; a mailbox that is gone leaves its mails.
as anna
POST /api/mailboxes/$box/mails
Content-Type: message/rfc822
| hello
-> 422 {"code":"bad_file",...}
DELETE /api/mailboxes/$box
-> 204
GET /api/mails/$mail
-> 200 {"id":"$mail",...}
restart
GET /api/mail-threads/$thread
-> 200 {"mails":[{...},{...}],...}
