// Ask one search several queries: node search.mjs <client folder> <index folder> < [[query, options], …]
// Options may have `missing`, the beginning of a path that cannot be loaded, and `folder`, an index that takes the
// place of the first from then on.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [client, first] = process.argv.slice(2);
let folder = first;
const { Search } = await import(pathToFileURL(`${client}/engine.js`));
const asked = JSON.parse(await readFile("/dev/stdin", "utf8"));
const answers = [];
let missing = null;
const search = new Search(async (path) => {
  if (missing && path.startsWith(missing)) throw new Error("404");
  if (!existsSync(`${folder}/${path}`)) throw new Error("404");
  return readFile(`${folder}/${path}`, "utf8");
});
for (const [query, options] of asked) {
  missing = options.missing ?? null;
  folder = options.folder ?? folder;
  try {
    answers.push(await search.search(query, options));
  } catch (error) {
    answers.push({ error: error.name });
  }
}
console.log(JSON.stringify(answers));
