// A query as parts to look for, and other readings of them: other forms, other eras, words written in one.

import { coarse, keys, units } from "./clusters.js";
import { stem } from "./stems.js";

const LETTERS = 1000; // letters of a query that are read
const MOST = 60; // units of a query that are looked for
const PAIRS = 12; // pairs of clusters of one part that are looked up
const KEYS = 6; // keys of all parts together that are looked up, unless there are more parts
const LONG = 12; // units from which on a query is long
const LONG_KEYS = 8; // keys of a long one
const OTHER_KEYS = 3; // keys of other readings beside them
const WORD = 5; // clusters below which a word of the lexicon is looked for as it is
const OTHERS = 2; // pairs of clusters of another form that are looked up
const FORMS = 5; // other forms of a term that are tried
const ERA = 543; // years from the common to the Buddhist era
const OTHER_FORM = 0.8;
const OTHER_ERA = 0.9;
const IN_ONE = 0.95;
const SMALL = new Set(
  ("a about all an and are as at be but by can do does for from had has have how i if in into is it its my no not of on or our " +
    "so than that the their them there they this to up us was we were what when where which who why will with you your").split(" "),
);
const ID = /^\s*([a-z])[\s-]?0*([0-9]{1,6})\s*$/i;

/**
 * A query as `{parts, readings, id}`.
 *
 * A part is a Thai run, a word or a number: `{kind, units, keys}`. A reading says that the parts from `from` to
 * before `to` may also be those in `parts`, worth `factor`. With a lexicon, Thai runs are parted into its words.
 * `id` is the record that the query names, or "".
 */
export function parsed(text, glossary, lexicon) {
  const sequence = units(text.slice(0, LETTERS)).slice(0, MOST);
  const matches = glossary.in(sequence);
  const cuts = new Set(matches.flatMap((match) => [match.from, match.to]));
  if (lexicon) lexicon.cuts(sequence, cuts).forEach((cut) => cuts.add(cut));
  const spans = [];
  sequence.forEach((unit, place) => {
    if (unit.kind === "thai" && unit.start !== 2 && !cuts.has(place)) spans[spans.length - 1].to = place + 1;
    else spans.push({ from: place, to: place + 1 });
  });
  const parts = spans.map(({ from, to }) => partOf(sequence.slice(from, to)));
  if (lexicon) parts.forEach((part) => Object.assign(part, { split: true, whole: part.texts.length < WORD }));
  if (parts.some((part) => !isSmall(part))) parts.filter(isSmall).forEach((part) => (part.keys = []));
  const readings = [
    ...wholeRuns(sequence, spans),
    ...otherForms(matches, spans),
    ...otherEras(parts),
    ...inOne(sequence, spans),
  ];
  const id = idOf(text.slice(0, LETTERS));
  if (id && parts.length) readings.push({ from: 0, to: parts.length, factor: 1, parts: partsOf(id) });
  // A last word that no space follows may be unfinished.
  const open = parts.length > 0 && parts.length < 3 && parts.at(-1).kind === "latin" && !/\s$/.test(text);
  return within({ parts, readings, sequence, id, open });
}

/** A query whose keys are few enough to look up: every part keeps some, other readings as far as it goes. */
function within(query) {
  const { parts, readings } = query;
  const all = parts.reduce((sum, part) => sum + part.keys.length, 0);
  const most = query.sequence.length > LONG ? LONG_KEYS : KEYS;
  if (all > most) {
    for (const part of parts) part.keys = some(part.keys, Math.max(1, Math.floor((most * part.keys.length) / all)));
  }
  const taken = new Set(parts.flatMap((part) => part.keys));
  let left = OTHER_KEYS;
  for (const part of [...readings].sort(byReach).flatMap((reading) => reading.parts)) {
    const fresh = part.keys.filter((key) => !taken.has(key));
    if (fresh.length > left) part.keys = part.keys.filter((key) => taken.has(key));
    else fresh.forEach((key) => taken.add(key));
    left -= Math.min(left, fresh.length);
  }
  return query;
}

/** What is surest first, and then what is in another script: texts in this one are found already. */
function byReach(one, other) {
  const latin = (reading) => (reading.parts[0]?.kind === "latin" ? 0 : 1);
  return other.factor - one.factor || latin(one) - latin(other);
}

/** Some of a list, spread evenly from its first to its last. */
function some(list, most) {
  if (list.length <= most) return list;
  if (most === 1) return [list[list.length >> 1]];
  return Array.from({ length: most }, (_, place) => list[Math.round((place * (list.length - 1)) / (most - 1))]);
}

/** The id of a record that a query is, however it is written: `P0003`, `p3`, `P 3`. */
function idOf(text) {
  const id = ID.exec(text);
  return id ? id[1].toUpperCase() + id[2].padStart(4, "0") : "";
}

/** Whether a part is one of the English words that are in every text. */
function isSmall(part) {
  return part.kind === "latin" && SMALL.has(part.texts[0]);
}

/** A part from its units. */
export function partOf(sequence, most = PAIRS) {
  const kind = sequence[0].kind;
  const clusters = kind === "thai" ? sequence.map((unit) => ({ ...unit, start: 0 })) : sequence;
  return {
    kind,
    texts: sequence.map((unit) => unit.text),
    sounds: sequence.map((unit) => (unit.kind === "thai" ? coarse(unit.text) : unit.text)),
    stem: kind === "latin" ? stem(sequence[0].text) : "",
    keys: kind === "thai" ? thaiKeys(clusters, most) : [kind === "latin" ? stem(sequence[0].text) : sequence[0].text],
  };
}

function thaiKeys(clusters, most) {
  const heard = clusters.map((unit) => coarse(unit.text)).filter(Boolean);
  if (heard.length < 2) return heard;
  const pairs = [...new Set(keys(clusters).filter((key) => key !== heard[0]))];
  return some(pairs, most);
}

/** The parts of another wording. */
export function partsOf(text) {
  const spans = [];
  for (const unit of units(text)) {
    if (unit.kind === "thai" && unit.start !== 2) spans[spans.length - 1].push(unit);
    else spans.push([unit]);
  }
  return spans.map((span) => partOf(span, OTHERS));
}

/** Runs that a known form has parted, in one piece again. */
function wholeRuns(sequence, spans) {
  const found = [];
  for (let from = 0; from < spans.length; from++) {
    let to = from + 1;
    while (to < spans.length && isThai(sequence, spans[to]) && sequence[spans[to].from].start !== 2) to++;
    if (to > from + 1 && isThai(sequence, spans[from])) {
      found.push({ from, to, factor: 1, parts: [partOf(sequence.slice(spans[from].from, spans[to - 1].to))] });
      from = to - 1;
    }
  }
  return found;
}

function isThai(sequence, span) {
  return sequence[span.from].kind === "thai";
}

function otherForms(matches, spans) {
  return matches.flatMap((match) => {
    const from = spans.findIndex((span) => span.from === match.from);
    const to = spans.findIndex((span) => span.to === match.to) + 1;
    const others = match.others.slice(0, FORMS);
    return others.map((form) => ({ from, to, factor: OTHER_FORM, parts: partsOf(form), form }));
  });
}

function otherEras(parts) {
  return parts.flatMap((part, from) => {
    const year = part.kind === "number" && /^[0-9]{4}$/.test(part.texts[0]) ? Number(part.texts[0]) : 0;
    const other = year >= 2400 && year < 2700 ? year - ERA : year >= 1857 && year < 2157 ? year + ERA : 0;
    return other ? [{ from, to: from + 1, factor: OTHER_ERA, parts: partsOf(String(other)) }] : [];
  });
}

/** Two Latin words next to each other as one, for who types a space too many. */
function inOne(sequence, spans) {
  return spans.slice(1).flatMap((span, place) => {
    const [one, two] = [sequence[spans[place].from], sequence[span.from]];
    if (one.kind !== "latin" || two.kind !== "latin" || spans.length > 4) return [];
    return [{ from: place, to: place + 2, factor: IN_ONE, parts: partsOf(one.text + two.text) }];
  });
}
