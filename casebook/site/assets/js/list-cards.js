// What the site has on the records of a list: a card of each, and the files beside its pages.

// How files of each format are put together, so that the whole is what the book itself would have written.
const JOINED = {
  bib: (texts) => texts.join("\n"),
  ris: (texts) => texts.join("\r\n"),
  json: (texts) => `${JSON.stringify(texts.flatMap((text) => JSON.parse(text)), null, 2)}\n`,
};
const TYPES = { bib: "application/x-bibtex", ris: "application/x-research-info-systems", json: "application/json" };
// Lists of references stand in alphabetical order; lines for a memo in the order of the list.
const IN_ORDER = /^memo/;

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok && answer.status !== 404) throw new Error(`${answer.status} ${address}`);
  return answer.ok ? answer : null;
}

export class Cards {
  /** Cards in a folder of the site at a root; both are addresses. */
  constructor(folder, root) {
    Object.assign(this, { folder, root, known: new Map() });
  }

  /** The card of a record; null when the book has no such record, undefined when it could not be loaded. */
  of(id) {
    if (!this.known.has(id)) this.known.set(id, this.load(id));
    return this.known.get(id);
  }

  async load(id) {
    try {
      const answer = await fetched(new URL(`${id}.json`, this.folder));
      return answer && (await answer.json());
    } catch {
      this.known.delete(id);
      return undefined;
    }
  }

  /** The references to some cards as one file of a format, in one language; fails when a file could not be loaded. */
  async file(cards, format, language) {
    const texts = cards.map(async ({ files, sides }) => {
      const answer = await fetched(new URL(`${sides[language].page}${files}.${format}`, this.root));
      return answer.text();
    });
    return JOINED[format](await Promise.all(texts));
  }
}

/** Whether a format is a file for programs, and not a style in words. */
export const isForPrograms = (format) => format in JOINED;

/** The media type of a format. */
export const typeOf = (format) => TYPES[format] ?? "text/plain";

/** The references to some cards in a style: `[{parts, titleLang}]`, in the order that the style has. */
export function lines(cards, style) {
  const [, language] = style.split("-");
  const made = cards.map((card) => card.lines[style]);
  if (IN_ORDER.test(style)) return made;
  const { compare } = new Intl.Collator(language);
  return made.sort((one, other) => compare(one.parts.join(""), other.parts.join("")));
}
