// A push service of the tests' own: it takes what Kept posts, checks who sends it (RFC 8292), and reads it as the
// browser would (RFC 8291). The reading itself is held against the worked example of RFC 8291, appendix A.
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer } from "node:http";

const bytes = (text) => Buffer.from(text, "base64url");

/** A browser's keys: what it gives to the server, and what it reads with. */
export function new_receiver() {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return { ecdh, public_key: ecdh.getPublicKey(), secret: randomBytes(16) };
}

export function read_push(body, { ecdh, public_key, secret }) {
  const salt = body.subarray(0, 16);
  const key_end = 21 + body[20];
  const sender = body.subarray(21, key_end);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), public_key, sender]);
  const input = Buffer.from(hkdfSync("sha256", ecdh.computeSecret(sender), secret, info, 32));
  const derive = (name, size) =>
    Buffer.from(hkdfSync("sha256", input, salt, `Content-Encoding: ${name}\0`, size));
  const cipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  cipher.setAuthTag(body.subarray(-16));
  const text = Buffer.concat([cipher.update(body.subarray(key_end, -16)), cipher.final()]);
  return text.subarray(0, text.lastIndexOf(2)).toString("utf8");
}

export function read_example() {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"));
  return read_push(
    bytes(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBr" +
        "u3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    ),
    { ecdh, public_key: ecdh.getPublicKey(), secret: bytes("BTBZMqHH6r4Tts7J_aSIgg") },
  );
}

/** The claims of the sender's word, once its signature holds; else an error. */
function claims_of(authorization) {
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization);
  const [head, claims, signature] = token.split(".");
  const point = bytes(key);
  const public_key = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const signed = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: public_key, dsaEncoding: "ieee-p1363" },
    bytes(signature),
  );
  if (!signed) throw new Error("the sender's word is not signed by its key");
  return { ...JSON.parse(bytes(claims)), key };
}

/** Answers 201 to all; `posts` holds what came. */
export async function start_push_service() {
  const posts = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const { headers, url } = request;
      const claims = claims_of(headers.authorization);
      posts.push({ path: url, headers, claims, body: Buffer.concat(parts) });
      response.writeHead(201).end();
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    posts,
    stop: () => server.close(),
  };
}
