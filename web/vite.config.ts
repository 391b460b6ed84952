import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./scripts/service_worker_plugin.ts";
import { texts_plugin } from "./scripts/texts_plugin.ts";

const server = process.env["KEPT_SERVER"] ?? "http://127.0.0.1:8080";

export default defineConfig(({ mode }) => ({
  plugins: [
    // `--mode draft` builds while a text still lacks its translation.
    texts_plugin({ draft: mode === "draft" }),
    react(),
    lingui(),
    { ...optimizeLocales.vite({ locales: ["en-US", "da-DK", "ar-AE"] }), enforce: "pre" as const },
    serviceWorker(),
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy: { "/api": server } },
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
}));
