// Made by "npm run generate" from schema/v1/bundle/account.schema.json; not to be edited.

/**
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
/**
 * A name that is unique in its document and by which other documents may refer to its bearer: letters from A to Z and a to z, digits and . _ : / - alone, the first a letter or digit. Case counts.
 */
export type Identifier = string;
/**
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * A calendar day, year-month-day, from 1900-01-01 to 2199-12-31.
 */
export type Date = string;
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
 * How far an actor was a party to the treaty in the time: on every day, on some and surely not on others, not settled by the status list, on none; or it is no State.
 */
export type Membership = "party" | "party-in-part" | "unsettled" | "not-party" | "no-state";
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
 * On which line money is totalled, by who gives it. `states`: a State. `others`: an organization, a fund, an area, a group, or nobody that is named. `own`: a State's own resources. The lines are never added to one another.
 */
export type Giver = "states" | "others" | "own";
/**
 * How far the act has come. `provided`: the source does not say which. `taken-back`: what had come so far is withdrawn or returned.
 */
export type Stage = "requested" | "offered" | "pledged" | "committed" | "delivered" | "provided" | "taken-back";
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
 * In what form assistance is given, 6(2).
 */
export type Form = "technical" | "material" | "financial";
/**
 * An exact decimal number: at most 14 digits, then at most 4 decimals. No sign, exponent, separator or leading zero.
 */
export type Amount = string;
/**
 * What an actor is. `group`: several actors that the source does not tell apart. `unstated`: the source names none.
 */
export type ActorKind = "state" | "organization" | "fund" | "area" | "group" | "unstated";

/**
 * What a register holds of the assistance that a State provided in a time, by amount, type and destination. `provided`: for the treaty's own subjects alone. `wider`: as printed of wider subjects, an upper bound. `promised`: offered or pledged. `ownResources`: no assistance. `received`: told beside it.
 */
export interface Account {
  /**
   * @minItems 1
   * @maxItems 16
   */
  notices: Text[];
  instrument: InstrumentName;
  cite?: Cite;
  /**
   * @minItems 1
   * @maxItems 64
   */
  registers?: RegisterName[];
  state: State;
  period: Period;
  known?: Date;
  party: Membership;
  /**
   * @minItems 1
   * @maxItems 16
   */
  subjects: Subject[];
  provided: AccountPart;
  wider: AccountPart;
  promised: AccountPart;
  ownResources: AccountPart;
  received: AccountPart;
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  noAssistance?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  byBodies?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  requests?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  said?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  reports?: Identifier[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  rates?: Rate[];
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
 * The days from `from` up to and without `until`, which is the first day no longer in it: the year 2023 is from 2023-01-01 until 2024-01-01. Without `from` it has no beginning, without `until` no end; empty it is all time. `from` lies before `until`.
 */
export interface Period {
  from?: Date;
  until?: Date;
}
/**
 * The money of one place of an account: everyone together, by membership, and by actor and type. No total is the sum of others, as money may be printed for several. Empty: none is recorded.
 */
export interface AccountPart {
  /**
   * @minItems 1
   * @maxItems 20000
   */
  totals?: TracedTotal[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  converted?: AccountSum[];
  /**
   * @minItems 1
   * @maxItems 5
   */
  groups?: AccountGroup[];
  /**
   * @minItems 1
   * @maxItems 100000
   */
  rows?: AccountRow[];
}
/**
 * A total with the ids of the records that it rests on. These may be more than it counts, as copies of one act stand there beside each other.
 */
export interface TracedTotal {
  giver: Giver;
  loan?: boolean;
  foreseen?: boolean;
  stage: Stage;
  currency?: Currency;
  low: Sum;
  high: Sum;
  records: number;
  /**
   * @minItems 1
   * @maxItems 10000000
   */
  ids: Identifier[];
}
/**
 * What totals of one line and stage come to in one currency, by the rates. `without` are currencies of which no rate was given; `unprinted` says that some of it has no amount.
 */
export interface AccountSum {
  giver: Giver;
  loan?: boolean;
  foreseen?: boolean;
  stage: Stage;
  currency?: Currency;
  low: Sum;
  high: Sum;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  without?: Currency[];
  unprinted?: boolean;
}
/**
 * The money of all actors of one membership together.
 */
export interface AccountGroup {
  membership: Membership;
  /**
   * @minItems 1
   * @maxItems 20000
   */
  totals: TracedTotal[];
}
/**
 * The money of one type to, or of what was received from, one actor. Over several categories it is not divided.
 */
export interface AccountRow {
  actor: Actor;
  membership: Membership;
  /**
   * @minItems 1
   * @maxItems 16
   */
  subjects: Subject[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  categories?: Category[];
  /**
   * @minItems 1
   * @maxItems 3
   */
  forms?: Form[];
  /**
   * @minItems 1
   * @maxItems 20000
   */
  totals: TracedTotal[];
}
/**
 * An exchange rate that the caller gave: so much of one currency is so much of another, in a time, by a source.
 */
export interface Rate {
  of: Money;
  is: Money;
  period: Period;
  source: Text;
}
/**
 * An amount of one currency.
 */
export interface Money {
  amount: Amount;
  currency: Currency;
}
