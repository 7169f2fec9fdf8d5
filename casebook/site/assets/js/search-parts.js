// Small parts that only the box and the page of search need. Words from the index are only ever set as text.

import { element, pageLanguage } from "./parts.js";

const THAI = /[\u0e01-\u0e5b]/;
const ID = /^\s*([a-z])[\s-]?0*(\d+)\s*$/i;

/** The language of words where it is not the page's, else an empty text. */
export function foreign(text) {
  const language = THAI.test(text) ? "th" : "en";
  return language === pageLanguage ? "" : language;
}

/** An excerpt with its hits marked. */
export function marked(segments) {
  return segments.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
}

/** Whether a result is the record whose id a query is, however that is written: `P0003`, `p3`, `P 3`. */
export function isNamed(result, query) {
  const [asked, found] = [ID.exec(query), ID.exec(result?.id ?? "")];
  return Boolean(asked && found) && asked[1].toUpperCase() === found[1] && asked[2] === found[2];
}

/** Whether a query may be the id of a record. */
export function looksLikeId(query) {
  return ID.test(query);
}

/** A function that is called once nothing has happened for a while, and that can be called off. */
export function later(wait, act) {
  let timer;
  const call = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait, ...values);
  };
  return Object.assign(call, { off: () => clearTimeout(timer) });
}
