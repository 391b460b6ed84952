// Makes src/api/schema.d.ts from an OpenAPI document: npm run api -- FILE (the program kept_openapi prints one).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const file = process.argv[2];
if (!file) {
  console.error("usage: npm run api -- OPENAPI.json");
  process.exit(2);
}
const document = JSON.parse(readFileSync(file, "utf8"));
const out = fileURLToPath(new URL("../src/api/schema.d.ts", import.meta.url));
writeFileSync(out, astToString(await openapiTS(document)));
