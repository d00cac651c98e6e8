// What an accessibility checker would say of the page that is shown: names, ids, contrast, sizes of type and targets.
() => {
  const faults = [];

  const isSeen = (node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility !== "hidden";
  };
  const isUnseen = (node) => Boolean(node.closest('[aria-hidden="true"], [hidden], .unseen, .skip'));
  const all = (pick) => Array.from(document.querySelectorAll(pick)).filter((each) => isSeen(each) && !isUnseen(each));
  const textOf = (id) => (document.getElementById(id) || { textContent: "" }).textContent;
  const nameOf = (node) => [
    node.getAttribute("aria-label"),
    (node.getAttribute("aria-labelledby") || "").split(" ").map(textOf).join(" "),
    node.labels && node.labels.length ? node.labels[0].textContent : "",
    node.textContent,
    node.title,
  ].map((each) => (each || "").trim()).find(Boolean) || "";

  const named = "button, a[href], input, select, textarea, [role=tab], [role=img], [role=group], [role=dialog]";
  for (const each of all(named)) if (!nameOf(each)) faults.push(`no name: ${each.outerHTML.slice(0, 120)}`);

  const ids = Array.from(document.querySelectorAll("[id]"), (each) => each.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id twice: ${id}`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const each of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of each.getAttribute(attribute).split(" ").filter(Boolean)) {
        if (!document.getElementById(id)) faults.push(`${attribute} names nothing: ${id}`);
      }
    }
  }
  for (const each of document.querySelectorAll("[aria-hidden=true]:not([inert]) button, [aria-hidden=true]:not([inert]) a")) {
    if (!each.closest("[inert]")) faults.push(`can be reached and is hidden: ${each.outerHTML.slice(0, 80)}`);
  }

  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title) faults.push("no title");
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
  const wide = document.documentElement.scrollWidth;
  if (wide > window.innerWidth + 1) faults.push(`wider than the screen: ${wide} > ${window.innerWidth}`);

  const colourOf = (words) => {
    const found = words.match(/[\d.]+/g).map(Number);
    return found.length > 3 ? found : found.concat(1);
  };
  const groundOf = (node) => {
    for (let each = node; each; each = each.parentElement) {
      const colour = colourOf(getComputedStyle(each).backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };
  const lightOf = (colour) => {
    const parts = colour.slice(0, 3).map((each) => each / 255);
    const [red, green, blue] = parts.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.nodeValue.trim();
    const node = walker.currentNode.parentElement;
    if (!words || !isSeen(node) || isUnseen(node) || node.closest("option, script, noscript")) continue;
    const style = getComputedStyle(node);
    const [low, high] = [lightOf(colourOf(style.color)), lightOf(groundOf(node))].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${words.slice(0, 40)}`);
    if (parseFloat(style.fontSize) < 12.9) faults.push(`small type, ${style.fontSize}: ${words.slice(0, 40)}`);
  }

  if (window.matchMedia("(pointer: coarse)").matches) {
    for (const each of all("button, a.button, input, select, summary")) {
      const box = each.getBoundingClientRect();
      if (box.height < 44 || box.width < 44) faults.push(`small target, ${Math.round(box.width)}x${Math.round(box.height)}: ${nameOf(each).slice(0, 40)}`);
    }
  }
  return Array.from(new Set(faults));
}
