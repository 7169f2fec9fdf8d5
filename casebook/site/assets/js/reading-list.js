// The reader's own list of records: kept in this browser, the same for all pages of both languages.

import { element, icon } from "./parts.js";

// Two books on one host have a list each.
const KEY = `casebook.list:${new URL("../../../", import.meta.url).pathname}`;
const ID = /^[A-Z]\d{4,}$/;
let unkept = null; // the list of this page alone, where the browser keeps nothing

/** Whether words are the id of a record. */
export const isId = (words) => ID.test(words);

/** The list in its order, each record with the reader's note: `[{id, note}]`. */
export function entries() {
  if (unkept) return unkept;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? [];
    return kept.filter(({ id }) => isId(id)).map(({ id, note }) => ({ id, note: String(note ?? "") }));
  } catch {
    return [];
  }
}

/** Keep a list in place of the one before, and tell the page. */
export function keep(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    unkept = list;
  }
  dispatchEvent(new Event("casebook:list"));
}

/** Whether the browser keeps what it is given; it may refuse, as in some private windows. */
export function isKeeping() {
  try {
    localStorage.setItem(`${KEY}?`, "");
    localStorage.removeItem(`${KEY}?`);
    return true;
  } catch {
    return false;
  }
}

/** Call whenever the list has changed: here, in another window, or while this page lay in the browser's history. */
export function onChange(act) {
  addEventListener("casebook:list", () => act());
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && act());
  addEventListener("pageshow", ({ persisted }) => persisted && act());
}

function toggle(id) {
  const list = entries();
  const others = list.filter((entry) => entry.id !== id);
  keep(others.length < list.length ? others : [...list, { id, note: "" }]);
}

function show(button) {
  const isKept = entries().some(({ id }) => id === button.dataset.id);
  button.setAttribute("aria-pressed", String(isKept));
  button.querySelector("use").setAttribute("href", isKept ? "#i-kept" : "#i-list");
}

/** A button that puts a record on the list or takes it off; it is called by its own words and those of a heading. */
export function keepButton(id, heading) {
  heading.id ||= `title-${id}`;
  const name = `keep-${id}`;
  const words = document.querySelector(".to-list a").dataset.keep;
  const button = element("button", { type: "button", class: "keeps", id: name, "data-id": id, "aria-labelledby": `${name} ${heading.id}` }, icon("i-list"), words);
  button.addEventListener("click", () => toggle(id));
  show(button);
  return button;
}

/** Put buttons beside the records of a page, and the number of records on the list beside the way to it. */
export function offerList() {
  const count = document.querySelector(".to-list .n");
  if (!count || !isKeeping()) return;
  for (const place of document.querySelectorAll(".keep")) {
    place.append(keepButton(place.dataset.id, place.parentElement.querySelector("h1")));
  }
  for (const hit of document.querySelectorAll(".hit")) {
    const id = hit.querySelector(".id")?.textContent;
    if (isId(id)) hit.querySelector(".meta").append(keepButton(id, hit.querySelector("h2, h3")));
  }
  const tell = () => {
    const { length } = entries();
    count.textContent = length;
    count.hidden = !length;
    document.querySelectorAll(".keeps").forEach(show);
  };
  onChange(tell);
  tell();
}
