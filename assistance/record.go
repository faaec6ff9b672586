package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Record is the history of one act of assistance as the sources print it; or, if it has
// a Kind, something beside such acts: a State's own resources, or a printed total.
//
// Five places are kept apart: who gives (Provider), to whom (Recipient), who
// asked (Requester), for whom in the end (Beneficiary) and who performs
// (Channels). A record shows what was done, not that it was owed, and no record
// shows nothing: neither that assistance was given nor that it was not.
type Record struct {
	ID    string     `json:"id"`
	Kind  RecordKind `json:"kind,omitzero"`  // zero: an act of assistance
	Terms Terms      `json:"terms,omitzero"` // zero if the source does not say
	// Partial says of a printed total that not all that it adds up is on record.
	Partial  bool        `json:"partial,omitempty"`
	Provider party.Actor `json:"provider"`
	// From has the members of a Provider of kind group; nil if the source names none.
	From *Group `json:"from,omitempty"`
	// Recipient is zero only where the record is of own resources and the source names
	// no body that spends them.
	Recipient party.Actor `json:"recipient,omitzero"`
	// To has the members of a Recipient of kind group; nil if the source names none.
	To          *Group      `json:"to,omitempty"`
	Requester   party.Actor `json:"requester,omitzero"`    // zero if the source names none
	Beneficiary string      `json:"beneficiary,omitempty"` // as printed
	// Subjects are what the money is about, as the source counts it: one or more,
	// none of which lies in another.
	Subjects []Subject `json:"subjects"`
	Forms    []Form    `json:"forms,omitempty"` // none if the source does not say
	Things   []Thing   `json:"things,omitempty"`
	// Parts are the categories over which the money is divided. None means that
	// the record is for no category that there is.
	Parts []Part `json:"parts"`
	// Rest is where the money is that no part has. Percents that come to less than 100
	// need it, and those that come to 100 have none.
	Rest     Rest      `json:"rest,omitzero"`
	Sector   string    `json:"sector,omitempty"` // as printed
	Channels []Channel `json:"channels,omitempty"`
	// Relations say what the record has to do with others.
	Relations []Relation `json:"relations,omitempty"`
	// Steps are the stages of the act in their order, one or more.
	Steps []Step `json:"steps"`
	Note  string `json:"note,omitempty"`
}

// AppendJSON appends the record to data as JSON, on one line, its members in the order of the
// schema; a list that must be there and is nil is written as an empty one. An error is of a
// value that has no code or other text, such as the zero [Stage], and of text that is not
// UTF-8.
func (r Record) AppendJSON(data []byte) ([]byte, error) {
	w := jsonWriter{data: data}
	r.write(&w)
	return w.finish()
}

// MarshalJSON implements [json.Marshaler], as [Record.AppendJSON].
func (r Record) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil) }

func (r *Record) write(w *jsonWriter) {
	w.open('{')
	w.text("id", r.ID)
	if r.Kind != 0 {
		w.code("kind", r.Kind.String())
	}
	if r.Terms != 0 {
		w.code("terms", r.Terms.String())
	}
	w.mark("partial", r.Partial)
	w.name("provider")
	w.actor(&r.Provider)
	if r.From != nil {
		w.name("from")
		r.From.write(w)
	}
	w.maybeActor("recipient", &r.Recipient)
	if r.To != nil {
		w.name("to")
		r.To.write(w)
	}
	w.maybeActor("requester", &r.Requester)
	w.maybeText("beneficiary", r.Beneficiary)
	w.name("subjects")
	w.open('[')
	for _, subject := range r.Subjects {
		w.codeItem("subjects", subject.String())
	}
	w.close(']')
	if len(r.Forms) > 0 {
		w.name("forms")
		w.open('[')
		for _, form := range r.Forms {
			w.codeItem("forms", form.String())
		}
		w.close(']')
	}
	if len(r.Things) > 0 {
		w.name("things")
		w.open('[')
		for i := range r.Things {
			r.Things[i].write(w)
		}
		w.close(']')
	}
	w.name("parts")
	w.open('[')
	for i := range r.Parts {
		r.Parts[i].write(w)
	}
	w.close(']')
	if r.Rest != 0 {
		w.code("rest", r.Rest.String())
	}
	w.maybeText("sector", r.Sector)
	if len(r.Channels) > 0 {
		w.name("channels")
		w.open('[')
		for i := range r.Channels {
			r.Channels[i].write(w)
		}
		w.close(']')
	}
	if len(r.Relations) > 0 {
		w.name("relations")
		w.open('[')
		for i := range r.Relations {
			r.Relations[i].write(w)
		}
		w.close(']')
	}
	w.name("steps")
	w.open('[')
	for i := range r.Steps {
		r.Steps[i].write(w)
	}
	w.close(']')
	w.maybeText("note", r.Note)
	w.close('}')
}

func (r *Record) division() division {
	return division{SubjectSetOf(r.Subjects), r.Parts, r.restOfParts()}
}

// restOfParts returns where the money is that no part takes. Where the record does not say
// so, and the parts have no percents, a split by category may leave a rest that is of none
// of them: then they are not all that the money goes to.
func (r *Record) restOfParts() (rest Rest) {
	if r.Rest != 0 || len(r.Parts) == 0 || !r.Parts[0].Percent.IsZero() {
		return r.Rest
	}
	for i := range r.Steps {
		for j := range r.Steps[i].Figures {
			s := r.Steps[i].Figures[j].Split
			switch {
			case s == nil || len(s.Rows) == 0 || s.Rows[0].Category == 0:
			case s.Rest == RestUnsaid:
				return RestUnsaid
			case s.Rest == RestOutside:
				rest = RestOutside
			}
		}
	}
	return rest
}

// UnmarshalJSON implements [json.Unmarshaler], as [ParseRecord]: strictly, by every
// rule, and all or nothing.
func (r *Record) UnmarshalJSON(data []byte) error {
	read, err := ParseRecord(data)
	if err == nil {
		*r = read
	}
	return err
}

// plainRecord has the fields of a Record and none of its methods.
type plainRecord Record

// clone returns a record that shares nothing with r.
func (r *Record) clone() Record {
	c := *r
	c.Subjects, c.Forms, c.Parts = slices.Clone(r.Subjects), slices.Clone(r.Forms), slices.Clone(r.Parts)
	c.Channels, c.Steps = slices.Clone(r.Channels), slices.Clone(r.Steps)
	c.Things, c.Relations = slices.Clone(r.Things), slices.Clone(r.Relations)
	c.From, c.To = r.From.clone(), r.To.clone()
	for i := range c.Steps {
		c.Steps[i].Figures = slices.Clone(c.Steps[i].Figures)
		for j, figure := range c.Steps[i].Figures {
			c.Steps[i].Figures[j] = figure.clone()
		}
	}
	return c
}

// checkedCopy returns a copy of a record, held to its schema and its rules.
func checkedCopy(r Record) (Record, error) {
	var written [1024]byte // most are shorter
	if data, err := r.AppendJSON(written[:0]); err == nil {
		if copied, err := ParseRecordWithin(schema.Limits{}.WithoutPlaces(), data); err == nil {
			return copied, nil
		}
	}
	data, err := schema.Encode(r) // to tell every fault
	if err != nil {
		return Record{}, err
	}
	return ParseRecordWithin(schema.Limits{}.WithoutPlaces(), data)
}

// isRelated reports whether some of the money of the record may be that of another.
func (r *Record) isRelated() bool {
	return slices.ContainsFunc(r.Relations, func(x Relation) bool { return x.Kind != TotalOf })
}

// hasKin reports whether the record is of several actors, or has to do with others.
func (r *Record) hasKin() bool { return r.From != nil || r.To != nil || len(r.Relations) > 0 }

// receiver returns who has the money: the provider, where own resources name no other body.
func (r *Record) receiver() party.Actor {
	if r.Recipient == (party.Actor{}) {
		return r.Provider
	}
	return r.Recipient
}

// mayBeOwn reports whether the money of an act goes between a State and an organization or
// a fund, which may be the State's own body.
func (r *Record) mayBeOwn() bool {
	state := func(a party.Actor) bool { return a.Kind == party.ActorState }
	body := func(a party.Actor) bool { return a.Kind == party.ActorOrganization || a.Kind == party.ActorFund }
	from := func(is func(party.Actor) bool) bool { return is(r.Provider) || r.From.hasAny(is) }
	to := func(is func(party.Actor) bool) bool { return is(r.Recipient) || r.To.hasAny(is) }
	return r.Kind == 0 && (from(state) && to(body) || from(body) && to(state))
}

// passesOn reports whether the provider had the money from another act.
func (r *Record) passesOn() bool {
	return slices.ContainsFunc(r.Relations, func(x Relation) bool { return x.Kind == PassedOnFrom })
}

// equivalents returns the record with the equivalents that its figures print in place of
// their amounts. Splits are of the amounts, and are left out.
func (r *Record) equivalents() *Record {
	own := *r
	own.Steps = slices.Clone(r.Steps)
	for i := range own.Steps {
		own.Steps[i].Figures = equivalents(r.Steps[i].Figures)
	}
	return &own
}

// equivalents returns the equivalents of figures as figures.
func equivalents(figures []Figure) (others []Figure) {
	for i := range figures {
		f := &figures[i]
		if f.Equivalent.Currency == 0 {
			continue
		}
		other := Figure{Amount: f.Equivalent.Amount, Currency: f.Equivalent.Currency, Period: f.Period, Source: f.Source}
		switch f.Sense {
		case AtLeast, AtMost:
			other.Sense = f.Sense
		case Between, About: // the equivalent is as little exact, and nothing says by how much
			other.Sense = About
		}
		for j := range figures[:i] {
			if figures[j].Money() == f.Replaces && f.Replaces.Currency != 0 {
				other.Replaces = figures[j].Equivalent
			}
		}
		others = append(others, other)
	}
	return others
}

// stepsOf returns how many of the steps before a place are of a stage, known, and foreseen
// as the step at the place is or is not.
func (r *Record) stepsOf(stage Stage, before int, known civil.Date) int {
	n := 0
	for i := range r.Steps[:before] {
		if s := &r.Steps[i]; s.Stage == stage && s.Foreseen == r.Steps[before].Foreseen && s.knownBy(known) {
			n++
		}
	}
	return n
}

// Check adds to f the faults of the record, which stands at the pointer at, that
// a schema cannot say:
//
//   - [schema.CodeProviderIsRecipient]: the same State, or the same named
//     organization, fund or area. A State that clears its own areas gives no
//     assistance: that is a record of own resources.
//   - [schema.CodeOwnElsewhere]: own resources that are not of a State, or go to another.
//   - [schema.CodeNotAGroup]: members of an actor that is no group, or that are one.
//   - [schema.CodeDuplicateActor]: a member stands twice.
//   - [schema.CodeRelatesToItself], [schema.CodeDuplicateRelation]: a relation with the
//     record itself, or that stands twice.
//   - [schema.CodeNotATotal]: a record that adds up others and is no printed total.
//   - [schema.CodeDuplicateSubject]: a subject stands twice, or beside one that
//     contains it.
//   - [schema.CodePercentsIncomplete]: some parts have a percent and others none.
//   - [schema.CodePercentsSum]: the percents do not come to what goes with the Rest.
//   - [schema.CodeDuplicateCategory]: a category stands twice, or beside one that
//     contains it, so that money would be counted twice.
//   - [schema.CodeTakesBackNothing]: a step takes back what no earlier one has.
//   - [schema.CodeBoundsOutOfOrder]: a figure from more to less.
//   - [schema.CodeReplacesNothing]: a figure corrects none of the step before it.
//   - [schema.CodeSplitMismatch], [schema.CodeSplitOver], [schema.CodeSplitIncomplete]: the
//     rows of a split do not name the same places, or what the record has not, or one
//     thing twice; they come to more than the figure, or to less and all have a row.
//   - [schema.CodeStageNotAllowed]: a step of a stage that may not follow the
//     one before.
//   - [schema.CodeDatesOutOfOrder]: a period that ends before it begins, a step
//     that is over before an earlier one begins, or a source read before it was
//     published.
//   - [schema.CodeAfterSource]: a step that is not foreseen begins, or was known, after
//     the day of its source, or begins after that of the source of a figure: of whatever
//     stage, what is still to come is reported by no source.
func (r *Record) Check(f *schema.Faults, at schema.Pointer) {
	breaches(r, func(b breach) bool {
		b.add(f, at, r)
		return true
	})
}

// CheckActors adds to f the faults of the record, which stands at the pointer at, that only
// show by the names of actors. [Record.Check] finds what is plain without them.
//
//   - [schema.CodeProviderIsRecipient]: both are one actor, by two of its names.
//   - [schema.CodeDuplicateActor]: so are two members of a group.
//   - [schema.CodeOwnElsewhere]: own resources go to the body of another State.
func (r *Record) CheckActors(actors *party.Actors, f *schema.Faults, at schema.Pointer) {
	checkNames(r, actors, f, at)
}

// isNormal reports whether the names of all actors are in the form in which they are
// kept.
func (r *Record) isNormal() bool {
	if !isNormal(&r.Provider) || !isNormal(&r.Recipient) || !isNormal(&r.Requester) || !r.From.isNormal() || !r.To.isNormal() {
		return false
	}
	for i := range r.Channels {
		if !isNormal(&r.Channels[i].Actor) {
			return false
		}
	}
	for i := range r.Steps {
		for j := range r.Steps[i].Figures {
			if s := r.Steps[i].Figures[j].Split; s != nil && !s.isNormal() {
				return false
			}
		}
	}
	return true
}

// sound reports whether [Record.Check] finds nothing.
func (r *Record) sound() bool {
	sound := true
	breaches(r, func(breach) bool {
		sound = false
		return false
	})
	return sound
}
