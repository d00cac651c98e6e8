// What the host tells its pages, as docs/classroom-api.md describes it. Read by the type checker alone (make js).

declare namespace Host {
  type ItemId = string;
  type OptionId = string;
  type DelegationId = string;
  type Kind = string; // of action: Consult, Support ...

  // --- once a page ---

  interface Option { id: OptionId; letter: string; at: number; short: string; runs: Run[] }
  /** A piece of treaty text; marked where it differs from the other options. */
  interface Run { text: string; marked: boolean }
  interface Item {
    id: ItemId; label: string; short: string; title: string; place: string; about: string;
    change: string; status_quo: string; options: Option[];
  }
  interface Delegation { id: DelegationId; name: string; within: string; bloc: string | null; influence: number }
  interface Bloc { id: string; short: string; name: string }
  type Part = "to" | "item" | "text" | "gives" | "asks" | "backing" | "placards" | "texts" | "kind" | "offer" | "proposal" | "ballot" | "items";
  interface ActionKind {
    stage: "corridor" | "floor" | "vote" | "signing" | "chair"; parts: Part[]; frequency: "common" | "rare";
    label: string; explain: string; cost: string; rule: string;
  }
  type Camp = "low" | "lean_low" | "middle" | "lean_high" | "high";
  interface Conference {
    id: string; title: string; summary: string; place: string; sessions: number; visions: string[]; organisation: string;
    blocs: Bloc[]; delegations: Delegation[]; items: Item[];
    programme: { session: number; when: string; items: ItemId[] }[];
    actions: Record<Kind, ActionKind>; least: Partial<Record<Part, number>>; camps: { id: Camp; below: number | null }[];
    easy_to_see: number; ballots: Record<string, string>; points: Record<string, string>;
    glossary: { term: string; text: string }[]; contacts: number; interventions: number; slots: number;
  }

  // --- parts of every screen ---

  interface Line { id: number; text: string; why: string; kind: string }
  interface Backing { item: ItemId; option: OptionId }
  interface Motion extends Backing { by: DelegationId; text: string }
  interface OpenVote extends Motion { adjournment: DelegationId | null; may_be_adjourned: boolean; ballots: string[] }
  interface Room {
    stage: "lobby" | "playing" | "over"; paused: boolean; joining: boolean; pairs: boolean; both_confirm: boolean;
    gavel: boolean; temperatures: boolean; session: number; sessions: number; session_text: string; when: string;
    phase: "corridor" | "floor" | "voting" | "adoption" | "signing" | "closed"; phase_text: string;
  }
  interface Clock { ends: number | null; left: number | null; of: number | null; running: boolean }
  interface ItemState {
    status: string; bars: number; agreed: OptionId | null; agreed_over: DelegationId[]; on_table: OptionId[];
    compromise: OptionId | null; sponsors: Record<OptionId, string>; stances: Record<DelegationId, OptionId>;
    counts: Record<OptionId, number>; silent: number; objections: Record<DelegationId, OptionId>;
    warmth: Record<OptionId, number> | null;
  }
  interface Signature { kind: string; is_signature: boolean; reservations: ItemId[]; wave: number }
  interface Signing {
    texts: Record<ItemId, OptionId | null>; wave: number; called: DelegationId[];
    signatures: Record<DelegationId, Signature>; count: number; of: number; text: string;
  }
  interface Vote extends Backing {
    session: number; in_favour: number; against: number; abstain: number; not_participating: number; result: string;
    text: string; ballots: Record<DelegationId, string>;
  }
  interface Message { id: number; text: string; to_all: boolean }
  interface Shared {
    room: Room; clock: Clock; people: { led: DelegationId[]; count: number; done: number; due: number };
    floor: { on_list: DelegationId[]; slots: number; speeches: Line[]; motions: Motion[]; vote: OpenVote | null };
    items: Record<ItemId, ItemState>; today: { items: ItemId[]; now: ItemId | null }; news: Line[]; messages: Message[];
    signing: Signing | null; votes: Vote[];
    standing: { legitimacy: number; organisation: string; credibility: Record<DelegationId, number>; refusals: Record<DelegationId, ItemId> };
  }

  // --- of a phone ---

  interface Own {
    delegation: DelegationId; name: string; bloc: string | null; step: number; contacts: number; pledges: number;
    interventions: number; intervention: string | null; placards: Record<ItemId, OptionId>; credibility: number;
    due: "vote" | "sign" | null; done: boolean; may_act: boolean; idle: null | "warned" | "away"; pass: string;
    pair: boolean; proposal: null | { id: number; says: string; mine: boolean }; signature: string | null;
  }
  interface Offer { id: number; with: DelegationId; gives: Backing; asks: Backing; until: number; text: string }
  interface Wish { item: ItemId; option: OptionId; live_with: OptionId[]; rank: number; weight: string; word: string; text: string }
  interface Brief {
    about: string; introduction: string; wishes: Wish[]; red_lines: { item: ItemId; options: OptionId[]; text: string }[];
    crossed: Record<ItemId, OptionId[]>; near: DelegationId[]; hard: DelegationId[]; difficulty: number; why_difficult: string;
  }
  interface Seat extends Shared {
    own: Own; offers: { waiting: Offer[]; out: Offer[] }; brief: Brief; heard: Line[];
    remembered: string[]; groups: Group[];
    promises: { by: DelegationId; to: DelegationId; item: ItemId; option: OptionId; status: string; text: string }[];
    reports: { about: DelegationId; item: ItemId; option: OptionId; text: string }[];
    grades: null | { title: string; pips: number; of: number; text: string; lines: string[] }[];
    outcome: null | { decisions: number; promises: string; moved: string[]; questions: string[] };
  }
  interface Group { title: string; members: string; says: string; proposals: null | GroupProposal[] }
  interface GroupProposal {
    number: number; title: string; texts: string[]; behind: string; is_own: boolean; carries: boolean;
  }
  interface Recap {
    session: number; when: string; headline: string; changes: Change[]; chair: string;
    moved: { item: ItemId; groups: string[]; own: string }[]; promises: { text: string; state: string }[];
    next: { item: ItemId; note: string }[];
  }
  interface Change { kind: string; text: string; why: string }

  // --- of hall and facilitator ---

  interface Door { code: string; addresses: string[]; link: string; qr: string; lan: boolean; joining: boolean }
  interface Debrief {
    questions: string[];
    turned: { lead: string; hinges: { item: ItemId; session: number; when: string; change: string; what: string; how: string }[] };
    compared: null | {
      signed_here: number; signed_history: number; otherwise: { delegation: DelegationId; signed: boolean }[];
      texts: { item: ItemId; here: string; history: string }[];
    };
  }
  interface Hall extends Shared { door: Door; debrief: Debrief | null; recap: Recap | null }
  interface Person {
    person: number; name: string; delegation: DelegationId | null; state: "here" | "idle" | "away" | "left" | "removed";
    connected: boolean; done: boolean; due: boolean; moves: boolean; pass: string; seen: number;
  }
  interface Outcome {
    person: number; name: string; delegation: DelegationId; signature: string; brief: string; promises: string; moved: number;
  }
  interface Teacher extends Hall {
    roster: Person[]; outcomes: Outcome[] | null;
    controls: { preset: string; presets: string[]; rewind_to: number[]; can: Record<string, boolean>; log: string };
    chair: null | { choices: { action: object; text: string }[]; suggested: number | null; waiting: boolean };
  }

  // --- answers ---

  /** What can be chosen for a part: items, texts by their items, points with the items that each can be about, numbers. */
  type Candidates = string[] | number[] | Record<string, string[]>;
  interface Choices { step: number; to: DelegationId | null; open: Record<Kind, Partial<Record<Part, Candidates>>>; why_not: Record<Kind, string> }

  /** An answer as it came: what `body` holds depends on the address, and on whether all was well. */
  interface Answer { ok: boolean; status: number; body: any }
}
