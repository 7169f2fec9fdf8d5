// How well a part of a query is found in a line of text: exactly, nearly, or in pieces.

import { coarse, units } from "./clusters.js";
import { stem } from "./stems.js";

const TONES = /[\u0e47-\u0e4b]/g;
const NEAR = 0.34; // the most that a near match may differ, per cluster
const PIECES_FROM = 5; // clusters from which on a run may be found in pieces

/** A line made ready: its units, and where the Thai ones stand. */
export function lineOf(text) {
  const found = units(text);
  const thai = [];
  found.forEach((unit, place) => unit.kind === "thai" && thai.push(place));
  return { text, units: found, thai, sounds: thai.map((place) => coarse(found[place].text)) };
}

/** How a part is found in a line: `{quality, from, to, count}` with the places of its units; null when it is not. */
export function matched(part, line, weigh) {
  if (part.kind === "latin") return latin(part, line);
  if (part.kind === "number") return single(line, (unit) => (unit.kind === "number" && unit.text === part.texts[0] ? 1 : 0));
  if (!line.thai.length) return null;
  const found = exact(part, line) ?? near(part, line);
  if (part.texts.length < PIECES_FROM || (found && found.quality > 0.8)) return found;
  const inPieces = pieces(part, line, weigh);
  return !found || (inPieces && inPieces.quality > found.quality) ? inPieces : found;
}

function latin(part, line) {
  const [word, key] = [part.texts[0], part.keys[0]];
  return single(line, (unit, place) => {
    if (unit.kind !== "latin") return 0;
    if (unit.text === word) return 1;
    if (stemOf(unit) === key) return 0.96;
    return unit.start === 1 && stem(line.units[place - 1].text + unit.text) === key ? 0.95 : 0;
  });
}

function stemOf(unit) {
  return (unit.stem ??= stem(unit.text));
}

function single(line, qualityOf) {
  let best = null;
  line.units.forEach((unit, place) => {
    const quality = qualityOf(unit, place);
    if (!quality) return;
    if (!best || quality > best.quality) best = { quality, from: place, to: place + 1, count: 0 };
    best.count += 1;
  });
  return best;
}

function exact(part, line) {
  const { texts } = part;
  let best = null;
  for (let start = 0; start + texts.length <= line.thai.length; start++) {
    let same = 0;
    while (same < texts.length && line.units[line.thai[start + same]].text === texts[same]) same++;
    if (same < texts.length) continue;
    const end = start + texts.length;
    const quality = aligned(texts.length, opens(line, start), closes(line, end));
    const count = (best?.count ?? 0) + 1;
    if (!best || quality > best.quality) best = { quality, from: line.thai[start], to: line.thai[end - 1] + 1 };
    best.count = count;
  }
  return best;
}

/** The worth of an exact run by where it stands; short ones must be whole words to be worth much. */
function aligned(length, left, right) {
  if (left && right) return 1;
  if (length === 1) return left ? 0.5 : 0.2;
  if (length === 2) return left ? 0.85 : right ? 0.75 : 0.5;
  return left ? 0.97 : right ? 0.94 : 0.88;
}

function opens(line, place) {
  const at = line.thai[place];
  return line.units[at].start > 0 || at === 0 || line.units[at - 1].kind !== "thai";
}

function closes(line, place) {
  return place === line.thai.length || opens(line, place) || line.thai[place] !== line.thai[place - 1] + 1;
}

/** The nearest stretch of a line, by the fewest and smallest differences of clusters (Sellers 1980). */
function near(part, line) {
  const { texts, sounds } = part;
  if (texts.length < 2) return null;
  const width = line.thai.length;
  let costs = new Float32Array(width + 1);
  let starts = Int32Array.from({ length: width + 1 }, (_, place) => place);
  for (let row = 0; row < texts.length; row++) {
    const nextCosts = new Float32Array(width + 1);
    const nextStarts = new Int32Array(width + 1);
    const left = missing(texts[row]);
    nextCosts[0] = costs[0] + left;
    for (let place = 1; place <= width; place++) {
      const there = line.units[line.thai[place - 1]].text;
      const step = costs[place - 1] + difference(texts[row], sounds[row], there, line.sounds[place - 1]);
      const skipped = costs[place] + left;
      const added = nextCosts[place - 1] + missing(there);
      if (step <= skipped && step <= added) {
        nextCosts[place] = step;
        nextStarts[place] = starts[place - 1];
      } else if (skipped <= added) {
        nextCosts[place] = skipped;
        nextStarts[place] = starts[place];
      } else {
        nextCosts[place] = added;
        nextStarts[place] = nextStarts[place - 1];
      }
    }
    [costs, starts] = [nextCosts, nextStarts];
  }
  let end = 0;
  for (let place = 1; place <= width; place++) if (costs[place] < costs[end]) end = place;
  const rate = costs[end] / texts.length;
  const start = starts[end];
  if (end <= start || rate > (texts.length < 3 ? 0.2 : NEAR)) return null;
  const place = (opens(line, start) ? 1 : 0.9) * (closes(line, end) || texts.length > 3 ? 1 : 0.92);
  return { quality: 0.96 * (1 - 1.2 * rate) * place, from: line.thai[start], to: line.thai[end - 1] + 1, count: 1 };
}

function difference(one, sound, other, otherSound) {
  if (one === other) return 0;
  if (sound === otherSound && sound) return one.replace(TONES, "") === other.replace(TONES, "") ? 0.12 : 0.25;
  const [base, otherBase] = [consonant(one), consonant(other)];
  if (base === otherBase) return 0.5;
  return coarse(base) === coarse(otherBase) ? 0.65 : 1;
}

function missing(cluster) {
  if (cluster.includes("\u0e4c")) return 0.25;
  return cluster[0] === "อ" && cluster.length === 1 ? 0.5 : 1;
}

function consonant(cluster) {
  return cluster[0] >= "เ" ? cluster[1] : cluster[0];
}

/** Pieces of a run of clusters that stand in a line in whatever order, weighed by how telling they are. */
function pieces(part, line, weigh) {
  const { sounds } = part;
  const reach = new Array(sounds.length).fill(0);
  const where = new Array(sounds.length).fill(0);
  let before = new Int16Array(line.thai.length + 1);
  for (let row = 0; row < sounds.length; row++) {
    const now = new Int16Array(line.thai.length + 1);
    for (let place = 1; place <= line.thai.length; place++) {
      if (sounds[row] !== line.sounds[place - 1]) continue;
      const length = (now[place] = before[place - 1] + 1);
      if (length > reach[row] && (length > 2 || isWord(line, place - length, place))) {
        reach[row] = length;
        where[row] = place;
      }
    }
    before = now;
  }
  const covered = new Array(sounds.length).fill(false);
  let best = -1;
  for (let row = sounds.length - 1; row >= 0; row--) {
    if (reach[row] < 2) continue;
    if (best < 0 || reach[row] > reach[best]) best = row;
    covered.fill(true, row - reach[row] + 1, row + 1);
  }
  if (best < 0) return null;
  let sum = 0;
  let all = 0;
  for (let row = 0; row + 1 < sounds.length; row++) {
    const weight = weigh(sounds[row] + sounds[row + 1]);
    all += weight;
    if (covered[row] && covered[row + 1]) sum += weight;
  }
  const share = all ? sum / all : 0;
  const from = line.thai[where[best] - reach[best]];
  return { quality: 0.85 * share * share, from, to: line.thai[where[best] - 1] + 1, count: 1 };
}

function isWord(line, start, end) {
  return end - start === 2 && opens(line, start) && closes(line, end);
}
