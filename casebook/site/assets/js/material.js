// What Material's script, on hand-written pages, asks of the page: a place to keep small values. The theme's own way
// would be a script inside the page, which a strict policy forbids.
{
  const scope = new URL(document.currentScript.dataset.root, location);
  const named = (key, within) => `${within.pathname}.${key}`;
  Object.assign(window, {
    __md_scope: scope,
    __md_hash: (text) => Array.from(text).reduce((sum, letter) => (31 * sum + letter.codePointAt(0)) | 0, 0),
    __md_get(key, store = localStorage, within = scope) {
      try { return JSON.parse(store.getItem(named(key, within))); } catch { return null; }
    },
    __md_set(key, value, store = localStorage, within = scope) {
      try { store.setItem(named(key, within), JSON.stringify(value)); } catch { /* private window: nothing is remembered */ }
    },
  });
}
