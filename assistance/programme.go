package assistance

import (
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Programme is a programme of assistance between two or more actors. Article
// 6(12) of the CCM speaks of agreed ones, which a coalition alone is not.
type Programme struct {
	ID      string        `json:"id"`
	Title   string        `json:"title"`
	Kind    ProgrammeKind `json:"kind"`
	Parties []party.Actor `json:"parties"` // two or more
	// Subjects are what it is about, as those of a record; none if no one has said so, and
	// then it is taken to be of whatever treaty is asked.
	Subjects []Subject `json:"subjects,omitempty"`
	// Categories are those that the programme covers; none if the source does not
	// say.
	Categories []Category   `json:"categories,omitempty"`
	Agreed     civil.Date   `json:"agreed,omitzero"`
	Period     civil.Period `json:"period,omitzero"` // for which it runs; zero if no source says
	Known      civil.Date   `json:"known,omitzero"`  // zero: the day of the source
	Source     party.Source `json:"source"`
	// Foreseen says that the source tells the programme as still to come: it is no agreed one.
	Foreseen bool   `json:"foreseen,omitempty"`
	Note     string `json:"note,omitempty"`
}

// KnownOn returns the day from which the programme was known.
func (p *Programme) KnownOn() civil.Date { return knownOn(p.Known, p.Source) }

// Check adds to f the faults of the programme, which stands at the pointer at:
// [schema.CodeDatesOutOfOrder], [schema.CodeAfterSource] if it is not foreseen, and
// [schema.CodeDuplicateState] for a State that is a party twice.
func (p *Programme) Check(f *schema.Faults, at schema.Pointer) {
	checkPeriod(f, at.Member("period"), p.Period)
	p.Source.Check(f, at.Member("source"))
	if !p.Foreseen {
		p.Source.CheckDay(f, at.Member("agreed"), p.Agreed)
		p.Source.CheckDay(f, at.Member("period").Member("from"), p.Period.From)
		p.Source.CheckDay(f, at.Member("known"), p.Known)
	}
	for i, actor := range p.Parties {
		if actor.Kind == party.ActorState && slices.Contains(p.Parties[:i], actor) {
			f.Add(at.Member("parties").Item(i), schema.CodeDuplicateState, actor.State.String()+" is a party already")
		}
	}
}

// ProgrammeKind says what binds the parties of a [Programme]. The zero
// ProgrammeKind is none and has no code.
type ProgrammeKind uint8

const (
	Agreement ProgrammeKind = iota + 1 // agreed between its parties
	Coalition                          // acting together; no agreed programme by itself
)

var programmeKinds = codelist.New[ProgrammeKind]("programme kind", "agreement", "coalition")

// String returns the code of k, and "" for none.
func (k ProgrammeKind) String() string { return programmeKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero ProgrammeKind is an
// error.
func (k ProgrammeKind) MarshalText() ([]byte, error) { return programmeKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *ProgrammeKind) UnmarshalText(text []byte) error { return programmeKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *ProgrammeKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k ProgrammeKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k ProgrammeKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("ProgrammeKind", k.String(), language)
}

// ParseProgramme reads one programme by itself: strict scan, JSON Schema, and
// [Programme.Check]. It reads all or nothing; the error is a *[schema.Errors] with
// every fault.
func ParseProgramme(data []byte) (Programme, error) {
	plain, err := schema.DecodeItem[plainProgramme](schema.Item{In: schema.KindRegister, List: "programmes"}, data, schema.Limits{})
	if err != nil {
		return Programme{}, err
	}
	read := Programme(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	read.Check(faults, "")
	if err := faults.Err(); err != nil {
		return Programme{}, err
	}
	return read, nil
}

// plainProgramme has the fields of a Programme and none of its methods.
type plainProgramme Programme

// UnmarshalJSON implements [json.Unmarshaler], as [ParseProgramme].
func (p *Programme) UnmarshalJSON(data []byte) error {
	read, err := ParseProgramme(data)
	if err == nil {
		*p = read
	}
	return err
}
