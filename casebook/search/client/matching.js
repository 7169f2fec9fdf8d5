// How well a part of a query is found in a line of text: exactly, nearly, or in pieces.

import { coarse, units } from "./clusters.js";
import { stem } from "./stems.js";

const TONES = /[\u0e47-\u0e4b]/g;
const NEAR = 0.34; // the most that a near match may differ, per cluster
const SHORT = 4; // clusters below which a near match need not share two neighbours
const PIECES = 0.75; // the worth of a run in pieces in one line
const SCATTERED = 0.65; // and of one whose pieces are all over a document
const PIECES_FROM = 5; // clusters from which on a run may be found in pieces

/** A line made ready: its units, and where the Thai ones stand. */
export function lineOf(text) {
  const found = units(text);
  const thai = [];
  found.forEach((unit, place) => unit.kind === "thai" && thai.push(place));
  const sounds = thai.map((place) => coarse(found[place].text));
  const places = new Map();
  sounds.forEach((sound, place) => (places.has(sound) ? places.get(sound).push(place) : places.set(sound, [place])));
  return { text, units: found, thai, sounds, places, pairs: new Set(pairsOf(sounds)) };
}

function pairsOf(sounds) {
  return sounds.slice(1).map((sound, place) => sounds[place] + sound);
}

/** How a part is found in a line: `{quality, from, to, count}` with the places of its units; null when it is not. */
export function matched(part, line, weigh) {
  if (part.kind === "latin") return latin(part, line);
  if (part.kind === "number") return single(line, (unit) => (unit.kind === "number" && unit.text === part.texts[0] ? 1 : 0));
  if (!line.thai.length) return null;
  const shared = (part.pairs ??= pairsOf(part.sounds)).filter((pair) => line.pairs.has(pair)).length;
  const found = (shared === part.pairs.length && exact(part, line)) || (mayBeNear(part, shared) ? near(part, line) : null);
  if (!shared || part.split) return found;
  if (part.texts.length < PIECES_FROM || (found && found.quality > 0.8)) return found;
  const inPieces = pieces(part, line, weigh);
  return !found || (inPieces && inPieces.quality > found.quality) ? inPieces : found;
}

/** Whether a line shares enough pairs of neighbours with a part for a near match to be worth looking for. */
function mayBeNear(part, shared) {
  if (part.whole) return false;
  return part.texts.length < SHORT || shared >= Math.max(1, Math.floor(0.3 * part.pairs.length));
}

function latin(part, line) {
  const [word, key] = [part.texts[0], part.stem];
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
  for (const start of line.places.get(part.sounds[0]) ?? []) {
    let same = 0;
    if (start + texts.length > line.thai.length) break;
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
  line.missing ??= line.thai.map((place) => missing(line.units[place].text));
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
      const added = nextCosts[place - 1] + line.missing[place - 1];
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
  const { covered, best, reach, end } = covering(part, line);
  if (best < 0) return null;
  const share = shareOf(part, covered, weigh);
  const from = line.thai[end - reach];
  return { quality: PIECES * share * share, from, to: line.thai[end - 1] + 1, count: 1 };
}

/** The quality of a long run whose pieces are scattered over the lines of a document. */
export function scatteredQuality(part, lines, weigh) {
  if (part.kind !== "thai" || part.split || part.texts.length < PIECES_FROM) return 0;
  const covered = part.sounds.map(() => false);
  for (const line of lines) covering(part, line).covered.forEach((is, place) => (covered[place] ||= is));
  const share = shareOf(part, covered, weigh);
  return SCATTERED * share * share;
}

/** Which clusters of a part a line has, in pieces of three and more or in words of two; and the longest piece. */
function covering(part, line) {
  const { sounds } = part;
  const covered = sounds.map(() => false);
  const longest = { covered, best: -1, reach: 1, end: 0 };
  let before = new Map();
  for (let row = 0; row < sounds.length; row++) {
    const now = new Map();
    for (const place of line.places.get(sounds[row]) ?? []) {
      const length = (before.get(place - 1) ?? 0) + 1;
      now.set(place, length);
      if (length < 2 || (length === 2 && !isWord(line, place - 1, place + 1))) continue;
      covered.fill(true, row - length + 1, row + 1);
      if (length > longest.reach) Object.assign(longest, { best: row, reach: length, end: place + 1 });
    }
    before = now;
  }
  return longest;
}

/** How telling the covered clusters are, of all. */
function shareOf(part, covered, weigh) {
  const weights = (part.weights ??= clusterWeights(part, weigh));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, place) => sum + (covered[place] ? weight : 0), 0) / (all || 1);
}

/** The weight of each cluster: that of its pairs, as far as they were looked up and are known, else the mean of those. */
function clusterWeights(part, weigh) {
  const known = part.pairs.map((pair) => (part.keys.includes(pair) ? weigh(pair, 0) : 0));
  const some = known.filter(Boolean);
  const mean = some.length ? some.reduce((sum, weight) => sum + weight, 0) / some.length : 1;
  const weights = known.map((weight) => weight || mean);
  return part.sounds.map((_, place) => {
    const beside = weights.slice(Math.max(0, place - 1), place + 1);
    return beside.reduce((sum, weight) => sum + weight, 0) / beside.length;
  });
}

function isWord(line, start, end) {
  return opens(line, start) && closes(line, end);
}
