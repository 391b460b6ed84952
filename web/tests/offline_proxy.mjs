// Stands between the browser and Kept, so that a test can take the network away, lose an answer on its way, or put a
// new version of the page in: the same page under other file names, the old ones gone.
import { createServer, request as ask } from "node:http";

const text_types = /html|javascript|css|manifest/;

/** The names of the files of the page that Kept serves now, as its service worker lists them. */
async function asset_names(target) {
  const worker = await (await fetch(`${target}/service_worker.js`)).text();
  return [...new Set([...worker.matchAll(/\/assets\/([\w.-]+)/g)].map(([, name]) => name))];
}

export async function start_proxy(target) {
  const names = await asset_names(target);
  const any_name = new RegExp(names.map((name) => name.replaceAll(".", "\\.")).join("|"), "g");
  const sockets = new Set();
  const proxy = {
    /** open; dead: nobody answers the knock; silent: nobody says a word; no_api: the page alone. */
    mode: "open",
    version: 1,
    /** The answers to notes are lost after Kept has written them. */
    loses: false,
    /** Every note that was sent: {key, note, status}; the status is Kept's answer. */
    sent: [],
    cut: (mode) => {
      proxy.mode = mode;
      if (mode === "open") return;
      for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      http.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  const renamed = (text) => text.replace(any_name, (name) => `v${proxy.version}_${name}`);
  const new_version = (text) =>
    renamed(text)
      .replace(/build = "\w+"/, `build = "version${proxy.version}"`)
      .replace("<head>", `<head><meta name="version" content="${proxy.version}" />`);

  async function handle(request, response) {
    const is_api = request.url.startsWith("/api/");
    if (proxy.mode === "silent") return;
    if (proxy.mode === "dead" || (proxy.mode === "no_api" && is_api))
      return request.socket.destroy();
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const headers = { ...request.headers };
    delete headers["accept-encoding"];
    delete headers["if-none-match"];
    let path = request.url;
    const asset = path.match(/^\/assets\/(?:v(\d+)_)?(.*)/);
    if (asset && Number(asset[1] ?? 1) !== proxy.version) {
      response.writeHead(404);
      return response.end();
    }
    if (asset) path = `/assets/${asset[2]}`;
    const is_note = request.method === "POST" && path === "/api/conversations";
    if (is_note) proxy.sent.push({ key: headers["idempotency-key"], note: JSON.parse(body).note });
    const sent = proxy.sent.at(-1);
    const asked = ask(target + path, { method: request.method, headers }, (answer) => {
      const is_text = !is_api && text_types.test(answer.headers["content-type"] ?? "");
      if (is_note) sent.status = answer.statusCode;
      if (is_note && proxy.loses) {
        answer.resume();
        return answer.on("end", () => request.socket.destroy());
      }
      if (!is_text || proxy.version === 1) {
        response.writeHead(answer.statusCode, answer.headers);
        return answer.pipe(response);
      }
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => {
        const { "content-length": _length, etag: _etag, ...rest } = answer.headers;
        response.writeHead(answer.statusCode, rest);
        response.end(new_version(Buffer.concat(pieces).toString()));
      });
    });
    asked.on("error", () => request.socket.destroy());
    response.on("close", () => asked.destroy());
    asked.end(body);
  }

  const http = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  proxy.url = `http://127.0.0.1:${http.address().port}`;
  return proxy;
}
