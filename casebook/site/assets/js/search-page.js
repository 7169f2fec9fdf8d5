// The page of search: a field, facets and answers. What is asked stands in the address, so that it can be shared.

import { Client } from "./search-client.js";
import { Facets } from "./search-facets.js";
import { element, icon, pageLanguage, say } from "./parts.js";
import { isNamed, later, looksLikeId } from "./search-parts.js";
import { Results } from "./search-results.js";
import { addressOf, current, keep, SHOWN, toggled } from "./search-state.js";

const WAIT = 120; // milliseconds without a key before the worker is asked
const SAY = 700; // and before a screen reader is told what was found
const MORE = 20;

class SearchPage {
  constructor(place) {
    const { root, worker, words } = place.dataset;
    this.words = JSON.parse(words);
    this.root = new URL(root, document.baseURI);
    this.client = new Client(new URL(worker, this.root));
    this.place = place;
    this.part = (selector) => place.querySelector(selector);
    this.field = this.part("#q");
    this.title = document.title;
    this.facets = new Facets(this.part(".facets"), this.words, (name, value) => this.choose({ filters: toggled(this.state.filters, name, value) }));
    this.results = new Results(this.part(".results"), this.words, this.root, this.factsByAddress());
    this.announce = later(SAY, (words) => { this.part("[role=status]").textContent = words; });
    this.typed = later(WAIT, () => this.change({ q: this.field.value }, false));
    this.failures = 0;
    this.listen();
    for (const part of [".find", ".facets"]) this.part(part).hidden = false;
    place.classList.add("live");
    this.read();
  }

  factsByAddress() {
    const facts = new Map();
    for (const meta of this.part(".all").querySelectorAll(".meta")) facts.set(meta.closest("li").querySelector("a").href, meta);
    return facts;
  }

  listen() {
    this.field.addEventListener("input", this.typed);
    this.part(".find").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    for (const sort of this.place.querySelectorAll("[name=sort]")) sort.addEventListener("change", () => this.choose({ sort: sort.value }));
    for (const clear of this.place.querySelectorAll(".clear")) clear.addEventListener("click", () => this.takeOff({}));
    this.part(".more").addEventListener("click", () => this.more());
    this.part(".retry").addEventListener("click", () => (this.failures > 1 ? location.reload() : this.ask()));
    addEventListener("popstate", () => this.read());
  }

  /** Take what is asked from the address. */
  read() {
    this.state = current(this.facets.names);
    this.field.value = this.state.q;
    this.ask();
  }

  choose(change) {
    return this.change({ q: this.field.value, ...change }, true);
  }

  /** Choose fewer filters; what was clicked is gone then, and the focus goes to what is left. */
  async takeOff(filters) {
    await this.choose({ filters });
    const left = [".applied a", "#count", ".none h2", "#all"].map(this.part).find((part) => part?.offsetParent);
    if (left.localName === "h2") left.tabIndex = -1;
    left.focus();
  }

  change(change, chosen) {
    this.state = { ...this.state, shown: SHOWN, ...change };
    keep(this.state, chosen);
    return this.ask();
  }

  /** Enter: to the record that is named, else the question as it stands becomes a step of its own. */
  async submit() {
    this.typed.off();
    await this.change({ q: this.field.value }, true);
    const [first] = this.answer?.results ?? [];
    if (looksLikeId(this.state.q) && isNamed(first, this.state.q)) location.assign(new URL(first.url, this.root));
  }

  async more() {
    const { shown } = this.state;
    this.state.shown += MORE;
    keep(this.state, false);
    await this.ask();
    this.results.focus(shown);
  }

  /** Nothing is asked: the list of all stands there instead of answers. */
  get isIdle() {
    return !this.state.q.trim() && !Object.keys(this.state.filters).length;
  }

  async ask() {
    const { q, filters, sort, shown } = this.state;
    this.wait();
    try {
      const answer = await this.client.ask(q, { lang: pageLanguage, filters, sort, limit: this.isIdle ? 0 : shown, facets: true });
      if (answer) this.show(answer);
    } catch {
      this.fail();
    }
  }

  /** Until an answer is there: the one before it, dimmed if it takes long, or word that there will be one. */
  wait() {
    if (this.isIdle) return;
    if (this.answer) this.part(".s-main").setAttribute("aria-busy", "true");
    else this.only({ waiting: true });
  }

  show(answer) {
    const { q, filters } = this.state;
    this.answer = answer;
    this.failures = 0;
    this.facets.show(answer.facets, filters, q !== this.counted);
    this.counted = q;
    this.chips();
    this.results.show(this.isIdle ? [] : answer.results, answer.notes);
    this.tell(this.isIdle ? "" : this.outcome(answer));
    this.offerMore(answer.total);
    this.part(`[name=sort][value=${this.state.sort}]`).checked = true;
    this.place.classList.toggle("asked", !this.isIdle);
    const isFound = !this.isIdle && answer.results.length > 0;
    this.only({ found: isFound, none: !isFound && !this.isIdle, all: !isFound });
  }

  /** What came of it, in a line. */
  outcome({ results, total, notes }) {
    const q = this.state.q.trim();
    if (total) return say(this.words, notes.about ? "about" : "count", total);
    if (results.length) return this.words.near;
    return q ? say(this.words, "none", q) : this.words.unfit;
  }

  /** Tell it to those who see the page, to those who hear it, and to the tab. */
  tell(outcome) {
    const q = this.state.q.trim();
    for (const heading of ["#count", ".none h2"]) this.part(heading).textContent = outcome;
    this.announce(outcome);
    document.title = q ? `${q} · ${this.title}` : this.title;
  }

  offerMore(total) {
    const left = total - this.state.shown;
    this.part(".more").hidden = left <= 0;
    this.part(".more").textContent = say(this.words, "more", Math.min(MORE, left));
  }

  fail() {
    this.failures++;
    this.only({ failed: true, all: true });
  }

  /** Show these parts of the page and no others. */
  only(shown) {
    this.part(".s-main").removeAttribute("aria-busy");
    for (const part of ["waiting", "found", "none", "failed", "all"]) this.part(`.${part}`).hidden = !shown[part];
  }

  /** The filters in use, each to be taken off. */
  chips() {
    const { filters } = this.state;
    const place = this.part(".applied");
    const chosen = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));
    const chips = chosen.map(([name, value]) => this.chip(name, value));
    place.replaceChildren(...chips, place.querySelector(".clear"));
    place.hidden = this.part(".unfiltered").hidden = !chips.length;
  }

  chip(name, value) {
    const without = { ...this.state, filters: toggled(this.state.filters, name, value) };
    const hidden = element("span", { class: "vh" }, this.words.remove);
    const chip = element("a", { href: addressOf(without) }, this.facets.label(name, value), icon("i-x"), hidden);
    chip.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.takeOff(without.filters);
    });
    return chip;
  }
}

new SearchPage(document.querySelector(".search"));
