// Which documents may answer a query, judged by postings alone.

const FIELD = [0, 1.5, 4, 5]; // what a key in a head's facts, names and titles adds

/** Every key that is looked up for a query. */
export function keysOf(query) {
  const others = query.readings.flatMap((reading) => reading.parts);
  return [...new Set([...query.parts, ...others].flatMap((part) => part.keys))];
}

/** How telling a key is (Robertson and Spärck Jones), by the documents that have it. */
export function weigher(postings, documents) {
  return (key) => {
    const having = postings.get(key)?.documents ?? 1;
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  };
}

/** How telling a part is: its keys on average, and more the longer it is. */
export function partWeight(part, weigh) {
  const sum = part.keys.reduce((total, key) => total + weigh(key), 0);
  return part.keys.length ? (sum / part.keys.length) * (1 + Math.max(0, part.texts.length - 2) / 4) : 0;
}

/** Documents in order of promise: `{document, promise, coverage, passages}`, the passages best first. */
export function candidates(query, index, postings, weigh, allowed) {
  const weights = query.parts.map((part) => partWeight(part, weigh));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const byPart = query.parts.map((part) => spread(part, index, postings, weigh));
  const byReading = query.readings.map((reading) => reading.parts.map((part) => spread(part, index, postings, weigh)));
  const passages = new Set([...byPart, ...byReading.flat()].flatMap((found) => [...found.keys()]));
  const documents = new Map();
  for (const passage of passages) {
    const document = index.documentOf(passage);
    if (allowed && !allowed(document)) continue;
    if (!documents.has(document)) documents.set(document, []);
    documents.get(document).push(passage);
  }
  const found = [];
  for (const [document, its] of documents) {
    const values = query.parts.map(() => 0);
    const covers = query.parts.map(() => 0);
    const sums = new Map(its.map((passage) => [passage, 0]));
    const note = (place, passage, cover, boost) => {
      covers[place] = Math.max(covers[place], cover);
      values[place] = Math.max(values[place], cover * (1 + boost * cover));
    };
    for (const passage of its) {
      const own = byPart.map((one) => one.get(passage) ?? NOTHING);
      own.forEach(([cover, boost], place) => note(place, passage, cover, boost));
      const best = own.map(([cover]) => cover);
      query.readings.forEach((reading, place) => {
        const [cover, boost] = together(byReading[place], passage);
        for (let part = reading.from; part < reading.to; part++) {
          note(part, passage, cover * reading.factor, boost);
          best[part] = Math.max(best[part], cover * reading.factor);
        }
      });
      sums.set(passage, best.reduce((sum, cover, place) => sum + cover * weights[place], 0));
    }
    const coverage = weighted(covers, weights) / total;
    const promise = (weighted(values, weights) / total) * coverage ** 2;
    found.push({ document, coverage, promise, passages: its.sort((one, two) => sums.get(two) - sums.get(one) || one - two) });
  }
  return found.sort((one, two) => two.promise - one.promise || one.document - two.document);
}

const NOTHING = [0, 0];

/** How much of a part's keys each passage has, and what its field adds. */
function spread(part, index, postings, weigh) {
  const all = part.keys.reduce((sum, key) => sum + weigh(key), 0) || 1;
  const found = new Map();
  for (const key of part.keys) {
    const weight = weigh(key) / all;
    for (const [passage, bucket] of postings.get(key)?.list ?? []) {
      const isHead = !index.languageOf(passage);
      const [cover, boost] = found.get(passage) ?? NOTHING;
      found.set(passage, [cover + weight, boost + weight * (isHead ? FIELD[bucket] : bucket * 0.15)]);
    }
  }
  return found;
}

function together(spreads, passage) {
  if (!spreads.length) return NOTHING;
  const all = spreads.map((one) => one.get(passage) ?? NOTHING);
  return [0, 1].map((place) => all.reduce((sum, values) => sum + values[place], 0) / all.length);
}

function weighted(values, weights) {
  return values.reduce((sum, value, place) => sum + value * weights[place], 0);
}
