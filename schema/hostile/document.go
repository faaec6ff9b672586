package hostile

import (
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// Document is a sound document of a kind, into which the inputs are put.
type Document struct {
	Kind schema.Kind

	members []member
	text    string      // a member that it must have, of text
	endless schema.Code // what is said of that text when it has no end
	list    string      // a member that is a list
	item    string      // a sound item of it
	most    int         // how many it may have
}

// member is a member of an object, its value as JSON text.
type member struct{ name, value string }

const source = `{"title":"An example, not a source","read":"2026-11-20"}`

var statusList = []member{
	{"id", `"example-status"`},
	{"instrument", `"example"`},
	{"title", `"An example treaty: participants"`},
	{"completeAsOf", `"2026-02-28"`},
	{"entryIntoForce", `{"cite":"17","instruments":30,"deposited":"2010-02-16","inForce":"2010-08-01","months":6}`},
	{"withdrawal", `{"cite":"20(3)","months":6,"armedConflict":true}`},
	{"sources", `[` + source + `]`},
	{"participations", `[]`},
}

// Documents returns a document of every kind.
func Documents() []Document {
	return []Document{
		{
			Kind: schema.KindParty, members: statusList,
			text: "title", endless: schema.CodeTooLong,
			list: "sources", item: source, most: 64,
		},
		{
			Kind: schema.KindAssistance,
			members: []member{
				{"id", `"example-1"`},
				{"provider", `{"kind":"state","state":"NOR"}`},
				{"recipient", `{"kind":"area","name":"An example area"}`},
				{"scope", `"divided"`},
				{"parts", `[{"category":"clearance"}]`},
				{"steps", `[{"stage":"delivered","at":"2014-06-30","source":` + source + `}]`},
			},
			text: "scope", endless: schema.CodeUnknownValue,
			list: "parts", item: `{"category":"clearance"}`, most: 40,
		},
		{
			Kind: schema.KindInstrument,
			members: []member{
				{"id", `"example"`},
				{"name", `"An example treaty"`},
				{"short", `"EX"`},
				{"source", source},
				{"paragraphs", `[{"cite":"1","text":"Each State Party shall provide assistance."}]`},
				{"norms", `[{"id":"example-1","cite":"1","title":"Assistance","modality":"duty","qualified":false,"words":["shall provide"],` +
					`"bearer":"each","toward":{"each":"state","beneficiary":"named"},"act":"to assist","when":{"kind":"party","who":"bearer"}}]`},
			},
			text: "name", endless: schema.CodeTooLong,
			list: "paragraphs", item: `{"cite":"1","text":"shall"}`, most: 1000,
		},
		{
			Kind:    schema.KindRegister,
			members: []member{{"id", `"example"`}, {"title", `"An example register"`}, {"compiled", `"2026-11-20"`}},
			text:    "title", endless: schema.CodeTooLong,
			list: "statusLists", item: written(statusList), most: 64,
		},
		{
			Kind: schema.KindAssessment,
			members: []member{
				{"notices", `["An example."]`},
				{"instruments", `[{"id":"example","name":"An example treaty","short":"EX"}]`},
				{"registers", `[{"id":"example","title":"An example register","compiled":"2026-11-20"}]`},
				{"on", `"2014-06-30"`},
			},
			text: "on", endless: schema.CodeMalformedDate,
			list: "notices", item: `"An example."`, most: 16,
		},
		{
			Kind: schema.KindCodeList,
			members: []member{
				{"list", `"Holds"`},
				{"title", `"made up"`},
				{"codes", `[{"code":"yes","labels":{"en":{"text":"yes","treaty":false},"es":{"text":"sí","treaty":false},"fr":{"text":"oui","treaty":false}}}]`},
			},
			text: "title", endless: schema.CodeTooLong,
			list: "codes", item: `{"code":"yes","labels":{"en":{"text":"yes","treaty":false},"es":{"text":"sí","treaty":false},"fr":{"text":"oui","treaty":false}}}`, most: 1000,
		},
	}
}

// Of returns the document of a kind.
func Of(kind schema.Kind) Document {
	for _, d := range Documents() {
		if d.Kind == kind {
			return d
		}
	}
	panic("no document is of that kind")
}

// Sound returns the document, in one line.
func (d Document) Sound() []byte { return []byte(written(d.members)) }

// with returns the document with a member at its end, and none of that name
// before it.
func (d Document) with(m member) []byte {
	return []byte(written(append(d.without(m.name), m)))
}

// without returns the members but the one of that name.
func (d Document) without(name string) []member {
	var members []member
	for _, m := range d.members {
		if m.name != name {
			members = append(members, m)
		}
	}
	return members
}

func written(members []member) string {
	var b strings.Builder
	for i, m := range members {
		b.WriteByte("{,"[min(i, 1)])
		b.WriteString(`"` + m.name + `":` + m.value)
	}
	b.WriteByte('}')
	return b.String()
}
