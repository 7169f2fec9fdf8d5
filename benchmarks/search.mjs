// Run queries over an index on disk: node search.mjs <engine.js> <index folder> < queries.json > answers.json

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [engine, folder] = process.argv.slice(2);
const { Search } = await import(pathToFileURL(engine));
const texts = new Map();
let asked = [];

async function load(path) {
  if (!texts.has(path)) texts.set(path, await readFile(`${folder}/${path}`, "utf8"));
  asked.push(path);
  return texts.get(path);
}

const zipped = new Map();
function bytes(path) {
  if (!zipped.has(path)) zipped.set(path, gzipSync(texts.get(path)).length);
  return zipped.get(path);
}

const queries = JSON.parse(await readFile("/dev/stdin", "utf8"));
const warm = new Search(load);
const answers = [];
for (const { query, options } of queries) {
  asked = [];
  await new Search(load).search(query, options);
  const first = { requests: asked.length, bytes: asked.reduce((sum, path) => sum + bytes(path), 0) };
  const before = performance.now();
  const { results, total, notes } = await warm.search(query, options);
  answers.push({ query, results, total, notes, first, milliseconds: performance.now() - before });
}
console.log(JSON.stringify(answers));
