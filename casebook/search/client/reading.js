// The texts of the most promising documents, fetched and held against a query.

import { dot, weightsOf } from "./candidates.js";
import { linesOf, verified } from "./verifying.js";

const BODIES = 3; // passages of each document that are read beside its head and beginning
const SECOND = 3; // documents of which a second pack may be read
const GAIN = 0.2; // the least that it must add to be read

/** What has been read of an index. */
export class Reading {
  constructor(index) {
    this.index = index;
    this.lines = new Map();
  }

  /** Read one pack of each document, that with the most evidence; what else there is counts as the postings have it. */
  async read(query, promising, weigh, lang) {
    const chosen = promising.map((one, rank) => this.chosen(one, weightsOf(query, weigh), rank));
    await this.prepare(chosen.flatMap(({ passages }) => passages));
    return Promise.all(
      promising.map(async ({ document, evidence }, place) => {
        const { passages } = chosen[place];
        const about = await this.index.about(document, passages[0]);
        const lines = passages.flatMap((passage) => this.lines.get(passage));
        const unread = [...evidence].filter(([passage]) => !passages.includes(passage)).map(([, one]) => one);
        return { document, about, passages, ...verified(query, lines, unread, weigh, lang, about.kind) };
      }),
    );
  }

  /**
   * The passages of a document to read: the best ones of the pack that holds the most, and for the most promising
   * documents also of a second one, where it holds what the first lacks.
   */
  chosen({ document, evidence }, weights, rank) {
    const { index } = this;
    const packs = new Map();
    for (const [passage, one] of evidence) {
      const pack = index.packOf(passage);
      if (!packs.has(pack)) packs.set(pack, []);
      packs.get(pack).push({ passage, sum: dot(one.values, weights), covers: one.covers });
    }
    const worth = (found) => Math.max(...found.map(({ sum }) => sum));
    const [first, ...others] = [...packs].sort(([one, its], [other, theirs]) => worth(theirs) - worth(its) || one - other);
    const had = weights.map((_, place) => Math.max(...first[1].map(({ covers }) => covers[place])));
    const gain = ({ covers }) => dot(covers.map((cover, place) => Math.max(0, cover - had[place])), weights);
    const best = others.flatMap(([, found]) => found).sort((one, two) => gain(two) - gain(one) || one.passage - two.passage)[0];
    const beside = first[0] === index.packOf(index.heads[document]) ? [index.heads[document], ...index.firstPassages(document)] : [];
    const top = first[1].sort((one, two) => two.sum - one.sum || one.passage - two.passage).slice(0, BODIES);
    const second = best && rank < SECOND && gain(best) >= GAIN ? [best] : [];
    return { passages: [...new Set([...beside, ...[...top, ...second].map(({ passage }) => passage)])] };
  }

  /** How the body of a document begins, in a language where it has that one. */
  async firstLine(document, lang) {
    const [head, end] = this.index.heads.slice(document, document + 2);
    if (end === head + 1) return undefined;
    const passage = [head + 1, head + 2].find((one) => one < end && this.index.languageOf(one) === lang) ?? head + 1;
    await this.prepare([passage]);
    return this.lines.get(passage)[0];
  }

  async prepare(passages) {
    const missing = [...new Set(passages)].filter((passage) => !this.lines.has(passage));
    for (const [number, passage] of await this.index.passages(missing)) {
      this.lines.set(number, linesOf(passage, number));
    }
  }
}
