// The facets of the page of search: check boxes with counts, and the names of their values.

import { element, pageLanguage, say } from "./parts.js";

const FEW = 6; // values of a facet that are shown at first
const YEAR = new Intl.DateTimeFormat(pageLanguage === "th" ? "th-TH-u-ca-buddhist" : "en", { year: "numeric" });
const collator = new Intl.Collator(pageLanguage);

export class Facets {
  /** `form` holds a field set for each facet; `choose(name, value)` is called when a box is ticked or cleared. */
  constructor(form, words, choose) {
    this.form = form;
    this.words = words;
    this.choose = choose;
    this.labels = {};
    this.sets = new Map([...form.querySelectorAll("fieldset")].map((set) => [set.dataset.facet, this.prepared(set)]));
    this.openWhereThereIsRoom();
  }

  get names() {
    return [...this.sets.keys()];
  }

  prepared(set) {
    const facet = { set, list: set.querySelector(".values"), button: set.querySelector(".every"), rows: new Map(), every: false };
    facet.button.addEventListener("click", () => {
      facet.every = !facet.every;
      this.fold(facet);
    });
    return facet;
  }

  openWhereThereIsRoom() {
    const details = this.form.querySelector("details");
    const room = matchMedia("(min-width: 60em)");
    room.addEventListener("change", () => { details.open = room.matches; });
    details.open = room.matches;
  }

  /**
   * Show what an answer counts. With a new question the values are put in order anew; else they keep their
   * places, so that nothing moves under the hand that chooses.
   */
  show({ counts, labels }, filters, anew) {
    this.labels = labels;
    for (const [name, facet] of this.sets) {
      const chosen = filters[name] ?? [];
      const counted = counts[name] ?? {};
      if (anew) facet.rows.clear();
      for (const value of this.inOrder(name, [...new Set([...Object.keys(counted), ...chosen])], counted)) {
        if (!facet.rows.has(value)) facet.rows.set(value, this.row(name, value));
      }
      for (const [value, { box, number }] of facet.rows) {
        box.checked = chosen.includes(value);
        number.textContent = counted[value] ?? 0;
      }
      if (anew || facet.list.children.length !== facet.rows.size) facet.list.replaceChildren(...[...facet.rows.values()].map(({ item }) => item));
      this.fold(facet);
    }
    const count = Object.values(filters).flat().length;
    const summary = this.form.querySelector("summary");
    summary.dataset.plain ??= summary.textContent;
    summary.textContent = count ? say(this.words, "filters", count) : summary.dataset.plain;
  }

  row(name, value) {
    const box = element("input", { type: "checkbox", name, value });
    const number = element("span", { class: "n" });
    box.addEventListener("change", () => this.choose(name, value));
    return { box, number, item: element("li", {}, element("label", {}, box, element("span", {}, this.label(name, value)), number)) };
  }

  /** Hide values that nothing has, and those beyond the first few until they are asked for. */
  fold(facet) {
    let seen = 0;
    let more = 0;
    for (const { box, number, item } of facet.rows.values()) {
      const kept = box.checked || item.contains(document.activeElement);
      const empty = number.textContent === "0" && !kept;
      if (!empty && ++seen > FEW) more++;
      item.hidden = empty || (seen > FEW && !facet.every && !kept);
    }
    facet.set.hidden = !seen;
    // One more is shown rather than a button to show it.
    facet.button.hidden = !more;
    facet.button.textContent = facet.every ? this.words.fewer : say(this.words, "every", seen);
    facet.button.setAttribute("aria-expanded", String(facet.every));
  }

  /** Values in order: kinds as they are told, years from the newest, evidence from the weakest, others by their counts. */
  inOrder(name, values, counts) {
    const kinds = Object.keys(this.words);
    const byCount = (one, two) => (counts[two] ?? 0) - (counts[one] ?? 0) || collator.compare(this.label(name, one), this.label(name, two));
    if (name === "kind") return values.sort((one, two) => kinds.indexOf(one) - kinds.indexOf(two));
    if (name === "year") return values.sort().reverse();
    return name === "evidence" ? values.sort() : values.sort(byCount);
  }

  /** What a value is called. */
  label(name, value) {
    if (name === "kind") return this.words[value] ?? value;
    if (name === "year") return /^\d{4}$/.test(value) ? YEAR.format(new Date(Number(value), 6)) : value;
    const label = this.labels[name]?.[value]?.[pageLanguage] ?? value;
    return name === "evidence" ? `${value} · ${label}` : label;
  }
}
