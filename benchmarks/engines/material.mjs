// The theme's own worker with the theme's own messages: it sets its index up in the browser, then answers.

const SETUP = 0, QUERY = 2;
const SHOWN = 10;

export async function open(base) {
  const worker = new Worker(new URL("worker.js", base));
  const ask = (type, data) =>
    new Promise((resolve) => {
      worker.onmessage = (event) => resolve(event.data.data);
      worker.postMessage({ type, data });
    });
  const index = await (await fetch(new URL("search/search_index.json", base))).json();
  await ask(SETUP, { ...index, options: { suggest: false } });
  return async (query) => (await ask(QUERY, query)).items.slice(0, SHOWN).map(([first]) => first.location);
}
