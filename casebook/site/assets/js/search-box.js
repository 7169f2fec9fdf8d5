// The box in the head of a page: a combobox (ARIA 1.2) with a few quick answers, the last of them the way to all.

import { Client } from "./search-client.js";
import { element, icon, pageLanguage, say } from "./parts.js";
import { foreign, isNamed, later, looksLikeId } from "./search-parts.js";

const QUICK = 6;
const WAIT = 80; // milliseconds without a key before the worker is asked

export class Box {
  constructor(form) {
    this.form = form;
    this.field = form.q;
    this.popup = form.querySelector(".seek-pop");
    this.said = this.popup.querySelector(".say");
    this.list = this.popup.querySelector("[role=listbox]");
    this.retry = this.popup.querySelector(".retry");
    this.words = JSON.parse(form.dataset.words);
    this.root = new URL(form.dataset.root, document.baseURI);
    this.client = new Client(new URL(form.dataset.worker, this.root));
    this.soon = later(WAIT, () => this.find());
    this.chosen = -1;
    this.listen();
    this.find();
  }

  listen() {
    // Composed letters are searched for too: keyboards of phones compose every word.
    this.field.addEventListener("input", this.soon);
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("focus", () => this.find());
    this.form.addEventListener("submit", (event) => this.go(event));
    this.form.addEventListener("focusout", () => setTimeout(() => this.left()));
    this.retry.addEventListener("click", () => {
      this.field.focus();
      this.find();
    });
    // The field keeps the focus while something beside it is clicked.
    this.form.addEventListener("mousedown", (event) => event.target !== this.field && event.preventDefault());
  }

  /** Ask for what is in the field, and show the answer. */
  async find() {
    const query = this.field.value.trim();
    if (!query) return this.close();
    try {
      const answer = await this.client.ask(query, { lang: pageLanguage, limit: QUICK, facets: false });
      if (answer && this.form.contains(document.activeElement)) this.show(query, answer);
    } catch {
      this.open(this.words.failed, []);
      this.retry.hidden = false;
    }
  }

  show(query, { results, total, notes }) {
    const shown = results.slice(0, QUICK);
    const all = shown.length ? say(this.words, notes.about ? "all_about" : "all", total || shown.length) : this.words.ways;
    const wayOn = element("a", { href: this.page(query), class: "on" }, all);
    this.open(this.heading(query, shown, total, notes), [...shown.map((result) => this.option(result)), wayOn]);
    this.said.classList.toggle("vh", shown.length > 0 && !notes.layout && shown[0].tier !== "related");
  }

  heading(query, [first], total, notes) {
    if (!first) return say(this.words, "none", query);
    if (notes.layout) return say(this.words, "layout", notes.layout);
    return first.tier === "related" ? this.words.near : say(this.words, "found", total);
  }

  option({ id, kind, url, title }) {
    const about = element("small", {}, this.words[kind], /^[A-Z]\d+$/.test(id) ? ` · ${id}` : "");
    return element("a", { href: new URL(url, this.root) }, icon(`k-${kind}`), element("span", { lang: foreign(title) }, title), about);
  }

  /** The page of search with the same question. */
  page(query) {
    return `${this.form.action}?${new URLSearchParams({ q: query })}`;
  }

  open(said, options) {
    options.forEach((option, place) => {
      option.id = `seek-${place}`;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
    });
    this.retry.hidden = true;
    this.said.classList.remove("vh");
    this.said.textContent = said;
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.popup.hidden = false;
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    this.choose(-1);
  }

  close() {
    this.popup.hidden = true;
    this.list.replaceChildren();
    this.field.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  /** Mark an option; one before the first and one after the last are the field itself. */
  choose(place) {
    const options = this.list.children;
    this.chosen = place >= options.length ? -1 : place < -1 ? options.length - 1 : place;
    [...options].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.chosen)));
    const option = options[this.chosen];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    // A key that belongs to an input method is not ours.
    if (event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (this.popup.hidden) this.find();
      else this.choose(this.chosen + (key === "ArrowDown" ? 1 : -1));
    } else if (key === "Escape") {
      event.preventDefault();
      this.retreat();
    }
  }

  /** Escape: first the answers go, then the words, then the box where it fills the screen. */
  retreat() {
    if (!this.popup.hidden) this.close();
    else if (this.field.value) this.field.value = "";
    else this.form.querySelector(".seek-close").click();
  }

  /** Enter: to the marked option, to the record that is named, or with the question to the page of search. */
  async go(event) {
    const option = this.list.children[this.chosen];
    const query = this.field.value;
    // The way to all results is the form itself, with what is in the field by now.
    const isPlain = option ? option.classList.contains("on") : !looksLikeId(query);
    if (isPlain) return;
    event.preventDefault();
    if (option) return option.click();
    this.soon.off();
    const answer = await this.client.ask(query, { lang: pageLanguage, limit: 1, facets: false }).catch(() => null);
    const [first] = answer?.results ?? [];
    location.assign(isNamed(first, query) ? new URL(first.url, this.root) : this.page(query));
  }

  /** Close when the focus is elsewhere on the page. */
  left() {
    if (this.form.contains(document.activeElement)) return;
    delete this.form.dataset.open;
    this.close();
  }
}
