// Which documents may answer a query, and where in them, judged by postings alone.

const FIELD = [0, 1.5, 4, 5]; // what a key in a head's facts, names and titles adds
const OFTEN = 0.15; // what a key adds for being in a passage several times
const NOWHERE = -1; // the weight that tells of a key that no document has
const SLIP = 1.5; // how much more than the rarest known word an unknown one counts at the most
const LONG = 2; // clusters beyond two that make a part count for more
const SCATTERED = 0.75; // the worth of a part whose keys are in one document but in no one passage

/** Every key that is looked up for a query. */
export function keysOf(query) {
  const others = query.readings.flatMap((reading) => reading.parts);
  return [...new Set([...query.parts, ...others].flatMap((part) => part.keys))];
}

/** How telling a key is (Robertson and Spärck Jones), by the documents that have it; `absent` where none has. */
export function weigher(postings, documents) {
  return (key, absent) => {
    const having = postings.get(key)?.documents ?? 1;
    if (absent !== undefined && !postings.has(key)) return absent;
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  };
}

/**
 * How telling each part of a query is: it is as rare as its rarest key, and more telling the longer it is. They add up to 1.
 *
 * A word that is nowhere in the book is likely a slip, and counts for little more than the words that are there.
 */
export function weightsOf(query, weigh) {
  const rarest = query.parts.map((part) => Math.max(0, ...part.keys.map((key) => weigh(key))));
  const known = rarest.filter((_, place) => isKnown(query.parts[place], weigh));
  const most = known.length ? SLIP * Math.max(...known) : Infinity;
  const weights = query.parts.map((part, place) => {
    const weight = isKnown(part, weigh) ? rarest[place] : Math.min(most, rarest[place]);
    return weight * lengthFactor(part);
  });
  const total = dot(weights, weights.map(() => 1)) || 1;
  return weights.map((weight) => weight / total);
}

function isKnown(part, weigh) {
  return part.kind === "thai" || part.keys.some((key) => weigh(key, NOWHERE) !== NOWHERE);
}

/** A Thai part of one cluster is seldom what a query is about; a long one often is. */
function lengthFactor(part) {
  if (part.kind === "thai" && part.texts.length === 1) return 0.7;
  return 1 + Math.min(LONG, Math.max(0, part.texts.length - 2)) / 4;
}

/**
 * Documents in order of promise: `{document, promise, coverage, evidence}`.
 *
 * `evidence` has for each passage what it seems to hold of every part: `{covers, values}`.
 */
export function candidates(query, index, postings, weigh, allowed) {
  const weights = weightsOf(query, weigh);
  const spreads = query.parts.map((part) => spread(part, index, postings, weigh));
  const others = query.readings.map((reading) => reading.parts.map((part) => spread(part, index, postings, weigh)));
  const byDocument = new Map();
  for (const passage of new Set([...spreads, ...others.flat()].flatMap((found) => [...found.keys()]))) {
    const document = index.documentOf(passage);
    if (!byDocument.has(document)) byDocument.set(document, allowed(document) ? new Map() : null);
    byDocument.get(document)?.set(passage, evidenceIn(passage, query, spreads, others));
  }
  const scattered = query.parts.map((part) => scatter(part, index, postings, weigh));
  const found = [];
  for (const [document, evidence] of byDocument) {
    if (!evidence) continue;
    const all = [...evidence.values()];
    const most = (name) => query.parts.map((_, place) => Math.max(...all.map((one) => one[name][place])));
    const inAll = scattered.map((shares) => SCATTERED * (shares.get(document) ?? 0));
    const coverage = dot(most("covers").map((cover, place) => Math.max(cover, inAll[place])), weights);
    const value = dot(most("values").map((one, place) => Math.max(one, inAll[place])), weights);
    found.push({ document, coverage, promise: value * coverage ** 2, evidence });
  }
  return found.sort((one, two) => two.promise - one.promise || one.document - two.document);
}

function evidenceIn(passage, query, spreads, others) {
  const own = spreads.map((found) => found.get(passage) ?? NOTHING);
  const covers = own.map(([cover]) => cover);
  const values = own.map(([cover, boost]) => cover * (1 + boost * cover));
  query.readings.forEach(({ from, to, factor }, place) => {
    const [cover, boost] = together(others[place], passage);
    for (let part = from; part < to; part++) {
      covers[part] = Math.max(covers[part], cover * factor);
      values[part] = Math.max(values[part], cover * factor * (1 + boost * cover));
    }
  });
  return { covers, values };
}

const NOTHING = [0, 0];

/** How much of a part's keys each passage has, and what its field adds. */
function spread(part, index, postings, weigh) {
  const found = new Map();
  const all = part.keys.reduce((sum, key) => sum + weigh(key), 0) || 1;
  for (const key of part.keys) {
    const weight = weigh(key) / all;
    for (const [passage, bucket] of postings.get(key)?.list ?? []) {
      const [cover, boost] = found.get(passage) ?? NOTHING;
      found.set(passage, [cover + weight, boost + weight * (index.languageOf(passage) ? bucket * OFTEN : FIELD[bucket])]);
    }
  }
  return found;
}

/** How much of a long part's keys each document has, wherever they are. */
function scatter(part, index, postings, weigh) {
  const found = new Map();
  if (part.keys.length < 3) return found;
  const all = part.keys.reduce((sum, key) => sum + weigh(key), 0) || 1;
  for (const key of part.keys) {
    const documents = new Set((postings.get(key)?.list ?? []).map(([passage]) => index.documentOf(passage)));
    for (const document of documents) found.set(document, (found.get(document) ?? 0) + weigh(key) / all);
  }
  return found;
}

function together(spreads, passage) {
  if (!spreads.length) return NOTHING;
  const all = spreads.map((one) => one.get(passage) ?? NOTHING);
  return [0, 1].map((place) => all.reduce((sum, values) => sum + values[place], 0) / all.length);
}

export function dot(values, weights) {
  return values.reduce((sum, value, place) => sum + value * weights[place], 0);
}
