// The search: a query in, ranked documents out. `load(path)` answers with the text of a file of the index.

import { candidates, dot, keysOf, weigher, weightsOf } from "./candidates.js";
import { excerptOf } from "./excerpt.js";
import { Facets } from "./facets.js";
import { Glossary } from "./glossary.js";
import { Index, IndexUnavailable } from "./index.js";
import { looksLatin, otherLayout } from "./layout.js";
import { Lexicon } from "./lexicon.js";
import { parsed } from "./query.js";
import { continued, meant } from "./spelling.js";
import { linesOf, verified } from "./verifying.js";

const READ = 10; // documents whose text is read at the least
const BODIES = 3; // passages of each that are read beside its head and beginning
const STRICT = 0.62; // the least coverage of an answer
const RELAXED = 0.5; // the least when nothing is better
const LOOSE = 0.34; // the least of what is only related
const RELATED = 5;
const LONG = 4; // parts, or a third as many clusters, of a query for which related documents are shown too
const ENOUGH = 3; // answers beside which nothing related is shown
const STRONG = 0.8; // a coverage that needs no other keyboard layout
const EXACT = 0.97; // one that needs none even where the other layout gives words
const SECOND = 3; // documents of which a second pack may be read
const GAIN = 0.2; // the least that it must add to be read
const RUN = 6; // clusters of a run that may be several words
const NAMED = 1000; // the score of a record that is asked for by its id
const SURE = 0.9; // a coverage by postings that counts as an answer unread

export { IndexUnavailable };

/** A search over one index, with what it has fetched so far. */
export class Search {
  constructor(load) {
    this.load = load;
    this.lines = new Map();
  }

  /**
   * Answer a query: `{results, total, facets, notes}`.
   *
   * Options: `lang`, `filters` (by facet a value or several), `sort` ("relevance", "year" or "title"), `limit`,
   * and `facets`, whether to count them. An IndexUnavailable is thrown when a file is missing even in the index
   * of this moment: never half an answer.
   */
  async search(text, { lang = "th", filters = {}, sort = "relevance", limit = 10, facets = true } = {}) {
    const options = { lang, filters, sort, limit, facets };
    try {
      return await this.answer(String(text), options);
    } catch (error) {
      if (!(error instanceof IndexUnavailable) || !(await this.renewed())) throw error;
      return this.answer(String(text), options);
    }
  }

  /** Whether the site has another index by now than the one that was opened. */
  async renewed() {
    const before = this.index?.manifest;
    this.index = undefined;
    await this.open();
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(this.index.manifest);
  }

  async open() {
    if (this.index) return;
    const index = await Index.open(this.load);
    this.glossary = new Glossary(await index.file("glossary"));
    this.lines = new Map();
    this.words = undefined;
    this.lexicon = undefined;
    this.index = index;
  }

  async answer(text, options) {
    await this.open();
    const narrowed = Object.values(options.filters).some((values) => [values].flat().filter(Boolean).length);
    const columns = narrowed || options.facets || options.sort === "year" ? await this.columns() : null;
    const allowed = narrowed ? (document) => columns.allows(document, options.filters) : () => true;
    const found = text.trim() ? await this.found(text, options, allowed) : this.everything(allowed);
    const sorted = await this.sorted(found.hits, options.sort, options.lang, columns);
    const shown = [...sorted.slice(0, options.limit), ...found.related];
    return {
      results: await Promise.all(shown.map((hit) => this.result(hit, options.lang))),
      total: found.hits.length,
      facets: options.facets ? { counts: columns.counts(await this.counted(text, found, options), options.filters), labels: columns.labels } : null,
      notes: found.notes,
    };
  }

  async columns() {
    this.facets ??= new Map();
    const file = await this.index.file("facets");
    if (!this.facets.has(file)) this.facets = new Map([[file, new Facets(file)]]);
    return this.facets.get(file);
  }

  /** The documents that facets are counted over: the answers, also those that another choice would let in. */
  async counted(text, found, options) {
    const narrowed = Object.keys(options.filters).length > 0;
    if (!narrowed) return found.hits.map((hit) => hit.document);
    const all = text.trim() ? await this.found(text, options, () => true) : this.everything(() => true);
    return all.hits.map((hit) => hit.document);
  }

  everything(allowed) {
    const all = Array.from({ length: this.index.documents }, (_, document) => document).filter(allowed);
    return { hits: all.map((document) => ({ document, score: 0, tier: "all" })), related: [], notes: {} };
  }

  async found(text, options, allowed) {
    const own = await this.tried(text, options, allowed);
    const other = own.best < EXACT ? otherLayout(text) : null;
    if (other && (own.best < STRONG || looksLatin(other))) {
      const meantSo = await this.tried(other, options, allowed);
      if (meantSo.best >= STRONG && meantSo.best > own.best) return tiered(meantSo, "layout", { layout: other });
    }
    if (own.best >= STRONG || own.longestRun < RUN) return tiered(own, "strict", {});
    this.lexicon ??= new Lexicon((await this.index.file("lexicon")).split(" "));
    return tiered(together(own, await this.tried(text, options, allowed, this.lexicon)), "strict", {});
  }

  /** Every document that answers a query at all, read or not: `{read, unread, long, best}`. */
  async tried(text, options, allowed, lexicon) {
    const query = parsed(text, this.glossary, lexicon);
    if (!query.parts.length) return { read: [], unread: [], long: false, longestRun: 0, best: 0 };
    let postings = await this.index.postings(keysOf(query));
    if (await this.respelt(query, postings)) postings = await this.index.postings(keysOf(query));
    const weigh = weigher(postings, this.index.documents);
    const promising = candidates(query, this.index, postings, weigh, allowed);
    const most = Math.max(READ, options.limit);
    const read = await this.read(query, promising.slice(0, most), weigh, options.lang);
    if (query.id) read.forEach((hit) => hit.about.id === query.id && Object.assign(hit, { score: NAMED, coverage: 1 }));
    read.sort((one, two) => two.score - one.score || one.document - two.document);
    const clusters = query.parts.reduce((sum, part) => sum + (part.kind === "thai" ? part.texts.length / 3 : 1), 0);
    return {
      read,
      unread: promising.slice(most).filter((one) => one.coverage >= SURE),
      long: clusters >= LONG,
      longestRun: Math.max(...query.parts.map((part) => (part.kind === "thai" ? part.texts.length : 0))),
      best: Math.max(0, ...read.map((hit) => hit.coverage)),
    };
  }

  /** Add to a query what its unknown Latin words may have meant, and how its last may go on; whether anything was. */
  async respelt(query, postings) {
    const before = query.readings.length;
    for (const [from, part] of query.parts.entries()) {
      const [key] = part.keys;
      const known = postings.has(key);
      const goesOn = query.open && from === query.parts.length - 1;
      if (part.kind !== "latin" || !key || key.length < 3 || (known && !goesOn)) continue;
      this.words ??= (await this.index.file("words")).split(" ");
      const meanings = known ? continued(key, this.words) : meant(key, this.words, goesOn);
      for (const [word, factor] of meanings) {
        query.readings.push({ from, to: from + 1, factor, parts: [{ ...part, texts: [word], stem: word, keys: [word] }] });
      }
    }
    return query.readings.length > before;
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

  async prepare(passages) {
    const missing = [...new Set(passages)].filter((passage) => !this.lines.has(passage));
    for (const [number, passage] of await this.index.passages(missing)) {
      this.lines.set(number, linesOf(passage, number));
    }
  }

  async sorted(hits, sort, lang, columns) {
    if (sort === "title") {
      const order = (await this.index.file("titles"))[lang];
      const ranks = new Map(order.map((document, rank) => [document, rank]));
      return [...hits].sort((one, two) => ranks.get(one.document) - ranks.get(two.document));
    }
    if (sort !== "year") return hits;
    const years = columns.years();
    return [...hits].sort((one, two) => (years.get(two.document) ?? 0) - (years.get(one.document) ?? 0));
  }

  async result(hit, lang) {
    const { id, kind, titles, urls } = hit.about ?? (await this.index.about(hit.document));
    const place = lang === "th" ? 0 : 1;
    let { line, ranges } = hit.best ?? { ranges: [] };
    if (!line) {
      const passage = this.index.firstPassages(hit.document).find((one) => this.index.languageOf(one) === lang) ?? this.index.heads[hit.document];
      await this.prepare([passage]);
      line = this.lines.get(passage).find((one) => one.field === "body");
    }
    const excerpt = line ? excerptOf(line.text, line.units, ranges) : [];
    return { id, kind, url: urls[place], title: titles[place], excerpt, excerptLang: line?.language ?? lang, tier: hit.tier, score: hit.score };
  }
}

/** Two tries at one query as one: each document as the better try has it. */
function together(one, other) {
  const byDocument = new Map(one.read.map((hit) => [hit.document, hit]));
  for (const hit of other.read) {
    if ((byDocument.get(hit.document)?.score ?? -1) < hit.score) byDocument.set(hit.document, hit);
  }
  const read = [...byDocument.values()].sort((a, b) => b.score - a.score || a.document - b.document);
  const unread = other.unread.filter((hit) => !byDocument.has(hit.document));
  return { ...one, read, unread, best: Math.max(one.best, other.best) };
}

/** The answers by tier: strict ones, or relaxed ones when there are none; related ones when there are few. */
function tiered({ read, unread, long }, tier, notes) {
  const strict = read.filter((hit) => hit.coverage >= STRICT).map((hit) => ({ ...hit, tier }));
  const hits = strict.length
    ? [...strict, ...unread.map((hit) => ({ document: hit.document, score: 0, tier }))]
    : read.filter((hit) => hit.coverage >= RELAXED).map((hit) => ({ ...hit, tier: "relaxed" }));
  const shown = new Set(hits.map((hit) => hit.document));
  const wanted = !hits.length || (long && hits.length < ENOUGH);
  const related = wanted && long
    ? read
        .filter((hit) => hit.coverage >= LOOSE && !shown.has(hit.document))
        .slice(0, RELATED)
        .map((hit) => ({ ...hit, tier: "related" }))
    : [];
  return { hits, related, notes: { ...notes, relaxed: !strict.length && hits.length > 0, about: unread.length > 0 } };
}
