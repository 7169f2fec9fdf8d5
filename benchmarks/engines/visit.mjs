// A page with one engine: visit.html?module=pagefind&variant=merged&base=/pagefind-merged/&lang=th
//
// `ask(text)` answers with the ids of the documents found, best first, and the milliseconds that it took; the first
// ask opens the engine. The last part of a result's path is the id of its document, whatever the language; a document
// counts where its first page stands.

const { module, variant, base, lang } = Object.fromEntries(new URLSearchParams(location.search));
document.documentElement.lang = lang;
const { open } = await import(`./${module}.mjs`);
let opened;

window.ask = async (text) => {
  const before = performance.now();
  opened ??= open(new URL(base, location), lang, variant);
  const found = await (await opened)(text);
  const milliseconds = performance.now() - before;
  return { ids: [...new Set(found.map((path) => path.split("/").filter(Boolean).pop()))], milliseconds };
};
