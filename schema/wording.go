package schema

import (
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// wording says in words what the values of a definition look like, since few people
// can read a pattern.
type wording struct {
	words    string
	examples []string // as they are written in a document, with quotes
}

func (w wording) String() string {
	if len(w.examples) == 0 {
		return w.words
	}
	return w.words + ", such as " + strings.Join(w.examples, " or ")
}

// wordings has an entry for every schema with a pattern or format, and for objects
// that people often write as something else. The key is the place in v1.
var wordings = map[string]wording{
	"common.schema.json#/$defs/Date": {
		"a day of the calendar from 1900 to 2199 as year-month-day", []string{`"2026-03-01"`}},
	"common.schema.json#/$defs/Identifier": {
		"an id of the letters A-Z and a-z, digits and . _ : / - without spaces, the first a letter or digit", []string{`"my-record-1"`}},
	"common.schema.json#/$defs/Word": {
		"lower-case words joined by single hyphens, the first beginning with a letter", []string{`"in-position"`}},
	"common.schema.json#/$defs/FactCode": {
		"the id of an instrument, a colon, and the name of a fact that it declares", []string{`"my-treaty:my-fact"`}},
	"common.schema.json#/$defs/Text": {
		"one line of text, without blanks at its ends, control characters, or characters that are not seen or turn its direction", nil},
	"common.schema.json#/$defs/LongText": {
		"text that is more than blanks, without control characters other than the line feed, or characters that are not seen or turn its direction", nil},
	"common.schema.json#/$defs/Address": {
		"an address on the web or the symbol of a document, without blanks, quotation marks, angle brackets, control characters or characters that are not seen",
		[]string{`"https://example.org/report.pdf"`, `"CCM/MSP/2013/6"`}},
	"common.schema.json#/$defs/Cite": {
		"a provision: the number of the article, then what follows it in parentheses", []string{`"17"`, `"6(2)"`, `"7(1)(n)"`}},
	"common.schema.json#/$defs/Period": {
		"an object", []string{`{"from": "2023-01-01", "until": "2024-01-01"}`}},
	"assistance.schema.json#/$defs/Amount": {
		"digits only: at most 14, without separators or a leading zero, then at most 4 after a decimal point", []string{`"17184000"`, `"0.5"`}},
	"assistance.schema.json#/$defs/Percent": {
		"a share of a hundred: more than 0, at most 100, with at most 4 digits after a decimal point and no percent sign", []string{`"60"`, `"33.33"`}},
	"assistance.schema.json#/$defs/Sum": {
		"digits only: at most 35, without separators or a leading zero, then at most 4 after a decimal point, the last not 0; or open, where there is no upper end", []string{`"17184000"`, `"0.5"`}},
	"assistance.schema.json#/$defs/Money": {
		"an object", []string{`{"amount": "17184000", "currency": "NOK"}`}},
	"assistance.schema.json#/$defs/Part": {
		"an object", []string{`{"category": "clearance"}`}},
	"assistance.schema.json#/$defs/Figure": {
		"an object", []string{`{"amount": "17184000", "currency": "NOK"}`}},
	"assistance.schema.json#/$defs/Step": {
		"an object", []string{`{"stage": "delivered", "at": "2014-06-30", "source": {"title": "...", "read": "2026-03-01"}}`}},
	"assistance.schema.json#/$defs/Channel": {
		"an object", []string{`{"kind": "bilateral"}`}},
	"codelist.schema.json#/properties/list": {
		"the name of a definition of the schemas, a capital first, letters and digits only", []string{`"ChannelKind"`}},
	"codelist.schema.json#/$defs/CodeEntry/properties/code": {
		"lower-case words joined by single hyphens, or three capital letters", []string{`"clearance"`, `"NOR"`}},
	"party.schema.json#/$defs/Actor": {
		"an object", []string{`{"kind": "state", "state": "NOR"}`, `{"kind": "organization", "name": "..."}`}},
	"party.schema.json#/$defs/Source": {
		"an object", []string{`{"title": "...", "read": "2026-03-01"}`}},
	"register.schema.json#/$defs/EventSpan": {
		"an object", []string{`{"earliest": "2006-07-12", "latest": "2006-08-14"}`}},
}

// wordingOf returns the wording of s; ok is false if it has none.
func wordingOf(s *jsonschema.Schema) (w wording, ok bool) {
	w, ok = wordings[strings.TrimPrefix(s.Location, base+"v1/")]
	return w, ok
}
