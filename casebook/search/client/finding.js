// From a query to ranked documents: other layouts and the words of a run are tried, postings first, then texts.

import { candidates, keysOf, weigher } from "./candidates.js";
import { units } from "./clusters.js";
import { looksLatin, otherLayout } from "./layout.js";
import { Lexicon } from "./lexicon.js";
import { parsed } from "./query.js";
import { continued, meant } from "./spelling.js";
import { stem } from "./stems.js";
import { unfolded } from "./wordlist.js";

const READ = 6; // documents whose text is read at the least
const FEW = 3; // and for a long run in one piece, when its words promise more
const LEAST = 0.25; // a coverage by postings below which a document is not read
const SURE = 0.9; // one that counts as an answer unread
const STRICT = 0.62; // the least coverage of an answer
const RELAXED = 0.5; // the least when nothing is better
const LOOSE = 0.42; // the least of what is only related
const PHRASE = 0.25; // the least of what is related by a phrase
const TOGETHER = 0.5; // the least share of a query's words in such a phrase
const RELATED = 5;
const LONG = 4; // parts, or a third as many clusters, of a query for which related documents are shown too
const ENOUGH = 5; // answers beside which nothing related is shown
const STRONG = 0.8; // a coverage that needs no other keyboard layout
const EXACT = 0.97; // one that needs none even where the other layout gives words
const WORDS = 0.5; // the least share of known words in a query of the other keyboard layout
const RUN = 6; // clusters of a run that may be several words
const NAMED = 1000; // the score of a record that is asked for by its id

export class Finder {
  constructor(index, glossary, reading) {
    this.index = index;
    this.glossary = glossary;
    this.reading = reading;
  }

  /** The answers to a query among the allowed documents: `{hits, related, notes}`. */
  async found(text, options, allowed) {
    const own = await this.tried(text, options, allowed);
    const other = own.best < EXACT ? otherLayout(text) : null;
    if (other && (own.best < STRONG || looksLatin(other)) && (await this.isLanguage(other))) {
      const meantSo = await this.tried(other, options, allowed);
      if (meantSo.best >= STRONG && meantSo.best > own.best) return tiered(meantSo, "layout", { layout: other });
    }
    return tiered(own, "strict", {});
  }

  /** Whether a text is made of words that the book has: a cheap look before a search for it. */
  async isLanguage(text) {
    const sequence = units(text);
    if (sequence.some((unit) => unit.kind === "thai")) return (await this.thaiWords()).share(sequence) >= WORDS;
    await this.latinWords();
    const known = sequence.filter((unit) => unit.kind === "latin" && this.words.includes(stem(unit.text)));
    return known.length >= WORDS * sequence.length;
  }

  async thaiWords() {
    this.lexicon ??= new Lexicon(unfolded(await this.index.file("lexicon")));
    return this.lexicon;
  }

  async latinWords() {
    this.words ??= unfolded(await this.index.file("words"));
    return this.words;
  }

  /**
   * Every document that answers a query at all, read or not: `{read, unread, long, best}`.
   *
   * A long Thai run that is not found well in one piece is looked for by its words as well.
   */
  async tried(text, options, allowed) {
    const whole = await this.asked(text, allowed);
    const hopeless = whole.promise < STRONG && whole.longestRun >= RUN;
    const most = Math.max(READ, options.limit);
    const found = await this.answered(whole, hopeless ? FEW : most, options);
    if (found.best >= STRONG || whole.longestRun < RUN) return found;
    const split = await this.asked(text, allowed, await this.thaiWords());
    return together(found, await this.answered(split, most, options));
  }

  /** A query, and the documents that may answer it by the postings: `{query, weigh, promising, promise, …}`. */
  async asked(text, allowed, lexicon) {
    const query = parsed(text, this.glossary, lexicon);
    let postings = await this.index.postings(keysOf(query));
    if (await this.respelt(query, postings)) postings = await this.index.postings(keysOf(query));
    const weigh = weigher(postings, this.index.documents);
    const promising = query.parts.length ? candidates(query, this.index, postings, weigh, allowed) : [];
    const clusters = query.parts.reduce((sum, part) => sum + (part.kind === "thai" ? part.texts.length / 3 : 1), 0);
    return {
      query,
      weigh,
      promising,
      promise: Math.max(0, ...promising.map((one) => one.coverage)),
      long: clusters >= LONG,
      longestRun: Math.max(0, ...query.parts.map((part) => (part.kind === "thai" ? part.texts.length : 0))),
    };
  }

  /** The documents with the most promise, read, and those that were not: `{read, unread, long, best}`. */
  async answered({ query, weigh, promising, long }, most, options) {
    const wanted = promising.slice(0, most).filter((one) => one.coverage >= LEAST);
    const read = await this.reading.read(query, wanted, weigh, options.lang);
    if (query.id) read.forEach((hit) => hit.about.id === query.id && Object.assign(hit, { score: NAMED, coverage: 1 }));
    read.sort((one, two) => two.score - one.score || one.document - two.document);
    const unread = promising.slice(wanted.length).filter((one) => one.coverage >= SURE);
    return { read, unread, long, best: Math.max(0, ...read.map((hit) => hit.coverage)) };
  }

  /** Add to a query what its unknown Latin words may have meant, and how its last may go on; whether anything was. */
  async respelt(query, postings) {
    const before = query.readings.length;
    for (const [from, part] of query.parts.entries()) {
      const [key] = part.keys;
      const known = postings.has(key);
      const goesOn = query.open && from === query.parts.length - 1;
      if (part.kind !== "latin" || !key || key.length < 3 || (known && !goesOn)) continue;
      const words = await this.latinWords();
      const meanings = known ? continued(key, words) : meant(key, words, goesOn);
      for (const [word, factor] of meanings) {
        query.readings.push({ from, to: from + 1, factor, parts: [{ ...part, texts: [word], stem: word, keys: [word] }] });
      }
    }
    return query.readings.length > before;
  }
}

/** Two tries at one query as one: each document as the better try has it. What short words promise unread is chance. */
function together(one, other) {
  const byDocument = new Map(one.read.map((hit) => [hit.document, hit]));
  for (const hit of other.read) {
    if ((byDocument.get(hit.document)?.score ?? -1) < hit.score) byDocument.set(hit.document, hit);
  }
  const read = [...byDocument.values()].sort((a, b) => b.score - a.score || a.document - b.document);
  return { ...one, read, unread: [], best: Math.max(one.best, other.best) };
}

/** Whether a document has enough of a query to be named, or less of it in one phrase. */
function isRelated({ coverage, together }) {
  return coverage >= LOOSE || (coverage >= PHRASE && together >= TOGETHER);
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
        .filter((hit) => isRelated(hit) && !shown.has(hit.document))
        .slice(0, RELATED)
        .map((hit) => ({ ...hit, tier: "related" }))
    : [];
  return { hits, related, notes: { ...notes, relaxed: !strict.length && hits.length > 0, about: unread.length > 0 } };
}
