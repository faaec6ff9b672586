package schematest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// document is a sound document of a kind, of which the hostile inputs are made,
// with what they need to know of it.
type document struct {
	kind    schema.Kind
	members []member
	text    string      // the name of a member that is a text
	mayLack bool        // that member may be left out
	endless schema.Code // what is said of that text when it does not end
	list    string      // the name of a member that is a list
	item    string      // a sound item of the list
	most    int         // how many items the list may have
}

// member is a member of an object, its value as JSON text.
type member struct{ name, value string }

// x is the name of a member that no document has.
const x = "x"

// item returns the path of the item i of the list that is a member of the
// document.
func item(list string, i int) schema.Pointer { return schema.Pointer("").Member(list).Item(i) }

// source is a sound source.
const source = `{"title":"An example, not a source","read":"2026-11-20"}`

// statusList is a sound status list, in its own file or in a register.
var statusList = []member{
	{"id", `"example-status"`},
	{"instrument", `"example"`},
	{"title", `"An example treaty: participants"`},
	{"completeAsOf", `"2026-02-28"`},
	{"entryIntoForce", `{"cite":"17","instruments":30,"deposited":"2010-02-16","inForce":"2010-08-01","delay":{"count":6,"unit":"month-beginnings"}}`},
	{"withdrawal", `{"cite":"20(3)","delay":{"count":6,"unit":"months"},"prolongedBy":"armed-conflict"}`},
	{"sources", `[` + source + `]`},
	{"participations", `[]`},
}

// documents has a sound document of every kind.
var documents = []document{
	{
		kind: schema.KindParty, members: statusList,
		text: "title", endless: schema.CodeTooLong,
		list: "sources", item: source, most: 64,
	},
	{
		kind: schema.KindAssistance,
		members: []member{
			{"id", `"example-1"`},
			{"provider", `{"kind":"state","state":"NOR"}`},
			{"recipient", `{"kind":"area","name":"An example area"}`},
			{"subjects", `["cluster-munitions"]`},
			{"parts", `[{"category":"clearance"}]`},
			{"sector", `"Clearance"`},
			{"steps", `[{"stage":"delivered","at":"2014-06-30","source":` + source + `}]`},
		},
		text: "sector", mayLack: true, endless: schema.CodeTooLong,
		list: "parts", item: `{"category":"clearance"}`, most: 40,
	},
	{
		kind: schema.KindInstrument,
		members: []member{
			{"id", `"example"`},
			{"name", `"An example treaty"`},
			{"short", `"EX"`},
			{"source", source},
			{"subjects", `["cluster-munitions"]`},
			{"paragraphs", `[{"cite":"1","text":"Each State Party shall provide assistance."}]`},
			{"norms", `[{"id":"example-1","cite":"1","title":{"en": "Assistance"},"modality":"duty","qualified":false,"words":["shall provide"],` +
				`"bearer":"each","toward":{"each":"state","beneficiary":"named"},"act":"to assist","when":{"kind":"party","who":"bearer"}}]`},
		},
		text: "name", endless: schema.CodeTooLong,
		list: "paragraphs", item: `{"cite":"1","text":"shall"}`, most: 1000,
	},
	{
		kind:    schema.KindRegister,
		members: []member{{"id", `"example"`}, {"title", `"An example register"`}, {"compiled", `"2026-11-20"`}},
		text:    "title", endless: schema.CodeTooLong,
		list: "statusLists", item: written(statusList), most: 64,
	},
	{
		kind: schema.KindAssessment,
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
		kind: schema.KindCodeList,
		members: []member{
			{"list", `"Holds"`},
			{"title", `"made up"`},
			{"codes", `[{"code":"yes","labels":{"en":{"text":"yes","treaty":false},"es":{"text":"sí","treaty":false},"fr":{"text":"oui","treaty":false}}}]`},
		},
		text: "title", endless: schema.CodeTooLong,
		list: "codes", item: `{"code":"yes","labels":{"en":{"text":"yes","treaty":false},"es":{"text":"sí","treaty":false},"fr":{"text":"oui","treaty":false}}}`, most: 1000,
	},
	{
		kind:    schema.KindQuestion,
		members: []member{{"instruments", `["example"]`}, {"on", `"2014-06-30"`}},
		text:    "on", endless: schema.CodeMalformedDate,
		list: "readings", item: `{"instrument":"example","reading":"a","choice":"b"}`, most: 4096,
	},
	{
		kind: schema.KindAccount,
		members: []member{
			{"notices", `["An example."]`},
			{"instrument", `{"id":"example","name":"An example treaty","short":"EX"}`},
			{"state", `"NOR"`},
			{"period", `{"from":"2014-01-01","until":"2015-01-01"}`},
			{"known", `"2020-01-01"`},
			{"party", `"party"`},
			{"subjects", `["cluster-munitions"]`},
			{"provided", `{}`}, {"wider", `{}`}, {"promised", `{}`}, {"ownResources", `{}`}, {"received", `{}`},
		},
		text: "known", mayLack: true, endless: schema.CodeMalformedDate,
		list: "notices", item: `"An example."`, most: 16,
	},
}

// documentOf returns the sound document of a kind.
func documentOf(kind schema.Kind) document {
	for _, d := range documents {
		if d.kind == kind {
			return d
		}
	}
	panic(fmt.Sprintf("schematest: no sound document is of kind %d", kind)) // a test asks for each
}

// sound returns the document, in one line.
func (d document) sound() []byte { return []byte(written(d.members)) }

// and returns the document with more members at its end, also of names that it has.
func (d document) and(more ...member) []byte {
	return []byte(written(slices.Concat(d.members, more)))
}

// with returns the document with m as its last member, in place of a member of
// that name if it has one.
func (d document) with(m member) []byte {
	return []byte(written(append(d.without(m.name), m)))
}

// without returns the members other than that of the name.
func (d document) without(name string) []member {
	var members []member
	for _, m := range d.members {
		if m.name != name {
			members = append(members, m)
		}
	}
	return members
}

// value returns the value of the member of that name.
func (d document) value(name string) string {
	for _, m := range d.members {
		if m.name == name {
			return m.value
		}
	}
	panic("schematest: the document has no member " + name)
}

// written returns members as one object.
func written(members []member) string {
	var b strings.Builder
	for i, m := range members {
		b.WriteByte("{,"[min(i, 1)])
		b.WriteString(`"` + m.name + `":` + m.value)
	}
	b.WriteByte('}')
	return b.String()
}
