// The words of a page. They come from the host (game/wording), never from a script.

let known = {};

/** Fetch them; once a page. */
export async function fetchWords(read) {
  const found = await read("/api/words");
  known = found.body.words || {};
  document.documentElement.lang = found.body.language || "en";
}

/** A message with its parameters: {name}, and {count:text|texts} for one and for any other number. */
export function t(key, parameters) {
  const given = parameters || {};
  const message = Object.prototype.hasOwnProperty.call(known, key) ? known[key] : key;
  return message.replace(/\{\{|\}\}|\{(\w+)(?::([^}]*))?\}/g, (whole, name, forms) => {
    if (whole === "{{") return "{";
    if (whole === "}}") return "}";
    const value = given[name];
    if (forms === undefined) return value === undefined || value === null ? "" : String(value);
    const choices = forms.split("|");
    return Number(value) === 1 ? choices[0] : choices[choices.length - 1];
  });
}

/** Fill what the HTML leaves open: data-t="key" gets the words, data-t-label="key" the label. */
export function fillIn(root) {
  for (const node of Array.from(root.querySelectorAll("[data-t]"))) node.textContent = t(node.getAttribute("data-t"));
  for (const node of Array.from(root.querySelectorAll("[data-t-label]"))) node.setAttribute("aria-label", t(node.getAttribute("data-t-label")));
}
