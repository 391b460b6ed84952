// An in-memory stand-in for `kept serve`, for building and testing the page alone:
// node tests/mock-server.mjs [--port N] [--people N] [--language en|da|ar] [--empty]
// Serves web/dist with the same Content Security Policy as the server.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { make_data } from "./mock/data.mjs";
import { make_routes, No } from "./mock/routes.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export function start({ port = 0, people = 60, language = "en", empty = false } = {}) {
  const streams = new Set();
  const server = {
    data: make_data(empty ? 0 : people, language),
    empty,
    signed_in: !empty,
    delay: 0,
    down: false,
    tell: (thing, noun = "person") =>
      streams.forEach((stream) =>
        stream.write(`data: ${JSON.stringify({ noun, id: thing.id, version: thing.version })}\n\n`),
      ),
  };
  const routes = make_routes(server);
  const read = async (request) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts);
  };
  async function api(request, response, url) {
    if (server.down) return request.socket.destroy();
    if (url.pathname === "/api/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": here\n\n");
      streams.add(response);
      return request.on("close", () => streams.delete(response));
    }
    const bytes = await read(request);
    const json = request.headers["content-type"]?.startsWith("application/json");
    const body = json && bytes.length ? JSON.parse(bytes) : undefined;
    if (server.delay) await new Promise((done) => setTimeout(done, server.delay));
    for (const { method, pattern, act, status } of routes) {
      const found = method === request.method && url.pathname.match(pattern);
      if (!found) continue;
      const answer = act({
        ...found.groups,
        query: url.searchParams,
        body,
        match: request.headers["if-match"],
      });
      const text = answer === undefined ? "" : JSON.stringify(answer);
      response.writeHead(
        status ?? (text ? 200 : 204),
        text ? { "Content-Type": "application/json" } : {},
      );
      return response.end(text);
    }
    throw new No(404, "not_found");
  }
  function file(response, url) {
    let path = dist + url.pathname;
    if (!existsSync(path) || statSync(path).isDirectory()) path = `${dist}/index.html`;
    const page = readFileSync(`${dist}/index.html`, "utf8");
    const inline = page.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? "";
    const hash = createHash("sha256").update(inline).digest("base64");
    response.writeHead(200, {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Security-Policy": `default-src 'self'; script-src 'self' 'sha256-${hash}'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
    });
    createReadStream(path).pipe(response);
  }
  const http = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (!url.pathname.startsWith("/api/")) return file(response, url);
    api(request, response, url).catch((error) => {
      const { status = 500, code = "fault", field = "", present } = error;
      if (status === 500) console.error(error);
      response.writeHead(status, { "Content-Type": "application/problem+json" });
      response.end(
        JSON.stringify({
          status,
          code,
          field,
          detail: "",
          id: "REQ1",
          ...(present ? { present } : {}),
        }),
      );
    });
  });
  return new Promise((done) =>
    http.listen(port, "127.0.0.1", () =>
      done({
        ...server,
        server,
        url: `http://127.0.0.1:${http.address().port}`,
        stop: () => {
          http.closeAllConnections();
          http.close();
        },
      }),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      people: { type: "string", default: "60" },
      language: { type: "string", default: "en" },
      empty: { type: "boolean", default: false },
    },
  });
  const { url } = await start({
    ...values,
    port: Number(values.port),
    people: Number(values.people),
  });
  console.log(url);
}
