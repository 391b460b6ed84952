// Whom of a list one has chosen: some by hand, or everybody it shows.

export interface Chosen {
  all: boolean;
  ids: ReadonlySet<string>;
}

export const nobody: Chosen = { all: false, ids: new Set() };
export const everybody: Chosen = { all: true, ids: new Set() };

/** One more, or one fewer. Who is taken from everybody leaves those who are loaded. */
export function with_one(before: Chosen, id: string, items: readonly { id: string }[]): Chosen {
  const ids = new Set(before.all ? items.map((item) => item.id) : before.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: false, ids };
}
