// The page folds as the server does: tests/fold_cases.txt, read by both.
import { readFileSync } from "node:fs";
import ts from "typescript";

const source = readFileSync(new URL("../src/parts/fold.ts", import.meta.url), "utf8");
const { outputText } = ts.transpileModule(source, {
  compilerOptions: { target: "ES2022", module: "ESNext" },
});
const { fold } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

const unescape = (text) =>
  text.replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
const cases = readFileSync(new URL("../../tests/fold_cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t").map(unescape));

const wrong = cases.filter(([text, folded]) => fold(text) !== folded);
for (const [text, folded] of wrong)
  console.error(`${text}: ${JSON.stringify(fold(text))}, not ${JSON.stringify(folded)}`);
console.log(`${cases.length - wrong.length} passed, ${wrong.length} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
