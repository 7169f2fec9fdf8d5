// Small parts that scripts make pages of, and the words that they say. Words are only ever set as text.

/** The language of the page. */
export const pageLanguage = document.documentElement.lang;

/** An element with attributes and children; an attribute that is false or empty is left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A picture of the page's sprite, which is there for the eye alone. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

/** One of the interface's phrases with a value; a key that ends in `_one` is for a single thing. */
export function say(words, key, value) {
  return ((value === 1 && words[`${key}_one`]) || words[key]).replace("{}", value);
}
