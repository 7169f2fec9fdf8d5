// One record on the page of the list: what its card says, the reader's note, and the buttons that move it.

import { element, icon, pageLanguage } from "./parts.js";

/** A heading, with its link, in the card's own language. */
function titled({ page, title, titleLang }, id, root) {
  const link = element("a", { href: new URL(page, root).href, lang: elsewhere(titleLang) }, title);
  return element("h3", { id: `title-${id}` }, link);
}

const elsewhere = (language) => (language === pageLanguage ? "" : language);

function facts(card, root) {
  const side = card.sides[pageLanguage];
  const badge = element("p", { class: "eyebrow" }, element("span", { class: `badge k-${card.kind}` }, icon(`k-${card.kind}`), side.sort), element("span", { class: "id" }, card.id));
  const told = [badge, titled(side, card.id, root)];
  if (side.gone) told.push(element("p", { class: "gone" }, side.gone));
  if (side.summary) told.push(element("p", { class: "snip", lang: elsewhere(side.summaryLang) }, side.summary));
  if (side.evidence) {
    const meter = element("span", { class: "meter" }, ...(card.level === null ? [] : [icon(`m-${card.level}`)]), element("span", {}, side.evidence));
    told.push(element("p", { class: "meta" }, meter));
  }
  told.push(element("p", { class: "where" }, new URL(`${card.id}/`, root).href));
  return told;
}

/** A record without a card: only its number, and why. */
function without(id, why) {
  return [element("h3", { id: `title-${id}` }, id), element("p", { class: "gone" }, why)];
}

function note(entry, words, keepNote) {
  const field = element("textarea", { id: `note-${entry.id}`, rows: "2", "aria-describedby": `title-${entry.id}` });
  const printed = element("p", { class: "noted" });
  field.value = printed.textContent = entry.note;
  field.addEventListener("input", () => {
    printed.textContent = field.value;
    keepNote(entry.id, field.value);
  });
  return element("div", { class: "note" }, element("label", { for: field.id }, words.note), field, printed);
}

function tool(id, action, picture, words, { act, ends }) {
  const name = `${action}-${id}`;
  const button = element("button", { type: "button", id: name, class: "tool", "aria-labelledby": `${name} title-${id}`, "aria-disabled": ends.includes(action) && "true" }, icon(picture), element("span", {}, words[action]));
  button.addEventListener("click", () => act(id, action));
  return button;
}

/**
 * The item of an entry. `own` is missing in a list that somebody sent; else it has what the reader does: `keepNote`, `act`,
 * and `ends`, which names the ways in which the item cannot be moved.
 */
export function item(entry, card, words, root, own) {
  const told = card ? facts(card, root) : without(entry.id, card === null ? words.missing : words.lost);
  const made = element("li", { class: "pick" }, element("div", { class: "said" }, ...told));
  if (!own) return made;
  const tools = [["up", "i-up"], ["down", "i-down"], ["remove", "i-x"]].map(([action, picture]) => tool(entry.id, action, picture, words, own));
  made.append(note(entry, words, own.keepNote), element("div", { class: "tools" }, ...tools));
  return made;
}
