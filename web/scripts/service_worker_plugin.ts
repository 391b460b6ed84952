// Writes dist/service_worker.js with the names of this build's files, so that the worker knows what to keep.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformWithOxc, type Plugin } from "vite";

export function serviceWorker(): Plugin {
  const source = fileURLToPath(new URL("../src/app/service_worker.ts", import.meta.url));
  return {
    name: "kept-service-worker",
    apply: "build",
    generateBundle: {
      // After Vite has written index.html, which is part of the build too.
      order: "post",
      async handler(_, bundle) {
        const files = Object.keys(bundle)
          .filter((name) => name.startsWith("assets/"))
          .map((name) => `/${name}`);
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("the build has no index.html");
        const whole = [...files, page.source].join("\n");
        const build = createHash("sha256").update(whole).digest("hex").slice(0, 12);
        const { code } = await transformWithOxc(readFileSync(source, "utf8"), source, {
          target: "es2022",
        });
        const filled = code
          .replace('"__BUILD__"', JSON.stringify(build))
          .replace('"__FILES__"', JSON.stringify(files));
        this.emitFile({
          type: "asset",
          fileName: "service_worker.js",
          source: filled.replace(/export\s*\{\s*\};?/, ""),
        });
      },
    },
  };
}
