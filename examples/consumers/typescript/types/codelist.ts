// Made by "npm run generate" from schema/v1/bundle/codelist.schema.json; not to be edited.

/**
 * One line of text in any script: a name, a title, words as printed. No control or invisible characters, no line breaks, nothing that turns the direction of writing, and no blank at either end. The joiners U+200C and U+200D and the variation selectors stand after a letter or sign of a script that needs them, from U+0600 on; a joiner does not stand at the end.
 */
export type Text = string;
/**
 * Text in any script that may run over several lines. No control characters but the line feed, no invisible characters, nothing that turns the direction of writing; more than blanks. The joiners U+200C and U+200D and the variation selectors stand as in a Text; a joiner does not stand at the end of a line.
 */
export type LongText = string;
/**
 * A provision of the instrument: the article, then what follows it in parentheses, as in 17, 6(2), 7(1)(n), 4(4)(a), and XXI(2) where articles have Roman numerals.
 */
export type Cite = string;
/**
 * A code that a document defines for itself: lower-case words joined by single hyphens, the first beginning with a letter.
 */
export type Word = string;
/**
 * A name to stand within a sentence: without an article, and in small letters but for proper names. `treaty`: these words, unbroken, are the treaty's own in that language, at the place of the source; otherwise they are this project's.
 */
export type Label =
  | {
      text: Text;
      treaty: true;
      source: TermSource;
    }
  | {
      text: Text;
      treaty: false;
      source?: TermSource;
    };
/**
 * Where a source is kept: an address on the web or a document symbol. No blanks, quotation marks, angle brackets, control or invisible characters.
 */
export type Address = string;

/**
 * The codes of one definition of these schemas, in its order, each with its names for people and the provisions that it comes from. `list` is the name of the definition, `title` says in English what its codes are.
 */
export interface CodeList {
  list: string;
  title: Text;
  note?: LongText;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  codes: CodeEntry[];
}
/**
 * One code. `cites` are the provisions that name what it stands for, the chief one first; `parent` is the code, earlier in the list, of which it is a kind.
 */
export interface CodeEntry {
  code: string;
  /**
   * @minItems 1
   * @maxItems 16
   */
  cites?: Cite[];
  note?: LongText;
  parent?: Word;
  labels: Labels;
}
/**
 * The names of a code in the languages in which the Convention is authentic. Arabic, Chinese and Russian are there only where a source prints the treaty's own term. What is missing is missing: it is not to be taken from another language unsaid.
 */
export interface Labels {
  ar?: Label;
  en: Label;
  es: Label;
  fr: Label;
  ru?: Label;
  zh?: Label;
}
/**
 * Where a term is printed: in which text, and at which place of the treaty.
 */
export interface TermSource {
  title: Text;
  address?: Address;
  place: Text;
}
