// What a page remembers until its tab is closed. A browser that keeps nothing forgets, and that does no harm.

export function remembered(name) {
  try { return sessionStorage.getItem(name) || ""; } catch (problem) { return ""; }
}

export function remember(name, value) {
  try { sessionStorage.setItem(name, value); } catch (problem) { /* forgotten */ }
}
