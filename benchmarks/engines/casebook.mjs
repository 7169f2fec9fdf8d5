// Our own search: the worker of a site, asked for ten results as a page asks it.

export async function open(base, lang) {
  const worker = new Worker(new URL("worker.js", base));
  let number = 0;
  worker.postMessage({ base: new URL("index/", base).href });
  return (query) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.answer.results.map(({ id }) => id)));
      number += 1;
      worker.postMessage({ number, query, options: { lang, facets: false } });
    });
}
