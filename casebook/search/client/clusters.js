// Thai orthographic clusters, Latin words and numbers, and the keys that they are found by. The same as `clusters.py`.

import { normal } from "./normal.js";
import { stem } from "./stems.js";

export const WORD_END = "\u200b";
export const SPACES = /[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const SPACE = "\x1e";
const END = "\x1f";
const UNIT =
  /([เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e47-\u0e4e]*)|([0-9]+(?:\.[0-9]+)*)|((?![\u0e00-\u0e7f])\p{L}(?:(?![\u0e00-\u0e7f])[\p{L}\p{N}])*)|(\x1f)|([-\u2010])|[^]/gu;
const UNHEARD = /[\u0e30\u0e47-\u0e4b]/g;
const FROM = "\u0e35\u0e36\u0e37\u0e39ใขฃฅฆฌฉซศษญฎฏดฐฑฒถทธณบผพภฝรฤฬฮ";
const TO = "\u0e34\u0e34\u0e34\u0e38ไคคคคชชสสสยตตตตตตตตตนปปปปฟลลลห";
const ALIKE = new Map([...FROM].map((letter, place) => [letter, TO[place]]));
const coarseOf = new Map();

/**
 * The units of a text in order: `{kind, text, start, piece}`.
 *
 * `start` is 2 where a run of its kind begins, 1 where a Thai word begins inside a run or a Latin word follows
 * a hyphen, else 0; `piece` counts the stretches between spaces and word ends.
 */
export function units(text) {
  const marked = normal(text.replace(SPACES, SPACE).replaceAll(WORD_END, END));
  const found = [];
  let before = "";
  let start = 2;
  let piece = 0;
  for (const match of marked.matchAll(UNIT)) {
    const kind = match[1] ? "thai" : match[2] ? "number" : match[3] ? "latin" : "";
    if (kind) {
      if (kind !== before) start = 2;
      else if (kind === "thai" && start === 2) start = 0;
      found.push({ kind, text: match[0], start, piece });
      before = kind;
      start = 2;
    } else if ((match[4] && before === "thai") || (match[5] && before === "latin")) {
      start = 1;
    } else {
      before = "";
      start = 2;
    }
    if (match[4] || match[0] === SPACE) piece += 1;
  }
  return found;
}

/** What a cluster sounds like, roughly; empty when it is silent. */
export function coarse(cluster) {
  let key = coarseOf.get(cluster);
  if (key === undefined) {
    key = cluster.includes("\u0e4c")
      ? ""
      : [...cluster.replace(UNHEARD, "")].map((letter) => ALIKE.get(letter) ?? letter).join("");
    coarseOf.set(cluster, key);
  }
  return key;
}

/** The keys that a sequence of units is found by. */
export function keys(sequence) {
  const found = [];
  let run = [];
  sequence.forEach((unit, place) => {
    if (unit.kind === "thai") {
      if (unit.start === 2) {
        found.push(...runKeys(run));
        run = [];
      }
      run.push([coarse(unit.text), unit.start]);
      return;
    }
    found.push(...runKeys(run));
    run = [];
    if (unit.kind === "number") {
      found.push(unit.text);
      return;
    }
    found.push(stem(unit.text));
    if (unit.start === 1 && place > 0) found.push(stem(sequence[place - 1].text + unit.text));
  });
  return [...found, ...runKeys(run)];
}

function runKeys(run) {
  const words = [];
  const heard = [];
  for (const [key, start] of run) {
    if (start || !words.length) words.push([]);
    if (!key) continue;
    words[words.length - 1].push(key);
    heard.push(key);
  }
  const single = words.filter((word) => word.length === 1).map((word) => word[0]);
  return [...single, ...heard.slice(1).map((key, place) => heard[place] + key)];
}
