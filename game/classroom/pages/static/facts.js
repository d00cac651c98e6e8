// What can be read off a screen's parts and the conference: names, texts, who stands where.

import { camp } from "./shapes.js";

/** The conference as the host tells it, with ways to look things up by id. */
export class Conference {
  constructor(told) {
    Object.assign(this, told);
    this.itemsById = {};
    this.delegationsById = {};
    this.blocsById = {};
    for (const each of told.items) this.itemsById[each.id] = each;
    for (const each of told.delegations) this.delegationsById[each.id] = each;
    for (const each of told.blocs) this.blocsById[each.id] = each;
  }

  item(id) { return this.itemsById[id]; }

  option(item, id) { return this.itemsById[item].options.find((each) => each.id === id); }

  letter(item, id) { const found = this.option(item, id); return found ? found.letter : ""; }

  name(id) { return this.delegationsById[id] ? this.delegationsById[id].name : id; }

  /** The name as it stands within a sentence: "the United States". */
  within(id) { return this.delegationsById[id] ? this.delegationsById[id].within : id; }

  bloc(delegation) {
    const of = this.delegationsById[delegation];
    return of && of.bloc && this.blocsById[of.bloc] ? this.blocsById[of.bloc].short : "";
  }

  byName() { return this.delegations.slice().sort((a, b) => a.name.localeCompare(b.name)); }
}

/** Who stands where on an item, from the 0 end to the 100 end, the silent in the middle: [{camp, letter, count}]. */
export function standings(conference, item, state) {
  const found = conference.item(item).options
    .map((each) => ({ at: each.at, camp: camp(each.at), letter: each.letter, count: state.counts[each.id] || 0, onTable: state.on_table.indexOf(each.id) >= 0 }))
    .filter((each) => each.count || each.onTable);
  const silent = { at: 50, camp: "silent", letter: "", count: state.silent, onTable: true };
  const place = found.findIndex((each) => each.at > 50);
  found.splice(place < 0 ? found.length : place, 0, silent);
  return found;
}

/** The delegations that object to an option. */
export function objectors(state, option) {
  return Object.keys(state.objections).filter((each) => state.objections[each] === option);
}

/** Open items, today's first. */
export function openItems(conference, parts) {
  const today = (parts.today && parts.today.items) || [];
  const ids = conference.items.map((each) => each.id).filter((each) => !parts.items[each].agreed);
  return ids.filter((each) => today.indexOf(each) >= 0).concat(ids.filter((each) => today.indexOf(each) < 0));
}

/** Letters without case and accents. */
export function folded(words) {
  return words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'").toLowerCase().trim();
}

/** Names as a list of at most `most`, and how many more; more(first, count) says it. */
export function listed(names, most, more) {
  if (names.length <= most) return names.join(", ");
  return more(names.slice(0, most).join(", "), names.length - most);
}

/** What came of an action in sentences: what happened, or else what was done. */
export function cameOf(answer) {
  const lines = (answer.lines || []).map((each) => [each.text, each.why].filter(Boolean).join(" "));
  return lines.length ? lines : [answer.says].filter(Boolean);
}

/** Words as they begin a sentence. */
export function capitalised(words) { return words.charAt(0).toUpperCase() + words.slice(1); }
