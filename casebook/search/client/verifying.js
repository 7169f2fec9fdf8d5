// How well a document answers a query, judged by its text.

import { dot, weightsOf } from "./candidates.js";
import { lineOf, matched, scatteredQuality } from "./matching.js";

const FIELD = { title: 6, name: 5, fact: 2.5, body: 1 };
const OTHER_LANGUAGE = 0.85;
const KIND = { lesson: 0.97, adaptation: 0.95, term: 0.9, page: 0.8 }; // where the text tells no difference
const WHOLE_LINE = 1.6; // a title or name that is the query
const BEGINS = 1.2; // one that begins with it
const IN_ORDER = 0.35; // what words that stand together add
const LEAST = 0.15; // a part that is found worse than this is not found
const SHOWN = 0.55; // and one worse than this is not marked
const FOREIGN = 0.4; // the worth of a line in the other language for showing
const UNREAD = 0.85; // the worth of what postings promise of a passage that was not read
const TELLING = 10; // and how telling Thai pairs must be, that may stand apart
const PLAIN = 0.95; // how much of it they must promise
const APART = 0.5; // how much less the words of a parted run count in several passages than in one

/** The lines of a passage: `{field, language, passage, units, …}`. */
export function linesOf(passage, number) {
  if (passage.language) return [{ ...lineOf(passage.text), field: "body", language: passage.language, passage: number }];
  return passage.text.flatMap((text, place) =>
    text
      .split("\n")
      .filter(Boolean)
      .map((line) => ({ ...lineOf(line), field: ["title", "name", "fact"][place], language: "", passage: number })),
  );
}

/**
 * `{score, coverage, together, best}` of a document by its lines and by the evidence of passages that were not read.
 *
 * `together` is the share of the query's words that stand beside each other in one line, and `best` the line of its
 * body to show, with the ranges that were found.
 */
export function verified(query, lines, unread, weigh, language, kind) {
  const weights = weightsOf(query, weigh);
  const { covers, values } = promised(query, unread, weigh);
  const byPassage = new Map();
  let together = 0;
  let best = null;
  for (const line of lines) {
    const found = foundIn(query, line, weigh);
    const factor = line.field === "body" && line.language !== language ? OTHER_LANGUAGE : 1;
    found.forEach((match, place) => {
      if (!match) return;
      covers[place] = Math.max(covers[place], match.quality);
      values[place] = Math.max(values[place], match.quality * worth(line, match) * factor);
    });
    const beside = byPassage.get(line.passage) ?? query.parts.map(() => 0);
    byPassage.set(line.passage, beside.map((quality, place) => Math.max(quality, found[place]?.quality ?? 0)));
    together = Math.max(together, inOrder(found, weights));
    const shown = found.map((match) => (match && match.quality >= SHOWN ? match : null));
    const sum = dot(shown.map((match) => match?.quality ?? 0), weights) * (line.language === language ? 1 : FOREIGN);
    if (line.field === "body" && sum > 0 && (!best || sum > best.sum)) {
      best = { sum, line, ranges: shown.filter(Boolean).flatMap((match) => match.ranges) };
    }
  }
  query.parts.forEach((part, place) => {
    const quality = covers[place] < 0.8 ? scatteredQuality(part, lines, weigh) : 0;
    covers[place] = Math.max(covers[place], quality);
    values[place] = Math.max(values[place], quality);
  });
  const inOne = Math.max(0, ...[...byPassage.values()].map((qualities) => dot(qualities, weights)));
  const apart = query.parts.some((part) => part.split) ? APART : 0;
  const coverage = (1 - apart) * dot(covers, weights) + apart * inOne;
  const whole = Math.max(...lines.map((line) => wholeness(query, line)));
  const score = dot(values, weights) * coverage ** 2 * (1 + IN_ORDER * together) * whole * (KIND[kind] ?? 1);
  return { score, coverage, together, best };
}

/** What unread passages promise of each part: only what is plainly there, and so telling that it is no chance. */
function promised(query, unread, weigh) {
  const telling = query.parts.map(
    (part) => part.kind !== "thai" || part.keys.reduce((sum, key) => sum + weigh(key), 0) >= TELLING,
  );
  const covers = query.parts.map(() => 0);
  const values = query.parts.map(() => 0);
  for (const evidence of unread) {
    query.parts.forEach((_, place) => {
      if (evidence.covers[place] < PLAIN || !telling[place]) return;
      covers[place] = Math.max(covers[place], UNREAD * evidence.covers[place]);
      values[place] = Math.max(values[place], UNREAD * evidence.values[place]);
    });
  }
  return { covers, values };
}

/** What a line has of each part, in its own words or in another reading's; null where it has nothing. */
function foundIn(query, line, weigh) {
  const found = query.parts.map((part) => withRanges(matched(part, line, weigh)));
  for (const reading of query.readings) {
    const all = reading.parts.map((part) => matched(part, line, weigh));
    if (!all.length || all.some((match) => !match)) continue;
    const quality = (reading.factor * all.reduce((sum, match) => sum + match.quality, 0)) / all.length;
    const ranges = all.map(({ from, to }) => ({ from, to }));
    for (let place = reading.from; place < reading.to; place++) {
      if (quality > (found[place]?.quality ?? 0)) {
        found[place] = { quality, ranges, count: 1, from: ranges[0].from, to: ranges.at(-1).to };
      }
    }
  }
  return found.map((match) => (match && match.quality >= LEAST ? match : null));
}

function withRanges(match) {
  return match && { ...match, ranges: [{ from: match.from, to: match.to }] };
}

/** The worth of a match by its field: in titles and names more, the more of them it is; in a body, how often. */
function worth(line, match) {
  if (line.field === "body") return 1 + 0.25 * Math.log(match.count || 1);
  if (line.field === "fact") return FIELD.fact;
  const share = Math.min(1, (match.to - match.from) / line.units.length);
  return FIELD[line.field] * (0.55 + 0.45 * share);
}

/** The share of neighbouring parts that are neighbours in a line too. */
function inOrder(found, weights) {
  let sum = 0;
  let all = 0;
  for (let place = 1; place < found.length; place++) {
    const weight = Math.min(weights[place - 1], weights[place]);
    all += weight;
    const [one, two] = [found[place - 1], found[place]];
    if (one && two && (one.to === two.from || (one.from === two.from && one.ranges === two.ranges))) sum += weight;
  }
  return all ? sum / all : 0;
}

/** What it adds that a title or a name is the query, or begins with it, its last word perhaps unfinished. */
function wholeness(query, line) {
  if (line.field !== "title" && line.field !== "name") return 1;
  const asked = query.sequence.map((unit) => unit.text);
  const last = asked.length - 1;
  const begins = asked.length <= line.units.length && asked.every((text, place) => (place < last ? line.units[place].text === text : line.units[place].text.startsWith(text)));
  if (!begins) return 1;
  return asked.length === line.units.length && line.units[last].text === asked[last] ? WHOLE_LINE : BEGINS;
}
