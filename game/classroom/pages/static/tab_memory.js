// What a page remembers until its tab is closed. A browser that keeps nothing forgets, and that does no harm.

/** @param {string} name */
export function remembered(name) {
  try { return sessionStorage.getItem(name) || ""; } catch { return ""; }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try { sessionStorage.setItem(name, value); } catch { /* forgotten */ }
}
