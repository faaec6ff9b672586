package schema

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Code says what kind of fault was found. The words are stable, and the same in
// every language. What they mean for people is in the code list FaultCode, which package
// label reads. The zero Code is none.
type Code uint8

// layerOf has the stage of reading that finds the faults of each code. No package has
// codes of its own, so that one word never means two things.
var layerOf = [...]Layer{
	CodeActorNameTwice:         LayerRules,
	CodeBoundsOutOfOrder:       LayerRules,
	CodeAfterSource:            LayerRules,
	CodeByteOrderMark:          LayerScan,
	CodeCircularRelation:       LayerRules,
	CodeCircularReplacement:    LayerRules,
	CodeCircularRole:           LayerRules,
	CodeConditionTooLarge:      LayerRules,
	CodeControlCharacter:       LayerScan,
	CodeDatesOutOfOrder:        LayerRules,
	CodeDuplicateActor:         LayerRules,
	CodeDuplicateCategory:      LayerRules,
	CodeDuplicateID:            LayerRules,
	CodeDuplicateItem:          LayerSchema,
	CodeDuplicateMember:        LayerScan,
	CodeDuplicateRelation:      LayerRules,
	CodeDuplicateState:         LayerRules,
	CodeDuplicateSubject:       LayerRules,
	CodeEntryIntoForceMismatch: LayerRules,
	CodeHypotheticalWithSource: LayerRules,
	CodeInvalidUTF8:            LayerScan,
	CodeLoneSurrogate:          LayerScan,
	CodeMalformed:              LayerSchema,
	CodeMalformedDate:          LayerSchema,
	CodeMalformedJSON:          LayerScan,
	CodeMemberNotAllowed:       LayerSchema,
	CodeMissingChoice:          LayerRules,
	CodeMissingMember:          LayerSchema,
	CodeNoValue:                LayerScan,
	CodeNotAGroup:              LayerRules,
	CodeNotATotal:              LayerRules,
	CodeNumberNotInteger:       LayerScan,
	CodeNumberTooLong:          LayerScan,
	CodeOverlappingTerms:       LayerRules,
	CodeOwnElsewhere:           LayerRules,
	CodePercentsIncomplete:     LayerRules,
	CodePercentsSum:            LayerRules,
	CodeProviderIsRecipient:    LayerRules,
	CodeQualificationMismatch:  LayerRules,
	CodeRelatesToItself:        LayerRules,
	CodeRelationMismatch:       LayerRules,
	CodeReplacesMismatch:       LayerRules,
	CodeReplacesNothing:        LayerRules,
	CodeSplitIncomplete:        LayerRules,
	CodeSplitMismatch:          LayerRules,
	CodeSplitOver:              LayerRules,
	CodeStageNotAllowed:        LayerRules,
	CodeTakesBackNothing:       LayerRules,
	CodeTooDeep:                LayerScan,
	CodeTooFewItems:            LayerSchema,
	CodeTooLarge:               LayerSchema,
	CodeTooLong:                LayerSchema,
	CodeTooManyBytes:           LayerScan,
	CodeTooManyFacts:           LayerRules,
	CodeTooManyItems:           LayerSchema,
	CodeTooManyReadings:        LayerRules,
	CodeTooShort:               LayerSchema,
	CodeTooSmall:               LayerSchema,
	CodeTrailingBytes:          LayerScan,
	CodeUnknownChoice:          LayerRules,
	CodeUnknownMember:          LayerSchema,
	CodeUnknownReading:         LayerRules,
	CodeUnknownReference:       LayerRules,
	CodeUnknownRole:            LayerRules,
	CodeUnknownValue:           LayerSchema,
	CodeWithdrawalTooEarly:     LayerRules,
	CodeWordsNotFound:          LayerRules,
	CodeWrongArgument:          LayerRules,
	CodeWrongType:              LayerSchema,
}

// String returns the word of the code, as "duplicate-member", and "" for none.
func (c Code) String() string { return codes.String(c) }

// Layer returns the stage of reading that finds such faults.
func (c Code) Layer() Layer {
	if int(c) >= len(layerOf) {
		return 0
	}
	return layerOf[c]
}

// MarshalText implements [encoding.TextMarshaler].
func (c Code) MarshalText() ([]byte, error) { return codes.Marshal(c) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (c *Code) UnmarshalText(text []byte) error { return codes.Unmarshal(text, c) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Code) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Code) Value() (driver.Value, error) { return codelist.Value(c) }
