// The columns by which documents are narrowed down, counted and sorted.

import { numbers, summed } from "./postings.js";

export class Facets {
  constructor(file) {
    this.labels = file.labels;
    this.columns = new Map(
      Object.entries(file.columns).map(([name, values]) => [
        name,
        new Map(Object.entries(values).map(([value, steps]) => [value, new Set(summed(numbers(steps)))])),
      ]),
    );
  }

  /** Whether a document has one of the wanted values in each facet that is asked for. */
  allows(document, filters) {
    return Object.entries(filters).every(([name, wanted]) => {
      const values = [wanted].flat().filter(Boolean);
      return !values.length || values.some((value) => this.columns.get(name)?.get(value)?.has(document));
    });
  }

  /** How many of the documents have each value. A facet's own choice does not narrow its own counts. */
  counts(documents, filters) {
    const found = {};
    for (const [name, values] of this.columns) {
      const rest = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
      const counted = documents.filter((document) => this.allows(document, rest));
      const entries = [...values].map(([value, members]) => [value, counted.filter((one) => members.has(one)).length]);
      found[name] = Object.fromEntries(entries.filter(([, count]) => count));
    }
    return found;
  }

  /** The first year of each document that has one. */
  years() {
    const found = new Map();
    for (const [value, members] of this.columns.get("year") ?? []) {
      for (const document of members) found.set(document, Number(value));
    }
    return found;
  }
}
