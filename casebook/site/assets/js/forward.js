// From a page that has both languages on to the reader's own. The gateway goes on only to a
// language that was chosen before; a short address also asks the browser. A page that has moved
// has one way to go on, and this script keeps the section that was asked for. Without it all of
// them show their links.

const script = document.querySelector("script[src$='forward.js']");

function chosen() {
  try { return localStorage.getItem("casebook.language"); } catch { return null; }
}

function remember(lang) {
  try { localStorage.setItem("casebook.language", lang); } catch { /* private window: nothing is remembered */ }
}

const links = new Map([...document.querySelectorAll("main a[hreflang]")].map((link) => [link.hreflang, link]));
for (const [lang, link] of links) link.addEventListener("click", () => remember(lang));

const wanted = [chosen(), ...(script?.hasAttribute("data-guess") ? navigator.languages : [])];
const only = links.size === 1 ? [...links.keys()] : [];
const known = [...only, ...wanted].map((lang) => lang?.split("-")[0]).find((lang) => links.has(lang));
// `?stay` shows the page itself: for whoever wants to choose anew.
if (known && !new URLSearchParams(location.search).has("stay")) location.replace(links.get(known).href + location.hash);
