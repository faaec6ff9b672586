// Made by "npm run generate" from schema/v1/bundle/register.schema.json; not to be edited.

/**
 * A name that is unique in its document and by which other documents may refer to its bearer: letters from A to Z and a to z, digits and . _ : / - alone, the first a letter or digit. Case counts.
 */
export type Identifier = string;
/**
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
/**
 * A calendar day, year-month-day, from 1900-01-01 to 2199-12-31.
 */
export type Date = string;
/**
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
/**
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;
/**
 * `days`: so many days later. `months`: on the same day of the month, or its last if it has no such day. `month-beginnings`: on the first day of the month that comes so many months after that of the act.
 */
export type DelayUnit = "days" | "months" | "month-beginnings";
/**
 * What keeps a withdrawing State bound until it ends. `armed-conflict`: the armed conflict in which the State is engaged when the delay has passed. `armed-conflict-or-occupation`: that, or an occupation. `any-armed-conflict`: that and every other, until the State is party to none.
 */
export type Prolongation = "armed-conflict" | "armed-conflict-or-occupation" | "any-armed-conflict";
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
 * The act by which a State consents to be bound. `notification`: of its consent to be bound by a protocol.
 */
export type Consent = "ratification" | "acceptance" | "approval" | "accession" | "succession" | "notification";
/**
 * What a source says of whether what prolongs by the rule of withdrawal, an armed conflict or an occupation, held for the State when the delay of the rule had passed. `ended`: the day on which it ended. `at`, where no end is told: the last day of which the source says that it went on; by default the day of the source. A source from before the delay had passed cannot say no.
 */
export type Conflict =
  | {
      holds: "yes";
      at?: Date;
      ended?: Date;
      source: Source;
    }
  | {
      holds: "no";
      source: Source;
    }
  | {
      holds: "disputed";
      ended?: Date;
      source: Source;
    };
/**
 * One organization, fund or area under all the names by which sources print it, of which the first is shown. No name is of two. `bodyOf` is the one State whose body it wholly is: what that State spends through it is its own resources, 7(1)(m). A body that several States or an organization own has none. The `source` says so; the names alone need none.
 */
export type ActorEntry =
  | {
      id: Identifier;
      kind: "state" | "group" | "unstated";
      bodyOf?: State;
      source?: Source;
      note?: LongText;
    }
  | {
      id: Identifier;
      kind: "organization" | "fund" | "area";
      /**
       * @minItems 1
       * @maxItems 64
       */
      names: Text[];
      bodyOf?: State;
      source?: Source;
      note?: LongText;
    };
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
 * What a source says of a statement. What no source speaks of is unknown and is not written.
 */
export type Holds = "yes" | "no" | "disputed";
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
 * What a source says of many States at once. `named`: of each of these States it says that the fact holds, or not. `everyone`: of every State of the group. `completeness`: whether its words make it a list of all; `part` is a list of some, which says nothing of the others. Otherwise its silence on the other States of the group may be read as a no on the fact, and on those that it `covers` too. `unclear`: States that it calls unclear or disputed, or names in a note. `count`: the number that its words give.
 */
export type ListStatement =
  | {
      id: Identifier;
      fact: FactCode;
      holds: Holds;
      group: "these";
      /**
       * @minItems 1
       * @maxItems 197
       */
      of: State[];
      everyone?: boolean;
      /**
       * @minItems 1
       * @maxItems 197
       */
      named?: State[];
      /**
       * @minItems 1
       * @maxItems 197
       */
      unclear?: State[];
      completeness?: Completeness;
      /**
       * @minItems 1
       * @maxItems 16
       */
      covers?: FactCode[];
      count?: number;
      words: LongText;
      at: Date;
      known?: Date;
      by: Actor;
      source: Source;
      note?: LongText;
    }
  | {
      id: Identifier;
      fact: FactCode;
      holds: Holds;
      group: "states-parties" | "ratified" | "all-states";
      everyone?: boolean;
      /**
       * @minItems 1
       * @maxItems 197
       */
      named?: State[];
      /**
       * @minItems 1
       * @maxItems 197
       */
      unclear?: State[];
      completeness?: Completeness;
      /**
       * @minItems 1
       * @maxItems 16
       */
      covers?: FactCode[];
      count?: number;
      words: LongText;
      at: Date;
      known?: Date;
      by: Actor;
      source: Source;
      note?: LongText;
    };
/**
 * Whether the words of a list make it a list of all.
 */
export type Completeness = "total" | "open" | "part";
/**
 * One word on a deadline. `until`: the last day that it gives, exact or within a span; a refusal gives none, and a request need not. `at`: when it was set, asked, granted or refused.
 */
export type DeadlineWord =
  | {
      kind: "refused";
      at?: Date;
      known?: Date;
      by: Actor;
      source: Source;
      note?: LongText;
    }
  | {
      kind: "requested";
      until?: EventSpan;
      at?: Date;
      known?: Date;
      by: Actor;
      source: Source;
      note?: LongText;
    }
  | {
      kind: "set" | "printed" | "granted";
      until: EventSpan;
      at?: Date;
      known?: Date;
      by: Actor;
      source: Source;
      note?: LongText;
    };
/**
 * What a record is that is no act of assistance. `own`: a State's own resources for its own obligations, 7(1)(m), directly or through a body wholly its own. `total`: what a source prints as the sum of other records; it is no act, and is never added to them.
 */
export type RecordKind = "own" | "total";
/**
 * On what terms money is given. Without it, the source does not say.
 */
export type Terms = "grant" | "loan";
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
 * In what form assistance is given, 6(2).
 */
export type Form = "technical" | "material" | "financial";
/**
 * A share of a hundred, as printed: more than 0, at most 100, with at most 4 decimals.
 */
export type Percent = string;
/**
 * Where the money goes that no part, or no row of a split, takes. `outside`: to no category of the treaty that is asked about. `unsaid`: the source does not say, it may be any category. `rounding`: nowhere, the percents as printed do not come to 100 because they are rounded.
 */
export type Rest = "outside" | "unsaid" | "rounding";
/**
 * Through what assistance passes, 6(2) and 6(7). The lists of the Convention are open, hence `other`.
 */
export type ChannelKind =
  | "united-nations-system"
  | "international-organization"
  | "regional-organization"
  | "national-organization"
  | "non-governmental-organization"
  | "bilateral"
  | "icrc"
  | "national-society"
  | "international-federation"
  | "trust-fund"
  | "other";
/**
 * What a record has to do with another. `same-as`: the same act, printed twice. `part-of`: money that is within the other's. `passed-on-from`: money that its provider had from the other act. `total-of`: of a printed total, a record that it adds up.
 */
export type RelationKind = "same-as" | "part-of" | "passed-on-from" | "total-of";
/**
 * What a source prints of a record at one stage: `at` a day or over a `period`, or both: signed at a day, for a time. `of`: the stage of what is taken back; all of it if there are no figures. `known` is the day on which it became known; without it, the day of the source. `foreseen`: the source tells it as still to come; it proves nothing done.
 */
export type Step =
  | {
      stage: "taken-back";
      of: Stage;
      at?: Date;
      period?: Period;
      known?: Date;
      /**
       * @minItems 1
       * @maxItems 16
       */
      figures?: Figure[];
      source: Source;
      foreseen?: boolean;
    }
  | {
      stage: "requested" | "offered" | "pledged" | "committed" | "delivered" | "provided";
      at?: Date;
      period?: Period;
      known?: Date;
      /**
       * @minItems 1
       * @maxItems 16
       */
      figures?: Figure[];
      source: Source;
      foreseen?: boolean;
    };
/**
 * How far the act has come. `provided`: the source does not say which. `taken-back`: what had come so far is withdrawn or returned.
 */
export type Stage = "requested" | "offered" | "pledged" | "committed" | "delivered" | "provided" | "taken-back";
/**
 * An exact decimal number: at most 14 digits, then at most 4 decimals. No sign, exponent, separator or leading zero.
 */
export type Amount = string;
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
 * How a figure is to be taken; without it, as exact. `at-least`: it may be more, without end. `at-most`: from nothing up to it. `between`: from `amount` to `upTo`. `about`: rounded to the `nearest`; without that, anything. `open`: no amount can be read, or no currency; only the print is kept.
 */
export type Sense = "at-least" | "at-most" | "between" | "about" | "open";
/**
 * Whether a restriction bears on providing, on receiving, or on both, 6(3).
 */
export type Direction = "provision" | "receipt" | "both";
/**
 * What binds the parties of a programme. A coalition alone is not an agreed programme, 6(12).
 */
export type ProgrammeKind = "agreement" | "coalition";
/**
 * Which report of 7(2) it is.
 */
export type ReportKind = "initial" | "annual";
/**
 * What an actor is. `group`: several actors that the source does not tell apart. `unstated`: the source names none.
 */
export type ActorKind = "state" | "organization" | "fund" | "area" | "group" | "unstated";
/**
 * The States of which a list speaks.
 */
export type StateGroup = "states-parties" | "ratified" | "all-states" | "these";
/**
 * What a word does to a deadline.
 */
export type DeadlineWordKind = "set" | "printed" | "requested" | "granted" | "refused";

/**
 * What is on record: who is a party, what sources say of States, and what assistance they print. Absent is unknown.
 */
export interface RegisterDocument {
  id: Identifier;
  title: Text;
  compiled: Date;
  note?: LongText;
  /**
   * @minItems 1
   * @maxItems 64
   */
  parts?: RegisterName[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  statusLists?: StatusListDocument[];
  /**
   * @minItems 1
   * @maxItems 10000
   */
  actors?: ActorEntry[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  determinations?: Determination[];
  /**
   * @minItems 1
   * @maxItems 10000
   */
  lists?: ListStatement[];
  /**
   * @minItems 1
   * @maxItems 10000
   */
  deadlines?: Deadline[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  records?: Record[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  restrictions?: Restriction[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  programmes?: Programme[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  reports?: Report[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  appraisals?: Appraisal[];
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
 * Who takes part in an instrument and from when to when, as its depositary records it: complete for every State as of `completeAsOf`. A State that a complete list does not name is not a party.
 */
export interface StatusListDocument {
  id: Identifier;
  instrument: Identifier;
  title: Text;
  completeAsOf: Date;
  entryIntoForce: EntryIntoForceRule;
  withdrawal: WithdrawalRule;
  provisional?: ProvisionalRule;
  /**
   * @minItems 1
   * @maxItems 64
   */
  sources: Source[];
  /**
   * @maxItems 256
   */
  participations: Participation[];
  note?: LongText;
}
/**
 * The instrument enters into force on `inForce` for the States that deposited by `deposited`, the day on which the number of `instruments` was reached; for a later State when `delay` has passed since its own deposit. `practice`: what is done for deposits between the two days of which the text says nothing. `treaty`: the short name of the treaty that `cite` is of, where it is another.
 */
export interface EntryIntoForceRule {
  cite: Cite;
  treaty?: Text;
  instruments: number;
  deposited: Date;
  inForce: Date;
  practice?: Practice;
  delay: Delay;
}
/**
 * What is done where the text is silent: for a State that deposited after the number of instruments was reached, but by `until`, the instrument enters into force on its own day, as for the first States.
 */
export interface Practice {
  until: Date;
  source: Source;
  note?: LongText;
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
 * The time that an instrument lets pass between an act and its effect: so many of a unit.
 */
export interface Delay {
  count: number;
  unit: DelayUnit;
}
/**
 * A withdrawal takes effect when `delay` has passed since its receipt; with `laterDay`, on a later day that the notice names; and not before the end of what it is `prolongedBy`, if that holds for the State when the delay has passed. `along`: a withdrawal from another treaty is one from this too. `accrued`: the provision by which obligations that arose before the effect stay. `treaty`: the short name of the treaty that the citations are of, where it is another.
 */
export interface WithdrawalRule {
  cite: Cite;
  treaty?: Text;
  delay: Delay;
  laterDay?: boolean;
  prolongedBy?: Prolongation;
  along?: Along;
  accrued?: Cite;
}
/**
 * The `instrument` of which a denunciation counts as a withdrawal from this one too, and the provision of it that says so.
 */
export interface Along {
  instrument: Identifier;
  cite: Cite;
}
/**
 * By `cite` a State may declare that it will apply the provisions that `covers` lists, and no others, before the instrument is in force for it.
 */
export interface ProvisionalRule {
  cite: Cite;
  /**
   * @minItems 1
   * @maxItems 16
   */
  covers: Cite[];
}
/**
 * The acts of one State under the instrument, under the name that the depositary gives it. `provisional` is the day on which it declared provisional application.
 */
export interface Participation {
  state: State;
  name: Text;
  signature?: Date;
  provisional?: Date;
  /**
   * @minItems 1
   * @maxItems 16
   */
  terms?: Term[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  sources: Source[];
  note?: LongText;
}
/**
 * One time of participation: it begins with a deposit and lasts until a withdrawal, if there is one, takes effect.
 */
export interface Term {
  consent: Consent;
  deposit: Date;
  entryIntoForce?: Statement;
  withdrawal?: Withdrawal;
}
/**
 * What a source states of a day that the rules of the instrument also derive.
 */
export interface Statement {
  on: Date;
  source: Source;
}
/**
 * The depositary's receipt of an instrument of withdrawal, and the day of its effect where a source states it. `from`: the treaty that was denounced, where it is another, of which a denunciation counts. `named`: the day of effect that the notice itself names, which counts if the rule of withdrawal has `laterDay`.
 */
export interface Withdrawal {
  received: Date;
  from?: Identifier;
  named?: Date;
  effective?: Statement;
  /**
   * @minItems 1
   * @maxItems 100
   */
  conflict?: Conflict[];
  source: Source;
}
/**
 * What a source says of a State: a fact, with its object State and category, and whether it holds. `at`: evidence as at that day. `period`: stated to hold throughout. `event`: it happened within the span. `known` is the day on which it became known; without it, the day of the source. `replaces` names the determination that it takes the place of. A hypothetical one has no source and is not foreseen. `foreseen`: the source tells it as still to come; it says neither yes nor no.
 */
export interface Determination {
  id: Identifier;
  fact: FactCode;
  subject: State;
  object?: State;
  category?: Category;
  holds: Holds;
  at?: Date;
  period?: Period;
  event?: EventSpan;
  by?: Actor;
  source?: Source;
  known?: Date;
  replaces?: Identifier;
  hypothetical?: boolean;
  foreseen?: boolean;
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
 * The earliest and the latest day on which an event can have happened.
 */
export interface EventSpan {
  earliest: Date;
  latest: Date;
}
/**
 * A day by which a State must have done what a paragraph says, with every word on it, in the order in which they followed one another. To set it, to ask for more time, to grant that and to refuse it are words apart.
 */
export interface Deadline {
  id: Identifier;
  state: State;
  instrument: Identifier;
  cite: Cite;
  /**
   * @minItems 1
   * @maxItems 100
   */
  words: DeadlineWord[];
  note?: LongText;
}
/**
 * The history of one act of assistance: who asked for it, offered or gave it, to whom, of what kind, by which channel, and what each source prints of it. Its subjects say what the money is about, its parts over which categories it is divided. Another `kind` is no act of assistance: a State's own resources, or a total that a source prints. `from` and `to` name the members of a provider or recipient that is a group. What several records have to do with one another, `relations` say.
 */
export interface Record {
  id: Identifier;
  kind?: RecordKind;
  terms?: Terms;
  partial?: boolean;
  provider: Actor;
  from?: Group;
  recipient?: Actor;
  to?: Group;
  requester?: Actor;
  beneficiary?: Text;
  /**
   * @minItems 1
   * @maxItems 8
   */
  subjects: Subject[];
  /**
   * @minItems 1
   * @maxItems 3
   */
  forms?: Form[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  things?: Thing[];
  /**
   * @maxItems 40
   */
  parts: Part[];
  rest?: Rest;
  sector?: Text;
  /**
   * @minItems 1
   * @maxItems 64
   */
  channels?: Channel[];
  /**
   * @minItems 1
   * @maxItems 10000
   */
  relations?: Relation[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  steps: Step[];
  note?: LongText;
}
/**
 * Who a provider or recipient of kind `group` is made of. `others`: there are further ones that are not named. `each`: the source says that each of the named took part; without it, nothing is proved of any of them.
 */
export interface Group {
  /**
   * @minItems 1
   * @maxItems 256
   */
  members: Actor[];
  others?: boolean;
  each?: boolean;
}
/**
 * Something given in kind, and how many of it. Things are listed, never added up.
 */
export interface Thing {
  count?: number;
  what: Text;
}
/**
 * A category over which the record is divided. Either every part has a percent, or none has, and the division is not known. Percents that do not come to 100 need the `rest` of the record.
 */
export interface Part {
  category: Category;
  percent?: Percent;
}
/**
 * Who performs. The one who performs need not be the one who owes.
 */
export interface Channel {
  kind: ChannelKind;
  actor?: Actor;
  note?: LongText;
}
/**
 * What the record has to do with another, by its id. The other may be in another file. Of records that are read together no more than 512 steps may tell of one act, and no more than 128 printed totals may bound what one record is part of or was passed on from, if that has no upper end.
 */
export interface Relation {
  kind: RelationKind;
  record: Identifier;
}
/**
 * One print of the money of a step. Several figures in one step are the same money printed more than once; where they do not meet, the money is between them. `sense` says how it is to be taken, with `upTo` or `nearest`. `printed` is the figure as it stands in the source, `equivalent` what the source gives for it in another currency, `period` the time that this print counts in, if not that of the step, `replaces` the earlier figure of the step that it corrects, `split` how it is divided, `source` where it stands, if not in the source of the step.
 */
export interface Figure {
  amount?: Amount;
  currency?: Currency;
  sense?: Sense;
  upTo?: Amount;
  nearest?: Amount;
  printed?: Text;
  equivalent?: Money;
  period?: Period;
  replaces?: Money;
  split?: Split;
  source?: Source;
}
/**
 * An amount of one currency.
 */
export interface Money {
  amount: Amount;
  currency: Currency;
}
/**
 * How the amount of a figure is divided by amounts that the source prints. All rows name the same places. What the rows leave over goes to those that have no row; if all have one, or it may be anybody's, `rest` says so.
 */
export interface Split {
  /**
   * @minItems 1
   * @maxItems 256
   */
  rows: SplitRow[];
  rest?: Rest;
}
/**
 * An exact amount, in the currency of the figure, that a source prints for a category, for a provider (`from`), for a recipient (`to`), or for several of these at once.
 */
export interface SplitRow {
  category?: Category;
  from?: Actor;
  to?: Actor;
  amount: Amount;
}
/**
 * A restriction that a State puts on clearance and other such equipment or on related technological information. `subjects`: what it is about; without them it is taken to be of whatever treaty is asked.
 */
export interface Restriction {
  id: Identifier;
  by: State;
  direction: Direction;
  what: Text;
  /**
   * @minItems 1
   * @maxItems 8
   */
  subjects?: Subject[];
  period?: Period;
  /**
   * @minItems 1
   * @maxItems 64
   */
  claims?: Claim[];
  source: Source;
}
/**
 * What someone has said of a restriction: whether it is undue, in which words. Nothing here decides that.
 */
export interface Claim {
  by: Actor;
  undue: Holds;
  words?: Text;
  source: Source;
}
/**
 * A programme of assistance between two or more actors. `subjects`: what it is about; without them it is taken to be of whatever treaty is asked. `agreed` is the day of the agreement, `period` the time for which it runs. `foreseen`: the source tells it as still to come; it is no agreed programme.
 */
export interface Programme {
  id: Identifier;
  title: Text;
  kind: ProgrammeKind;
  /**
   * @minItems 2
   * @maxItems 256
   */
  parties: Actor[];
  /**
   * @minItems 1
   * @maxItems 8
   */
  subjects?: Subject[];
  /**
   * @minItems 1
   * @maxItems 40
   */
  categories?: Category[];
  agreed?: Date;
  period?: Period;
  known?: Date;
  source: Source;
  foreseen?: boolean;
  note?: LongText;
}
/**
 * A report that a State made under one item of a treaty. `instrument`: the id of the treaty; without it that which is asked. `records` names the records that it prints.
 */
export interface Report {
  id: Identifier;
  state: State;
  instrument?: Identifier;
  item: Cite;
  kind: ReportKind;
  covers?: Period;
  submitted?: Date;
  /**
   * @minItems 1
   * @maxItems 10000
   */
  records?: Identifier[];
  known?: Date;
  source: Source;
  note?: LongText;
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
