// The light or dark that the reader chose, before anything is painted.
try {
  document.body.dataset.mdColorScheme = localStorage.getItem("casebook.scheme") ?? "";
} catch { /* private window: nothing is remembered */ }
