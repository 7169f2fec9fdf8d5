// Pagefind with the index of the page's language; "merged" adds that of the other one, as its manual tells.
// Only the pages that are shown are fetched: ten, as in our own search.

const SHOWN = 10;

export async function open(base, lang, variant) {
  const pagefind = await import(new URL("pagefind.js", base));
  await pagefind.init();
  // The index of the page cannot be merged with itself, so the same folder goes by another name.
  if (variant === "merged") {
    await pagefind.mergeIndex(`/merged/..${base.pathname}`, { language: lang === "th" ? "en" : "th" });
  }
  return async (query) => {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return shown.map(({ raw_url }) => raw_url);
  };
}
