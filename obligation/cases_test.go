package obligation_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// caseFile is a file of testdata/cases: facts, and what follows from them. The
// facts are invented unless the file says otherwise, and say nothing of the
// States that they name.
type caseFile struct {
	Title string   `json:"title"`
	Cites []string `json:"cites"`
	Why   string   `json:"why"`
	// By and Source stand wherever the facts name none.
	By     party.Actor  `json:"by"`
	Source party.Source `json:"source"`
	Facts  caseFacts    `json:"facts"`
	Cases  []lawCase    `json:"cases"`
}

// caseFacts is a register without its name. The status list of the CCM is that of
// its catalogue, with the real dates, unless the facts bring their own.
type caseFacts struct {
	StatusLists    []caseStatusList    `json:"statusLists,omitempty"`
	Actors         []caseActor         `json:"actors,omitempty"`
	Determinations []caseDetermination `json:"determinations,omitempty"`
	Lists          []caseList          `json:"lists,omitempty"`
	Records        []caseRecord        `json:"records,omitempty"`
	Restrictions   []caseRestriction   `json:"restrictions,omitempty"`
	Programmes     []caseProgramme     `json:"programmes,omitempty"`
	Reports        []caseReport        `json:"reports,omitempty"`
	Appraisals     []caseAppraisal     `json:"appraisals,omitempty"`
}

// What is read of a case has no methods: it obeys the rules only once it is signed.
type (
	caseStatusList    party.StatusListDocument
	caseActor         party.ActorEntry
	caseDetermination obligation.Determination
	caseList          obligation.ListStatement
	caseRecord        assistance.Record
	caseRestriction   assistance.Restriction
	caseProgramme     assistance.Programme
	caseReport        assistance.Report
	caseAppraisal     obligation.Appraisal
)

// lawCase is one question and the finding that the law gives.
type lawCase struct {
	Title        string            `json:"title"`
	Why          string            `json:"why"`
	Date         civil.Date        `json:"date"`     // the legal date
	Known        civil.Date        `json:"known"`    // the knowledge date; none: all that the facts hold
	Readings     map[string]string `json:"readings"` // choices by reading; the others take their first
	Norm         string            `json:"norm"`
	Bearer       party.State       `json:"bearer"`
	Counterparty party.State       `json:"counterparty"`
	Expect       expectation       `json:"expect"`
}

// expectation is a finding. Open and Assumptions are always compared, so that
// what is not written is not there; from Grounds on, what is not written is not
// asked.
type expectation struct {
	None          bool                     `json:"none"` // there is no such finding: a State is asked about itself
	Applicability obligation.Applicability `json:"applicability"`
	Reason        obligation.Reason        `json:"reason"`
	Open          []caseOpen               `json:"open"`
	Assumptions   []caseAssumption         `json:"assumptions"`
	// Grounds are what was looked at, by id of the determination, record or
	// programme, and what it did.
	Grounds           map[string]obligation.Effect `json:"grounds"`
	UnderEveryReading *bool                        `json:"underEveryReading"`
	Standing          []caseStanding               `json:"standing"` // of the bearer, then of the counterparty
	Recorded          *obligation.Recorded         `json:"recorded"`
	Appraisals        []string                     `json:"appraisals"` // ids
	Timeline          []obligation.Span            `json:"timeline"`   // over all time
}

// caseOpen is an open fact, such as "remnants(LAO)" or "party(LTU)".
type caseOpen struct {
	Fact string                   `json:"fact"`
	Gap  obligation.Gap           `json:"gap"`
	Yes  obligation.Applicability `json:"yes"` // the finding if it holds
	No   obligation.Applicability `json:"no"`  // the finding if it does not
	// Why a yes, or a no, would leave the fact open. Not asked if neither is written.
	GapYes obligation.Gap `json:"gapYes"`
	GapNo  obligation.Gap `json:"gapNo"`
}

type caseAssumption struct {
	Kind  obligation.AssumptionKind `json:"kind"`
	State party.State               `json:"state"`
	Fact  string                    `json:"fact"`
	Since civil.Date                `json:"since"`
	Days  int                       `json:"days"`
	ID    string                    `json:"id"`
}

type caseStanding struct {
	State       party.State    `json:"state"`
	Standing    party.Standing `json:"standing"`
	InForce     civil.Date     `json:"inForce"`
	Received    civil.Date     `json:"received"`
	Due         civil.Date     `json:"due"`
	Conflict    party.Holds    `json:"conflict"`
	Lasted      civil.Date     `json:"lasted"`
	Ends        civil.Date     `json:"ends"`
	Asks        bool           `json:"asks"` // whether something is asked that would settle it
	Derived     bool           `json:"derived"`
	Clamped     bool           `json:"clamped"`
	Provisional bool           `json:"provisional"`
	Carried     bool           `json:"carried"`
}

// casesEqual compares expectations; a list that is left out is an empty one.
var casesEqual = gocmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.EquateComparable(civil.Date{}, party.State{}, assistance.Sum{}),
}

func TestCases(t *testing.T) {
	for _, treaty := range treaties {
		in := must(treaty.instrument())
		for _, name := range caseFiles(t, treaty.folder) {
			t.Run(strings.TrimSuffix(strings.TrimPrefix(name, casesFolder+"/"), ".json"), func(t *testing.T) {
				file := readCases(t, name)
				register := file.register(t)
				for i := range file.Cases {
					c := &file.Cases[i]
					t.Run(c.name(), func(t *testing.T) {
						if diff := gocmp.Diff(c.Expect, c.ask(t, in, register), casesEqual); diff != "" {
							t.Errorf("%s (-expected +found):\n%s", cmp.Or(c.Why, file.Why), diff)
						}
					})
				}
			})
		}
	}
}

// TestCasesCover holds that the cases reach every norm in each of the three
// ways, every choice of every reading, and every reason, gap, standing,
// assumption and effect of a ground that a finding can have.
func TestCasesCover(t *testing.T) {
	ccm := ccmInstrument(t)
	catalogue := ccm.Document()
	reached := make(map[string]bool)
	perNorm := make(map[string]int)
	for _, name := range caseFiles(t, ".") {
		file := readCases(t, name)
		for _, cite := range file.Cites {
			if _, ok := ccm.Paragraph(cite); !ok {
				t.Errorf("%s cites %s, which the catalogue does not have", name, cite)
			}
		}
		for _, c := range file.Cases {
			perNorm[c.Norm]++
			reached[c.Norm+" "+c.Expect.Applicability.String()] = true
			reached["reason "+c.Expect.Reason.String()] = true
			for reading, choice := range c.Readings {
				reached["choice "+reading+"="+choice] = true
			}
			for _, open := range c.Expect.Open {
				reached["gap "+open.Gap.String()] = true
			}
			for _, a := range c.Expect.Assumptions {
				reached["assumption "+a.Kind.String()] = true
			}
			for _, effect := range c.Expect.Grounds {
				reached["effect "+effect.String()] = true
			}
			for _, s := range c.Expect.Standing {
				reached["standing "+s.Standing.String()] = true
			}
		}
	}
	var want []string
	for _, n := range catalogue.Norms {
		if perNorm[n.ID] < 3 {
			t.Errorf("%s has %d cases", n.ID, perNorm[n.ID])
		}
		for _, a := range []obligation.Applicability{obligation.Applies, obligation.DoesNotApply, obligation.Undetermined} {
			want = append(want, n.ID+" "+a.String())
		}
	}
	for _, r := range catalogue.Readings {
		for _, choice := range r.Choices {
			want = append(want, "choice "+r.ID+"="+choice.ID)
		}
	}
	for _, reason := range obligation.Reasons() {
		switch reason {
		case obligation.EitherWayApplies, obligation.EitherWayFails, obligation.ExcludingFactHolds:
			// No condition of the Convention has a "not".
		default:
			want = append(want, "reason "+reason.String())
		}
	}
	for gap := obligation.NoSource; gap.String() != ""; gap++ {
		want = append(want, "gap "+gap.String())
	}
	for kind := obligation.Projection; kind.String() != ""; kind++ {
		want = append(want, "assumption "+kind.String())
	}
	for effect := obligation.Counts; effect.String() != ""; effect++ {
		want = append(want, "effect "+effect.String())
	}
	for _, standing := range codelist.Values[party.Standing]() {
		want = append(want, "standing "+standing.String())
	}
	for _, what := range want {
		if !reached[what] {
			t.Errorf("no case for: %s", what)
		}
	}
}

func caseFiles(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(casesFolder, folder, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	return names
}

// readCases reads a file strictly: no member twice, none unknown, one value.
func readCases(t *testing.T, name string) caseFile {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Scan(data); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var file caseFile
	if err := decoder.Decode(&file); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		t.Fatalf("%s: more than one value", name)
	}
	if file.Title == "" || file.Why == "" || len(file.Cites) == 0 || len(file.Cases) == 0 {
		t.Fatalf("%s: title, cites, why and cases are asked of every file", name)
	}
	return file
}

// register makes a register of the facts, checked as any other.
func (file *caseFile) register(t *testing.T) *obligation.Register {
	t.Helper()
	f := &file.Facts
	for i := range f.StatusLists {
		file.sign(&f.StatusLists[i])
	}
	for i := range f.Actors {
		f.Actors[i].Source = cmp.Or(f.Actors[i].Source, file.Source)
	}
	for i := range f.Determinations {
		d := &f.Determinations[i]
		if !d.Hypothetical {
			d.By, d.Source = cmp.Or(d.By, file.By), cmp.Or(d.Source, file.Source)
		}
	}
	for i := range f.Lists {
		l := &f.Lists[i]
		l.By, l.Source = cmp.Or(l.By, file.By), cmp.Or(l.Source, file.Source)
	}
	for i := range f.Records {
		for j := range f.Records[i].Steps {
			step := &f.Records[i].Steps[j]
			step.Source = cmp.Or(step.Source, file.Source)
		}
	}
	for i := range f.Restrictions {
		r := &f.Restrictions[i]
		r.Source = cmp.Or(r.Source, file.Source)
		for j := range r.Claims {
			r.Claims[j].Source = cmp.Or(r.Claims[j].Source, file.Source)
		}
	}
	for i := range f.Programmes {
		f.Programmes[i].Source = cmp.Or(f.Programmes[i].Source, file.Source)
	}
	for i := range f.Reports {
		f.Reports[i].Source = cmp.Or(f.Reports[i].Source, file.Source)
	}
	for i := range f.Appraisals {
		f.Appraisals[i].Source = cmp.Or(f.Appraisals[i].Source, file.Source)
	}
	register, err := obligation.ParseRegister(written(t, struct {
		ID       string     `json:"id"`
		Title    string     `json:"title"`
		Compiled civil.Date `json:"compiled"`
		*caseFacts
	}{"case", file.Title, file.Source.Read, f}))
	if err != nil {
		t.Fatalf("the facts: %v", err)
	}
	return register
}

// sign puts the file's source wherever a status list names none.
func (file *caseFile) sign(list *caseStatusList) {
	signed := func(sources []party.Source) []party.Source {
		if len(sources) == 0 {
			return []party.Source{file.Source}
		}
		return sources
	}
	list.Sources = signed(list.Sources)
	for i := range list.Participations {
		p := &list.Participations[i]
		p.Sources = signed(p.Sources)
		for j := range p.Terms {
			if stated := p.Terms[j].EntryIntoForce; stated != nil {
				stated.Source = cmp.Or(stated.Source, file.Source)
			}
			w := p.Terms[j].Withdrawal
			if w == nil {
				continue
			}
			w.Source = cmp.Or(w.Source, file.Source)
			if w.Effective != nil {
				w.Effective.Source = cmp.Or(w.Effective.Source, file.Source)
			}
			for k := range w.Conflict {
				w.Conflict[k].Source = cmp.Or(w.Conflict[k].Source, file.Source)
			}
		}
	}
}

// name tells a case from the others of its file.
func (c *lawCase) name() string {
	parts := []string{c.Norm, c.Bearer.String(), c.Counterparty.String(), c.Date.String()}
	if !c.Known.IsZero() {
		parts = append(parts, "known "+c.Known.String())
	}
	for _, reading := range slices.Sorted(maps.Keys(c.Readings)) {
		parts = append(parts, reading+"="+c.Readings[reading])
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return cmp.Or(c.Title, strings.Join(parts, " "))
}

// ask returns the finding in the shape of what the case expects of it.
func (c *lawCase) ask(t *testing.T, in *obligation.Instrument, register *obligation.Register) expectation {
	t.Helper()
	q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: c.Date, Known: c.Known,
		Bearer: []party.State{c.Bearer}, Norms: []string{c.Norm}}
	if c.Counterparty.IsValid() {
		q.Counterparty = []party.State{c.Counterparty}
	}
	for reading, choice := range c.Readings {
		q.Readings = append(q.Readings, obligation.ChosenReading{Instrument: in.ID(), Reading: reading, Choice: choice})
	}
	a, err := register.Assess(q)
	var refused *obligation.QuestionError
	if errors.As(err, &refused) && refused.Field == "Counterparty" && c.Bearer == c.Counterparty {
		return expectation{None: true}
	}
	if err != nil {
		t.Fatal(err)
	}
	findings := slices.Collect(a.Findings())
	if len(findings) == 0 {
		t.Fatal("there is no finding")
	}
	f := findings[0]
	if len(findings) > 1 || f.Counterparty() != c.Counterparty {
		t.Fatal("the norm faces a State and the case names none, or the other way round")
	}
	found := expectation{Applicability: f.Applicability(), Reason: f.Reason()}
	for i, open := range f.Open() {
		one := caseOpen{Fact: openName(open), Gap: open.Gap, Yes: open.IfTrue, No: open.IfFalse}
		if i < len(c.Expect.Open) && c.Expect.Open[i].GapYes+c.Expect.Open[i].GapNo != 0 {
			one.GapYes, one.GapNo = open.GapIfTrue, open.GapIfFalse
		}
		found.Open = append(found.Open, one)
	}
	proof := f.Proof()
	for _, a := range proof.Assumptions {
		one := caseAssumption{Kind: a.Kind, State: a.State, Since: a.Since, Days: a.Days, ID: a.ID}
		if a.Fact != nil {
			one.Fact = a.Fact.String()
		}
		found.Assumptions = append(found.Assumptions, one)
	}
	c.askMore(t, f, &proof, &found)
	return found
}

// askMore adds what the case asks beyond applicability, reason, open facts and
// assumptions.
func (c *lawCase) askMore(t *testing.T, f obligation.Finding, proof *obligation.Proof, found *expectation) {
	t.Helper()
	if c.Expect.Grounds != nil {
		found.Grounds = make(map[string]obligation.Effect)
		collectGrounds(t, &proof.Condition, found.Grounds)
	}
	if c.Expect.UnderEveryReading != nil {
		same := f.UnderEveryReading()
		found.UnderEveryReading = &same
	}
	if c.Expect.Standing != nil {
		for _, s := range f.Document().Standing {
			found.Standing = append(found.Standing, caseStanding{State: s.State, Standing: s.Standing, InForce: s.InForce,
				Received: s.Received, Due: s.Due, Conflict: s.Conflict, Lasted: s.Lasted, Ends: s.Ends, Asks: s.Asks != "", Derived: s.Derived, Clamped: s.Clamped, Provisional: s.Provisional, Carried: s.Carried})
		}
	}
	if c.Expect.Recorded != nil {
		recorded := f.Recorded(civil.Period{})
		found.Recorded = &recorded
	}
	if c.Expect.Appraisals != nil {
		for _, a := range f.Appraisals() {
			found.Appraisals = append(found.Appraisals, a.ID)
		}
	}
	if c.Expect.Timeline != nil {
		found.Timeline = f.Timeline(civil.Period{})
	}
}

func openName(open obligation.OpenFact) string {
	if open.Kind == obligation.IsParty {
		return "party(" + open.Subject.String() + ")"
	}
	return open.About().String()
}

// collectGrounds notes what the grounds of a proof did, by id.
func collectGrounds(t *testing.T, node *obligation.ProofNode, effects map[string]obligation.Effect) {
	t.Helper()
	for _, g := range node.Grounds {
		if effect, again := effects[g.ID]; again && effect != g.Effect {
			t.Errorf("%s is a ground twice: %s and %s", g.ID, effect, g.Effect)
		}
		effects[g.ID] = g.Effect
	}
	for i := range node.Parts {
		collectGrounds(t, &node.Parts[i], effects)
	}
}
