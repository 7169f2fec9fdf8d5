// The forms of the glossary's terms, found in a query: both languages, short forms, other spellings.

import { coarse, units } from "./clusters.js";
import { stem } from "./stems.js";

const LEAST_CLUSTERS = 4; // From this length on a Thai form is known by its sound, not only as it is spelled.

/** What units are compared by: words by their stems, Thai as it is spelled or as it sounds. */
function spelled(unit) {
  return unit.kind === "latin" ? stem(unit.text) : unit.text;
}

function sounded(unit) {
  return unit.kind === "thai" ? coarse(unit.text) : spelled(unit);
}

export class Glossary {
  /** `groups`: the forms of each term. */
  constructor(groups) {
    this.forms = new Map();
    this.longest = 1;
    groups.forEach((group) => {
      const cut = group.map((form) => ({ form, units: units(form) })).filter((one) => one.units.length);
      for (const one of cut) {
        this.note(one.units.map(spelled), cut, one);
        if (one.units.length >= LEAST_CLUSTERS) this.note(one.units.map(sounded), cut, one);
      }
    });
  }

  note(shapes, group, one) {
    const key = shapes.join("\0");
    const others = group.filter((other) => other !== one);
    this.longest = Math.max(this.longest, shapes.length);
    if (!this.forms.has(key)) this.forms.set(key, []);
    this.forms.get(key).push(...others.map((other) => other.form));
  }

  /** The forms in a sequence of units: `{from, to, others}`, the longest first at each place, none overlapping. */
  in(sequence) {
    const found = [];
    for (let from = 0; from < sequence.length; ) {
      const match = this.at(sequence, from);
      if (match) found.push(match);
      from = match ? match.to : from + 1;
    }
    return found;
  }

  at(sequence, from) {
    for (let to = Math.min(sequence.length, from + this.longest); to > from; to--) {
      const part = sequence.slice(from, to);
      const key = part.map(spelled).join("\0");
      const others = this.forms.get(key) ?? (part.length >= LEAST_CLUSTERS && this.forms.get(part.map(sounded).join("\0")));
      // One or two clusters inside a run are seldom a word of their own.
      const loose = part[0].kind === "thai" && part.length < 3 && !(startsRun(sequence, from) && endsRun(sequence, to));
      if (others && !loose) return { from, to, others: [...new Set(others)] };
    }
    return null;
  }
}

function startsRun(sequence, place) {
  return sequence[place].start === 2;
}

function endsRun(sequence, place) {
  return place === sequence.length || sequence[place].kind !== "thai" || sequence[place].start === 2;
}
