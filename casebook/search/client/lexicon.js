// The Thai words of the book, by which a long run that was not found in one piece is parted.

import { units } from "./clusters.js";

const LONGEST = 12; // clusters of a word
const STRAY = 1.5; // the price of a cluster that no word explains; a word's is 1, and a little more the shorter it is

export class Lexicon {
  /** `words`: every word, in any order. */
  constructor(words) {
    this.prices = new Map();
    for (const word of words) {
      const cut = units(word).map((unit) => unit.text);
      this.prices.set(cut.join("\0"), 1 + 0.1 / cut.length ** 2);
    }
  }

  /** Where to cut the Thai runs of a sequence; nothing is cut between places that are cut already. */
  cuts(sequence, known) {
    const found = [];
    for (let from = 0; from < sequence.length; ) {
      let to = from + 1;
      while (to < sequence.length && sequence[to].kind === "thai" && sequence[to].start !== 2 && !known.has(to)) to++;
      if (sequence[from].kind === "thai") found.push(...this.within(sequence.slice(from, to)).map((cut) => from + cut));
      from = to;
    }
    return found;
  }

  /** The share of the clusters of a sequence that are in words of two and more. */
  share(sequence) {
    const thai = sequence.filter((unit) => unit.kind === "thai");
    const ends = [0, ...this.within(thai), thai.length];
    const inWords = ends.slice(1).map((end, place) => (end - ends[place] > 1 && this.prices.has(textOf(thai, ends[place], end)) ? end - ends[place] : 0));
    return inWords.reduce((sum, length) => sum + length, 0) / sequence.length;
  }

  /** The cuts of the cheapest way to part a run (Viterbi); strays stay with the word before them. */
  within(run) {
    const best = [0, ...run.map(() => Infinity)];
    const came = run.map(() => 0);
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) {
        const price = this.prices.get(textOf(run, start, end)) ?? (end === start + 1 ? STRAY : Infinity);
        if (best[start] + price >= best[end]) continue;
        best[end] = best[start] + price;
        came[end] = start;
      }
    }
    const cuts = [];
    for (let end = run.length; end > 0; end = came[end]) {
      if (came[end] && this.prices.has(textOf(run, came[end], end))) cuts.push(came[end]);
    }
    return cuts.reverse();
  }
}

function textOf(run, start, end) {
  return run
    .slice(start, end)
    .map((unit) => unit.text)
    .join("\0");
}
