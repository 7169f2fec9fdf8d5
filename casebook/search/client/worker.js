// The search in a worker of its own: asks in, answers out; an answer to an older ask is not sent.

import { Search } from "./engine.js";

let latest = 0;
let search;

async function load(base, path) {
  const response = await fetch(new URL(path, base), path === "manifest.json" ? { cache: "no-cache" } : {});
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.text();
}

self.addEventListener("message", async ({ data }) => {
  if (data.base) search = new Search((path) => load(data.base, path));
  if (data.query === undefined) return;
  latest = data.number;
  try {
    const answer = await search.search(data.query, data.options);
    if (data.number === latest) self.postMessage({ number: data.number, answer });
  } catch (error) {
    if (data.number === latest) self.postMessage({ number: data.number, error: error.name });
  }
});
