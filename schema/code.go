package schema

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Code says what kind of fault was found. The words are stable, and the same in
// every language. The zero Code is none.
type Code uint8

// The codes, in the order of their words.
const (
	CodeByteOrderMark Code = iota + 1
	CodeCircularReplacement
	CodeCircularRole
	CodeConditionTooLarge
	CodeControlCharacter
	CodeDatesOutOfOrder
	CodeDuplicateCategory
	CodeDuplicateID
	CodeDuplicateItem
	CodeDuplicateMember
	CodeDuplicateState
	CodeEntryIntoForceMismatch
	CodeHypotheticalWithSource
	CodeInvalidUTF8
	CodeLoneSurrogate
	CodeMalformed
	CodeMalformedDate
	CodeMalformedJSON
	CodeMemberNotAllowed
	CodeMissingChoice
	CodeMissingMember
	CodeNoValue
	CodeNumberNotInteger
	CodeNumberTooLong
	CodeOverlappingTerms
	CodeProviderIsRecipient
	CodeQualificationMismatch
	CodeReplacesMismatch
	CodeStageNotAllowed
	CodeTooDeep
	CodeTooFewItems
	CodeTooLarge
	CodeTooLong
	CodeTooManyBytes
	CodeTooManyFacts
	CodeTooManyItems
	CodeTooManyReadings
	CodeTooShort
	CodeTooSmall
	CodeTrailingBytes
	CodeUnknownChoice
	CodeUnknownMember
	CodeUnknownReading
	CodeUnknownReference
	CodeUnknownRole
	CodeUnknownValue
	CodeWeightsIncomplete
	CodeWithdrawalTooEarly
	CodeWordsNotFound
	CodeWrongArgument
	CodeWrongType
)

// entry is what the table says of a code.
type entry struct {
	word    string
	layer   Layer
	meaning string
}

// codes is the table of every code. No package has codes of its own, so that one word
// never means two things.
var codes = [...]entry{
	CodeByteOrderMark:          {"byte-order-mark", LayerScan, "the document begins with a byte-order mark"},
	CodeCircularReplacement:    {"circular-replacement", LayerRules, "a determination replaces itself, through others or at once"},
	CodeCircularRole:           {"circular-role", LayerRules, "a role is defined by itself, through others or at once"},
	CodeConditionTooLarge:      {"condition-too-large", LayerRules, "a norm's condition, its roles written out, has more parts or nests deeper than it may"},
	CodeControlCharacter:       {"control-character", LayerScan, "a string holds a control character that is not escaped"},
	CodeDatesOutOfOrder:        {"dates-out-of-order", LayerRules, "a date comes before one that it must follow, or a period ends before it begins"},
	CodeDuplicateCategory:      {"duplicate-category", LayerRules, "a category stands twice where it may stand once"},
	CodeDuplicateID:            {"duplicate-id", LayerRules, "two of a kind have the same id"},
	CodeDuplicateItem:          {"duplicate-item", LayerSchema, "an item of a list is there twice"},
	CodeDuplicateMember:        {"duplicate-member", LayerScan, "an object has two members of the same name"},
	CodeDuplicateState:         {"duplicate-state", LayerRules, "a State stands twice where it may stand once"},
	CodeEntryIntoForceMismatch: {"entry-into-force-mismatch", LayerRules, "a stated date of effect differs from the one that the treaty's rule gives"},
	CodeHypotheticalWithSource: {"hypothetical-with-source", LayerRules, "a hypothetical determination names a source"},
	CodeInvalidUTF8:            {"invalid-utf-8", LayerScan, "the bytes are not UTF-8"},
	CodeLoneSurrogate:          {"lone-surrogate", LayerScan, "an escape is half of a surrogate pair"},
	CodeMalformed:              {"malformed", LayerSchema, "the value is not written as it must be"},
	CodeMalformedDate:          {"malformed-date", LayerSchema, "the value is not a day of the calendar from 1900 to 2199, written YYYY-MM-DD"},
	CodeMalformedJSON:          {"malformed-json", LayerScan, "the document is not JSON; nothing after this place was read"},
	CodeMemberNotAllowed:       {"member-not-allowed", LayerSchema, "the member may not stand beside the others of this object"},
	CodeMissingChoice:          {"missing-choice", LayerRules, "a condition that turns on a reading leaves out one of its choices"},
	CodeMissingMember:          {"missing-member", LayerSchema, "an object lacks a member that it must have"},
	CodeNoValue:                {"no-value", LayerScan, "the document is empty"},
	CodeNumberNotInteger:       {"number-not-integer", LayerScan, "a number has a fraction or an exponent"},
	CodeNumberTooLong:          {"number-too-long", LayerScan, "a number has more digits than the limit"},
	CodeOverlappingTerms:       {"overlapping-terms", LayerRules, "a State's times as a party overlap"},
	CodeProviderIsRecipient:    {"provider-is-recipient", LayerRules, "the provider is its own recipient"},
	CodeQualificationMismatch:  {"qualification-mismatch", LayerRules, "a norm is called qualified, and its condition does not demand the qualification of the bearer, or the other way about"},
	CodeReplacesMismatch:       {"replaces-mismatch", LayerRules, "a determination replaces one that answers another question"},
	CodeStageNotAllowed:        {"stage-not-allowed", LayerRules, "a step may not follow the one before it"},
	CodeTooDeep:                {"too-deep", LayerScan, "arrays and objects lie deeper in one another than the limit; nothing after this place was read"},
	CodeTooFewItems:            {"too-few-items", LayerSchema, "a list has fewer items than it must"},
	CodeTooLarge:               {"too-large", LayerSchema, "a number is larger than it may be"},
	CodeTooLong:                {"too-long", LayerSchema, "a string has more characters than it may"},
	CodeTooManyBytes:           {"too-many-bytes", LayerScan, "the document is larger than the limit; it was not read"},
	CodeTooManyFacts:           {"too-many-facts", LayerRules, "a norm depends on more facts than can be weighed"},
	CodeTooManyItems:           {"too-many-items", LayerSchema, "a list has more items than it may; they were not looked at"},
	CodeTooManyReadings:        {"too-many-readings", LayerRules, "a norm turns on more combinations of choices than can be weighed"},
	CodeTooShort:               {"too-short", LayerSchema, "a string has fewer characters than it must"},
	CodeTooSmall:               {"too-small", LayerSchema, "a number is smaller than it may be"},
	CodeTrailingBytes:          {"trailing-bytes", LayerScan, "something follows the one value of the document"},
	CodeUnknownChoice:          {"unknown-choice", LayerRules, "the reading has no such choice"},
	CodeUnknownMember:          {"unknown-member", LayerSchema, "the object has no member of this name"},
	CodeUnknownReading:         {"unknown-reading", LayerRules, "the instrument has no such reading"},
	CodeUnknownReference:       {"unknown-reference", LayerRules, "nothing has the id that is referred to"},
	CodeUnknownRole:            {"unknown-role", LayerRules, "the instrument defines no such role"},
	CodeUnknownValue:           {"unknown-value", LayerSchema, "the value is none of those allowed"},
	CodeWeightsIncomplete:      {"weights-incomplete", LayerRules, "some parts of a record have a weight and others have none"},
	CodeWithdrawalTooEarly:     {"withdrawal-too-early", LayerRules, "a withdrawal is said to take effect before the treaty's rule lets it"},
	CodeWordsNotFound:          {"words-not-found", LayerRules, "words are quoted that the paragraph does not say"},
	CodeWrongArgument:          {"wrong-argument", LayerRules, "an argument is missing or does not go with the predicate"},
	CodeWrongType:              {"wrong-type", LayerSchema, "the value is of another JSON type than it must be"},
}

// String returns the word of the code, as "duplicate-member", and "" for none.
func (c Code) String() string {
	if int(c) >= len(codes) {
		return ""
	}
	return codes[c].word
}

// Layer returns the stage of reading that finds such faults.
func (c Code) Layer() Layer {
	if int(c) >= len(codes) {
		return 0
	}
	return codes[c].layer
}

// Meaning returns in a sentence what is at fault.
func (c Code) Meaning() string {
	if int(c) >= len(codes) {
		return ""
	}
	return codes[c].meaning
}

// MarshalText implements [encoding.TextMarshaler].
func (c Code) MarshalText() ([]byte, error) {
	if c.String() == "" {
		return nil, fmt.Errorf("code %d has no word", c)
	}
	return []byte(c.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (c *Code) UnmarshalText(text []byte) error {
	word := string(text)
	i, ok := slices.BinarySearchFunc(codes[1:], word, func(e entry, word string) int {
		return strings.Compare(e.word, word)
	})
	if !ok {
		return &codelist.UnknownError{Vocabulary: "code of a fault", Found: word, Allowed: codeWords()}
	}
	*c = Code(i + 1)
	return nil
}

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Code) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Code) Value() (driver.Value, error) { return codelist.Value(c) }

func codeWords() []string {
	words := make([]string, 0, len(codes)-1)
	for _, e := range codes[1:] {
		words = append(words, e.word)
	}
	return words
}
