// The page of the reading list: the reader's own, or one that somebody sent by its address.

import { Cards, isForPrograms, lines, typeOf } from "./list-cards.js";
import { item } from "./list-item.js";
import { entries, isId, isKeeping, keep, onChange } from "./reading-list.js";
import { element, pageLanguage, say } from "./parts.js";

const MOST = 200; // records of an address that are looked for
const SIDES = 4; // cases that can be compared at once

/** The ids that an address names, each once, in order. */
function asked() {
  const ids = new URLSearchParams(location.search).get("ids") ?? "";
  return [...new Set(ids.toUpperCase().split(/[\s,]+/).filter(Boolean))].slice(0, MOST);
}

const idsOf = (list) => list.map(({ id }) => id);

class ListPage {
  constructor(place) {
    const { root, cards, words } = place.dataset;
    this.words = JSON.parse(words);
    this.root = new URL(root, document.baseURI);
    this.cards = new Cards(new URL(cards, document.baseURI), this.root);
    this.part = (selector) => place.querySelector(selector);
    this.format = this.part("#format");
    this.undone = null;
    this.part(".offline").hidden = true;
    this.part(".how").hidden = false;
    for (const part of [".copy-address", ".copy-all"]) this.part(part).hidden = !navigator.clipboard;
    if (!isKeeping()) this.part(".private").textContent = this.words.unkept;
    this.listen();
    this.read();
  }

  listen() {
    const on = (selector, act) => this.part(selector).addEventListener("click", act);
    on(".print", () => print());
    on(".clear", () => this.change([], this.words.cleared, ".undo button"));
    on(".undo button", () => this.undo());
    on(".take", () => this.take());
    on(".retry", () => this.read());
    on(".copy-address", ({ target }) => this.copy(target, { "text/plain": this.address }));
    on(".copy-all", ({ target }) => this.copy(target, this.written()));
    on(".download", () => this.download());
    this.format.addEventListener("change", () => this.showReferences());
    addEventListener("popstate", () => this.read());
    onChange(() => this.isChanged() && this.read());
  }

  /** A list from elsewhere is shown as it is; one with the records of the reader's own is the reader's. */
  read() {
    const sent = asked();
    const own = entries();
    this.isSent = sent.length > 0 && sent.join() !== idsOf(own).join();
    this.list = this.isSent ? sent.map((id) => ({ id, note: "" })) : own;
    return this.show();
  }

  /** Whether the list is another one than the page shows; notes are not looked at, lest one be lost that is being written. */
  isChanged() {
    return this.isSent || idsOf(entries()).join() !== idsOf(this.list).join();
  }

  async show() {
    const { list, isSent } = this;
    const waiting = setTimeout(() => this.only("waiting"), 400);
    const cards = await Promise.all(list.map(({ id }) => (isId(id) ? this.cards.of(id) : null)));
    clearTimeout(waiting);
    if (list !== this.list) return; // there is a newer list meanwhile
    this.shown = cards.filter(Boolean);
    this.part(".picks").replaceChildren(...list.map((entry, at) => item(entry, cards[at], this.words, this.root, isSent ? null : this.own(at))));
    this.part("#picked").textContent = say(this.words, "count", list.length);
    this.tell(list, cards);
    this.only(list.length ? "picked" : "empty");
    this.part(".failed").hidden = !cards.includes(undefined);
    for (const part of [".private", ".clear"]) this.part(part).hidden = isSent;
    this.showAddress();
    this.offerComparison();
    await this.showReferences();
  }

  /** What the reader can do with the item at a place. */
  own(at) {
    const ends = [...(at === 0 ? ["up"] : []), ...(at === this.list.length - 1 ? ["down"] : [])];
    return { ends, act: (id, action) => this.act(id, action), keepNote: (id, note) => this.keepNote(id, note) };
  }

  only(shown) {
    for (const part of ["waiting", "picked", "empty"]) this.part(`.${part}`).hidden = part !== shown;
  }

  /** What is to be known of the list: that it was sent, and which of its numbers the book does not have. */
  tell(list, cards) {
    this.part(".sent").hidden = !this.isSent;
    const { length } = entries();
    this.part(".own").textContent = say(this.words, "own", length);
    this.part(".own").hidden = !length;
    const missing = idsOf(list).filter((_, at) => cards[at] === null);
    this.part(".unknown").hidden = !missing.length;
    this.part(".unknown").textContent = say(this.words, "unknown", missing.join(", "));
    this.part(".whole").hidden = !this.shown.length;
  }

  /** The way to see the cases of the list side by side, where there are as many as that. */
  offerComparison() {
    const cases = this.shown.filter(({ kind }) => kind === "case").map(({ id }) => id);
    this.part(".compared").hidden = cases.length < 2;
    this.part(".compared a").search = `?ids=${cases.slice(0, SIDES).join(",")}`;
  }

  /** The address of the list, to be sent on; a list that was sent keeps it in the other language too. */
  showAddress() {
    const found = `?ids=${idsOf(this.shown).join(",")}`;
    this.address = new URL(found, new URL("./", location)).href;
    this.part(".address").textContent = this.address;
    for (const link of document.querySelectorAll(".lang a")) link.search = this.isSent ? location.search : "";
  }

  // What the reader does

  /** Keep another list; `focus` says where to go on from, and what was there before can be brought back. */
  async change(list, words, focus) {
    this.undone = this.isSent ? entries() : this.list;
    this.list = list;
    this.isSent = false;
    history.replaceState(null, "", "./");
    keep(list);
    await this.show();
    this.part(".undo span").textContent = words;
    this.part(".undo").hidden = false;
    this.say(words);
    this.part(focus)?.focus();
  }

  act(id, action) {
    const list = [...this.list];
    const at = idsOf(list).indexOf(id);
    const title = this.part(`#title-${id}`).textContent;
    const [entry] = list.splice(at, 1);
    if (action === "remove") {
      const next = list[Math.min(at, list.length - 1)];
      return this.change(list, say(this.words, "removed", title), next ? `#remove-${next.id}` : ".undo button");
    }
    return this.move(list, entry, at + (action === "up" ? -1 : 1), title, action);
  }

  async move(list, entry, to, title, action) {
    if (to < 0 || to > list.length) return;
    list.splice(to, 0, entry);
    this.list = list;
    keep(list);
    await this.show();
    this.say(this.words.moved.replace("{}", title).replace("{}", to + 1));
    this.part(`#${action}-${entry.id}`).focus();
  }

  /** Keep a note beside what another window may have done to the list meanwhile. */
  keepNote(id, note) {
    for (const list of [this.list, this.undone ?? []]) for (const entry of list) if (entry.id === id) entry.note = note;
    keep(entries().map((entry) => (entry.id === id ? { id, note } : entry)));
  }

  take() {
    const own = entries();
    const more = this.list.filter(({ id }) => this.shown.some((card) => card.id === id) && !idsOf(own).includes(id));
    return this.change([...own, ...more], this.words.taken, "#picked");
  }

  async undo() {
    this.list = this.undone;
    this.part(".undo").hidden = true;
    keep(this.list);
    await this.show();
    this.say(this.words.undone);
    this.part(this.list.length ? "#picked" : ".empty h2")?.focus();
  }

  say(words) {
    this.part("[role=status]").textContent = words;
  }

  // The references

  async showReferences() {
    const { shown } = this;
    const format = this.format.value;
    const place = this.part(".joined");
    this.text = "";
    const made = isForPrograms(format) ? await this.inFile(format) : this.inWords(format);
    if (shown !== this.shown || format !== this.format.value) return; // something else has been asked for since
    this.text = made.map((line) => line.textContent).join("\n");
    place.classList.toggle("code", isForPrograms(format));
    place.replaceChildren(...made);
  }

  inWords(style) {
    const [, language] = style.split("-");
    const [today] = document.querySelectorAll(".cite [data-today]");
    return lines(this.shown, style).map(({ parts: [before, title, after], titleLang }) => {
      const lang = (code, within) => (code === within ? "" : code);
      const rest = after.replace(today.dataset.today, today.textContent);
      return element("p", { lang: lang(language, pageLanguage) }, before, ...(title ? [element("i", { lang: lang(titleLang, language) }, title)] : []), rest);
    });
  }

  async inFile(format) {
    try {
      return [element("pre", {}, await this.cards.file(this.shown, format, pageLanguage))];
    } catch {
      return [element("p", { role: "alert" }, this.words.lost)];
    }
  }

  /** What is copied: words, and for programs that write letters the titles in italics. */
  written() {
    const words = { "text/plain": this.text };
    return isForPrograms(this.format.value) ? words : { ...words, "text/html": this.part(".joined").innerHTML };
  }

  async copy(button, forms) {
    const before = button.textContent;
    let said = this.words.copied;
    try {
      const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      said = this.words.uncopied;
    }
    this.say(said);
    button.textContent = said;
    setTimeout(() => { button.textContent = before; }, 2000);
  }

  download() {
    const format = this.format.value;
    const isFile = isForPrograms(format);
    const text = isFile ? this.text : `${this.text}\n`;
    const link = element("a", { download: isFile ? `reading-list.${format}` : `reading-list-${format}.txt` });
    link.href = URL.createObjectURL(new Blob([text], { type: typeOf(format) }));
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

new ListPage(document.querySelector(".reading"));
