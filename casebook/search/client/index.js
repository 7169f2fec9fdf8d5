// The files of an index, fetched as they are needed and kept.

import { numbers, postingsOf, shardLines, shardOf, summed } from "./postings.js";

const HASH = 6;
export const VERSION = 1;
export const LANGUAGES = ["th", "en"];

/** A file of the index is missing or cannot be read, so that no whole answer can be given. */
export class IndexUnavailable extends Error {
  constructor(path, cause) {
    super(`The search index has no ${path}`, { cause });
    this.name = "IndexUnavailable";
    this.path = path;
  }
}

/** An index by its manifest; `load(path)` answers with the text of a file. */
export class Index {
  static async open(load) {
    return new Index(load, await fetched(load, "manifest.json"));
  }

  constructor(load, manifest) {
    if (manifest.version !== VERSION) throw new IndexUnavailable("manifest.json of this version");
    this.load = load;
    this.manifest = manifest;
    this.documents = manifest.documents;
    const sizes = numbers(manifest.sizes);
    this.sizes = Array.from({ length: this.documents }, (_, number) => [sizes[2 * number], sizes[2 * number + 1]]);
    this.heads = [0, ...summed(this.sizes.map(([thai, english]) => 1 + thai + english))];
    this.owners = new Int32Array(this.heads[this.documents]);
    this.languages = new Array(this.owners.length).fill("");
    for (let number = 0; number < this.documents; number++) this.noteDocument(number);
    this.packs = [0, ...summed(numbers(manifest.packed))];
    this.shardCount = manifest.keys.length / HASH;
    this.kept = new Map();
  }

  /** The postings of keys, by key; a key that the index lacks is left out. */
  async postings(keys) {
    const wanted = [...new Set(keys)];
    const shards = await Promise.all(wanted.map((key) => this.shard(shardOf(key, this.shardCount))));
    const found = new Map();
    wanted.forEach((key, place) => {
      const line = shards[place].get(key);
      if (typeof line === "string") shards[place].set(key, postingsOf(line));
      if (line !== undefined) found.set(key, shards[place].get(key));
    });
    return found;
  }

  shard(number) {
    return this.keep(`keys/${number}-${hashAt(this.manifest.keys, number)}.txt`, shardLines);
  }

  /** One of the files `glossary`, `facets`, `titles` and `words`. */
  file(name) {
    return this.keep(this.manifest.files[name], JSON.parse);
  }

  /** Passages by number: `{document, language, text}`, or for a head `{document, language: "", text: [3 texts]}`. */
  async passages(wanted) {
    const found = new Map();
    await Promise.all(
      wanted.map(async (number) => {
        const pack = this.packOf(number);
        const text = (await this.pack(pack)).passages[number - this.packs[pack]];
        found.set(number, { document: this.documentOf(number), language: this.languageOf(number), text });
      }),
    );
    return found;
  }

  /** What is known of a document from any pack that it is in. */
  async about(document, passage = this.heads[document]) {
    const number = this.packOf(passage);
    const pack = await this.pack(number);
    const [id, kind, titles, urls] = pack.documents[document - this.documentOf(this.packs[number])];
    return { id, kind, titles, urls };
  }

  pack(number) {
    const { group, texts } = this.manifest;
    return this.keep(`texts/${hashAt(texts, Math.floor(number / group))}-${number % group}.json`, JSON.parse);
  }

  packOf(passage) {
    return lastNotAbove(this.packs, passage);
  }

  documentOf(passage) {
    return this.owners[passage];
  }

  /** The language of a passage; empty for a head. */
  languageOf(passage) {
    return this.languages[passage];
  }

  /** Note whose passages these are: a head, then Thai and English in turn as long as there are both. */
  noteDocument(number) {
    const [thai, english] = this.sizes[number];
    const head = this.heads[number];
    const both = 2 * Math.min(thai, english);
    this.owners.fill(number, head, this.heads[number + 1]);
    for (let place = 1; place <= thai + english; place++) {
      this.languages[head + place] = LANGUAGES[place > both ? (thai > english ? 0 : 1) : (place - 1) % 2];
    }
  }

  /** The first passage of a document's body in each language: those beside its head. */
  firstPassages(document) {
    const head = this.heads[document];
    const count = Math.min(2, this.heads[document + 1] - head - 1);
    const pack = this.packOf(head);
    return [head + 1, head + 2].slice(0, count).filter((passage) => this.packOf(passage) === pack);
  }

  /** A file as `parse` reads it, fetched once; one that failed is fetched again when it is next asked for. */
  keep(path, parse) {
    if (!this.kept.has(path)) {
      const asked = fetched(this.load, path, parse);
      this.kept.set(path, asked);
      asked.catch(() => this.kept.delete(path));
    }
    return this.kept.get(path);
  }
}

async function fetched(load, path, parse = JSON.parse) {
  try {
    return parse(await load(path));
  } catch (cause) {
    throw new IndexUnavailable(path, cause);
  }
}

function hashAt(hashes, number) {
  return hashes.slice(number * HASH, (number + 1) * HASH);
}

function lastNotAbove(rising, number) {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
