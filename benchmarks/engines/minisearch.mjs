// MiniSearch in three variants: "default" as it comes; "tolerant" asked as its manual shows first, for beginnings of
// words and for slips, with titles that count double; "words" so too, with Thai cut into the browser's words.

const SHOWN = 10;
const segmenter = new Intl.Segmenter("th", { granularity: "word" });

// Line by line: a segmenter takes the square of the time for a long text.
const words = (text) =>
  text.split("\n").flatMap((line) => [...segmenter.segment(line)].filter((one) => one.isWordLike).map((one) => one.segment));

const fields = { fields: ["title", "text"], storeFields: ["title"] };
const tolerant = { ...fields, searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } };

/** The settings of each variant; an index must be read with those that it was made with. */
export const OPTIONS = { default: fields, tolerant, words: { ...tolerant, tokenize: words } };

export async function open(base, lang, variant) {
  const { default: MiniSearch } = await import(new URL("index.js", base));
  const response = await fetch(new URL("index.json", base));
  const index = MiniSearch.loadJSON(await response.text(), OPTIONS[variant]);
  return async (query) => index.search(query).slice(0, SHOWN).map(({ id }) => id);
}
