#include "firm/common_passwords.hpp"

#include <algorithm>
#include <array>

namespace kept {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array common{
    // words
    "password"sv, "passwords"sv, "passw0rd"sv, "p@ssword"sv, "p@ssw0rd"sv, "pa$$word"sv,
    "pa$$w0rd"sv, "mypassword"sv, "thepassword"sv, "newpassword"sv, "yourpassword"sv,
    "passwordpassword"sv, "password1234password"sv, "passphrase"sv, "letmein"sv, "letmeinnow"sv,
    "welcome"sv, "welcomeback"sv, "iloveyou"sv, "ilovemyself"sv, "iloveyouforever"sv, "loveyou"sv,
    "administrator"sv, "admin"sv, "adminadmin"sv, "superuser"sv, "rootroot"sv, "changeme"sv,
    "changemenow"sv, "changethis"sv, "changeit"sv, "default"sv, "defaultpassword"sv, "guest"sv,
    "secret"sv, "topsecret"sv, "verysecret"sv, "nopassword"sv, "mysecret"sv, "temporary"sv,
    "testing"sv, "testtest"sv, "test"sv, "testpassword"sv, "hello"sv, "helloworld"sv, "hellohello"sv,
    "football"sv, "baseball"sv, "basketball"sv, "liverpool"sv, "manchester"sv, "barcelona"sv,
    "superman"sv, "batman"sv, "spiderman"sv, "starwars"sv, "pokemon"sv, "princess"sv, "sunshine"sv,
    "butterfly"sv, "chocolate"sv, "strawberry"sv, "blink182"sv, "computer"sv, "internet"sv,
    "samsung"sv, "facebook"sv, "linkedin"sv, "whatever"sv, "trustno"sv, "freedom"sv, "michael"sv,
    "jennifer"sv, "alexander"sv, "elizabeth"sv, "christopher"sv, "charlie"sv, "jordan"sv,
    "dragon"sv, "monkey"sv, "shadow"sv, "master"sv, "summer"sv, "winter"sv, "spring"sv, "autumn"sv,
    "january"sv, "february"sv, "september"sv, "november"sv, "december"sv, "october"sv, "monday"sv,
    "company"sv, "business"sv, "customer"sv,
    // walks over the keyboard
    "qwerty"sv, "qwertyuiop"sv, "qwertyuiop["sv, "qwerty123qwerty"sv, "qwertyqwerty"sv,
    "qwertyasdfgh"sv, "asdfghjkl"sv, "asdfghjkl;"sv, "asdfasdf"sv, "asdfqwer"sv, "zxcvbnm"sv,
    "zxcvbnm,./"sv, "qwertyuiopasdfghjkl"sv, "qazwsxedc"sv, "qazwsxedcrfv"sv, "qweasdzxc"sv,
    "1qaz2wsx"sv, "1qaz2wsx3edc"sv, "1qaz2wsx3edc4rfv"sv, "1qazxsw2"sv, "zaq12wsx"sv,
    "zaq1xsw2cde3"sv, "1q2w3e4r"sv, "1q2w3e4r5t"sv, "1q2w3e4r5t6y"sv, "q1w2e3r4"sv, "q1w2e3r4t5"sv,
    "123qweasd"sv, "123qweasdzxc"sv, "123qweasdyxc"sv, "1234qwer"sv, "1234qwerasdf"sv,
    "qwer1234"sv, "qwer1234asdf"sv, "12qwaszx"sv, "qwertz"sv, "qwertzuiop"sv, "azerty"sv,
    "azertyuiop"sv, "poiuytrewq"sv, "lkjhgfdsa"sv, "mnbvcxz"sv, "abcabc"sv, "aabbccddee"sv,
    "abcdef"sv, "abcdefg"sv, "abcdefgh"sv, "abcd1234abcd"sv, "a1b2c3d4e5"sv, "a1b2c3d4e5f6"sv,
    "1a2b3c4d5e"sv, "1122334455"sv, "1112223334"sv, "1231231234"sv, "1234554321"sv, "0123456789"sv,
    "3141592653"sv, "3141592654"sv, "2718281828"sv, "1357924680"sv, "2468013579"sv, "1029384756"sv,
    // Danish
    "kodeord"sv, "mitkodeord"sv, "adgangskode"sv, "minadgangskode"sv, "hemmelig"sv,
    "hemmeligt"sv, "velkommen"sv, "sommer"sv, "vinter"sv, "forår"sv, "efterår"sv, "danmark"sv,
    "københavn"sv, "kobenhavn"sv, "aarhus"sv, "fodbold"sv, "brøndby"sv, "jegelskerdig"sv,
    "elskerdig"sv, "skiftmig"sv, "sommerferie"sv, "juleaften"sv, "rødgrødmedfløde"sv,
    // Arabic
    "كلمةالسر"sv, "كلمةالمرور"sv, "كلمهالسر"sv, "كلمهالمرور"sv, "مرحبا"sv, "مرحبابكم"sv,
    "اهلاوسهلا"sv, "أهلاوسهلا"sv, "السلامعليكم"sv, "بسمالله"sv, "بسماللهالرحمنالرحيم"sv,
    "الحمدلله"sv, "سبحانالله"sv, "ماشاءالله"sv, "انشاءالله"sv, "استغفرالله"sv, "احبك"sv,
    "ضصثقفغعهخح"sv, "شسيبلاتنمك"sv, "mohammed"sv, "mohamed"sv, "muhammad"sv, "allahuakbar"sv,
    "bismillah"sv, "alhamdulillah"sv, "habibi"sv,
};

}  // namespace

bool is_common_password(std::string_view folded) {
  return std::ranges::find(common, folded) != common.end();
}

}  // namespace kept
