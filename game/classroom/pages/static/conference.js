// The conference as the host tells it, with ways to look things up; and what can be read off the state of its items.


/** @typedef {{camp: Camp, letter: string, count: number}} Standing how many stand for a text; no letter: have not spoken */

const ONE_TEXT = ["text", "backing"];
const MIDDLE = 50; // between the ends, where the silent stand

export class Conference {
  /** @param {Host.Conference} told */
  constructor(told) {
    this.title = told.title;
    this.place = told.place;
    this.items = told.items;
    this.delegations = told.delegations;
    this.actions = told.actions;
    this.least = told.least;
    this.camps = told.camps;
    this.easyToSee = told.easy_to_see;
    this.ballots = told.ballots;
    this.points = told.points;
    this.glossary = told.glossary;
    this.contacts = told.contacts;
    this.interventions = told.interventions;
    this.itemsById = new Map(told.items.map((each) => [each.id, each]));
    this.delegationsById = new Map(told.delegations.map((each) => [each.id, each]));
    this.blocsById = new Map(told.blocs.map((each) => [each.id, each]));
  }

  /** @param {Host.ItemId} id */
  item(id) { return /** @type {Host.Item} */ (this.itemsById.get(id)); }

  /** @param {Host.ItemId} item @param {Host.OptionId} id */
  option(item, id) { return /** @type {Host.Option} */ (this.item(item).options.find((each) => each.id === id)); }

  /** @param {Host.ItemId} item @param {Host.OptionId} id */
  letter(item, id) { return this.option(item, id).letter; }

  /** @param {Host.DelegationId} id */
  name(id) { const found = this.delegationsById.get(id); return found ? found.name : id; }

  /** The name as it stands within a sentence: "the United States". @param {Host.DelegationId} id */
  within(id) { const found = this.delegationsById.get(id); return found ? found.within : id; }

  /** The short name of a delegation's bloc; empty if it has none. @param {Host.DelegationId} id */
  bloc(id) {
    const of = this.delegationsById.get(id);
    const bloc = of && of.bloc ? this.blocsById.get(of.bloc) : undefined;
    return bloc ? bloc.short : "";
  }

  /** The camp of an option, by where it lies between the ends. @param {Host.Option} option @returns {Camp} */
  camp(option) {
    const found = this.camps.find(({ below }) => below === null || option.at < below);
    return found ? found.id : "silent";
  }

  byName() { return this.delegations.slice().sort((a, b) => a.name.localeCompare(b.name)); }

  /** The kinds of action that are begun from the menu of a stage; what answers an offer is done where the offer stands.
      @param {"corridor" | "floor"} stage */
  menu(stage) {
    return Object.keys(this.actions).filter((each) => {
      const { stage: of, parts } = this.actions[each];
      return of === stage && parts.length > 0 && parts.indexOf("offer") < 0 && parts.indexOf("proposal") < 0;
    });
  }

  /** The kinds for which one text is all that has to be chosen: what is said on the floor first, the common first. */
  aboutOneText() {
    const speeches = this.menu("floor");
    const those = (/** @type {Host.ActionKind["frequency"]} */ frequency) => speeches.filter((each) => this.actions[each].frequency === frequency);
    return [...those("common"), ...those("rare"), ...this.menu("corridor")].filter((each) => ONE_TEXT.indexOf(this.actions[each].parts.join()) >= 0);
  }

  /** What a menu says for a kind of action. @param {Host.Kind} kind */
  label(kind) { return this.actions[kind].label.replace(/\.\.\.$/, ""); }
}

/** Who stands where on an item, from the 0 end to the 100 end, the silent in the middle.
    @param {Conference} conference @param {Host.ItemId} item @param {Host.ItemState} state */
export function standings(conference, item, state) {
  const found = conference.item(item).options.filter((each) => state.counts[each.id] || state.on_table.indexOf(each.id) >= 0);
  const place = found.findIndex((each) => each.at > MIDDLE);
  /** @type {Standing[]} */
  const shown = found.map((each) => ({ camp: conference.camp(each), letter: each.letter, count: state.counts[each.id] || 0 }));
  shown.splice(place < 0 ? found.length : place, 0, { camp: "silent", letter: "", count: state.silent });
  return shown;
}

/** The delegations that object to an option. @param {Host.ItemState} state @param {Host.OptionId} option */
export function objectors(state, option) {
  return Object.keys(state.objections).filter((each) => state.objections[each] === option);
}

/** All items: today's, then the others in brackets, then the agreed. @param {Conference} conference @param {Host.Shared} values */
export function inOrder(conference, { today, items }) {
  const rest = conference.items.map((each) => each.id).filter((each) => today.items.indexOf(each) < 0);
  return today.items.concat(rest.filter((each) => !items[each].agreed), rest.filter((each) => items[each].agreed));
}

/** What came of an action in sentences: what happened, or else what was done.
    @param {{lines?: Host.Line[], says?: string}} answer */
export function outcomeOf(answer) {
  const lines = (answer.lines || []).map((each) => [each.text, each.why].filter(Boolean).join(" "));
  return lines.length || !answer.says ? lines : [answer.says];
}
