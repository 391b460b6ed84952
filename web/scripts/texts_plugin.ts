// One .po a language in the source, one file a language and room in the build: what the first visit shows stands in
// the first, every other text with the rooms that say it, loaded before the page that needs it (src/app/messages.ts).
import { fileURLToPath } from "node:url";
import { createCompiledCatalog, createMissingErrorMessage, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import type { Plugin } from "vite";
import { expand_macros, texts_named } from "./lingui_macro.ts";
import { first_room, macro, read_sources, Rooms, type Sources } from "./rooms.ts";

const folder = fileURLToPath(new URL("../src", import.meta.url));
const languages = ["en", "da", "ar"];
const table = "kept:texts";

type Messages = Record<string, string>;

/** All texts of a language by their ids; none may be missing unless it is a draft. */
async function read_texts(language: string, draft: boolean): Promise<Messages> {
  const config = getConfig();
  const [catalog] = await getCatalogs(config);
  if (!catalog) throw new Error("lingui.config.ts names no catalogue");
  const { messages, missing } = await catalog.getTranslations(language, {
    fallbackLocales: config.fallbackLocales || {},
    sourceLocale: config.sourceLocale ?? "en",
  });
  if (missing.length && !draft)
    throw new Error(createMissingErrorMessage(language, missing, "loader"));
  return messages;
}

class Texts {
  readonly rooms: Rooms;
  private readonly expanded = new Map<string, ReturnType<typeof expand_macros>>();
  private by_room: Promise<Map<string, Set<string>>> | undefined;

  constructor(private readonly sources: Sources) {
    this.rooms = new Rooms(sources, folder);
  }

  /** A source as it is built: with its texts brought along, its macros expanded. */
  async built(file: string) {
    const source = this.sources.get(file);
    if (!source) return null;
    const code = this.rooms.with_texts(source);
    if (!source.speaks) return code === source.text ? null : { code, map: null };
    const held = this.expanded.get(file) ?? expand_macros(code, file);
    this.expanded.set(file, held);
    return held;
  }

  names(): string[] {
    const speaking = [...this.sources].filter(([, source]) => source.speaks);
    return [...new Set([first_room, ...speaking.map(([file]) => this.rooms.of(file))])];
  }

  /** The ids of each room's texts; what the first has, the others leave out. */
  private async read_ids(): Promise<Map<string, Set<string>>> {
    const found = new Map(this.names().map((room) => [room, new Set<string>()]));
    for (const [file, source] of this.sources) {
      if (!source.speaks) continue;
      const code = (await this.built(file))?.code ?? "";
      for (const id of texts_named(code)) found.get(this.rooms.of(file))?.add(id);
    }
    for (const id of found.get(first_room) ?? [])
      for (const [room, ids] of found) if (room !== first_room) ids.delete(id);
    return found;
  }

  /** One room's part of a language; what no file says counts to the first. */
  async part(room: string, messages: Messages): Promise<Messages> {
    const ids = await (this.by_room ??= this.read_ids());
    const unknown = [...ids.values()].flatMap((all) => [...all].filter((id) => !(id in messages)));
    if (unknown.length)
      throw new Error(`${unknown.length} texts stand in no .po file: run npm run messages`);
    const others = new Set([...ids].flatMap(([one, all]) => (one === first_room ? [] : [...all])));
    const mine = (id: string) =>
      room === first_room ? !others.has(id) : (ids.get(room)?.has(id) ?? false);
    return Object.fromEntries(Object.entries(messages).filter(([id]) => mine(id)));
  }
}

/** The module that knows where each room's texts are. */
function table_of(rooms: string[]): string {
  const load = (room: string, language: string) =>
    `${language}: () => import("${folder}/messages/${language}.po?room=${room}")`;
  const line = (room: string) =>
    `${room}: { ${languages.map((language) => load(room, language)).join(", ")} }`;
  return `export const files = {\n${rooms.map(line).join(",\n")}\n};`;
}

/** `draft` builds while a text still lacks its translation. While serving, all texts are in the first room. */
export function texts_plugin({ draft }: { draft: boolean }): Plugin {
  let texts: Texts | undefined;
  return {
    name: "kept-texts",
    enforce: "pre",
    configResolved({ command }) {
      if (command === "build") texts = new Texts(read_sources(folder));
    },
    resolveId: {
      filter: { id: /^kept:texts$/ },
      handler: () => `\0${table}`,
    },
    load: {
      filter: { id: /^\0kept:texts$|\/(en|da|ar)\.po\?room=\w+$/ },
      async handler(id) {
        if (id === `\0${table}`) return table_of(texts?.names() ?? [first_room]);
        const [, language = "", room = ""] = /(\w+)\.po\?room=(\w+)$/.exec(id) ?? [];
        const messages = await read_texts(language, draft);
        const part = texts ? await texts.part(room, messages) : messages;
        const { source, errors } = createCompiledCatalog(language, part, { namespace: "es" });
        if (errors[0]) throw new Error(`${language}.po: ${errors[0].error.message}`);
        return { code: source, map: null, moduleType: "js" };
      },
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(core|react)\/macro|\bimport\(/ },
      handler(code, id) {
        const file = id.split("?")[0] ?? id;
        if (texts) return texts.built(file);
        return macro.test(code) ? expand_macros(code, file) : null;
      },
    },
  };
}
