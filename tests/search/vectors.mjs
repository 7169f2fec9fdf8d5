// Run the vectors: node vectors.mjs <client folder> <vectors.json>; prints every difference as JSON.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, path] = process.argv.slice(2);
const from = (name) => import(pathToFileURL(`${folder}/${name}`));
const { normal } = await from("normal.js");
const { keys, units } = await from("clusters.js");
const { stem } = await from("stems.js");
const { numbers, shardOf } = await from("postings.js");
const { unfolded } = await from("wordlist.js");
const vectors = JSON.parse(await readFile(path, "utf8"));
const differences = [];

function same(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) differences.push({ what, found, wanted });
}

for (const one of vectors.texts) {
  same(["normal", one.text], normal(one.text), one.normal);
  same(["units", one.text], units(one.text).map(({ kind, text, start }) => [kind, text, start]), one.units);
  same(["keys", one.text], keys(units(one.text)), one.keys);
}
for (const [word, wanted] of vectors.stems) same(["stem", word], stem(word), wanted);
vectors.shards.forEach(([key, wanted], place) => same(["shard", key], shardOf(key, 1 << place % 12), wanted));
for (const [wanted, text] of vectors.numbers) same(["numbers", text], numbers(text), wanted);
for (const [wanted, text] of vectors.lists) same(["list", text], unfolded(text), wanted);
console.log(JSON.stringify(differences));
