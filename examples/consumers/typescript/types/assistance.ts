// Made by "npm run generate" from schema/v1/bundle/assistance.schema.json; not to be edited.

/**
 * A name that is unique in its document and by which other documents may refer to its bearer: letters from A to Z and a to z, digits and . _ : / - alone, the first a letter or digit. Case counts.
 */
export type Identifier = string;
/**
 * What a record is that is no act of assistance. `own`: a State's own resources for its own obligations, 7(1)(m), directly or through a body wholly its own. `total`: what a source prints as the sum of other records; it is no act, and is never added to them.
 */
export type RecordKind = "own" | "total";
/**
 * On what terms money is given. Without it, the source does not say.
 */
export type Terms = "grant" | "loan";
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
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
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
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
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
 * A calendar day, year-month-day, from 1900-01-01 to 2199-12-31.
 */
export type Date = string;
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
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;
/**
 * What an actor is. `group`: several actors that the source does not tell apart. `unstated`: the source names none.
 */
export type ActorKind = "state" | "organization" | "fund" | "area" | "group" | "unstated";

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
 * The days from `from` up to and without `until`, which is the first day no longer in it: the year 2023 is from 2023-01-01 until 2024-01-01. Without `from` it has no beginning, without `until` no end; empty it is all time. `from` lies before `until`.
 */
export interface Period {
  from?: Date;
  until?: Date;
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
 * Where a statement is printed. `place` is the page, table or row. `published` is the day it became known; without it that is the day on which it was `read`.
 */
export interface Source {
  title: Text;
  address?: Address;
  place?: Text;
  published?: Date;
  read: Date;
}
