// Fails the build when the page outgrows the byte table of the interface brief (brotli, as on the wire).
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));
const sizes = new Map();
const weigh = (file) => {
  if (!sizes.has(file)) {
    const raw = readFileSync(dist + file);
    sizes.set(file, file.endsWith(".woff2") ? raw.length : brotliCompressSync(raw).length);
  }
  return sizes.get(file) / 1024;
};

// The files a chunk brings with its static imports.
function closure(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(key)) return found;
  found.add(key);
  for (const other of chunk.imports ?? []) closure(other, found);
  return found;
}

const rows = [];
const row = (what, kib, limit) => rows.push({ what, kib, limit });
const entry = closure("index.html");
const today = Object.keys(manifest).find((key) => key.endsWith("today/today_page.tsx"));
const first = new Set([...entry, ...(today ? closure(today) : [])]);
const sum = (keys) => [...keys].reduce((total, key) => total + weigh(manifest[key].file), 0);
row("script for Today, first visit", sum(first), 170);

const style = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".css"));
row(
  "style for all pages",
  style.reduce((total, name) => total + weigh(`assets/${name}`), 0),
  12,
);

// A language's texts: what every page needs, and what the rooms need besides.
const texts = /messages\/(en|da|ar)\.po\?room=(\w+)$/;
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry || first.has(key)) continue;
  const [, language, room] = texts.exec(key) ?? [];
  if (room) row(`messages ${language}, ${room}`, weigh(chunk.file), room === "first" ? 25 : 15);
  else
    row(
      `page ${key.replace("src/", "")}`,
      sum([...closure(key)].filter((other) => !first.has(other))),
      45,
    );
}

const fonts = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".woff2"));
const family = (pattern) =>
  fonts
    .filter((name) => pattern.test(name))
    .reduce((total, name) => total + weigh(`assets/${name}`), 0);
row("fonts en, da", family(/inter-latin/), 140);
row("fonts ar", family(/inter-latin-wght|arabic/), 140);

let failed = false;
for (const { what, kib, limit } of rows) {
  const over = kib > limit;
  failed ||= over;
  console.log(
    `${over ? "OVER" : "  ok"} ${kib.toFixed(1).padStart(7)} of ${String(limit).padStart(3)} KiB  ${what}`,
  );
}
const total = readdirSync(`${dist}assets`).reduce(
  (bytes, name) => bytes + statSync(`${dist}assets/${name}`).size,
  0,
);
console.log(`     ${(total / 1024).toFixed(0)} KiB in all, uncompressed`);
if (!existsSync(`${dist}index.html`) || failed) process.exit(1);
// The manifest was for this script; it is no part of the page.
rmSync(`${dist}.vite`, { recursive: true });
