# A name is found in any of its spellings, in both scripts
set up
POST /api/people {"name":"محمد حداد"}
-> 201 {"id":"$haddad",...}
POST /api/people {"name":"Mohammed Lund"}
-> 201 {"id":"$lund",...}
POST /api/people {"name":"Muhamad Bak"}
-> 201 {"id":"$bak",...}
POST /api/people {"name":"Mohamad Krog"}
-> 201 {"id":"$krog",...}
POST /api/people {"name":"Mahmoud Vest"}
-> 201 {"id":"$vest",...}
POST /api/people {"name":"Jens Sørensen"}
-> 201 {"id":"$jens",...}
POST /api/people {"name":"Ida Soerensen"}
-> 201 {"id":"$ida",...}
POST /api/people {"name":"Ole Sorensen"}
-> 201 {"id":"$ole",...}
POST /api/people {"name":"Per Sörensen"}
-> 201 {"id":"$per",...}
POST /api/people {"name":"Fatima Holm"}
-> 201 {"id":"$fatima",...}
POST /api/people {"name":"فاطمة الشريف"}
-> 201 {"id":"$sharif",...}
POST /api/people {"name":"Fatimah Dahl"}
-> 201 {"id":"$dahl",...}
POST /api/people {"name":"Åse Friis"}
-> 201 {"id":"$friis",...}
POST /api/people {"name":"Aase Bruun"}
-> 201 {"id":"$bruun",...}

# The exact ones first, then the close ones, the most alike first; and nobody else.
GET /api/search?q=Mohammed
-> 200 {"items":[{"id":"$lund","why":{"field":"name","text":"Mohammed Lund","how":"exact","close":false},...},{"id":"$krog","why":{"how":"spelling","close":true,...},...},{"id":"$bak","why":{"how":"spelling","close":true,...},...},{"id":"$haddad","why":{"how":"spelling","close":true,...},...}],...}
GET /api/search?q=Muhamad
-> 200 {"items":[{"id":"$bak","why":{"how":"exact",...},...},{"id":"$krog",...},{"id":"$lund",...},{"id":"$haddad",...}],...}
GET /api/search?q=Mohamad
-> 200 {"items":[{"id":"$krog","why":{"how":"exact",...},...},{"id":"$bak",...},{"id":"$lund",...},{"id":"$haddad",...}],...}
GET /api/search?q=%D9%85%D8%AD%D9%85%D8%AF
-> 200 {"items":[{"id":"$haddad","why":{"how":"exact",...},...},{...},{...},{...}],...}
GET /api/people?q=%D9%85%D8%AD%D9%85%D8%AF%20lund
-> 200 {"items":[{"id":"$lund",...}],...}

# Danish letters, written in every way.
GET /api/search?q=S%C3%B8rensen
-> 200 {"items":[{"why":{"how":"exact",...},...},{"why":{"how":"exact",...},...},{"why":{"how":"exact",...},...},{"why":{"how":"exact",...},...}],...}
GET /api/search?q=Soerensen%20ole
-> 200 {"items":[{"id":"$ole",...}],...}
GET /api/search?q=Sorensen%20jens
-> 200 {"items":[{"id":"$jens",...}],...}
GET /api/search?q=S%C3%B6rensen%20ida
-> 200 {"items":[{"id":"$ida",...}],...}
GET /api/search?q=Aase%20friis
-> 200 {"items":[{"id":"$friis",...}],...}
GET /api/search?q=%C3%85se%20bruun
-> 200 {"items":[{"id":"$bruun",...}],...}

GET /api/search?q=Fatima
-> 200 {"items":[{"id":"$fatima","why":{"how":"exact",...},...},{"id":"$dahl","why":{"how":"spelling",...},...},{"id":"$sharif","why":{"how":"spelling",...},...}],...}
GET /api/search?q=%D9%81%D8%A7%D8%B7%D9%85%D8%A9
-> 200 {"items":[{"id":"$sharif","why":{"how":"exact",...},...},{...},{...}],...}
GET /api/search?q=Fatimah%20holm
-> 200 {"items":[{"id":"$fatima",...}],...}
GET /api/search?q=fatima%20al-sharif
-> 200 {"items":[{"id":"$sharif",...}],...}
