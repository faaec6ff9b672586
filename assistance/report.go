package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Report is a report that a State made under one item of a treaty, as 7(1)(n) of the CCM
// on the assistance that it provided. No duty to report nil is stated, and a
// report that is not here is not one that was not made.
type Report struct {
	ID    string      `json:"id"`
	State party.State `json:"state"`
	// Instrument is the id of the treaty under which it was made; none if no one has said
	// so, and then it is taken to be that which is asked.
	Instrument string       `json:"instrument,omitempty"`
	Item       string       `json:"item"` // the provision, as "7(1)(n)"
	Kind       ReportKind   `json:"kind"`
	Covers     civil.Period `json:"covers,omitzero"`    // zero if no source says
	Submitted  civil.Date   `json:"submitted,omitzero"` // zero if no source says
	Records    []string     `json:"records,omitempty"`  // the ids of the records that it prints
	Known      civil.Date   `json:"known,omitzero"`     // zero: the day of the source
	Source     party.Source `json:"source"`
	Note       string       `json:"note,omitempty"`
}

// KnownOn returns the day from which the report was known.
func (r *Report) KnownOn() civil.Date { return knownOn(r.Known, r.Source) }

// Check adds to f the faults of the report, which stands at the pointer at:
// [schema.CodeDatesOutOfOrder] for a period that ends before it begins, or a
// report submitted before the time that it covers began, and [schema.CodeAfterSource].
func (r *Report) Check(f *schema.Faults, at schema.Pointer) {
	r.Source.Check(f, at.Member("source"))
	r.Source.CheckDay(f, at.Member("submitted"), r.Submitted)
	r.Source.CheckDay(f, at.Member("covers").Member("from"), r.Covers.From)
	r.Source.CheckDay(f, at.Member("known"), r.Known)
	if checkPeriod(f, at.Member("covers"), r.Covers) && !r.Submitted.IsZero() && r.Submitted.Before(r.Covers.From) {
		f.Add(at.Member("submitted"), schema.CodeDatesOutOfOrder,
			"submitted on "+r.Submitted.String()+", before the time that it covers began, "+r.Covers.From.String())
	}
}

// ReportKind is which report a [Report] is, as Article 7(2) of the CCM tells them apart. The zero ReportKind
// is none and has no code.
type ReportKind uint8

const (
	Initial ReportKind = iota + 1 // due within 180 days of entry into force, Article 7(1) of the CCM
	Annual                        // due by 30 April for the last calendar year, Article 7(2) of the CCM
)

var reportKinds = codelist.New[ReportKind]("report kind", "initial", "annual")

// String returns the code of k, and "" for none.
func (k ReportKind) String() string { return reportKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero ReportKind is an
// error.
func (k ReportKind) MarshalText() ([]byte, error) { return reportKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *ReportKind) UnmarshalText(text []byte) error { return reportKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *ReportKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k ReportKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k ReportKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("ReportKind", k.String(), language)
}

// ParseReport reads one report by itself: strict scan, JSON Schema, and
// [Report.Check]. It reads all or nothing; the error is a *[schema.Errors] with
// every fault.
func ParseReport(data []byte) (Report, error) {
	plain, err := schema.DecodeItem[plainReport](schema.Item{In: schema.KindRegister, List: "reports"}, data, schema.Limits{})
	if err != nil {
		return Report{}, err
	}
	read := Report(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	read.Check(faults, "")
	if err := faults.Err(); err != nil {
		return Report{}, err
	}
	return read, nil
}

// plainReport has the fields of a Report and none of its methods.
type plainReport Report

// UnmarshalJSON implements [json.Unmarshaler], as [ParseReport].
func (r *Report) UnmarshalJSON(data []byte) error {
	read, err := ParseReport(data)
	if err == nil {
		*r = read
	}
	return err
}
