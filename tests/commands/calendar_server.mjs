// A server that hands out a calendar in many ways, well and badly, on a port of its own. Prints the
// port. FILE is the calendar; each request is told on a line of LOG: its path and If-None-Match.
import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, log] = process.argv.slice(2);
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const known = request.headers["if-none-match"] ?? "-";
  appendFileSync(log, `${pathname} ${known}\n`);
  const send = (status, headers, body = "") => {
    response.writeHead(status, headers);
    response.end(body);
  };
  const calendar = readFileSync(file);
  const etag = `"${calendar.length}"`;
  if (pathname === "/good.ics") {
    if (known === etag) return send(304, { etag });
    return send(200, { etag, "content-type": "text/calendar" }, calendar);
  }
  if (pathname === "/moved.ics") return send(302, { location: "/good.ics" });
  if (pathname === "/inside.ics") return send(302, { location: "http://127.0.0.2:1/good.ics" });
  if (pathname === "/round.ics") return send(302, { location: "/round.ics" });
  if (pathname === "/page.ics") return send(200, { "content-type": "text/html" }, "<p>no</p>");
  if (pathname === "/large.ics") {
    response.writeHead(200, { "content-type": "text/calendar" });
    const more = () => {
      while (!response.destroyed && response.write("X".repeat(65536)));
    };
    response.on("drain", more);
    return more();
  }
  return send(404, {});
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
