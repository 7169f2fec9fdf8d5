// A stretch of a passage round what was found, in segments, never cut inside a word.

import { SPACES, WORD_END } from "./clusters.js";

const BEFORE = 60; // letters before the first hit
const LENGTH = 200;
const BREAK = " · "; // between paragraphs
const RAW_UNIT =
  /[เ-ไ]?[ก-ฮ][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*|(?:(?![\u0e00-\u0e7f])[\p{L}\p{M}\p{N}])+(?:['\u2019](?:(?![\u0e00-\u0e7f])[\p{L}\p{M}])+)*/gu;

/** The pieces of a text between spaces and word ends: `{text, space}` with what stands before, as `units` counts them. */
function piecesOf(text) {
  const spaces = [" ", ...text.match(SPACES) ?? []];
  return text.split(SPACES).flatMap((phrase, rank) => {
    const space = spaces[rank].includes("\n") ? BREAK : " ";
    return phrase.split(WORD_END).map((piece, place) => ({ text: piece, space: place ? "" : space }));
  });
}

/** Segments `{text, mark}` of a passage, given its units and the ranges of units that were found. */
export function excerptOf(text, units, ranges) {
  const pieces = piecesOf(text);
  const marks = marksByPiece(pieces, units, ranges);
  const first = ranges.length ? units[Math.min(...ranges.map((range) => range.from))].piece : 0;
  const [from, to] = stretch(pieces, first);
  const segments = from ? [{ text: "… ", mark: false }] : [];
  for (let place = from; place < to; place++) {
    const space = place > from ? pieces[place].space : "";
    segments.push({ text: space, mark: joined(marks, pieces, place) });
    let end = 0;
    for (const [start, stop] of marks.get(place) ?? []) {
      segments.push({ text: pieces[place].text.slice(end, start), mark: false });
      segments.push({ text: pieces[place].text.slice(start, stop), mark: true });
      end = stop;
    }
    segments.push({ text: pieces[place].text.slice(end), mark: false });
  }
  if (to < pieces.length) segments.push({ text: " …", mark: false });
  return merged(segments);
}

/** Whether a space stands between two marks, so that it is marked with them. */
function joined(marks, pieces, place) {
  const before = marks.get(place - 1)?.at(-1);
  const after = marks.get(place)?.[0];
  return Boolean(before && after && before[1] === pieces[place - 1].text.length && after[0] === 0);
}

function stretch(pieces, first) {
  let from = first;
  let length = 0;
  while (from > 0 && length + pieces[from - 1].text.length <= BEFORE) length += pieces[--from].text.length + 1;
  // A beginning that is near is shown from the start; else from a space, where there is one.
  while (from > 0 && from < first && !pieces[from].space) from++;
  let to = from;
  length = 0;
  while (to < pieces.length && (length < LENGTH || to <= first)) length += pieces[to++].text.length + 1;
  return [from, to];
}

/** The marked stretches of each piece, as places of letters. */
function marksByPiece(pieces, units, ranges) {
  const hit = new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const byPiece = new Map();
  units.forEach((unit, place) => {
    if (!byPiece.has(unit.piece)) byPiece.set(unit.piece, []);
    byPiece.get(unit.piece).push(hit.has(place));
  });
  const marks = new Map();
  for (const [piece, hits] of byPiece) {
    if (pieces[piece] && hits.includes(true)) marks.set(piece, marksIn(pieces[piece].text, hits));
  }
  return marks;
}

function marksIn(text, hits) {
  const raw = [...text.matchAll(RAW_UNIT)];
  if (raw.length !== hits.length) return [[0, text.length]];
  const marks = [];
  raw.forEach((match, place) => {
    if (!hits[place]) return;
    const end = match.index + match[0].length;
    if (place && hits[place - 1]) marks.at(-1)[1] = end;
    else marks.push([match.index, end]);
  });
  return marks;
}

function merged(segments) {
  const found = [];
  for (const segment of segments) {
    if (!segment.text) continue;
    if (found.length && found.at(-1).mark === segment.mark) found.at(-1).text += segment.text;
    else found.push({ ...segment });
  }
  return found;
}
