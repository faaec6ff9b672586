package certifying

// target is a package for which a source is made.
type target struct {
	name string
	file string // the schema
	// items are the lists of the document that the schema describes whose items the source
	// certifies; nil: it certifies the document.
	items []string
	// head are the members of that document that the source certifies beside them: the
	// document without its lists.
	head []string
	// where is the Go package of the definitions of a file that are not strings.
	where map[string]string
}

// is reports whether the target is the package of that name.
func (t target) is(name string) bool { return t.name == name }

// targets are the packages for which a source is made, by name.
var targets = map[string]target{
	"assistance": {
		name: "assistance", file: "assistance.schema.json",
		where: map[string]string{"assistance.schema.json": "", "party.schema.json": "party."},
	},
	"obligation": {
		name: "obligation", file: "register.schema.json",
		// Records are certified by package assistance.
		items: []string{"actors", "determinations", "lists", "deadlines", "restrictions", "programmes", "reports", "appraisals"},
		head:  []string{"id", "title", "compiled", "note", "parts"},
		where: map[string]string{"register.schema.json": "", "assistance.schema.json": "assistance.", "party.schema.json": "party."},
	},
}

// root is what a source certifies.
type root struct {
	*shape
	most int // of them in a list; 0 if it is a document, or the head of one
}
