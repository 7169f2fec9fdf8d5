// The answers on the page of search: each with its kind, its title, what was found in it and its facts.

import { isId, isKeeping, keepButton } from "./reading-list.js";
import { element, icon, pageLanguage, say } from "./parts.js";
import { foreign, marked } from "./search-parts.js";

export class Results {
  /** `facts` has the facts of a record by its address: the page lists all records, with theirs. */
  constructor(place, words, root, facts) {
    Object.assign(this, { place, words, root, facts });
  }

  /** Show results in order, those of one tier together; a tier is told when it is not what was asked for. */
  show(results, notes) {
    const related = results.filter(({ tier }) => tier === "related");
    const found = results.filter(({ tier }) => tier !== "related");
    const parts = [];
    if (found.length && notes.layout) parts.push(element("p", { class: "tier" }, say(this.words, "layout", notes.layout)));
    if (found.length && notes.relaxed) parts.push(element("p", { class: "tier" }, this.words.relaxed));
    if (found.length) parts.push(this.list(found));
    if (found.length && related.length) parts.push(element("h2", { class: "group" }, this.words.related));
    if (related.length) parts.push(this.list(related));
    this.place.replaceChildren(...parts);
  }

  /** Put the focus on a result. */
  focus(place) {
    this.place.querySelectorAll(".hit a")[place]?.focus();
  }

  list(results) {
    return element("ol", { class: "hits" }, ...results.map((result) => this.hit(result)));
  }

  hit({ id, kind, url, title, excerpt, excerptLang }) {
    const address = new URL(url, this.root).href;
    const badge = element("span", { class: `badge k-${kind}` }, icon(`k-${kind}`), this.words[kind]);
    const heading = element("h3", {}, element("a", { href: address, lang: foreign(title) }, title));
    const snippet = element("p", { class: "snip", lang: excerptLang === pageLanguage ? "" : excerptLang }, ...marked(excerpt));
    const facts = this.facts.get(address)?.cloneNode(true);
    const number = element("span", { class: "id" }, /^[A-Z]\d+$/.test(id) ? id : "");
    if (isId(id) && isKeeping()) facts?.append(keepButton(id, heading));
    return element("li", { class: "hit" }, number, element("div", {}, badge, heading, ...(excerpt.length ? [snippet] : []), ...(facts ? [facts] : [])));
  }
}
