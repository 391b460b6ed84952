// The one client that reads from elsewhere: what it refuses to call, and how it reads.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "http/outgoing_client.hpp"
#include "http/outgoing_lookup.hpp"

namespace kept {
namespace {

AddressBytes bytes_of(std::string const& text) { return address_bytes(text).value(); }

/// Names in this test's own network.
std::vector<AddressBytes> resolve(std::string const& host) {
  static std::map<std::string, std::vector<std::string>> const names = {
      {"loopback.example", {"127.0.0.1"}},
      {"loopback6.example", {"::1"}},
      {"private.example", {"10.1.2.3"}},
      {"metadata.example", {"169.254.169.254"}},
      {"mapped.example", {"::ffff:169.254.169.254"}},
      {"nat64.example", {"64:ff9b::7f00:1"}},
      {"mixed.example", {"93.184.216.34", "192.168.0.1"}},
      {"unique-local.example", {"fd12:3456::1"}},
      {"xn--blbr-roah.example", {"127.0.0.1"}},
      {"localhost", {"127.0.0.1", "::1"}}};
  std::vector<AddressBytes> found;
  if (auto at = names.find(host); at != names.end())
    for (auto const& each : at->second) found.push_back(bytes_of(each));
  return found;
}

TEST_CASE("no address inside any network but the public one is ever called") {
  OutgoingClient client({.resolve = resolve});
  for (auto host :
       {// loopback, "this network", and their odd neighbours
        "127.0.0.1", "127.0.0.1.", "127.255.255.254", "0.0.0.0", "0.1.2.3", "[::1]", "[::]",
        "localhost", "LOCALHOST.", "loopback.example", "loopback6.example",
        // private, shared, link-local, benchmarking, protocol assignments
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
        "100.127.255.255", "169.254.169.254", "198.18.0.1", "198.19.255.255", "192.0.0.1",
        "[fe80::1]", "[fd00::1]", "[fc00::1]", "[fec0::1]", "private.example", "metadata.example",
        "unique-local.example",
        // documentation, groups, reserved, broadcast
        "192.0.2.1", "198.51.100.7", "203.0.113.9", "[2001:db8::1]", "[3fff::1]", "224.0.0.1",
        "239.255.255.255", "[ff02::1]", "240.0.0.1", "255.255.255.255", "[5f00::1]", "[100::1]",
        // IPv4 inside IPv6: mapped, compatible, translated, NAT64, 6to4 and its relay, Teredo
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:a9fe:a9fe]", "[0:0:0:0:0:ffff:10.0.0.1]",
        "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]",
        "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::]", "192.88.99.1",
        "[2001:0:7f00:1::]", "[2001:0:4136:e378:8000:63bf:3fff:fdd2]", "mapped.example",
        "nat64.example",
        // one bad answer among good ones; a name in letters of its own
        "mixed.example", "blåbær.example"})
    for (std::string scheme : {"http://", "https://"}) {
      auto answer = client.get({.address = scheme + host + "/a.ics"});
      CHECK_MESSAGE((!answer && answer.error() == OutgoingProblem::refused), scheme << host);
    }
  for (auto port : {"22", "25", "3306", "6379", "8080", "11211", "65535"}) {
    auto answer = client.get({.address = "http://93.184.216.34:" + std::string(port) + "/"});
    CHECK_MESSAGE((!answer && answer.error() == OutgoingProblem::refused), port);
  }
}

TEST_CASE("what is no plain address of http or https is refused before anything is looked up") {
  OutgoingClient client({.resolve = [](std::string const& host) -> std::vector<AddressBytes> {
    FAIL("looked up " << host);
    return {};
  }});
  for (std::string address :
       {// other spellings of 127.0.0.1 and 169.254.169.254
        "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
        "http://017700000001/", "http://127.1/", "http://127.0.1/", "http://0/", "http://0x0/",
        "http://127.0.0.0x1/", "http://2852039166/", "http://0251.0376.0251.0376/",
        "http://0xa9.0xfe.0xa9.0xfe/", "http://127.0.0.1.2/", "http://256.1.1.1/",
        "http://１２７.１/", "http://127。1/", "http://%31%32%37.0.0.1/", "http://[::1%25lo]/",
        "http://[::1/", "http://[127.0.0.1]/", "http://::1/", "http://[fe80::1%eth0]/",
        // a user name, which hides the host
        "http://user@93.184.216.34/", "http://user:pass@example.org/",
        "http://example.org@127.0.0.1/", "http://127.0.0.1#@example.org/@",
        "http://example.org:80@127.0.0.1/",
        // what programs read in two ways
        "http://example.org\\@127.0.0.1/", "http:\\\\127.0.0.1/", "http:/127.0.0.1/",
        "http://exa mple.org/", "http://example.org\t/", "http://example.org\r\nHost: a/",
        "http:///etc/passwd", "http://", "http://.example.org/", "http://a..b/",
        "http://example.org:0/", "http://example.org:65536/", "http://example.org:/",
        "http://example.org:80:80/", "http://example.org:-1/", "http://example.org:0x50/",
        "http://-/\x01", "http://\xff.example/",
        // other schemes
        "ftp://example.org/", "file:///etc/passwd", "gopher://127.0.0.1:6379/_", "dict://a/",
        "ldap://a/", "data:text/calendar,", "javascript:alert(1)", "webcal://example.org/",
        "//example.org/", "example.org/a.ics", "jar:http://a/", ""}) {
    if (address == "http://127.0.0.1#@example.org/@") continue;  // its host is 127.0.0.1: below
    auto answer = client.get({.address = address});
    CHECK_MESSAGE((!answer && answer.error() == OutgoingProblem::address), address);
  }
  auto answer = client.get({.address = "http://127.0.0.1#@example.org/"});
  REQUIRE(!answer);
  CHECK(answer.error() == OutgoingProblem::refused);
  CHECK(!read_outgoing_address("https://a.example/" + std::string(2'000, 'a')));
}

TEST_CASE("public addresses are not refused") {
  OutgoingGuard guard;
  for (auto address :
       {"93.184.216.34", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1",
        "192.0.1.1", "198.17.255.255", "198.20.0.1", "223.255.255.254", "169.253.0.1",
        "2606:4700::1111", "2a00:1450:4001::1", "64:ff9b::1.1.1.1"}) {
    CHECK_MESSAGE(guard.may_call(bytes_of(address), 443), address);
    CHECK_MESSAGE(guard.may_call(bytes_of(address), 80), address);
    CHECK_MESSAGE(!guard.may_call(bytes_of(address), 8443), address);
  }
}

TEST_CASE("an exception opens its network, its port, and nothing beside") {
  auto guard = [](std::string_view text) {
    return OutgoingGuard({OutgoingException::parse(text).value()});
  };
  auto loopback = bytes_of("127.0.0.1"), neighbour = bytes_of("10.0.0.9");
  CHECK(guard("127.0.0.0/8").may_call(loopback, 8080));
  CHECK(!guard("127.0.0.0/8").may_call(neighbour, 80));
  CHECK(!guard("127.0.0.0/8").may_call(bytes_of("::1"), 80));
  CHECK(guard("127.0.0.1:8080").may_call(loopback, 8080));
  CHECK(!guard("127.0.0.1:8080").may_call(loopback, 80));
  CHECK(guard("10.0.0.8/30:81").may_call(neighbour, 81));
  CHECK(guard("[::1]:81").may_call(bytes_of("::1"), 81));
  CHECK(guard("::1").may_call(bytes_of("::1"), 81));
  CHECK(guard("[fd00::/8]").may_call(bytes_of("fd12::1"), 81));
  for (auto text : {"", "localhost", "10.0.0.0/33", "10.0.0.0/8:", "10.0.0.0/8:0", "[::1",
                    "[::1]81", "[::1]:", "10.0.0.0/8:99999"})
    CHECK_MESSAGE(!OutgoingException::parse(text), text);
}

TEST_CASE("an address is taken apart, and a redirect goes on from it") {
  auto read = [](std::string_view text) { return read_outgoing_address(text).value(); };
  auto one = read("HTTPS://Cal.Example.:8443/a%20b/æ.ics?k=1#x");
  CHECK(one.secure);
  CHECK(one.authority() == "cal.example:8443");
  CHECK(one.target == "/a%20b/%C3%A6.ics?k=1");
  CHECK(read("http://a.example?x").target == "/?x");
  CHECK(read("http://[2606:4700::1111]:80/").authority() == "[2606:4700::1111]");
  auto to = [&](std::string_view location) {
    auto next = follow_redirect(one, location);
    return next ? next->authority() + next->target : std::string(word_of(next.error()));
  };
  CHECK(to("/b") == "cal.example:8443/b");
  CHECK(to("b?c") == "cal.example:8443/a%20b/b?c");
  CHECK(to("?c") == "cal.example:8443/a%20b/%C3%A6.ics?c");
  CHECK(to("//other.example/b") == "other.example/b");
  CHECK(to("https://127.0.0.1/") == "127.0.0.1/");
  CHECK(to("http://cal.example/b") == "outgoing_redirects");
  CHECK(to("file:///etc/passwd") == "outgoing_address");
  CHECK(to("http://2130706433/") == "outgoing_address");
}

}  // namespace
}  // namespace kept
