package obligation

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Fact is a question about a State that has an answer on a day: what an instrument
// declares, of a subject, and where it takes them of an object State and a category
// of assistance. It is comparable. A fact without Category, where it takes one, asks
// about any category; one without Object, where it takes one, about anyone, a State
// or not.
type Fact struct {
	Code     FactCode            `json:"code"`
	Subject  party.State         `json:"subject"`
	Object   party.State         `json:"object,omitzero"`
	Category assistance.Category `json:"category,omitzero"`
}

// factOf returns the fact that a leaf asks of two States.
func factOf(l leaf, bearer, counterparty party.State) Fact {
	return Fact{Code: l.code(), Subject: l.subject.of(bearer, counterparty), Object: l.object.of(bearer, counterparty), Category: l.category}
}

// exchanged is the fact with its two States exchanged.
func (f Fact) exchanged() Fact {
	f.Subject, f.Object = f.Object, f.Subject
	return f
}

// Compare orders facts by code, category, subject and object.
func (f Fact) Compare(g Fact) int {
	return cmp.Or(
		cmp.Compare(f.Code, g.Code),
		cmp.Compare(f.Category, g.Category),
		f.Subject.Compare(g.Subject),
		f.Object.Compare(g.Object),
	)
}

// String writes the fact in codes, such as ccm:in-position(NOR, clearance) or
// ccm:gives(NOR, LAO).
func (f Fact) String() string {
	s := string(f.Code) + "(" + f.Subject.String()
	if f.Object.IsValid() {
		s += ", " + f.Object.String()
	}
	if f.Category.IsValid() {
		s += ", " + f.Category.String()
	}
	return s + ")"
}

// Question asks for the fact in the words of the instrument that declares it, with
// the names filled in: "Does Norway seek assistance?" A fact without code asks
// whether the subject is a party. Of an instrument that does not declare it the
// question is the fact in codes.
func (f Fact) Question(in *Instrument) string {
	if f.Code == "" {
		return isPartyAsked(f.Subject)
	}
	d, ok := in.law().fact(f.Code)
	if !ok {
		return f.String() + "?"
	}
	return f.asked(d.Asks.English, in.law(), d)
}

func isPartyAsked(s party.State) string { return "Is " + s.Name() + " a party on the day?" }

// asked fills the names into a question.
func (f Fact) asked(text string, law *InstrumentDocument, d *FactDefinition) string {
	object := "anyone"
	if f.Object.IsValid() {
		object = f.Object.Name()
	}
	return strings.NewReplacer("{subject}", f.Subject.Name(), "{object}", object, "{category}", f.categoryAsked(law, d)).Replace(text)
}

func (f Fact) categoryAsked(law *InstrumentDocument, d *FactDefinition) string {
	if !f.Category.IsValid() {
		return cmp.Or(d.AnyCategory.English, "assistance")
	}
	if use, ok := law.category(f.Category); ok && use.Asked.English != "" {
		return use.Asked.English
	}
	if name, ok := f.Category.Label(label.English); ok {
		return name
	}
	return f.Category.String()
}

// lowered lets a question follow other words. One that begins with a State's name keeps
// its capital.
func (f Fact) lowered(question string) string {
	if strings.HasPrefix(question, f.Subject.Name()) {
		return question
	}
	return lowered(question)
}

// lowered lets a question follow other words.
func lowered(question string) string {
	first, size := utf8.DecodeRuneInString(question)
	if size == 0 {
		return question
	}
	return string(unicode.ToLower(first)) + question[size:]
}
