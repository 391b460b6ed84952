/// <reference types="vite/client" />
/** Where each room's texts are, language by language (scripts/texts_plugin.ts). */
declare module "kept:texts" {
  type Load = () => Promise<{ messages: import("@lingui/core").Messages }>;
  export const files: Record<string, Record<import("./app/look").Language, Load>>;
}
