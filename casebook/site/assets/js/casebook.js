// Small comforts for pages that already work without them: a remembered language and
// colour scheme, the place in the contents, a box to search in, the reading list, copy buttons, and a tidy printout.

import { offerList } from "./reading-list.js";

const root = document.documentElement;

const stored = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { /* private window: nothing is remembered */ }
  },
};

/** Remember the language that a reader chose, for the gateway page. */
function rememberLanguage() {
  for (const link of document.querySelectorAll(".lang a[lang]")) {
    link.addEventListener("click", () => stored.set("casebook.language", link.lang));
  }
}

/** A button for light or dark; the system's choice stands until the reader makes one. */
function offerScheme() {
  const button = document.querySelector(".scheme");
  if (!button) return;
  const { dataset } = document.body;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (dataset.mdColorScheme ? dataset.mdColorScheme === "slate" : system.matches);
  const show = () => {
    const offered = isDark() ? button.dataset.light : button.dataset.dark;
    button.title = offered;
    button.setAttribute("aria-label", offered);
  };
  button.addEventListener("click", () => {
    dataset.mdColorScheme = isDark() ? "default" : "slate";
    stored.set("casebook.scheme", dataset.mdColorScheme);
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

/** Mark the section in view in the contents at the left. */
function followContents() {
  const links = new Map();
  for (const link of document.querySelectorAll(".rail a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (links.size === 0) return;
  const mark = () => {
    let current = links.keys().next().value;
    for (const target of links.keys()) {
      if (target.getBoundingClientRect().top < innerHeight * 0.3) current = target;
    }
    if (innerHeight + scrollY >= root.scrollHeight - 4 && scrollY > 0) current = [...links.keys()].at(-1);
    for (const [target, link] of links) {
      if (target === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();
}

/** A box to search in, in place of the link to the page of search; what searches is fetched when it is first used. */
function offerSearch() {
  const form = document.querySelector(".seek-box");
  const field = form?.q ?? document.getElementById("q");
  if (!field) return;
  const open = document.querySelector(".seek-open");
  const show = () => {
    if (form) form.dataset.open = "";
    field.focus();
  };
  if (form) {
    form.addEventListener("focusin", () => startSearch(form), { once: true });
    open.addEventListener("click", show);
    form.querySelector(".seek-close").addEventListener("click", () => {
      delete form.dataset.open;
      open.focus();
    });
    document.querySelector("a.seek").hidden = true;
    form.hidden = open.hidden = false;
  }
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const command = event.ctrlKey || event.metaKey;
    const asked = key === "/" ? !command && !event.altKey : command && key.toLowerCase() === "k";
    if (!asked || event.isComposing || target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    event.preventDefault();
    show();
  });
}

/** Fetch what makes the box search; who presses Enter before it is there has to wait for it. */
async function startSearch(form) {
  let isHeld = false;
  const hold = (event) => {
    event.preventDefault();
    isHeld = true;
  };
  form.addEventListener("submit", hold);
  try {
    const { Box } = await import("./search-box.js");
    new Box(form);
  } finally {
    form.removeEventListener("submit", hold);
    if (isHeld) form.requestSubmit();
  }
}

/** Bring the tab of this page into view on a narrow screen. */
function showTab() {
  const here = document.querySelector(".tabs [aria-current]");
  const row = here?.closest("ul");
  if (row) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.clientWidth) / 2;
}

/** Name the reader's own day where a Thai reference asks for the day of reading. */
function nameToday() {
  const form = new Intl.DateTimeFormat("th-TH-u-ca-buddhist", { day: "numeric", month: "long", year: "numeric" });
  const { day, month, year } = Object.fromEntries(form.formatToParts().map(({ type, value }) => [type, value]));
  for (const place of document.querySelectorAll(".cite [data-today]")) place.textContent = `${day} ${month} ${year}`;
}

/** Put a copy button beside each citation. */
function addCopyButtons() {
  const words = root.dataset;
  if (!navigator.clipboard || !words.copy) return;
  for (const line of document.querySelectorAll(".cite .line")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    const title = line.parentElement.querySelector("h3");
    if (title) {
      title.id ||= `cite-${[...document.querySelectorAll(".cite h3")].indexOf(title)}`;
      button.id = `${title.id}-copy`;
      button.setAttribute("aria-labelledby", `${button.id} ${title.id}`);
      title.classList.add("has-copy");
    }
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(line.textContent.trim());
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    line.after(button);
  }
}

/** Open what is folded before printing, and fold it again. */
function openForPrint() {
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}

rememberLanguage();
offerScheme();
followContents();
offerSearch();
offerList();
showTab();
nameToday();
addCopyButtons();
openForPrint();
