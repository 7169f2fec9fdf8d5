// Ask the search of a served site in a real browser, as a page does, and try its two boxes as a reader does:
// node browsers.mjs <folder of packages> <chrome|firefox|webkit> <program> < what to ask.json > found.json

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const ALL_MS = 10 * 60_000;
const WAIT_MS = 60_000;
const WIDE = { width: 1200, height: 900 };

const [packages, name, program] = process.argv.slice(2);
const require = createRequire(`${packages}/`);

/** A browser that Puppeteer drives: Chromium, or Firefox by WebDriver BiDi. */
async function puppeteer(args) {
  const { launch } = await import(pathToFileURL(require.resolve("puppeteer-core")));
  const how = { args, protocolTimeout: ALL_MS, defaultViewport: WIDE };
  const running = await launch({ browser: name, executablePath: program, ...how });
  const page = await running.newPage();
  return {
    version: await running.version(),
    open: (url) => page.goto(url),
    run: (work, given) => page.evaluate(work, given),
    async type(field, text) {
      await page.locator(field).click();
      await page.keyboard.type(text);
    },
    close: () => running.close(),
  };
}

/** WebKitGTK in the small browser that comes with it, by its own WebDriver. */
async function webkit() {
  const { Builder, By, until } = require("selenium-webdriver");
  const { DriverService } = require("selenium-webdriver/remote");
  const service = new DriverService.Builder(program).setLoopback(true).build();
  const server = await service.start();
  const driver = await new Builder().usingServer(server).withCapabilities({ browserName: "MiniBrowser" }).build();
  await driver.manage().setTimeouts({ script: ALL_MS });
  await driver.manage().window().setRect(WIDE);
  return {
    version: `WebKitGTK/${(await driver.getCapabilities()).getBrowserVersion()}`,
    open: (url) => driver.get(url),
    run: (work, given) => driver.executeScript(`return (${work})(arguments[0])`, given),
    type: (field, text) =>
      driver.wait(until.elementIsVisible(driver.findElement(By.css(field))), WAIT_MS).sendKeys(text),
    async close() {
      await driver.quit();
      await service.kill();
    },
  };
}

const BROWSERS = {
  chrome: () => puppeteer(["--no-sandbox", "--disable-gpu"]),
  firefox: () => puppeteer([]),
  webkit,
};

/** In the page: ask each query in turn through the site's own client, and keep the ids and the time. */
async function askAll({ client, worker, queries }) {
  const { Client } = await import(client);
  const search = new Client(worker);
  const found = [];
  for (const { query, options } of queries) {
    const before = performance.now();
    const { results } = await search.ask(query, options);
    found.push({ ids: results.map(({ id }) => id), milliseconds: performance.now() - before });
  }
  return found;
}

/** In the page: how many results the box has for a word; none while the last line leads on with a part of it. */
function inBox(word) {
  const wayOn = document.querySelector("[role=option].on")?.href ?? "";
  return wayOn.endsWith(encodeURIComponent(word)) ? document.querySelectorAll("[role=option]:not(.on)").length : 0;
}

/** In the page of search: how many results it shows for a word. */
function onPage(word) {
  return document.title.startsWith(`${word} ·`) ? document.querySelectorAll(".hit").length : 0;
}

/** Type a word and wait for its results. */
async function typed(browser, field, word, count) {
  await browser.type(field, word);
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await setTimeout(100)) {
    const shown = await browser.run(count, word);
    if (shown) return shown;
  }
  throw new Error(`${name}: no results for ${word} in ${field}`);
}

const { site, record, word, ...given } = JSON.parse(await readFile("/dev/stdin", "utf8"));
const browser = await BROWSERS[name]();
try {
  await browser.open(`${site}th/search/`);
  const hits = await typed(browser, "#q", word, onPage);
  await browser.open(site + record);
  const options = await typed(browser, "[role=combobox]", word, inBox);
  const found = await browser.run(askAll, given);
  console.log(JSON.stringify({ version: browser.version, hits, options, found }));
} finally {
  await browser.close();
}
