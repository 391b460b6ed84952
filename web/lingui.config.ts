import { defineConfig } from "@lingui/conf";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "da", "ar"],
  catalogs: [{ path: "<rootDir>/src/messages/{locale}", include: ["<rootDir>/src"] }],
  format: "po",
  formatOptions: { lineNumbers: false, origins: false } as never,
  orderBy: "message",
});
