// The search: a query in, ranked documents out. `load(path)` answers with the text of a file of the index.

import { excerptOf } from "./excerpt.js";
import { Facets } from "./facets.js";
import { Finder } from "./finding.js";
import { Glossary } from "./glossary.js";
import { Index, IndexUnavailable } from "./index.js";
import { Reading } from "./reading.js";

export { IndexUnavailable };

/** A search over one index, with what it has fetched so far. */
export class Search {
  constructor(load) {
    this.load = load;
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
    const glossary = new Glossary(await index.file("glossary"));
    this.reading = new Reading(index);
    this.finder = new Finder(index, glossary, this.reading);
    this.facets = undefined;
    this.index = index;
  }

  async answer(text, options) {
    await this.open();
    const narrowed = Object.values(options.filters).some((values) => [values].flat().filter(Boolean).length);
    const columns = narrowed || options.facets || options.sort === "year" ? await this.columns() : null;
    const every = narrowed && !options.facets ? null : await this.found(text, options, () => true);
    const allowed = (document) => columns.allows(document, options.filters);
    const found = narrowed ? within(await this.found(text, options, allowed), every, allowed) : every;
    const sorted = await this.sorted(found.hits, options.sort, options.lang, columns);
    const shown = [...sorted.slice(0, options.limit), ...found.related];
    return {
      results: await Promise.all(shown.map((hit) => this.result(hit, options.lang))),
      total: found.hits.length,
      facets: options.facets ? { counts: columns.counts(documents(found, every), options.filters), labels: columns.labels } : null,
      notes: found.notes,
    };
  }

  async columns() {
    this.facets ??= new Facets(await this.index.file("facets"));
    return this.facets;
  }

  async found(text, options, allowed) {
    if (text.trim()) return this.finder.found(text, options, allowed);
    const all = Array.from({ length: this.index.documents }, (_, document) => document).filter(allowed);
    return { hits: all.map((document) => ({ document, score: 0, tier: "all" })), related: [], notes: {} };
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
    const { line, ranges } = hit.best ?? { line: await this.reading.firstLine(hit.document, lang), ranges: [] };
    const excerpt = line ? excerptOf(line.text, line.units, ranges) : [];
    return { id, kind, url: urls[place], title: titles[place], excerpt, excerptLang: line?.language ?? lang, tier: hit.tier, score: hit.score };
  }
}

/** What was found among the allowed documents, with what was found among all of them and is allowed. */
function within(some, every, allowed) {
  const known = new Set(some.hits.map((hit) => hit.document));
  const others = every && !some.notes.relaxed ? every.hits.filter((hit) => allowed(hit.document) && !known.has(hit.document)) : [];
  return { ...some, hits: [...some.hits, ...others] };
}

/** The documents that facets are counted over: the answers, and those that another choice would let in. */
function documents(found, every) {
  return [...new Set([...found.hits, ...every.hits].map((hit) => hit.document))];
}
