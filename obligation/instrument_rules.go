package obligation

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// instrumentCheck reports what a schema cannot see in one catalogue. Parts that were
// left out, as they do not follow the schema, are zero and are not looked at; their
// names are known.
type instrumentCheck struct {
	roleCheck
	trial    trial
	readable bool // the readings have no fault, so that conditions can be tried under each

	paragraphs, norms declared
}

func newInstrumentCheck(in *InstrumentDocument, f *schema.Faults) *instrumentCheck {
	faults := &catalogueFaults{to: f}
	conditions := conditionCheck{catalogueFaults: faults, instrument: in,
		facts:    namesOf(in.Facts, func(d *FactDefinition) string { return string(d.Fact) }),
		readings: namesOf(in.Readings, func(r *Reading) string { return r.ID }),
		roles:    namesOf(in.Roles, func(r *RoleDefinition) string { return r.Role.String() }),
	}
	return &instrumentCheck{
		roleCheck:  roleCheck{conditions, make(map[party.Role]bool)},
		trial:      trial{catalogueFaults: faults, instrument: in, sizes: make(map[party.Role]size)},
		paragraphs: namesOf(in.Paragraphs, func(p *Paragraph) string { return p.Cite }),
		norms:      namesOf(in.Norms, func(n *Norm) string { return n.ID }),
	}
}

// leaveOut notes which parts were left out.
func (k *instrumentCheck) leaveOut(reading *schema.Reading[InstrumentDocument]) {
	k.paragraphs.leaveOut(reading.NamesLeftOut("paragraphs", "cite"))
	k.facts.leaveOut(reading.NamesLeftOut("facts", "fact"))
	k.readings.leaveOut(reading.NamesLeftOut("readings", "id"))
	k.roles.leaveOut(reading.NamesLeftOut("roles", "role"))
	k.norms.leaveOut(reading.NamesLeftOut("norms", "id"))
}

func (k *instrumentCheck) check() {
	in, top := k.instrument, schema.Pointer("")
	unique(k.catalogueFaults, top.Member("readings"), "id", in.Readings, func(r *Reading) string { return r.ID })
	for i := range in.Readings {
		unique(k.catalogueFaults, top.Member("readings").Item(i).Member("choices"), "id", in.Readings[i].Choices, func(c *Choice) string { return c.ID })
	}
	k.readable = k.found == 0 && k.readings.isWhole() && k.facts.isWhole()
	unique(k.catalogueFaults, top.Member("paragraphs"), "cite", in.Paragraphs, func(p *Paragraph) string { return p.Cite })
	unique(k.catalogueFaults, top.Member("roles"), "role", in.Roles, func(r *RoleDefinition) string { return r.Role.String() })
	unique(k.catalogueFaults, top.Member("norms"), "id", in.Norms, func(n *Norm) string { return n.ID })
	(&factCheck{k.catalogueFaults, in}).check(top)
	k.roleCheck.check(top.Member("roles"))
	for i := range in.Norms {
		if n := &in.Norms[i]; n.ID != "" {
			k.norm(n, top.Member("norms").Item(i))
		}
	}
	k.trial.total(top.Member("norms"))
}

func (k *instrumentCheck) norm(n *Norm, at schema.Pointer) {
	stands := inNormOfOne
	if n.Pairs() {
		stands = inNormOfPairs
	}
	k.quotes(n, at)
	k.means(n, at)
	k.evidence(n, at.Member("evidence"), stands)
	before := k.found
	k.condition(&n.When, at.Member("when"), stands)
	if k.found > before || !k.sound(&n.When) || !k.trial.fits(n, at.Member("when")) {
		return
	}
	k.qualified(n, at.Member("qualified"))
	if k.readable {
		k.trial.tries(n, at.Member("when"))
	}
}

// quotes checks that the cited paragraph is there and says what is quoted.
func (k *instrumentCheck) quotes(n *Norm, at schema.Pointer) {
	paragraph, ok := k.instrument.paragraph(n.Cite)
	if !ok {
		if len(k.instrument.Paragraphs) > 0 && !k.paragraphs.leftOut.mayHave(n.Cite) {
			k.unknown(at.Member("cite"), schema.CodeUnknownReference, fmt.Sprintf("no paragraph %s is in the catalogue", n.Cite), n.Cite, k.paragraphs.names)
		}
		return
	}
	for _, quoted := range []struct {
		member string
		words  []string
	}{{"words", n.Words}, {"terms", n.Terms}, {"undecided", n.Undecided}} {
		for i, words := range quoted.words {
			k.says(paragraph, words, at.Member(quoted.member).Item(i))
		}
	}
	for i := range n.Clocks {
		k.says(paragraph, n.Clocks[i].Words, at.Member("clocks").Item(i).Member("words"))
	}
}

// says reports words that a paragraph does not say.
func (k *instrumentCheck) says(p *Paragraph, words string, at schema.Pointer) {
	if !p.Says(words) {
		k.add(at, schema.CodeWordsNotFound, fmt.Sprintf("paragraph %s does not say these words", p.Cite))
	}
}

// means checks the ways that a norm names: that each stands once, in a paragraph that
// says its words, and that there is a choice where one is to be made.
func (k *instrumentCheck) means(n *Norm, at schema.Pointer) {
	if n.Elects && len(n.Means) < 2 {
		k.argument(at.Member("elects"), "there are no two means between which to choose")
	}
	unique(k.catalogueFaults, at.Member("means"), "means", n.Means, func(m *Means) string { return m.Means })
	for i := range n.Means {
		m, at := &n.Means[i], at.Member("means").Item(i)
		cite := cmp.Or(m.Cite, n.Cite)
		paragraph, ok := k.instrument.paragraph(cite)
		switch {
		case ok:
			for j, words := range m.Words {
				k.says(paragraph, words, at.Member("words").Item(j))
			}
		case m.Cite != "" && !k.paragraphs.leftOut.mayHave(m.Cite):
			k.unknown(at.Member("cite"), schema.CodeUnknownReference, fmt.Sprintf("no paragraph %s is in the catalogue", m.Cite), m.Cite, k.paragraphs.names)
		}
	}
}

// qualified checks that a norm is called qualified exactly when its condition
// demands of the bearer to be "in a position to do so".
func (k *instrumentCheck) qualified(n *Norm, at schema.Pointer) {
	switch demanded := k.demandsPosition(&n.When, Bearer); {
	case n.Qualified && !demanded:
		k.add(at, schema.CodeQualificationMismatch, "the condition does not demand the qualification of the bearer")
	case !n.Qualified && demanded:
		k.add(at, schema.CodeQualificationMismatch, "the condition demands the qualification of the bearer")
	}
}

// demandsPosition reports whether a condition holds only if the State in a
// place holds a role of qualification: 6(2) demands it; the choice of a channel,
// open to whoever provides, does not.
func (k *instrumentCheck) demandsPosition(c *Condition, w Who) bool {
	demands := func(part *Condition) bool { return k.demandsPosition(part, w) }
	switch c.Kind {
	case All:
		return slices.ContainsFunc(c.Conditions, func(part Condition) bool { return demands(&part) })
	case Any:
		return !slices.ContainsFunc(c.Conditions, func(part Condition) bool { return !demands(&part) })
	case UnderChoice:
		return !slices.ContainsFunc(c.Choices, func(choice ConditionChoice) bool {
			return choice.Condition == nil || !demands(choice.Condition)
		})
	case HoldsRole:
		role, _ := k.instrument.role(c.Role)
		return c.Who == w && (role.Qualification || k.demandsPosition(&role.When, Holder))
	}
	return false
}

// evidence checks that what bears on a norm is there, and names only States of
// which the norm is asked.
func (k *instrumentCheck) evidence(n *Norm, at schema.Pointer, stands standsIn) {
	e := n.Evidence
	if e == nil {
		return
	}
	for i := range e.Records {
		k.records(n, &e.Records[i], at.Member("records").Item(i))
	}
	if e.Reports != nil {
		k.place(e.Reports.By, at.Member("reports").Member("by"), stands)
	}
	if e.Programmes != nil && e.Programmes.Between == BetweenPair && !n.Pairs() {
		k.argument(at.Member("programmes").Member("between"), "the norm faces no State, so there is no pair")
	}
	if e.Restrictions != nil {
		k.place(e.Restrictions.By, at.Member("restrictions").Member("by"), stands)
	}
}

// records checks evidence of records: it names a State of which the norm is
// asked, and not the same one twice.
func (k *instrumentCheck) records(n *Norm, e *RecordEvidence, at schema.Pointer) {
	if !n.Pairs() && e.Provider == SideCounterparty {
		k.argument(at.Member("provider"), "the norm faces no State, so there is no counterparty")
	}
	if !n.Pairs() && e.Recipient == SideCounterparty {
		k.argument(at.Member("recipient"), "the norm faces no State, so there is no counterparty")
	}
	switch {
	case e.Provider != e.Recipient:
	case e.Provider == SideAny:
		k.argument(at.Member("recipient"), "records between anyone and anyone bear on no norm")
	default:
		k.argument(at.Member("recipient"), "no record has its provider as its recipient")
	}
	k.bearsOn(n, e, at)
	if e.Under == nil {
		return
	}
	reading, ok := k.instrument.reading(e.Under.Reading)
	if !ok {
		k.unknownReading(at.Member("under").Member("reading"), e.Under.Reading)
	} else if _, ok := reading.Choice(e.Under.Choice); !ok {
		k.unknownChoice(at.Member("under").Member("choice"), reading, e.Under.Choice)
	}
}

// bearsOn checks that evidence names another norm that can be asked of the
// bearer, as provider, toward whomever the record names as recipient.
// All the records of a norm bear on it through the same trigger, so that one
// step has one answer.
func (k *instrumentCheck) bearsOn(n *Norm, e *RecordEvidence, at schema.Pointer) {
	if first := n.Evidence.Records[0].BearsOn; e.BearsOn != first {
		k.argument(at.Member("bearsOn"), fmt.Sprintf("%q is not %q, on which the first evidence of the norm bears", e.BearsOn, first))
	}
	if e.BearsOn == "" {
		return
	}
	other, ok := k.instrument.norm(e.BearsOn)
	switch {
	case !ok && k.norms.leftOut.mayHave(e.BearsOn):
	case !ok:
		k.unknown(at.Member("bearsOn"), schema.CodeUnknownReference, "no norm has the id "+schema.Excerpt(e.BearsOn), e.BearsOn, k.norms.names)
	case other.ID == n.ID:
		k.argument(at.Member("bearsOn"), "a norm's own trigger is asked where none is named")
	case !other.Pairs():
		k.argument(at.Member("bearsOn"), fmt.Sprintf("norm %s faces no State, so it cannot be asked of a recipient", other.ID))
	}
	if e.Provider != SideBearer {
		k.argument(at.Member("provider"), "with bearsOn the provider is the bearer")
	}
	if e.Recipient != SideAny {
		k.argument(at.Member("recipient"), "with bearsOn the recipient is anyone")
	}
}
