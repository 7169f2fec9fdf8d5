/** Starts the editor with this book's configuration. */

import CMS from "./cms/sveltia-cms.mjs";
import { formatOf } from "./format.js";
import { parse } from "./yaml/index.js";

const answer = await fetch("config.yml");
const config = parse(await answer.text());

for (const collection of [...config.collections, ...config.singletons]) {
  CMS.registerCustomFormat(collection.format, "yml", formatOf(collection));
}
CMS.init({ config: { ...config, load_config_file: false } });
