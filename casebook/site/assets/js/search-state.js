// What is asked on the page of search, as the page's address tells it.

export const SHOWN = 10;
const SORTS = ["relevance", "year", "title"];

/** `{q, filters, sort, shown}` of this moment; `filters` has the chosen values of each facet that has any. */
export function current(facets) {
  const asked = new URLSearchParams(location.search);
  const filters = {};
  for (const name of facets) if (asked.has(name)) filters[name] = [...new Set(asked.getAll(name))];
  const sort = SORTS.find((known) => known === asked.get("sort")) ?? SORTS[0];
  return { q: asked.get("q") ?? "", filters, sort, shown: history.state?.shown ?? SHOWN };
}

/** The address of a state, from the page's own. */
export function addressOf({ q, filters, sort }) {
  const asked = new URLSearchParams(q.trim() ? { q } : {});
  for (const [name, values] of Object.entries(filters)) values.forEach((value) => asked.append(name, value));
  if (sort !== SORTS[0]) asked.set("sort", sort);
  return location.pathname + `?${asked}`.replace(/\?$/, "");
}

/** Put a state into the address: as a step of its own where the reader has made a choice, else in place of the last. */
export function keep(state, chosen) {
  const address = addressOf(state);
  const kept = [{ shown: state.shown }, "", address];
  if (chosen && address !== location.pathname + location.search) history.pushState(...kept);
  else history.replaceState(...kept);
}

/** The chosen values, with one put in or taken out. */
export function toggled(filters, name, value) {
  const values = filters[name] ?? [];
  const left = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const { [name]: _, ...others } = filters;
  return left.length ? { ...filters, [name]: left } : others;
}
