// Shapes with a meaning: camps, brackets' small icons, bars of who stands where. Colour never comes alone.

import { svg } from "./dom.js";

/** @typedef {Host.Camp | "silent"} Camp a shape; silent: has not spoken */
/** @typedef {Camp | "none"} Area what an area on the map stands for; none: no delegation */

const TRIANGLE = "M7 1.4 13.3 12.5H.7Z";

/** @param {Camp} camp */
function drawn(camp) {
  switch (camp) {
    case "low":
      return [
        svg("rect", { x: 1, y: 1, width: 12, height: 12, fill: "var(--blue)" }),
        svg("path", { d: "M1.5 7 7 1.5M1.5 12.5l11-11M7 12.5 12.5 7", stroke: "var(--blue-line)", "stroke-width": 1.5, fill: "none" }),
      ];
    case "lean_low":
      return [
        svg("rect", { x: 1.75, y: 1.75, width: 10.5, height: 10.5, fill: "var(--blue-tint)", stroke: "var(--blue)", "stroke-width": 1.5 }),
        svg("path", { d: "M2 12 12 2", stroke: "var(--blue)", "stroke-width": 1.8 }),
      ];
    case "middle":
      return [svg("path", { d: "M7 1.5 12.5 7 7 12.5 1.5 7Z", fill: "var(--sheet)", stroke: "var(--slate2)", "stroke-width": 1.6 })];
    case "lean_high":
      return [
        svg("path", { d: TRIANGLE, fill: "var(--orange-tint)", stroke: "var(--orange-ink)", "stroke-width": 1.4 }),
        svg("circle", { cx: 7, cy: 9.2, r: 1.5, fill: "var(--orange-ink)" }),
      ];
    case "high":
      return [svg("path", { d: TRIANGLE, fill: "var(--orange)", stroke: "var(--orange-edge)", "stroke-width": 1.2 })];
    default:
      return [svg("circle", { cx: 7, cy: 7, r: 5, fill: "var(--grey)", stroke: "var(--grey-edge)", "stroke-width": 1.1 })];
  }
}

/** The shape of a camp, in a square of 14 units. @param {Camp} camp */
export function glyph(camp) {
  return svg("svg", { class: "glyph", viewBox: "0 0 14 14", "aria-hidden": "true", focusable: "false" }, drawn(camp));
}

const ICONS = {
  tick: "M2.5 7.5 5.5 10.5 11.5 3.5",
  cross: "M3 3 11 11M11 3 3 11",
  to: "M2 7H12M8 3 12 7 8 11",
  back: "M12 7H2M6 3 2 7 6 11",
  brackets: "M5 2.5H2.5V11.5H5M9 2.5H11.5V11.5H9",
  clock: "M7 3.5V7L9.5 8.5",
  barred: "M3.6 10.4 10.4 3.6",
  pause: "M5 3V11M9 3V11",
};
/** @typedef {keyof typeof ICONS} Icon */

/** A drawn icon; it stands beside a word. @param {Icon} name */
export function icon(name) {
  const isRound = name === "clock" || name === "barred";
  return svg("svg", { class: "glyph", viewBox: "0 0 14 14", "aria-hidden": "true", focusable: "false" },
    isRound && svg("circle", { cx: 7, cy: 7, r: 5.2, fill: "none", stroke: "currentColor", "stroke-width": 1.7 }),
    svg("path", { d: ICONS[name], fill: "none", stroke: "currentColor", "stroke-width": 1.9 }));
}

/** The patterns that areas are filled with; once a page, before any bar or map. @param {number} scale 1 on a phone */
export function patterns(scale) {
  /** @param {string} id @param {number} size @param {string} ground @param {Element[]} marks */
  const turned = (id, size, ground, ...marks) => svg("pattern",
    { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: `rotate(45) scale(${scale})` },
    svg("rect", { width: size, height: size, fill: ground }), marks);
  return svg("svg", { width: 0, height: 0, class: "unseen", "aria-hidden": "true", focusable: "false" }, svg("defs", {},
    turned("fill-low", 4.6, "var(--blue)", svg("rect", { width: 1.1, height: 4.6, fill: "var(--blue-line)" })),
    turned("fill-lean_low", 4.6, "var(--blue-tint)", svg("rect", { width: 1.3, height: 4.6, fill: "var(--blue)" })),
    turned("fill-middle", 4.6, "var(--sheet)", svg("rect", { width: 1.1, height: 4.6, fill: "var(--slate2)" }), svg("rect", { width: 4.6, height: 1.1, fill: "var(--slate2)" })),
    turned("fill-lean_high", 4.4, "var(--orange-tint)", svg("circle", { cx: 2.2, cy: 2.2, r: 1.05, fill: "var(--orange-ink)" }))));
}

/** @type {Partial<Record<Area, string>>} */
const PLAIN = { high: "var(--orange)", silent: "var(--grey)", none: "var(--land)" };
/** @type {Record<Area, string>} */
const EDGES = { low: "var(--blue-ink)", lean_low: "var(--blue-ink)", middle: "var(--slate2)", lean_high: "var(--orange-ink)", high: "var(--orange-edge)", silent: "var(--grey-edge)", none: "var(--rule)" };

/** What fills the areas of a camp. @param {Area} area */
export function fill(area) { return PLAIN[area] || `url(#fill-${area})`; }

/** What outlines them. @param {Area} area */
export function edge(area) { return EDGES[area]; }

/** A bar of who stands where, from the 0 end to the 100 end. The legend says it in words.
    @param {{camp: Camp, count: number}[]} parts */
export function standsBar(parts) {
  const all = parts.reduce((sum, each) => sum + each.count, 0) || 1;
  let x = 0;
  const bars = parts.filter((each) => each.count).map((each) => {
    const share = each.count / all * 100;
    const bar = svg("rect", { x: `${x}%`, y: 0, width: `${share}%`, height: "100%", fill: fill(each.camp), stroke: edge(each.camp), "stroke-width": 1 });
    x += share;
    return bar;
  });
  return svg("svg", { class: "stands", "aria-hidden": "true", focusable: "false", height: 14 }, bars);
}
