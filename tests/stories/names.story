# How a name is said, its parts, and what a name lets suppose
set up
user anna staff

as anna
POST /api/people {"name":"عبد الرحمن الحربي","say_it":"abd ar-rah-MAN","say_it_ipa":" ʕabd arːaħˈmaːn ","name_parts":{"ism":" عبد الرحمن ","kunya":"أبو خالد","nisba":"الحربي"}}
-> 201 {"id":"$abd","call_name":"عبد الرحمن","say_it_ipa":"ʕabd arːaħˈmaːn","name_parts":{"ism":"عبد الرحمن","kunya":"أبو خالد","nasab":"","laqab":"","nisba":"الحربي"},"say_it_recording":null,"recording_consent":null,...}
PATCH /api/people/$abd
If-Match: "1"
{"name_parts":{"laqab":"الطيب"}}
-> 200 {"version":2,"name_parts":{"ism":"عبد الرحمن","kunya":"أبو خالد","nasab":"","laqab":"الطيب","nisba":"الحربي"},...}
GET /api/people/$abd
-> 200 {"version":2,"say_it_ipa":"ʕabd arːaħˈmaːn","name_parts":{"ism":"عبد الرحمن","kunya":"أبو خالد","nasab":"","laqab":"الطيب","nisba":"الحربي"},...}
POST /api/people {"name":"Mette Vestergaard"}
-> 201 {"id":"$mette","name_parts":{"ism":"","kunya":"","nasab":"","laqab":"","nisba":""},...}

POST /api/people {"name":"x","say_it_ipa":"MET-teh!"}
-> 422 {"code":"bad_value","field":"say_it_ipa",...}
POST /api/people {"name":"x","say_it_recording":"/elsewhere"}
-> 422 {"code":"read_only_field","field":"say_it_recording",...}
POST /api/people {"name":"x","name_parts":{"tribe":"y"}}
-> 422 {"code":"unknown_field","field":"name_parts/tribe",...}

# A recording needs its owner's consent, and is known by its content.
PUT /api/people/$mette/recording
If-Match: "1"
Content-Type: audio/webm
| no sound
-> 422 {"code":"missing","field":"consent",...}
PUT /api/people/$mette/recording?consent=true
If-Match: "1"
Content-Type: audio/webm
| no sound
-> 415 {"code":"unknown_type",...}
PUT /api/people/$mette/recording?consent=true
If-Match: "1"
Content-Type: image/png
| no sound
-> 415 {"code":"unknown_type",...}
GET /api/people/$mette/recording
-> 404 {"code":"not_found",...}

GET /api/names/suggestions?name=Mette%20Vestergaard&language=da
-> 200 {"in_other_scripts":[{"script":"Arab","name":...}],"call_name":"Mette","call_names":["Mette"],"address_as":["Mette"]}
GET /api/names/suggestions?name=Hans%20Peter%20Lund&language=en
-> 200 {"call_name":"Hans","call_names":["Hans","Hans Peter"],"address_as":["Hans","Mr Lund","Ms Lund"],...}
GET /api/names/suggestions?name=%D8%AE%D8%A7%D9%84%D8%AF%20%D8%A7%D9%84%D8%AD%D8%B1%D8%A8%D9%8A
-> 200 {"in_other_scripts":[{"script":"Latn","name":"Khalid al-Harbi"}],"call_name":"خالد","call_names":["خالد"],"address_as":["الأستاذ خالد","الأستاذة خالد"]}
GET /api/names/suggestions
-> 200 {"in_other_scripts":[],"call_name":"","call_names":[],"address_as":[]}
