// References by citeproc-js: `node citeproc.js ENGINE LOCALE STYLE < items.json`, each item by itself.
const fs = require("fs");
const [engine, locale, style] = process.argv.slice(2);
const CSL = require(engine);
const items = new Map(JSON.parse(fs.readFileSync(0, "utf8")).map((item) => [item.id, item]));
const words = fs.readFileSync(locale, "utf8");
const system = { retrieveLocale: () => words, retrieveItem: (id) => items.get(id) };
const made = new CSL.Engine(system, fs.readFileSync(style, "utf8"), "en-US");
const written = [...items.keys()].map((id) => { made.updateItems([id]); return made.makeBibliography()[1][0]; });
process.stdout.write(JSON.stringify(written));
