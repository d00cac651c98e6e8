// Making elements, and putting a new picture of a page over the old one without losing focus, scroll or typing.

const SVG = "http://www.w3.org/2000/svg";

function put(into, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false || child === "") continue;
    if (Array.isArray(child)) put(into, child);
    else into.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
  return into;
}

function dress(node, wishes) {
  for (const name of Object.keys(wishes || {})) {
    const value = wishes[name];
    if (value === null || value === undefined || value === false) continue;
    if (name === "onclick" || name === "oninput" || name === "onchange" || name === "onsubmit" || name === "onkeydown") node[name] = value;
    else if (name === "value") { node.value = value; node.setAttribute("value", value); }
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  return node;
}

/** An HTML element. Text is always text: nothing that a person wrote is ever read as markup. */
export function el(tag, wishes, ...children) {
  return put(dress(document.createElement(tag), wishes), children);
}

/** An SVG element. */
export function svg(tag, wishes, ...children) {
  return put(dress(document.createElementNS(SVG, tag), wishes), children);
}

const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "onkeydown"];

function alike(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName &&
    (a.nodeType !== 1 || a.getAttribute("data-key") === b.getAttribute("data-key"));
}

function take(from, to) {
  if (from.nodeType !== 1) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  const isTheirs = (name) => from.nodeName === "DETAILS" && name === "open"; // a person opens and closes it
  for (const { name } of Array.from(from.attributes)) if (!to.hasAttribute(name) && !isTheirs(name)) from.removeAttribute(name);
  for (const { name, value } of Array.from(to.attributes)) if (from.getAttribute(name) !== value && !isTheirs(name)) from.setAttribute(name, value);
  for (const name of HANDLERS) from[name] = to[name];
  const typed = from.nodeName === "INPUT" || from.nodeName === "TEXTAREA" || from.nodeName === "SELECT";
  if (from.nodeName === "INPUT" && (from.type === "checkbox" || from.type === "radio")) from.checked = to.checked;
  if (from.nodeName === "TEXTAREA") return;
  lay(from, Array.from(to.childNodes));
  if (typed && from.nodeName === "SELECT" && document.activeElement !== from) from.value = to.value;
}

/** Make the children of a node be those given; what is alike stays the same element, so focus and typing stay. */
export function lay(into, children) {
  let at = into.firstChild;
  for (const wanted of children) {
    let found = null;
    if (at && alike(at, wanted)) found = at;
    else if (wanted.nodeType === 1 && wanted.getAttribute("data-key")) {
      for (let each = at; each; each = each.nextSibling) if (alike(each, wanted)) { found = each; break; }
      if (found) into.insertBefore(found, at);
    }
    if (found) {
      take(found, wanted);
      at = found.nextSibling;
    } else {
      into.insertBefore(wanted, at);
    }
  }
  while (at) {
    const next = at.nextSibling;
    into.removeChild(at);
    at = next;
  }
}

/** The same for a list of elements, arrays and nothing. */
export function show(into, ...children) {
  lay(into, Array.from(put(document.createDocumentFragment(), children).childNodes));
}
