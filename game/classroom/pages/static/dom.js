// Making elements, and putting a new picture of a page over the old one without losing focus, scroll or typing.

/** @typedef {Node | string | number | boolean | null | undefined | Child[]} Child what may stand in an element; nothing and false are left out */
/** @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Wish an attribute or a handler */

const SVG = "http://www.w3.org/2000/svg";
const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "onkeydown"];

/** @param {Node} into @param {Child[]} children */
function append(into, children) {
  for (const child of children) {
    if (child === null || child === undefined || typeof child === "boolean" || child === "") continue;
    if (Array.isArray(child)) append(into, child);
    else into.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
}

/** @param {any} node @param {Record<string, Wish>} wishes */
function setAll(node, wishes) {
  for (const name of Object.keys(wishes)) {
    const value = wishes[name];
    if (value === null || value === undefined || value === false) continue;
    if (HANDLERS.indexOf(name) >= 0) node[name] = value;
    else if (name === "value") { node.value = value; node.setAttribute("value", value); }
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** An HTML element. Text is always text: nothing that a person wrote is ever read as markup.
    @param {string} tag @param {Record<string, Wish>} wishes @param {Child[]} children */
export function el(tag, wishes, ...children) {
  const node = document.createElement(tag);
  setAll(node, wishes);
  append(node, children);
  return node;
}

/** An SVG element. @param {string} tag @param {Record<string, Wish>} wishes @param {Child[]} children */
export function svg(tag, wishes, ...children) {
  const node = document.createElementNS(SVG, tag);
  setAll(node, wishes);
  append(node, children);
  return node;
}

/** A drawing that the host made, out of its text; null for anything else. @param {string} source */
export function drawing(source) {
  const found = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  return found.nodeName.toLowerCase() === "svg" ? document.importNode(found, true) : null;
}

const keyOf = (/** @type {Node} */ node) => (node instanceof Element ? node.getAttribute("data-key") : null);

/** @param {Node} one @param {Node} other */
const isAlike = (one, other) => one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

/** Make a node what another is. @param {any} from @param {any} to */
function update(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  const isTheirs = (/** @type {string} */ name) => from.nodeName === "DETAILS" && name === "open"; // a person opens and closes it
  for (const { name } of Array.from(from.attributes)) if (!to.hasAttribute(name) && !isTheirs(name)) from.removeAttribute(name);
  for (const { name, value } of Array.from(to.attributes)) if (from.getAttribute(name) !== value && !isTheirs(name)) from.setAttribute(name, value);
  for (const name of HANDLERS) from[name] = to[name];
  if (from.nodeName === "INPUT" && (from.type === "checkbox" || from.type === "radio")) from.checked = to.checked;
  if (from.nodeName === "TEXTAREA") return;
  updateChildren(from, Array.from(to.childNodes));
  if (from.nodeName === "SELECT" && document.activeElement !== from) from.value = to.value;
}

/** Make the children of a node be those given; what is alike stays the same element, so focus and typing stay.
    @param {Node} into @param {Node[]} children */
function updateChildren(into, children) {
  let at = into.firstChild;
  for (const wanted of children) {
    let found = at && isAlike(at, wanted) ? at : null;
    if (!found && keyOf(wanted)) {
      for (let each = at; each && !found; each = each.nextSibling) if (isAlike(each, wanted)) found = each;
      if (found) into.insertBefore(found, at);
    }
    if (found) {
      update(found, wanted);
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

/** Make elements, arrays and nothing the content of an element. @param {Element} into @param {Child[]} children */
export function show(into, ...children) {
  const wanted = document.createDocumentFragment();
  append(wanted, children);
  updateChildren(into, Array.from(wanted.childNodes));
}
