// Which room (folder of src) a text belongs to, read from the page's own imports, so that nobody keeps a list.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseSync } from "vite";

interface Later {
  start: number;
  end: number;
  file: string;
}

export interface Source {
  text: string;
  /** Has texts: uses one of Lingui's macros. */
  speaks: boolean;
  imports: string[];
  /** Where it says import(...), and of what. */
  later: Later[];
}

export type Sources = Map<string, Source>;

/** The texts of these are wanted on many pages, or are but a few. */
const everywhere = ["api", "app", "parts", "today", "views"];
/** What stands on the screen at the first visit: the shell and Today. */
const entry = "app/main.tsx";
export const first_room = "first";

export const macro = /@lingui\/(core|react)\/macro/;

function file_of(request: string, from: string, folder: string): string | undefined {
  if (!/^(~|\.\.?)\//.test(request)) return undefined;
  const path = request.startsWith("~/")
    ? resolve(folder, request.slice(2))
    : resolve(dirname(from), request);
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one));
}

function read_source(file: string, folder: string): Source {
  const text = readFileSync(file, "utf8");
  const { module, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const asked = [
    ...module.staticImports
      .filter(({ entries }) => !entries.length || entries.some((entry) => !entry.isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.isType ? [] : (entry.moduleRequest?.value ?? []))),
    ),
  ];
  return {
    text,
    speaks: macro.test(text),
    imports: asked.flatMap((request) => file_of(request, file, folder) ?? []),
    later: module.dynamicImports.flatMap(({ start, end, moduleRequest }) => {
      const request = text.slice(moduleRequest.start + 1, moduleRequest.end - 1);
      const found = file_of(request, file, folder);
      return found ? [{ start, end, file: found }] : [];
    }),
  };
}

/** Every source of the page. */
export function read_sources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  return new Map(
    files.sort().map((name) => [resolve(folder, name), read_source(resolve(folder, name), folder)]),
  );
}

/** A file and all it imports, not counting what it imports later. */
function whole(sources: Sources, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const other of sources.get(file)?.imports ?? []) whole(sources, other, found);
  return found;
}

export class Rooms {
  private readonly first: Set<string>;

  constructor(
    private readonly sources: Sources,
    private readonly folder: string,
  ) {
    this.first = whole(sources, resolve(folder, entry));
  }

  /** The room whose texts a file needs. */
  of(file: string): string {
    const room = file.slice(this.folder.length + 1).split("/")[0] ?? "";
    return this.first.has(file) || everywhere.includes(room) ? first_room : room;
  }

  /** The rooms whose texts must be there before this file is shown, besides the first. */
  before(file: string): string[] {
    const speaking = [...whole(this.sources, file)].filter((one) => this.sources.get(one)?.speaks);
    const rooms = new Set(speaking.map((one) => this.of(one)));
    rooms.delete(first_room);
    return [...rooms].sort();
  }

  /** A source in which every import(...) of what has texts brings them along. */
  with_texts(source: Source): string {
    let text = source.text;
    for (const { start, end, file } of source.later.toReversed()) {
      const rooms = JSON.stringify(this.before(file));
      if (rooms === "[]") continue;
      text = `${text.slice(0, start)}with_texts(${rooms}, () => ${text.slice(start, end)})${text.slice(end)}`;
    }
    if (text === source.text) return text;
    return `import { with_texts } from "~/app/messages"; ${text}`;
  }
}
