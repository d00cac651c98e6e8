// The words of a page, which come from the host (game/wording) and never from a script; and what is done with words.

/** @type {Map<string, string>} */
let known = new Map();

/** Fetch them; once a page. @param {(path: string) => Promise<Host.Answer>} read */
export async function fetchWords(read) {
  const { body } = await read("/api/words");
  know(body.words || {});
  document.documentElement.lang = body.language || "en";
}

/** Messages by their keys. @param {Record<string, string>} words */
export function know(words) { known = new Map(Object.entries(words)); }

/** A message with its parameters: {name}, and {count:text|texts} for one and for any other number.
    @param {string} key @param {Record<string, unknown>} [parameters] */
export function t(key, parameters) {
  const given = parameters || {};
  return (known.get(key) || key).replace(/\{\{|\}\}|\{(\w+)(?::([^}]*))?\}/g, (whole, name, forms) => {
    if (whole === "{{") return "{";
    if (whole === "}}") return "}";
    const value = given[name];
    if (forms === undefined) return value === undefined || value === null ? "" : String(value);
    const choices = forms.split("|");
    return Number(value) === 1 ? choices[0] : choices[choices.length - 1];
  });
}

/** The message if there is one of that key, or else other words. @param {string} key @param {string} otherwise */
export function tOr(key, otherwise) { return known.has(key) ? t(key) : otherwise; }

/** Fill what the HTML leaves open: data-t="key" gets the words, data-t-label="key" the label. @param {ParentNode} root */
export function fillIn(root) {
  for (const node of Array.from(root.querySelectorAll("[data-t]"))) node.textContent = t(node.getAttribute("data-t") || "");
  for (const node of Array.from(root.querySelectorAll("[data-t-label]"))) node.setAttribute("aria-label", t(node.getAttribute("data-t-label") || ""));
}

/** Words as they begin a sentence. @param {string} words */
export function capitalised(words) { return words.charAt(0).toUpperCase() + words.slice(1); }

/** Letters without case and accents. @param {string} words */
export function folded(words) {
  return words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'").toLowerCase().trim();
}

/** Names as a list of at most `most`, and how many more. @param {string[]} names @param {number} most */
export function listed(names, most) {
  if (names.length <= most) return names.join(", ");
  return t("page.more", { first: names.slice(0, most).join(", "), count: names.length - most });
}

/** What there is of several words, with a dot between. @param {(string | null | undefined | false)[]} words */
export function dotted(...words) { return words.filter(Boolean).join(" · "); }

/** Those that have the letters in their name, or the letters for their code.
    @template {{id: string, name: string}} T @param {T[]} named @param {string} letters @returns {T[]} */
export function matching(named, letters) {
  const wanted = folded(letters);
  return named.filter((each) => !wanted || folded(each.name).indexOf(wanted) >= 0 || folded(each.id) === wanted);
}
