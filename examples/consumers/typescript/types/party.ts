// Made by "npm run generate" from schema/v1/bundle/party.schema.json; not to be edited.

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
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;
/**
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
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
 * What a source says of a statement. What no source speaks of is unknown and is not written.
 */
export type Holds = "yes" | "no" | "disputed";

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
