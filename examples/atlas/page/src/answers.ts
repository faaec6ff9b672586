// The JSON that the desk answers with, as far as the page reads it. Go writes it: package
// desk, and package briefing for the two pages.

export type Truth = "yes" | "no" | "unknown";
export type Applicability = "applies" | "does-not-apply" | "undetermined";

export interface Actor { kind: string; state?: string; name?: string }
export interface Period { from?: string; until?: string } // until: the day after the last
export interface Span { earliest: string; latest: string }
export interface Range { currency?: string; low: string; high: string } // high may be "open"
export interface Total extends Range { giver: string; stage: string; loan?: boolean; foreseen?: boolean; records: number }
export interface Source { title: string; address?: string; place?: string; published?: string; read: string }
export interface NumberedSource extends Source { number: number }
export interface ChosenReading { instrument: string; reading: string; choice: string }
export interface RegisterName { id: string; title: string; compiled: string }

export interface Head {
	treaty: { id: string; name: string; short: string };
	on: string;
	known?: string;
	registers: RegisterName[];
	readings: ChosenReading[];
	chosen?: ChosenReading[];
	suppositions?: string[];
	parties: { states: number; inForce?: string; list?: { completeAsOf: string; states: number; carried?: boolean } };
	notices: string[];
	position?: Position;
	ask: Asked[];
	sources: NumberedSource[];
}

export interface Position { reading: string; question: string; choices: PositionChoice[] }
export interface PositionChoice { choice: string; meaning: string; states: string[]; supposed?: string[] }

export interface Said {
	fact: string; name: string; truth: Truth; gap?: string; unnamed?: boolean; supposed?: boolean;
	asAt?: string; since?: string; days?: number; words?: number; by?: Actor; own?: boolean; source?: number;
}
export interface Deadline {
	id: string; cite: string; until?: Span; passed?: boolean; soon?: boolean; unsure?: boolean; asked?: boolean;
	words: { kind: string; until?: Span; at?: string; by: Actor; source: number }[];
}
export interface Request { record: string; by: Actor; on: Period; of: Actor; printed?: Range[]; source: number }
export interface Occurrence { fact: string; name: string; state: string; earliest: string; latest: string; cites: string[]; by?: Actor; source?: number; supposed?: boolean }
export interface Asked {
	way: "list" | "state" | "pair" | "decision" | "division";
	fact?: string; about: string; question?: string; kinds?: number; ownWord?: boolean; whom?: Actor[]; states?: string[]; settles: number; of?: number;
}

export interface Overall extends Head {
	affected: {
		facts: { fact: string; name: string; yes: number; no: number; unnamed: number; contested: number; unknown: number; supposed?: number; latest?: Listed }[];
		states: AffectedState[];
		others: { fact: string; name: string; states: string[]; supposed?: string[] }[];
		events: Occurrence[];
		cite?: string;
	};
	bound: BoundNorm[];
	open: { findings: number; reasons: { reason: string; says: string; count: number }[] };
}
export interface Listed { fact: string; at: string; by: Actor; words: string; named: number; kind?: string; source: number }
export interface AffectedState { state: string; name: string; facts: Said[]; deadlines?: Deadline[]; asked?: Request; last?: Year }
export interface Year { year: number; own?: boolean; subjects: string[]; from: string[]; equivalents?: Total[]; printed?: Range[]; }
export interface BoundNorm {
	norm: string; cite: string; title: string; modality: string; qualified?: boolean; pairs?: boolean; applies: number[]; supposed?: number[]; undetermined: number;
}

export interface One extends Head {
	state: string;
	name: string;
	brief: string[];
	standing: { standing: string; listed?: boolean; inForce?: string; ends?: string; derived?: boolean; carried?: boolean };
	facts: Said[];
	events: Occurrence[];
	deadlines: Deadline[];
	requests: Request[];
	programmes: { id: string; title: string; kind: string; with: Actor[]; period?: Period; ended?: boolean; source: number }[];
	restrictions: { id: string; direction: string; what: string; period?: Period; source: number }[];
	ownResources: number;
	others: number;
	toward: { norm: string; cite: string; title: string; modality: string; qualified?: boolean; applies: number[]; bearers: string[][]; supposed?: string[]; undetermined: number }[];
	itself: { norm: string; cite: string; title: string; modality: string; applicability: Applicability; supposed?: boolean }[];
	got: { record: string; by: Actor; when: Period; stage: string; printed?: Range[]; loan?: boolean; categories?: string[]; source: number }[];
	wider: WiderYear[];
	together?: number;
}
export interface WiderYear {
	year: number; subjects: string[]; parties: Giver[]; states: Giver[]; others: Giver[]; equivalents: Total[];
}
export interface Giver { by: Actor; printed: Total[]; equivalents: Total[]; sources: number[] }

export interface Standing {
	state: string; standing: string; inForce?: string; ends?: string; asks?: string; derived?: boolean; carried?: boolean; sources?: Source[];
}
export interface Pair {
	on: string; known?: string; registers: RegisterName[]; readings: ChosenReading[]; suppositions?: string[];
	bearer: Standing; toward: Standing; findings: PairFinding[]; records: AidRecord[]; notices: string[];
}
export interface PairFinding {
	norm: string; applicability: Applicability; reason: string; suppositions?: string[];
	assumptions?: Assumption[]; readings?: ChosenReading[]; proof: Node; open?: OpenFact[];
	recorded: Recorded; otherwise?: { reading: string; choice: string; applicability: Applicability }[];
	timeline: { period: Period; applicability: Applicability; reason: string; hypothetical?: boolean }[];
	appraisals?: { id: string; by: Actor; says?: string; source?: Source }[];
}
export interface Assumption { kind: string; fact?: Fact; since?: string; days?: number; says?: string }
export interface Fact { code: string; subject: string; object?: string; category?: string }
export interface Node {
	kind: string; says?: string; truth: Truth; gap?: string; deciding?: boolean; state?: string; category?: string; fact?: Fact; evidence?: string; silence?: boolean; unlessDenied?: boolean; withinYears?: number; after?: string; ends?: string; reading?: string; choice?: string; meaning?: string;
	standing?: Standing; grounds?: Ground[]; parts?: Node[];
}
export interface Ground {
	of: string; id: string; stage?: string; object?: string; holds: string; at?: string; period?: Period; effect: string; days?: number; by?: Actor; source?: Source;
	hypothetical?: boolean; words?: string; note?: string;
}
export interface OpenFact {
	kind: string; fact?: string; subject: string; object?: string; category?: string; evidence?: string; gap: string; offers?: string; supposable?: boolean; ifTrue: Applicability; ifFalse: Applicability; asks: string;
}
export interface Recorded { records?: string[]; open?: string[]; beside?: number; totals?: Total[]; programmes?: string[]; reports?: string[] }
export interface AidRecord {
	id: string; subjects: string[]; categories: string[];
	steps: { stage: string; when?: Period; foreseen?: boolean; amounts: Range[]; beside: { amount: string; currency: string }[]; sources: Source[] }[];
}

export interface Flows {
	on: string; known?: string; period: Period; excluded: number; unsaid: number; registers: RegisterName[]; notices: string[]; lookAt: string[]; more: number;
	sets: ({ from: Side; to: Side } & Money)[];
	rows: Flow[];
}
export type Side = "parties" | "states" | "partly" | "others";
export const sides: Side[] = ["parties", "states", "partly", "others"];
export interface Money { printed: Total[]; own: Total[]; equivalents: Total[] }
export interface Flow extends Money { by: Actor; from: Side; to: Actor; side: Side; categories: string[]; subjects: string[]; records: string[]; sources: Source[] }

export interface Changes {
	registers: RegisterName[]; readings: ChosenReading[];
	notices: string[];
	before: { on: string; known?: string };
	after: { on: string; known?: string };
	findings: number;
	standings: { state: string; before: string; after: string; day?: string }[];
	kinds: { norm: string; before?: Applicability; after?: Applicability; supposed?: boolean; findings: number; keys: { norm: string; bearer: string; counterparty?: string }[] }[];
	facts: { kind: string; fact?: string; subject: string; asks?: string; before?: { truth: Truth; gap?: string }; after?: { truth: Truth; gap?: string }; findings: number; supposed?: boolean; silenceBefore?: boolean; silenceAfter?: boolean }[];
	moreFacts?: number;
}

export interface Days { state: string; days: string[] }
export interface Readings { choices: { choice: string; norms: { norm: string; applies: number; doesNotApply: number; undetermined: number }[] }[] }

export interface Dropped {
	name: string; registers?: RegisterName[]; records: number; determinations: number; supposed?: number; refused?: string; more?: number; notes?: string[];
	cells?: { cell: string; heading?: string; code: string; message: string; nearest?: string[] }[]; // of a table
	faults?: { path: string; code: string; message: string; line?: number; column?: number; record?: number; nearest?: string[] }[];
}

// What the question takes.
export interface Supposition { fact: string; subject: string; object?: string; category?: string; holds: "yes" | "no"; from?: string }
export interface Question {
	treaty: string; on?: string; known?: string; readings?: ChosenReading[]; suppose?: Supposition[];
	state?: string; bearer?: string; toward?: string; since?: string; knownSince?: string; by?: string; to?: string; period?: Period; category?: string; stage?: string; reading?: string;
}
export interface Answers {
	treaty: Overall; state: One; pair: Pair; flows: Flows; changes: Changes; days: Days; readings: Readings; supposed: unknown;
}

// The words for codes.
export interface Words { en: string; es?: string; fr?: string }
export interface Names {
	lists: { [list: string]: { [code: string]: Words } };
	treaties: TreatyNames[];
}
export interface TreatyNames {
	id: string; name: string; short: string; completeAsOf?: string;
	norms: { id: string; cite: string; title: Words; modality: string; qualified: boolean; undecided?: string[]; pairs: boolean; words: string[]; note?: string }[];
	readings: { id: string; question: Words; choices: { id: string; meaning: Words }[] }[];
	facts: { fact: string; name: Words; asks: Words; asksOwnWord?: Words; anyCategory?: Words }[];
	categories: { category: string; asked: Words }[];
	paragraphs: { cite: string; text?: string; summary?: string }[];
}
