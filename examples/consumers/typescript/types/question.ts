// Made by "npm run generate" from schema/v1/bundle/question.schema.json; not to be edited.

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
 * What is asked of a register: under which instruments, of which legal date, from what was known when, under which readings, of which bearers, toward which counterparties, by which norms. What is left out is not narrowed down.
 */
export interface QuestionDocument {
  /**
   * @minItems 1
   * @maxItems 64
   */
  instruments: Identifier[];
  on: Date;
  known?: Date;
  /**
   * @minItems 1
   * @maxItems 4096
   */
  readings?: ChosenReading[];
  /**
   * @minItems 1
   * @maxItems 197
   */
  bearer?: State[];
  /**
   * @minItems 1
   * @maxItems 197
   */
  counterparty?: State[];
  /**
   * @minItems 1
   * @maxItems 64000
   */
  norms?: Identifier[];
}
/**
 * A reading with the choice that was used.
 */
export interface ChosenReading {
  instrument: Identifier;
  reading: Word;
  choice: Word;
}
