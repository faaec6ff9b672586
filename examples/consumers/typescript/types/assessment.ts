// Made by "npm run generate" from schema/v1/bundle/assessment.schema.json; not to be edited.

/**
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
/**
 * A name that is unique in its document and by which other documents may refer to its bearer: letters from A to Z and a to z, digits and . _ : / - alone, the first a letter or digit. Case counts.
 */
export type Identifier = string;
/**
 * A calendar day, year-month-day, from 1900-01-01 to 2199-12-31.
 */
export type Date = string;
/**
 * A code that a document defines for itself: lower-case words joined by single hyphens, the first beginning with a letter.
 */
export type Word = string;
/**
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * What kind of norm it is.
 */
export type Modality = "right" | "duty" | "prohibition" | "permission" | "encouragement" | "responsibility" | "saving";
/**
 * Why a finding is as it is: from the part of the condition that decides it, or from the facts that leave it open.
 */
export type Reason =
  | "conditions-met"
  | "applies-either-way"
  | "bearer-not-a-party"
  | "counterparty-not-a-party"
  | "denied-by-own-word"
  | "fact-does-not-hold"
  | "no-event-in-time"
  | "excluding-fact-holds"
  | "fails-either-way"
  | "conditional-on-position"
  | "no-source"
  | "contested"
  | "undated-or-straddling"
  | "standing-undetermined";
/**
 * `all`, `any` and `not` join conditions. `party`: the State is a party. `role`: it holds a role. `fact`: a fact holds of it. `event`: something befell it after a threshold. `reading`: the condition of the choice that is made.
 */
export type ConditionKind = "all" | "any" | "not" | "party" | "role" | "fact" | "event" | "reading";
/**
 * Names a fact: the id of the instrument that declares it, a colon, and its name there, such as `ccm:remnants`.
 */
export type FactCode = string;
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
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
/**
 * A State by its ISO 3166-1 alpha-3 code: the members of the United Nations, the observers VAT and PSE, and COK and NIU, by the depositary's practice for "all States". Any other territory is an actor of kind `area`.
 */
export type State =
  | "AFG"
  | "AGO"
  | "ALB"
  | "AND"
  | "ARE"
  | "ARG"
  | "ARM"
  | "ATG"
  | "AUS"
  | "AUT"
  | "AZE"
  | "BDI"
  | "BEL"
  | "BEN"
  | "BFA"
  | "BGD"
  | "BGR"
  | "BHR"
  | "BHS"
  | "BIH"
  | "BLR"
  | "BLZ"
  | "BOL"
  | "BRA"
  | "BRB"
  | "BRN"
  | "BTN"
  | "BWA"
  | "CAF"
  | "CAN"
  | "CHE"
  | "CHL"
  | "CHN"
  | "CIV"
  | "CMR"
  | "COD"
  | "COG"
  | "COK"
  | "COL"
  | "COM"
  | "CPV"
  | "CRI"
  | "CUB"
  | "CYP"
  | "CZE"
  | "DEU"
  | "DJI"
  | "DMA"
  | "DNK"
  | "DOM"
  | "DZA"
  | "ECU"
  | "EGY"
  | "ERI"
  | "ESP"
  | "EST"
  | "ETH"
  | "FIN"
  | "FJI"
  | "FRA"
  | "FSM"
  | "GAB"
  | "GBR"
  | "GEO"
  | "GHA"
  | "GIN"
  | "GMB"
  | "GNB"
  | "GNQ"
  | "GRC"
  | "GRD"
  | "GTM"
  | "GUY"
  | "HND"
  | "HRV"
  | "HTI"
  | "HUN"
  | "IDN"
  | "IND"
  | "IRL"
  | "IRN"
  | "IRQ"
  | "ISL"
  | "ISR"
  | "ITA"
  | "JAM"
  | "JOR"
  | "JPN"
  | "KAZ"
  | "KEN"
  | "KGZ"
  | "KHM"
  | "KIR"
  | "KNA"
  | "KOR"
  | "KWT"
  | "LAO"
  | "LBN"
  | "LBR"
  | "LBY"
  | "LCA"
  | "LIE"
  | "LKA"
  | "LSO"
  | "LTU"
  | "LUX"
  | "LVA"
  | "MAR"
  | "MCO"
  | "MDA"
  | "MDG"
  | "MDV"
  | "MEX"
  | "MHL"
  | "MKD"
  | "MLI"
  | "MLT"
  | "MMR"
  | "MNE"
  | "MNG"
  | "MOZ"
  | "MRT"
  | "MUS"
  | "MWI"
  | "MYS"
  | "NAM"
  | "NER"
  | "NGA"
  | "NIC"
  | "NIU"
  | "NLD"
  | "NOR"
  | "NPL"
  | "NRU"
  | "NZL"
  | "OMN"
  | "PAK"
  | "PAN"
  | "PER"
  | "PHL"
  | "PLW"
  | "PNG"
  | "POL"
  | "PRK"
  | "PRT"
  | "PRY"
  | "PSE"
  | "QAT"
  | "ROU"
  | "RUS"
  | "RWA"
  | "SAU"
  | "SDN"
  | "SEN"
  | "SGP"
  | "SLB"
  | "SLE"
  | "SLV"
  | "SMR"
  | "SOM"
  | "SRB"
  | "SSD"
  | "STP"
  | "SUR"
  | "SVK"
  | "SVN"
  | "SWE"
  | "SWZ"
  | "SYC"
  | "SYR"
  | "TCD"
  | "TGO"
  | "THA"
  | "TJK"
  | "TKM"
  | "TLS"
  | "TON"
  | "TTO"
  | "TUN"
  | "TUR"
  | "TUV"
  | "TZA"
  | "UGA"
  | "UKR"
  | "URY"
  | "USA"
  | "UZB"
  | "VAT"
  | "VCT"
  | "VEN"
  | "VNM"
  | "VUT"
  | "WSM"
  | "YEM"
  | "ZAF"
  | "ZMB"
  | "ZWE";
/**
 * The standing of a State under an instrument on a day.
 */
export type Standing =
  "undetermined" | "not-a-party" | "signatory-only" | "consented-not-in-force" | "party" | "withdrawn";
/**
 * What a source says of a statement. What no source speaks of is unknown and is not written.
 */
export type Holds = "yes" | "no" | "disputed";
/**
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;
/**
 * Whether a norm applies on the day. Undetermined: the registers do not settle it; neither that there is no duty nor that there is an unmet one.
 */
export type Applicability = "applies" | "does-not-apply" | "undetermined";
/**
 * `days`: so many days later. `months`: on the same day of the month, or its last if it has no such day. `month-beginnings`: on the first day of the month that comes so many months after that of the act.
 */
export type DelayUnit = "days" | "months" | "month-beginnings";
/**
 * From when a clock counts: the entry into force of the treaty for the bearer, the receipt of a request, or something that happened, as the norm says.
 */
export type ClockStart = "entry-into-force" | "request" | "event";
/**
 * What may establish a fact: anything, only the State's own word, or only records.
 */
export type Admitted = "any" | "own-word" | "records";
/**
 * How far the act has come. `provided`: the source does not say which. `taken-back`: what had come so far is withdrawn or returned.
 */
export type Stage = "requested" | "offered" | "pledged" | "committed" | "delivered" | "provided" | "taken-back";
/**
 * Why a fact is unknown.
 */
export type Gap =
  | "no-source"
  | "only-replaced"
  | "only-foreseen"
  | "unclear"
  | "not-own-word"
  | "undated-or-straddling"
  | "contested"
  | "standing-undetermined";
/**
 * On which line money is totalled, by who gives it. `states`: a State. `others`: an organization, a fund, an area, a group, or nobody that is named. `own`: a State's own resources. The lines are never added to one another.
 */
export type Giver = "states" | "others" | "own";
/**
 * A currency by its ISO 4217 code, those withdrawn since 2008 included, because old records stay valid. No precious metals, bond market units or test codes.
 */
export type Currency =
  | "AED"
  | "AFN"
  | "ALL"
  | "AMD"
  | "ANG"
  | "AOA"
  | "ARS"
  | "AUD"
  | "AWG"
  | "AZN"
  | "BAM"
  | "BBD"
  | "BDT"
  | "BGN"
  | "BHD"
  | "BIF"
  | "BMD"
  | "BND"
  | "BOB"
  | "BOV"
  | "BRL"
  | "BSD"
  | "BTN"
  | "BWP"
  | "BYN"
  | "BYR"
  | "BZD"
  | "CAD"
  | "CDF"
  | "CHE"
  | "CHF"
  | "CHW"
  | "CLF"
  | "CLP"
  | "CNY"
  | "COP"
  | "COU"
  | "CRC"
  | "CUC"
  | "CUP"
  | "CVE"
  | "CYP"
  | "CZK"
  | "DJF"
  | "DKK"
  | "DOP"
  | "DZD"
  | "EEK"
  | "EGP"
  | "ERN"
  | "ETB"
  | "EUR"
  | "FJD"
  | "FKP"
  | "GBP"
  | "GEL"
  | "GHC"
  | "GHS"
  | "GIP"
  | "GMD"
  | "GNF"
  | "GTQ"
  | "GYD"
  | "HKD"
  | "HNL"
  | "HRK"
  | "HTG"
  | "HUF"
  | "IDR"
  | "ILS"
  | "INR"
  | "IQD"
  | "IRR"
  | "ISK"
  | "JMD"
  | "JOD"
  | "JPY"
  | "KES"
  | "KGS"
  | "KHR"
  | "KMF"
  | "KPW"
  | "KRW"
  | "KWD"
  | "KYD"
  | "KZT"
  | "LAK"
  | "LBP"
  | "LKR"
  | "LRD"
  | "LSL"
  | "LTL"
  | "LVL"
  | "LYD"
  | "MAD"
  | "MDL"
  | "MGA"
  | "MKD"
  | "MMK"
  | "MNT"
  | "MOP"
  | "MRO"
  | "MRU"
  | "MTL"
  | "MUR"
  | "MVR"
  | "MWK"
  | "MXN"
  | "MXV"
  | "MYR"
  | "MZN"
  | "NAD"
  | "NGN"
  | "NIO"
  | "NOK"
  | "NPR"
  | "NZD"
  | "OMR"
  | "PAB"
  | "PEN"
  | "PGK"
  | "PHP"
  | "PKR"
  | "PLN"
  | "PYG"
  | "QAR"
  | "RON"
  | "RSD"
  | "RUB"
  | "RWF"
  | "SAR"
  | "SBD"
  | "SCR"
  | "SDG"
  | "SEK"
  | "SGD"
  | "SHP"
  | "SKK"
  | "SLE"
  | "SLL"
  | "SOS"
  | "SRD"
  | "SSP"
  | "STD"
  | "STN"
  | "SVC"
  | "SYP"
  | "SZL"
  | "THB"
  | "TJS"
  | "TMM"
  | "TMT"
  | "TND"
  | "TOP"
  | "TRY"
  | "TTD"
  | "TWD"
  | "TZS"
  | "UAH"
  | "UGX"
  | "USD"
  | "USN"
  | "USS"
  | "UYI"
  | "UYU"
  | "UYW"
  | "UZS"
  | "VEB"
  | "VED"
  | "VEF"
  | "VES"
  | "VND"
  | "VUV"
  | "WST"
  | "XAD"
  | "XAF"
  | "XCD"
  | "XCG"
  | "XDR"
  | "XFU"
  | "XOF"
  | "XPF"
  | "XSU"
  | "XUA"
  | "YER"
  | "ZAR"
  | "ZMK"
  | "ZMW"
  | "ZWD"
  | "ZWG"
  | "ZWL"
  | "ZWN"
  | "ZWR";
/**
 * A sum of amounts: a decimal with at most 35 digits before the point and at most 4 after it, without sign, exponent or needless zeros. The upper end of a range may be `open`: then it has none.
 */
export type Sum = string;
/**
 * Who acts. A State has its code and nothing else; an organization, fund, area or group has the name that the source prints; an unstated actor has neither.
 */
export type Actor =
  | {
      kind: "state";
      state: State;
    }
  | {
      kind: "organization" | "fund" | "area" | "group";
      name: Text;
    }
  | {
      kind: "unstated";
    };
/**
 * What is assumed: that nothing changes between the knowledge date, or else the day to which the registers were compiled, and a later legal date; that standing is as on the day to which the status list is complete; that evidence as at a day still holds; a fact that nobody has stated; that what a list does not name does not hold.
 */
export type AssumptionKind = "projection" | "standing-carried" | "evidence-carried" | "hypothetical" | "list-silence";
/**
 * What the evidence makes of a condition.
 */
export type Truth = "unknown" | "no" | "yes";
/**
 * Where a ground stands in a register.
 */
export type GroundKind = "determination" | "record" | "programme" | "list";
/**
 * What a ground did to the truth of a fact: it speaks of the day; it is as at an earlier day, carried forward; it is somebody else's word where only the State's own settles it; it is the State's own record against its own denial; its day is vague and may lie outside the time asked; it differs as at a later day; it is an event out of time; it is foreseen; it says no more than that it may be so; it is a list that closes, and does not name the State; it is an event of which a later word says that nothing is left, or which is not carried forward; it spoke of the day, and another determination has taken its place.
 */
export type Effect =
  | "counts"
  | "carried"
  | "shown-only"
  | "contradicts"
  | "straddles"
  | "later"
  | "out-of-time"
  | "foreseen"
  | "hedged"
  | "not-named"
  | "ended"
  | "past"
  | "overtaken"
  | "replaced";
/**
 * What an actor is. `group`: several actors that the source does not tell apart. `unstated`: the source names none.
 */
export type ActorKind = "state" | "organization" | "fund" | "area" | "group" | "unstated";

/**
 * The answer of an assessment: which registers were asked what, of which legal date, from what was known when, under which readings; the findings counted; what to ask next; and the findings that were asked for.
 */
export interface AssessmentDocument {
  /**
   * @minItems 1
   * @maxItems 16
   */
  notices: Text[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  instruments: InstrumentName[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  registers?: RegisterName[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  statusLists?: StatusListName[];
  on: Date;
  known?: Date;
  /**
   * @minItems 1
   * @maxItems 1000000
   */
  unasked?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 4096
   */
  readings?: ChosenReading[];
  /**
   * @minItems 1
   * @maxItems 64000
   */
  summary?: NormSummary[];
  /**
   * @minItems 1
   * @maxItems 1000000
   */
  questions?: OpenQuestion[];
  /**
   * @minItems 1
   * @maxItems 2000000000
   */
  findings?: FindingDocument[];
}
/**
 * An instrument that was asked.
 */
export interface InstrumentName {
  id: Identifier;
  name: Text;
  short: Text;
}
/**
 * The name of a register, and the day to which it was compiled.
 */
export interface RegisterName {
  id: Identifier;
  title: Text;
  compiled: Date;
}
/**
 * A status list that the assessment drew on.
 */
export interface StatusListName {
  id: Identifier;
  instrument: Identifier;
  completeAsOf: Date;
}
/**
 * A reading with the choice that was used.
 */
export interface ChosenReading {
  instrument: Identifier;
  reading: Word;
  choice: Word;
}
/**
 * The findings of one norm, counted: pairs of States, or bearers. `records` is how many records bear on some finding of it, and so the counts after it, which are left out when they are 0.
 */
export interface NormSummary {
  instrument: Identifier;
  norm: Identifier;
  cite: Cite;
  title: Text;
  modality: Modality;
  pairs: boolean;
  applies: number;
  doesNotApply: number;
  undetermined: number;
  hypothetical?: number;
  /**
   * @minItems 1
   * @maxItems 14
   */
  reasons?: ReasonCount[];
  records: number;
  reports?: number;
  programmes?: number;
  coalitions?: number;
  restrictions?: number;
}
/**
 * How many findings have a reason.
 */
export interface ReasonCount {
  reason: Reason;
  count: number;
}
/**
 * Open facts of one fact and category, grouped: what to ask next. `asks` is the question, with {subject} and {object} for the States. `settles` is how many findings some answer would settle by itself, `touches` in how many the facts are open, `facts` how many there are. `subjects` begins with the States whose answers would settle most.
 */
export interface OpenQuestion {
  kind: ConditionKind;
  fact?: FactCode;
  category?: Category;
  asks: LongText;
  settles: number;
  touches: number;
  facts: number;
  /**
   * @minItems 1
   * @maxItems 197
   */
  subjects?: State[];
}
/**
 * The answer for one norm and one bearer or pair, its axes apart: standing, applicability, what is recorded, what has been said of it. `hypothetical` says that it rests on suppositions, which nobody has stated; `suppositions` are the ids of these.
 */
export interface FindingDocument {
  instrument: Identifier;
  norm: Identifier;
  cite: Cite;
  bearer: State;
  counterparty?: State;
  /**
   * @minItems 1
   * @maxItems 2
   */
  standing: StandingOnDay[];
  applicability: Applicability;
  reason: Reason;
  hypothetical?: boolean;
  /**
   * @minItems 1
   * @maxItems 100000
   */
  suppositions?: Identifier[];
  underEveryReading: boolean;
  /**
   * @minItems 1
   * @maxItems 8
   */
  clocks?: ClockOnDay[];
  /**
   * @minItems 1
   * @maxItems 12
   */
  open?: OpenFact[];
  recorded?: Recorded;
  /**
   * @minItems 1
   * @maxItems 100000
   */
  appraisals?: Appraisal[];
  proof?: Proof;
  /**
   * @minItems 1
   * @maxItems 110000
   */
  timeline?: Span[];
}
/**
 * The standing of a State on the day. `received`: the depositary received a withdrawal on it. `due`: by the treaty's rule that takes effect on it, if nothing prolongs. `conflict`: whether what prolongs held on the day `due`; `lasted`: the last day of which a source says that it went on. `ends`: the withdrawal takes or took effect on it. `asks`: what would settle the standing, where it is not. `derived`: a date follows from the treaty's rule and is not stated by a source. `clamped`: the rule counts months, and the last of them has no such day. `provisional`: the State declared provisional application, which covers what the status list says. `carried`: later than the day to which the list is complete.
 */
export interface StandingOnDay {
  state: State;
  standing: Standing;
  inForce?: Date;
  received?: Date;
  due?: Date;
  conflict?: Holds;
  lasted?: Date;
  ends?: Date;
  asks?: Text;
  derived?: boolean;
  clamped?: boolean;
  provisional?: boolean;
  carried?: boolean;
  /**
   * @minItems 1
   * @maxItems 2000
   */
  sources?: Source[];
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
 * A clock of a norm as it stands for a finding: from which day it counts, on which day the delay has passed, and how many days there are from the one to the legal date. Without `since` no source says when it began. It judges nothing.
 */
export interface ClockOnDay {
  words: Text;
  delay: Delay;
  from: ClockStart;
  since?: Date;
  ends?: Date;
  days?: number;
}
/**
 * The time that an instrument lets pass between an act and its effect: so many of a unit.
 */
export interface Delay {
  count: number;
  unit: DelayUnit;
}
/**
 * A fact that is not settled and that matters, with the finding on either branch, the other open facts staying open: what would come out beside what is on record, if the State itself gave the answer as at the day. `gapIfTrue`, `gapIfFalse`: why that would leave the fact open. Under kind party the question is whether the subject is bound.
 */
export interface OpenFact {
  kind: ConditionKind;
  fact?: FactCode;
  subject: State;
  object?: State;
  category?: Category;
  evidence?: Admitted;
  /**
   * @minItems 1
   * @maxItems 6
   */
  stages?: Stage[];
  withinYears?: number;
  offers?: FactCode;
  gap: Gap;
  ifTrue: Applicability;
  ifFalse: Applicability;
  gapIfTrue?: Gap;
  gapIfFalse?: Gap;
}
/**
 * What is recorded that bears on a finding. It proves nothing, and its absence neither. `open` are those of the records that bear on it only if open facts turn out so, or if their day lies in time; `beside` is how many more there are that do not bear on it, since the norm applies on none of their days, or their recipient is no State. `hypothetical` says that other records would bear on it, or in another measure, without suppositions; `suppositions` are the ids of these.
 */
export interface Recorded {
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  records?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  open?: Identifier[];
  beside?: number;
  hypothetical?: boolean;
  /**
   * @minItems 1
   * @maxItems 100000
   */
  suppositions?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 20000
   */
  totals?: Total[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  reports?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  programmes?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  coalitions?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  restrictions?: Identifier[];
}
/**
 * Money given by one sort of giver at one stage in one currency, from a lower to an upper end; without a currency, records that print no amount that can be read. `loan`: money that is to be paid back. `foreseen`: what is planned, and not done. Never added across lines, stages, currencies or norms.
 */
export interface Total {
  giver: Giver;
  loan?: boolean;
  foreseen?: boolean;
  stage: Stage;
  currency?: Currency;
  low: Sum;
  high: Sum;
  records: number;
}
/**
 * What a named body has said of a norm and its bearer. It is shown beside the finding and changes nothing in it.
 */
export interface Appraisal {
  id: Identifier;
  instrument: Identifier;
  norm: Identifier;
  bearer: State;
  counterparty?: State;
  by: Actor;
  words: LongText;
  at?: Date;
  known?: Date;
  source: Source;
}
/**
 * Why a finding is as it is: readings and assumptions first, then the condition down to its evidence.
 */
export interface Proof {
  /**
   * @minItems 1
   * @maxItems 64
   */
  readings?: ChosenReading[];
  /**
   * @minItems 1
   * @maxItems 2000000000
   */
  assumptions?: Assumption[];
  everyCompletion?: boolean;
  condition: ProofNode;
}
/**
 * Something that a finding takes to be so although no source says it of that day.
 */
export interface Assumption {
  kind: AssumptionKind;
  state?: State;
  fact?: Fact;
  since?: Date;
  days?: number;
  id?: Identifier;
}
/**
 * A question about a State that has an answer on a day.
 */
export interface Fact {
  code: FactCode;
  subject: State;
  object?: State;
  category?: Category;
}
/**
 * One condition with what the evidence makes of it. `deciding`: the finding rests on it. `stages` and `withinYears`: at which stages, and within how many years back, a record counts, or an offer; `offers`: the event by which a State offers what is asked for.
 */
export interface ProofNode {
  kind: ConditionKind;
  truth: Truth;
  gap?: Gap;
  deciding?: boolean;
  reading?: Word;
  choice?: Word;
  role?: Word;
  state?: State;
  category?: Category;
  meaning?: LongText;
  fact?: Fact;
  evidence?: Admitted;
  /**
   * @minItems 1
   * @maxItems 6
   */
  stages?: Stage[];
  withinYears?: number;
  offers?: FactCode;
  unlessDenied?: boolean;
  ends?: FactCode;
  after?: Date;
  standing?: StandingOnDay;
  /**
   * @minItems 1
   * @maxItems 2000000000
   */
  grounds?: Ground[];
  /**
   * @minItems 1
   * @maxItems 16
   */
  parts?: ProofNode[];
}
/**
 * One piece of evidence: a determination, a step of a record (counted from 1), a programme, or a list of States with its `words`. `fact` is on which it is a word, where that is another than the one that is asked. `days` is by how many days it was carried forward. `replacedBy` is the determination that has taken its place, `replacedFrom` the day from which that is known.
 */
export interface Ground {
  of: GroundKind;
  id: Identifier;
  step?: number;
  stage?: Stage;
  fact?: FactCode;
  object?: State;
  category?: Category;
  holds: Holds;
  at?: Date;
  period?: Period;
  effect: Effect;
  days?: number;
  elapsed?: Elapsed;
  by?: Actor;
  source?: Source;
  known?: Date;
  hypothetical?: boolean;
  words?: LongText;
  replacedBy?: Identifier;
  replacedFrom?: Date;
  note?: LongText;
}
/**
 * The days from `from` up to and without `until`, which is the first day no longer in it: the year 2023 is from 2023-01-01 until 2024-01-01. Without `from` it has no beginning, without `until` no end; empty it is all time. `from` lies before `until`.
 */
export interface Period {
  from?: Date;
  until?: Date;
}
/**
 * The days between an event and the day asked, by the earliest and the latest day that it may have had. No number of days is too many: "urgently" in 6(6) has no clock.
 */
export interface Elapsed {
  atLeast: number;
  atMost: number;
}
/**
 * A maximal run of legal dates on which a finding does not change.
 */
export interface Span {
  period: Period;
  applicability: Applicability;
  reason: Reason;
  hypothetical?: boolean;
}
