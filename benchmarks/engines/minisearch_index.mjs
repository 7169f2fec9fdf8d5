// Write an index of MiniSearch: node minisearch_index.mjs <variant> <library> <documents.json> <index.json>

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { OPTIONS } from "./minisearch.mjs";

const [variant, library, documents, target] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library));
const index = new MiniSearch(OPTIONS[variant]);
index.addAll(JSON.parse(await readFile(documents, "utf8")));
await writeFile(target, JSON.stringify(index));
