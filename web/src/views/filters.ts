// The filters of a list as they stand in its address.
/** What is no filter of the list: dialogs, and where a long list begins. */
const no_filters = new Set(["open", "for", "from"]);

/** Always in one order, so that two that show the same are the same. */
export function filters_of(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    ([key, value]) => !no_filters.has(key) && value !== undefined,
  );
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
}
