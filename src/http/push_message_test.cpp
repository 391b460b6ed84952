// Messages for browsers against the worked example of RFC 8291 (appendix A) and RFC 8292.
#include <doctest/doctest.h>

#include "base/json.hpp"
#include "http/push_message.hpp"

using namespace kept;

namespace {

std::string bytes(std::string_view text) {
  auto decoded = from_base64url(text);
  REQUIRE(decoded);
  return *decoded;
}

PushReceiver example_receiver() {
  return {bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkN"
                "toIAiw4"),
          bytes("BTBZMqHH6r4Tts7J_aSIgg")};
}

PushKeys example_sender() {
  return {bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBr"
                "u3jl7A8"),
          bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")};
}

}  // namespace

TEST_CASE("the message of RFC 8291, appendix A, to the byte") {
  auto const body = encrypt_push("When I grow up, I want to be a watermelon", example_receiver(),
                                 example_sender(), bytes("DGv6ra1nlYgDCS1FRnbzlw"));
  REQUIRE(body);
  CHECK(to_base64url(*body) ==
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
        "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexS"
        "gSxsj_Qulcy4a-fN");
}

TEST_CASE("two messages never share a key or salt") {
  auto const one = encrypt_push("x", example_receiver()),
             two = encrypt_push("x", example_receiver());
  REQUIRE((one && two));
  CHECK(one->size() == two->size());
  CHECK(one->substr(0, 16) != two->substr(0, 16));
  CHECK(one->substr(21, 65) != two->substr(21, 65));
}

TEST_CASE("what is no receiver is refused, not encrypted for") {
  auto off_the_curve = example_receiver();
  off_the_curve.public_key.back() ^= 1;
  CHECK(!is_push_public_key(off_the_curve.public_key));
  CHECK(!encrypt_push("x", off_the_curve));
  auto short_secret = example_receiver();
  short_secret.secret.pop_back();
  CHECK(!encrypt_push("x", short_secret));
  CHECK(!encrypt_push("x", {"", ""}));
  CHECK(!encrypt_push(std::string(push_text_bytes_max + 1, 'x'), example_receiver()));
  CHECK(is_push_public_key(new_push_keys().public_key));
}

TEST_CASE("both sides reach the same secret") {
  for (int round = 0; round < 50; ++round) {
    auto const one = new_push_keys(), two = new_push_keys();
    CHECK(one.private_key.size() == 32);
    CHECK(shared_secret(one, two.public_key) == shared_secret(two, one.public_key));
  }
}

TEST_CASE("a service can see who sends, for whom and until when") {
  auto const keys = new_push_keys();
  auto const word =
      vapid_authorization("https://push.example.net:8443/p/abc?d=1", keys,
                          "mailto:owner@kept.example", Instant{1'453'523'768'000'000});
  REQUIRE(word);
  REQUIRE(word->starts_with("vapid t="));
  auto const token = word->substr(8, word->find(", k=") - 8);
  CHECK(word->substr(word->find(", k=") + 4) == to_base64url(keys.public_key));
  auto const last = token.rfind('.');
  CHECK(is_signed_es256(keys.public_key, token.substr(0, last), bytes(token.substr(last + 1))));
  CHECK(!is_signed_es256(new_push_keys().public_key, token.substr(0, last),
                         bytes(token.substr(last + 1))));
  auto const first = token.find('.');
  CHECK(bytes(token.substr(0, first)) == R"({"typ":"JWT","alg":"ES256"})");
  CHECK(
      bytes(token.substr(first + 1, last - first - 1)) ==
      R"({"aud":"https://push.example.net:8443","exp":1453523768,"sub":"mailto:owner@kept.example"})");
  CHECK(!vapid_authorization("no address", keys, "", Instant{}));
}
