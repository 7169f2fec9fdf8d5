// The page of search: a field, facets and answers. What is asked stands in the address, so that it can be shared.

import { Client } from "./search-client.js";
import { Facets } from "./search-facets.js";
import { element, icon, isNamed, later, looksLikeId, pageLanguage, say } from "./search-parts.js";
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
    this.part = (selector) => place.querySelector(selector);
    this.field = this.part("#q");
    this.title = document.title;
    this.facets = new Facets(this.part(".facets"), this.words, (name, value) => this.choose({ filters: toggled(this.state.filters, name, value) }));
    this.results = new Results(this.part(".results"), this.words, this.root, this.factsByAddress());
    this.announce = later(SAY, (words) => { this.part("[role=status]").textContent = words; });
    this.failures = 0;
    this.listen(place);
    for (const part of [".find", ".facets"]) this.part(part).hidden = false;
    place.classList.add("live");
    this.read();
  }

  factsByAddress() {
    const facts = new Map();
    for (const meta of this.part(".all").querySelectorAll(".meta")) facts.set(meta.closest("li").querySelector("a").href, meta);
    return facts;
  }

  listen(place) {
    const typed = later(WAIT, () => this.change({ q: this.field.value }, false));
    this.field.addEventListener("input", typed);
    this.part(".find").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    for (const sort of place.querySelectorAll("[name=sort]")) sort.addEventListener("change", () => this.choose({ sort: sort.value }));
    for (const clear of place.querySelectorAll(".clear")) {
      clear.addEventListener("click", () => {
        this.choose({ filters: {} });
        this.field.focus();
      });
    }
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
    this.change({ q: this.field.value, ...change }, true);
  }

  change(change, chosen) {
    this.state = { ...this.state, shown: SHOWN, ...change };
    keep(this.state, chosen);
    return this.ask();
  }

  /** Enter: to the record that is named, else the question as it stands becomes a step of its own. */
  async submit() {
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
    this.part(".s-main").setAttribute("aria-busy", "true");
    try {
      const answer = await this.client.ask(q, { lang: pageLanguage, filters, sort, limit: this.isIdle ? 0 : shown, facets: true });
      if (answer) this.show(answer);
    } catch {
      this.fail();
    }
  }

  show(answer) {
    const { results, total, notes, facets } = answer;
    const { q, filters, sort } = this.state;
    const isFound = !this.isIdle && results.length > 0;
    this.answer = answer;
    this.failures = 0;
    this.facets.show(facets, filters, q !== this.counted);
    this.counted = q;
    this.results.show(this.isIdle ? [] : results, notes);
    this.chips();
    const count = isFound ? this.counting(total, notes) : this.isIdle ? "" : this.nothing();
    this.part("#count").textContent = count;
    this.part(".none h2").textContent = count;
    this.part(".unfiltered").hidden = !Object.keys(filters).length;
    this.part(`[name=sort][value=${sort}]`).checked = true;
    this.part(".more").hidden = total <= this.state.shown;
    this.part(".more").textContent = say(this.words, "more", Math.min(MORE, total - this.state.shown));
    this.only({ found: isFound, none: !isFound && !this.isIdle, all: !isFound });
    this.announce(count);
    document.title = q.trim() ? `${q.trim()} · ${this.title}` : this.title;
  }

  counting(total, notes) {
    return total ? say(this.words, notes.about ? "about" : "count", total) : this.words.near;
  }

  nothing() {
    const { q } = this.state;
    return q.trim() ? say(this.words, "none", q.trim()) : this.words.unfit;
  }

  fail() {
    this.failures++;
    this.only({ failed: true, all: true });
  }

  /** Show these parts of the page and no others. */
  only(shown) {
    this.part(".s-main").removeAttribute("aria-busy");
    for (const part of ["found", "none", "failed", "all"]) this.part(`.${part}`).hidden = !shown[part];
  }

  /** The filters in use, each to be taken off. */
  chips() {
    const { filters } = this.state;
    const place = this.part(".applied");
    const chosen = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));
    const chips = chosen.map(([name, value]) => this.chip(name, value));
    place.replaceChildren(...chips, place.querySelector(".clear"));
    place.hidden = !chips.length;
  }

  chip(name, value) {
    const without = { ...this.state, filters: toggled(this.state.filters, name, value) };
    const hidden = element("span", { class: "vh" }, this.words.remove);
    const chip = element("a", { href: addressOf(without) }, this.facets.label(name, value), icon("i-x"), hidden);
    chip.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.choose({ filters: without.filters });
      this.field.focus();
    });
    return chip;
  }
}

new SearchPage(document.querySelector(".search"));
