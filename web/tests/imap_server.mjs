// An IMAP server of the tests' own (RFC 3501): as much of one as Kept asks for. It is read, never changed.
import net from "node:net";
import tls from "node:tls";

/** The numbers of "1:3,7" that are there. */
function numbers_of(set, last) {
  const found = [];
  for (const part of set.split(",")) {
    const [from, until = from] = part.split(":").map(Number);
    for (let uid = from; uid <= Math.min(until, last); uid += 1) found.push(uid);
  }
  return found;
}

function talk(socket, folders, password) {
  let unread = "";
  let signing_in = null; // the tag of a sign-in whose words are to come
  let mails = [];
  const say = (...lines) => lines.forEach((line) => socket.write(`${line}\r\n`));
  const sign_in = (tag, words) => {
    const given = Buffer.from(words, "base64").toString().split("\0")[2];
    say(given === password ? `${tag} OK come in` : `${tag} NO [AUTHENTICATIONFAILED] not so`);
  };
  const fetch = (uid, what) => {
    const { text, bytes } = mails.at(uid - 1);
    if (what.includes("RFC822.SIZE"))
      return say(`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${bytes})`);
    const date = 'INTERNALDATE "02-Mar-2026 09:00:00 +0000"';
    socket.write(`* ${uid} FETCH (UID ${uid} ${date} BODY[] {${text.length}}\r\n`);
    socket.write(text);
    return say(")");
  };
  const commands = {
    CAPABILITY: () => say("* CAPABILITY IMAP4rev1 AUTH=PLAIN"),
    LIST: () => {
      for (const name of folders.keys())
        say(`* LIST (${name === "Sent" ? "\\Sent" : ""}) "/" "${name}"`);
    },
    EXAMINE: (name) => {
      mails = folders.get(name.replaceAll('"', ""));
      say(`* ${mails.length} EXISTS`, "* OK [UIDVALIDITY 7] its numbers");
      say(`* OK [UIDNEXT ${mails.length + 1}] the next`);
    },
    UID: (fetched, set, ...what) => {
      for (const uid of numbers_of(set, mails.length)) fetch(uid, what.join(" "));
    },
    LOGOUT: () => say("* BYE"),
  };
  const answer = (line) => {
    const [tag, word, ...rest] = line.split(" ");
    if (signing_in) {
      sign_in(signing_in, line);
      signing_in = null;
    } else if (word === "AUTHENTICATE") {
      signing_in = tag;
      say("+ go on");
    } else if (commands[word]) {
      commands[word](...rest);
      say(`${tag} OK done`);
    } else say(`${tag} BAD not known here`);
  };
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    unread += bytes.toString("latin1");
    socket.cork();
    for (let end; (end = unread.indexOf("\r\n")) >= 0; unread = unread.slice(end + 2))
      answer(unread.slice(0, end));
    socket.uncork();
  });
  say("* OK here");
}

/** Over TLS where it has a key. `inbox` has what it needs of an array: a length, and the mail at a place. */
export async function start_imap_server({ key, cert, password, inbox = [] }) {
  const folders = new Map([
    ["INBOX", inbox],
    ["Sent", []],
  ]);
  const serve = (socket) => talk(socket, folders, password);
  const server = key ? tls.createServer({ key, cert }, serve) : net.createServer(serve);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    /** `bytes`: what it says of its size, where that is not so. */
    put(folder, words, bytes) {
      const text = Buffer.from(words);
      folders.get(folder).push({ text, bytes: bytes ?? text.length });
    },
    stop: () => server.close(),
  };
}
