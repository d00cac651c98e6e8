// An action being put together, part by part, as the host's grammar asks for them. Knows no page: see action_sheet.js.

/** @typedef {string | number | Host.Backing | Host.Backing[]} Value what is chosen for a part */

/** @type {Host.Part[]} */
const SEVERAL_TEXTS = ["placards", "texts"];
/** @type {Host.Part[]} */
const ONE_TEXT = ["text", "gives", "asks", "backing"];

/** Whether several texts are chosen for a part, one an item. @param {Host.Part} part */
export function takesSeveral(part) { return SEVERAL_TEXTS.indexOf(part) >= 0; }

export class ActionBuilder {
  /** @param {Host.Kind} kind @param {Host.ActionKind} row the kind's row of the grammar
      @param {Partial<Record<Host.Part, Value>>} [given] what is known from the start
      @param {{least?: number, picked?: Host.Backing[]}} [several] how many texts make one, and those picked at first */
  constructor(kind, row, given, several) {
    const { least = 0, picked = [] } = several || {};
    this.kind = kind;
    this.parts = row.parts;
    this.given = given || {};
    this.least = least;
    this.known = /** @type {Partial<Record<Host.Part, Value>>} */ (Object.assign({}, given));
    this.picked = picked;
    this.within = /** @type {Host.ItemId | null} */ (null); // the item of which a text is being chosen
    this.choices = /** @type {Host.Choices | null} */ (null); // what the rules allow; null until the host has said
  }

  /** The end of the message that asks for a part: what one asks for in return, or for nothing. @param {Host.Part} part */
  asked(part) { return part === "asks" && this.parts.indexOf("gives") < 0 ? "asks_first" : part; }

  /** The part to choose now; null once all are known. */
  get next() { return this.parts.find((part) => !(part in this.known)) || null; }

  /** The delegation with which it is done; null while it is not chosen, and for what is done with nobody. */
  get to() { return this.parts.indexOf("to") >= 0 && typeof this.known.to === "string" ? this.known.to : null; }

  /** Why nothing of the kind is in order now; empty if something is, or nobody has said yet. */
  get reason() { return (this.choices && this.choices.why_not[this.kind]) || ""; }

  get isEnough() { return this.picked.length >= this.least; }

  /** What was chosen, in the order in which it was asked for; of several texts each by itself.
      @returns {[Host.Part, Value][]} */
  get soFar() {
    /** @type {[Host.Part, Value][]} */
    const shown = [];
    for (const part of this.parts) {
      const value = this.known[part];
      if (Array.isArray(value)) for (const each of value) shown.push(["text", each]);
      else if (value !== undefined && !(part in this.given && part === "offer")) shown.push([part, value]);
    }
    return shown;
  }

  /** What can be chosen for the next part: ids, or texts by their items. */
  get candidates() {
    const part = this.next;
    const open = (this.choices && this.choices.open[this.kind]) || {};
    if (part === "item" && open.kind && !Array.isArray(open.kind)) return open.kind[String(this.known.kind)] || [];
    return (part && open[part]) || [];
  }

  /** The ids that can be chosen: items, or points. @returns {string[]} */
  get ids() {
    const { candidates } = this;
    const { gives } = this.known;
    const other = this.next === "asks" && gives && typeof gives === "object" && !Array.isArray(gives) ? gives.item : "";
    return (Array.isArray(candidates) ? candidates.map(String) : Object.keys(candidates)).filter((each) => each !== other);
  }

  /** The options of an item that can be chosen. @param {Host.ItemId} item */
  options(item) {
    const { candidates } = this;
    return Array.isArray(candidates) ? [] : candidates[item] || [];
  }

  /** The item whose texts are asked for now: the one that was opened, or the only one there is. */
  get opened() {
    const { next, ids } = this;
    if (!next || ONE_TEXT.indexOf(next) < 0) return null;
    return ids.length === 1 ? ids[0] : ids.find((each) => each === this.within) || null;
  }

  /** Whether an item stands open whose texts can be left for those of another. */
  get canLeaveItem() { return this.opened !== null && this.ids.length > 1; }

  get canGoBack() { return this.canLeaveItem || this.chosen.length > 0; }

  /** The parts that were chosen here. */
  get chosen() { return this.parts.filter((part) => part in this.known && !(part in this.given)); }

  /** Look at the texts of an item. @param {Host.ItemId} item */
  open(item) { this.within = item; }

  /** Nothing happens if another part is asked for by now: a second tap on what was there before.
      @param {Host.Part | null} part @param {Value} value */
  choose(part, value) {
    if (!part || part !== this.next) return;
    if (part === "to") this.choices = null; // what is allowed depends on whom
    this.known[part] = value;
    this.within = null;
  }

  /** Take a text among several, in place of another of its item, or leave it. @param {Host.Backing} text */
  pick(text) {
    const had = this.picked.some((each) => each.item === text.item && each.option === text.option);
    this.picked = this.picked.filter((each) => each.item !== text.item);
    if (!had) this.picked.push(text);
  }

  /** Undo the last step. */
  back() {
    if (this.canLeaveItem) {
      this.within = null;
      return;
    }
    const last = this.chosen.pop();
    if (last) delete this.known[last];
    if (last === "to") this.choices = null;
  }

  /** What is sent to the host. @param {Host.DelegationId} delegation */
  action(delegation) {
    const { text, ...fields } = this.known;
    return { [this.kind]: Object.assign({ delegation }, fields, text) };
  }
}
