// The page that sets cases side by side. What it shows is taken from the cases' own pages, so that it says what they say.

import { element, say } from "./parts.js";

const [FEWEST, MOST] = [2, 4];

/** What is compared after the facts: a name of each row, or where the page has one, and where the page has its content. */
const ROWS = [
  { name: (page) => page.querySelector(".invest .who h3"), part: (page) => page.querySelector(".invest .who ul") },
  { name: (page) => page.querySelector(".invest .decides h3"), part: (page) => page.querySelector(".invest .decides .cloth") },
  { name: (page) => page.querySelector(".invest .returns h3"), part: (page) => page.querySelector(".invest .returns ul") },
  { words: "staff", part: (page) => page.querySelector(".staff") },
  { words: "results", part: (page) => page.querySelector(".claims") },
  { words: "cost", part: (page) => page.querySelector("#cost + p") },
  { words: "patterns", part: (page) => page.querySelector("#patterns + .rel") },
];

/** The ids that the address names, each once: of a form, or with commas. */
function asked() {
  const ids = new URLSearchParams(location.search).getAll("ids").join(",").toUpperCase();
  return [...new Set(ids.split(/[\s,]+/).filter(Boolean))];
}

/** A copy of a part of another page: its links lead where they did, and no id comes twice on this page. */
function copied(part, address) {
  const made = document.importNode(part, true);
  for (const one of [made, ...made.querySelectorAll("[id], [aria-labelledby]")]) {
    one.removeAttribute("id");
    one.removeAttribute("aria-labelledby");
  }
  for (const link of made.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
  for (const more of made.querySelectorAll("details")) more.remove();
  return made;
}

class ComparePage {
  constructor(place) {
    this.words = JSON.parse(place.dataset.words);
    this.part = (selector) => place.querySelector(selector);
    this.boxes = [...place.querySelectorAll("[name=ids]")];
    this.part(".offline").hidden = true;
    for (const part of [...this.boxes, this.part(".count"), this.part("[type=submit]")]) part.hidden = false;
    this.part("form").addEventListener("change", () => this.count());
    this.part("form").addEventListener("submit", (event) => this.go(event));
    this.show(asked());
  }

  chosen() {
    return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  count() {
    const { length } = this.chosen();
    this.part(".count").textContent = say(this.words, "chosen", length);
    for (const box of this.boxes) box.disabled = length >= MOST && !box.checked;
  }

  /** To the address of the comparison; with too few chosen, back to the choice. */
  go(event) {
    event.preventDefault();
    const ids = this.chosen();
    if (ids.length >= FEWEST) location.assign(`?ids=${ids.join(",")}`);
    else this.tell([this.words.few]);
  }

  async show(ids) {
    const cases = new Map(this.boxes.map((box) => [box.value, box]));
    const known = ids.filter((id) => cases.has(id));
    const shown = known.slice(0, MOST);
    for (const id of shown) cases.get(id).checked = true;
    this.count();
    const said = ids.filter((id) => !cases.has(id)).map((id) => say(this.words, "unknown", id));
    if (known.length > MOST) said.push(this.words.many);
    if (shown.length === 1) said.push(this.words.few);
    if (shown.length >= FEWEST) await this.compare(shown.map((id) => cases.get(id))).catch(() => said.push(this.words.failed));
    for (const link of document.querySelectorAll(".lang a")) link.search = location.search;
    this.tell(said);
  }

  tell(said) {
    this.part(".told").hidden = !said.length;
    this.part(".told").replaceChildren(...said.map((words) => element("span", {}, words)));
    if (said.length) this.part("[role=status]").textContent = said.join(" · ");
  }

  async compare(boxes) {
    const sides = await Promise.all(boxes.map((box) => this.side(box)));
    const table = element("table", { class: "side-by-side stack", "data-sides": String(sides.length) }, this.head(sides), this.body(sides));
    this.share(table);
    this.part(".shown").append(element("div", { class: "across" }, table));
    this.part(".shown").hidden = false;
    this.part("[role=status]").textContent = say(this.words, "shown", sides.length);
    document.title = `${sides.map(({ id }) => id).join(" · ")} · ${document.title}`;
  }

  async side(box) {
    const address = box.closest("li").querySelector("a").href;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { id: box.value, address, page };
  }

  head(sides) {
    const cells = sides.map(({ id, address, page }) => {
      const title = copied(page.querySelector("h1"), address);
      return element("th", { scope: "col" }, element("span", { class: "id" }, id), element("a", { href: address }, ...title.childNodes));
    });
    return element("thead", {}, element("tr", {}, element("th", { scope: "col" }, element("span", { class: "vh" }, this.words.topic)), ...cells));
  }

  body(sides) {
    const rows = [...this.facts(sides), ...ROWS.map((row) => this.row(sides, row))];
    return element("tbody", {}, ...rows.filter(Boolean));
  }

  /** A row for each fact that any of the cases has. */
  facts(sides) {
    const found = sides.map(({ page }) => new Map([...page.querySelectorAll(".facts dl > div")].map((fact) => [fact.querySelector("dt").textContent, fact.querySelector("dd")])));
    const names = new Set(found.flatMap((facts) => [...facts.keys()]));
    return [...names].map((name) => this.cells(sides, name, found.map((facts) => facts.get(name))));
  }

  row(sides, { name, words, part }) {
    const parts = sides.map(({ page }) => part(page));
    if (!parts.some(Boolean)) return null;
    const heading = words ? this.words[words] : sides.map(({ page }) => name(page)).find(Boolean).textContent;
    return this.cells(sides, heading, parts);
  }

  /** A row: its name, and what each case has; a silence is said. */
  cells(sides, name, parts) {
    const cells = sides.map(({ id, address }, at) => {
      const part = parts[at];
      const said = part ? copied(part, address) : element("p", { class: "quiet" }, this.words.silent);
      return element("td", { "data-l": id }, part?.localName === "dd" ? element("div", {}, ...said.childNodes) : said);
    });
    return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
  }

  /** Say which patterns more than one of the cases shows. */
  share(table) {
    const ids = [...table.querySelectorAll(".rel .id")];
    for (const one of ids) {
      const shared = ids.some((other) => other !== one && other.textContent === one.textContent);
      if (shared) one.after(element("span", { class: "chip" }, this.words.shared));
    }
  }
}

new ComparePage(document.querySelector(".comparing"));
