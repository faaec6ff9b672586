// Made by "npm run generate" from schema/v1/bundle/instrument.schema.json; not to be edited.

/**
 * A name that is unique in its document and by which other documents may refer to its bearer: letters from A to Z and a to z, digits and . _ : / - alone, the first a letter or digit. Case counts.
 */
export type Identifier = string;
/**
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
/**
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;
/**
 * A calendar day, year-month-day, from 1900-01-01 to 2199-12-31.
 */
export type Date = string;
/**
 * What the money is about, as its source counts it. `mine-action` is all mine action together; it contains `cluster-munitions`, which contains `cluster-munition-remnants`, then `mines`, which contains `anti-personnel-mines` and `other-mines`, and `explosive-remnants`, which are neither. No subject stands beside one that contains it.
 */
export type Subject =
  | "mine-action"
  | "cluster-munitions"
  | "cluster-munition-remnants"
  | "mines"
  | "anti-personnel-mines"
  | "other-mines"
  | "explosive-remnants"
  | "nuclear-weapons"
  | "chemical-weapons"
  | "conventional-arms"
  | "disability";
/**
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
/**
 * Names a fact: the id of the instrument that declares it, a colon, and its name there, such as `ccm:remnants`.
 */
export type FactCode = string;
/**
 * How a fact lies in time. `lasting`: it holds for a time and may cease. `permanent`: once it holds it cannot cease. `event`: it happens, with an earliest and a latest day.
 */
export type FactKind = "lasting" | "permanent" | "event";
/**
 * Where a record of assistance names a State. `requester`: whoever asked, or else the recipient.
 */
export type RecordPlace = "provider" | "recipient" | "requester";
/**
 * How far the act has come. `provided`: the source does not say which. `taken-back`: what had come so far is withdrawn or returned.
 */
export type Stage = "requested" | "offered" | "pledged" | "committed" | "delivered" | "provided" | "taken-back";
/**
 * What assistance is for, in the words of the treaties.
 */
export type Category =
  | "clearance"
  | "clearance-information"
  | "expert-lists"
  | "stockpile-destruction"
  | "needs-assessment"
  | "needs-marking"
  | "needs-risk-reduction-education"
  | "needs-protection-of-civilians"
  | "needs-clearance"
  | "practical-measures"
  | "marking"
  | "risk-reduction-education"
  | "protection-of-civilians"
  | "emergency"
  | "victim-assistance"
  | "medical-care"
  | "rehabilitation"
  | "psychological-support"
  | "social-inclusion"
  | "economic-inclusion"
  | "recovery"
  | "economic-recovery"
  | "social-recovery"
  | "trust-fund"
  | "exchange"
  | "equipment"
  | "scientific-information"
  | "technological-information"
  | "facilitation"
  | "entry-and-exit"
  | "planning"
  | "planning-remnants"
  | "planning-resources"
  | "planning-time"
  | "planning-education"
  | "planning-victims"
  | "planning-coordination"
  | "capacity-building"
  | "user-state-assistance"
  | "strike-information"
  | "legal-assistance"
  | "institutional-capacity"
  | "stockpile-management"
  | "disarmament-demobilization-reintegration"
  | "model-legislation"
  | "environmental-remediation"
  | "protection"
  | "protection-equipment"
  | "detection"
  | "decontamination"
  | "medical-antidotes"
  | "protection-advice"
  | "investigations"
  | "accessible-technology"
  | "research"
  | "inclusive-development";
/**
 * A code that a document defines for itself: lower-case words joined by single hyphens, the first beginning with a letter.
 */
export type Word = string;
/**
 * Whether the words of a list make it a list of all.
 */
export type Completeness = "total" | "open" | "part";
/**
 * When a norm applies or a role is held. `kind` says which other members there are. In a fact, `object` is the object State; a fact that takes one and has none here is asked of anyone, a State or not. `stages` and `withinYears` limit what records establish to these stages and so many years back. `offers`: beside the State's own word that the fact holds, its own word, given while it was a party and within `withinYears`, that it offers what is asked for meets the condition; of an offer and a denial the later prevails, they contest each other where the order is not known, and that there is no offer denies nothing. `whileParty`: the State was a party at the event. `ends`: the event counts until a source says that this fact no longer holds. `unlessDenied`: the fact is taken to hold unless a source says that it does not.
 */
export type Condition =
  | {
      kind: "all" | "any";
      /**
       * @minItems 1
       * @maxItems 16
       */
      conditions: Condition[];
    }
  | {
      kind: "not";
      condition: Condition;
    }
  | {
      kind: "party";
      who: Who;
    }
  | {
      kind: "role";
      who: Who;
      role: Word;
      category?: Category;
    }
  | {
      kind: "fact";
      who: Who;
      category?: Category;
      fact: FactCode;
      object?: Who;
      evidence?: Admitted;
      /**
       * @minItems 1
       * @maxItems 6
       */
      stages?: Stage[];
      withinYears?: number;
      offers?: FactCode;
      unlessDenied?: boolean;
    }
  | {
      kind: "event";
      who: Who;
      fact: FactCode;
      after: Threshold;
      whileParty?: boolean;
      ends?: FactCode;
    }
  | {
      kind: "reading";
      reading: Word;
      /**
       * @minItems 1
       * @maxItems 16
       */
      choices: ConditionChoice[];
    };
/**
 * A State by its place: the bearer of a norm, its counterparty, or, in the condition of a role, the holder of the role.
 */
export type Who = "bearer" | "counterparty" | "holder";
/**
 * What may establish a fact: anything, only the State's own word, or only records.
 */
export type Admitted = "any" | "own-word" | "records";
/**
 * After what an event must lie: the entry into force of the instrument, or its entry into force for the State that the event befell; under `from-state` an event on that very day counts too.
 */
export type Threshold = "instrument" | "state" | "from-state";
/**
 * What kind of norm it is.
 */
export type Modality = "right" | "duty" | "prohibition" | "permission" | "encouragement" | "responsibility" | "saving";
/**
 * How the bearers stand: each by itself, mutually the one toward the other, or the one who provides.
 */
export type Bearing = "each" | "mutual" | "provider";
/**
 * What the bearer faces: one State after the other, all of them together, nobody, a fund, an institution, the depositary, or the one who provides.
 */
export type Facing = "state" | "all" | "none" | "fund" | "institution" | "depositary" | "provider" | "people";
/**
 * Whether the text names the beneficiary, a reading implies it, or there is none.
 */
export type Beneficiary = "named" | "implied" | "none";
/**
 * `days`: so many days later. `months`: on the same day of the month, or its last if it has no such day. `month-beginnings`: on the first day of the month that comes so many months after that of the act.
 */
export type DelayUnit = "days" | "months" | "month-beginnings";
/**
 * From when a clock counts: the entry into force of the treaty for the bearer, the receipt of a request, or something that happened, as the norm says.
 */
export type ClockStart = "entry-into-force" | "request" | "event";
/**
 * What a norm expressly outlasts: that its bearer is unable, or has left the treaty.
 */
export type Survival = "inability" | "withdrawal";
/**
 * Who is named as provider or recipient of a record: one of the two States of which a norm is asked, or anyone.
 */
export type Side = "bearer" | "counterparty" | "any";
/**
 * Who is among the parties of a programme: both States of which a norm is asked, or the bearer.
 */
export type Between = "pair" | "bearer";
/**
 * Whether a restriction bears on providing, on receiving, or on both, 6(3).
 */
export type Direction = "provision" | "receipt" | "both";
/**
 * `all`, `any` and `not` join conditions. `party`: the State is a party. `role`: it holds a role. `fact`: a fact holds of it. `event`: something befell it after a threshold. `reading`: the condition of the choice that is made.
 */
export type ConditionKind = "all" | "any" | "not" | "party" | "role" | "fact" | "event" | "reading";

/**
 * An instrument as data: the subjects of money that are its own, its paragraphs, the facts that its norms turn on, the categories of assistance that it names, the readings between which a caller chooses, the roles that it defines, and one norm for each limb.
 */
export interface InstrumentDocument {
  id: Identifier;
  name: Text;
  short: Text;
  source: Source;
  /**
   * @minItems 1
   * @maxItems 8
   */
  subjects: Subject[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  paragraphs: Paragraph[];
  /**
   * @maxItems 256
   */
  facts?: FactDefinition[];
  /**
   * @maxItems 256
   */
  categories?: CategoryUse[];
  /**
   * @maxItems 64
   */
  readings?: Reading[];
  /**
   * @maxItems 64
   */
  roles?: RoleDefinition[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  norms: Norm[];
}
/**
 * Where a statement is printed. `place` is the page, table or row. `published` is the day it became known; without it that is the day on which it was `read`.
 */
export interface Source {
  title: Text;
  address?: Address;
  place?: Text;
  published?: Date;
  read: Date;
}
/**
 * A paragraph: its text word for word, or a summary in other words with the few operative words of the text.
 */
export interface Paragraph {
  cite: Cite;
  text?: LongText;
  summary?: LongText;
  /**
   * @minItems 1
   * @maxItems 16
   */
  operative?: Text[];
  note?: LongText;
}
/**
 * A fact that the norms turn on. `object`: it is about two States. `category`: it may be about a category of assistance. `asks` has {subject}, {object} and {category} where the names go. `asksOwnWord` is the question where only the State's own word counts, `anyCategory` what {category} becomes where none is asked. `mutual`: it is the same fact with its two States exchanged. `atLarge`: a word that names no category speaks of every one. `namedAuthor`: a determination must name who says so. `givenBy`: a yes on one of these facts is a yes on this one; a no on this one is a no on each of them. `arises`: the event by which it comes about anew, of which no list of an earlier day can know. `records` and `programmes` establish it beside determinations. `contradictedBy`: records that contradict a denial where only the State's own word counts.
 */
export interface FactDefinition {
  fact: FactCode;
  kind: FactKind;
  object?: boolean;
  category?: boolean;
  name: Texts;
  asks: Texts;
  asksOwnWord?: Texts;
  anyCategory?: Texts;
  mutual?: boolean;
  atLarge?: boolean;
  namedAuthor?: boolean;
  /**
   * @minItems 1
   * @maxItems 16
   */
  givenBy?: FactCode[];
  arises?: FactCode;
  records?: FactRecords;
  programmes?: boolean;
  contradictedBy?: FactRecords;
  note?: LongText;
}
/**
 * One text in several languages. English is always there; nothing stands in for another that is missing.
 */
export interface Texts {
  ar?: Text;
  en: Text;
  es?: Text;
  fr?: Text;
  ru?: Text;
  zh?: Text;
}
/**
 * The records that establish a fact: where they name its States, and at which stages. Only money that lies wholly within the subjects of the instrument counts, and only categories that are assistance under it.
 */
export interface FactRecords {
  subject: RecordPlace;
  object?: RecordPlace;
  /**
   * @minItems 1
   * @maxItems 6
   */
  stages: Stage[];
}
/**
 * How the treaty has a category of assistance: the paragraphs that name it, the chief one first, and whether what is given under it is assistance. Kinds of the category are as it is, unless they have a row of their own. `asked` is what it is called in a question.
 */
export interface CategoryUse {
  category: Category;
  /**
   * @minItems 1
   * @maxItems 16
   */
  cites: Cite[];
  assistance: boolean;
  asked?: Texts;
}
/**
 * A question that the text leaves open, and the answers between which a caller chooses. The first is used where nothing is chosen.
 */
export interface Reading {
  id: Word;
  question: Texts;
  /**
   * @minItems 2
   * @maxItems 16
   */
  choices: Choice[];
}
/**
 * One answer to the question of a reading. `carry`: what a source says as at a day is carried forward to later days. `lists`: the silence of lists of this completeness on a State is read as a no.
 */
export interface Choice {
  id: Word;
  meaning: Texts;
  carry?: boolean;
  /**
   * @minItems 1
   * @maxItems 2
   */
  lists?: Completeness[];
}
/**
 * A role that a State holds when the condition holds of it, there called the holder. `takesCategory`: the role is held for a category. `qualification`: it is the role that qualifies a duty, being in a position to act.
 */
export interface RoleDefinition {
  role: Word;
  meaning: Texts;
  takesCategory?: boolean;
  qualification?: boolean;
  when: Condition;
}
/**
 * The condition under one choice of a reading. Without a condition it holds.
 */
export interface ConditionChoice {
  choice: Word;
  condition?: Condition;
}
/**
 * One limb: one modality, one bearer, one kind of act. `qualified`: it binds only who is in a position to act. `words` are the operative words, `terms` the words on trigger, manner and purpose, `undecided` words that are never decided here. `means` are ways to do it that the text names; with `elects` the bearer chooses one or more of them. `clocks` are counted and never judged. `survives`: what the norm expressly outlasts.
 */
export interface Norm {
  id: Identifier;
  cite: Cite;
  title: Texts;
  modality: Modality;
  qualified: boolean;
  /**
   * @minItems 1
   * @maxItems 16
   */
  words: Text[];
  bearer: Bearing;
  toward: Toward;
  act: LongText;
  /**
   * @minItems 1
   * @maxItems 32
   */
  terms?: Text[];
  /**
   * @minItems 1
   * @maxItems 32
   */
  undecided?: Text[];
  /**
   * @minItems 1
   * @maxItems 16
   */
  means?: Means[];
  elects?: boolean;
  /**
   * @minItems 1
   * @maxItems 8
   */
  clocks?: Clock[];
  /**
   * @minItems 1
   * @maxItems 2
   */
  survives?: Survival[];
  evidence?: Evidence;
  when: Condition;
  note?: LongText;
}
/**
 * Whom the norm faces.
 */
export interface Toward {
  each: Facing;
  beneficiary: Beneficiary;
}
/**
 * A way to do what a norm asks that the text names. `cite`: where it stands, if not where the norm does.
 */
export interface Means {
  means: Word;
  cite?: Cite;
  act: LongText;
  /**
   * @minItems 1
   * @maxItems 16
   */
  words: Text[];
  category?: Category;
}
/**
 * A time that a norm sets. It is counted and never judged.
 */
export interface Clock {
  words: Text;
  delay: Delay;
  from: ClockStart;
}
/**
 * The time that an instrument lets pass between an act and its effect: so many of a unit.
 */
export interface Delay {
  count: number;
  unit: DelayUnit;
}
/**
 * What is shown beside a finding. It bears on the norm and decides nothing.
 */
export interface Evidence {
  /**
   * @minItems 1
   * @maxItems 16
   */
  records?: RecordEvidence[];
  reports?: ReportEvidence;
  programmes?: ProgrammeEvidence;
  restrictions?: RestrictionEvidence;
}
/**
 * Which records bear on a norm. Without `categories` those of any category that is assistance, without `stages` those of any stage. `bearsOn`: a norm of the same instrument that faces a State; whether it applies toward the record's own recipient, the position to do so left aside, decides, not whether this norm does.
 */
export interface RecordEvidence {
  provider: Side;
  recipient: Side;
  /**
   * @minItems 1
   * @maxItems 40
   */
  categories?: Category[];
  /**
   * @minItems 1
   * @maxItems 6
   */
  stages?: Stage[];
  under?: Under;
  bearsOn?: Identifier;
}
/**
 * The choice of a reading under which alone evidence bears on a norm.
 */
export interface Under {
  reading: Word;
  choice: Word;
}
/**
 * Which reports bear on a norm: those of this State under this item.
 */
export interface ReportEvidence {
  by: Who;
  item: Cite;
}
/**
 * Which programmes bear on a norm.
 */
export interface ProgrammeEvidence {
  between: Between;
}
/**
 * Which restrictions bear on a norm: those of this State, in one of the `directions` if these are given; one of both is in each.
 */
export interface RestrictionEvidence {
  by: Who;
  /**
   * @minItems 1
   * @maxItems 3
   */
  directions?: Direction[];
}
