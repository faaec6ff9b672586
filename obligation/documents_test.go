package obligation_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// must returns what a maker made of what is known to be sound.
func must[T any](made T, err error) T {
	if err != nil {
		panic(err)
	}
	return made
}

// answersOf is what a register says of a question under the readings chosen.
func answersOf(t testing.TB, r *obligation.Register, q obligation.Question) obligation.AssessmentDocument {
	t.Helper()
	a := assess(t, r, q)
	d := a.Document()
	for f := range a.Findings() {
		proof := f.Proof()
		d.Findings = append(d.Findings, obligation.FindingDocument{Norm: f.Key().Norm, Bearer: f.Bearer(), Counterparty: f.Counterparty(),
			Applicability: f.Applicability(), Reason: f.Reason(), Hypothetical: f.Hypothetical(), Suppositions: f.Suppositions(),
			Open: f.Open(), Recorded: f.Recorded(civil.Period{}), Appraisals: f.Appraisals(), Proof: &proof, Timeline: f.Timeline(civil.Period{})})
	}
	return d
}

// inIDOrder is a document with its records in the order of their ids, as a register
// gives them back.
func inIDOrder(d obligation.RegisterDocument) obligation.RegisterDocument {
	d.Records = slices.SortedFunc(slices.Values(d.Records), func(a, b assistance.Record) int { return cmp.Compare(a.ID, b.ID) })
	return d
}

// A register that is built from a document answers as one that is read from its
// JSON, to the byte, and gives back the document that was read.
func TestBuiltIsAsRead(t *testing.T) {
	t.Parallel()
	check := func(seed uint64, s scene) {
		read, q := parsed(t, s.register), few(s)
		built, err := obligation.NewRegister(s.register)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := differenceOf(answersOf(t, read, q), answersOf(t, built, q)); diff != "" {
			t.Errorf("seed %d: -read +built: %s", seed, diff)
		}
		want := string(written(t, inIDOrder(s.register)))
		for name, r := range map[string]*obligation.Register{"read": read, "built": built} {
			if diff := gocmp.Diff(want, string(written(t, r.Document()))); diff != "" {
				t.Errorf("seed %d: %s: -document +given back: %s", seed, name, diff)
			}
			if diff := gocmp.Diff(want, string(written(t, r))); diff != "" {
				t.Errorf("seed %d: %s: -document +register: %s", seed, name, diff)
			}
		}
	}
	throwings(t, chance.Some(60), check)
	factScenes(t, chance.Some(200), check)
}

// A register holds all that a document can hold: what is read is given back.
func TestDocumentIsWhole(t *testing.T) {
	for _, f := range schematest.ValidFixtures(schema.KindRegister) {
		r, err := obligation.ParseRegister(f.Data)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		var d obligation.RegisterDocument
		if err := json.Unmarshal(f.Data, &d); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		var want, got any
		if err := json.Unmarshal(written(t, inIDOrder(d)), &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(written(t, r.Document()), &got); err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -document +given back: %s", f.Name, diff)
		}
	}
}

// inPieces deals the items of a register out to several, so that no determination replaces one
// of a later one. Records may have to do with those of a later one, and so may names.
func inPieces(d *dice, r obligation.RegisterDocument, to int) []obligation.RegisterDocument {
	parts := make([]obligation.RegisterDocument, to)
	for i := range parts {
		parts[i].ID = fmt.Sprintf("part-%d", i)
		parts[i].Title, parts[i].Compiled = "Dealt out", r.Compiled.AddDays(d.IntN(3)-1)
	}
	d.Shuffle(len(parts), func(i, j int) { parts[i].ID, parts[j].ID = parts[j].ID, parts[i].ID })
	dealt := make(map[string]int) // where a determination is
	for _, n := range r.Determinations {
		i := dealt[n.Replaces] + d.IntN(len(parts)-dealt[n.Replaces])
		dealt[n.ID] = i
		parts[i].Determinations = append(parts[i].Determinations, n)
	}
	for _, l := range r.StatusLists {
		i := d.IntN(len(parts))
		parts[i].StatusLists = append(parts[i].StatusLists, l)
	}
	for _, e := range r.Actors {
		i := d.IntN(len(parts))
		parts[i].Actors = append(parts[i].Actors, e)
	}
	for _, l := range r.Lists {
		i := d.IntN(len(parts))
		parts[i].Lists = append(parts[i].Lists, l)
	}
	for _, record := range r.Records {
		i := d.IntN(len(parts))
		parts[i].Records = append(parts[i].Records, record)
	}
	for _, p := range r.Programmes {
		i := d.IntN(len(parts))
		parts[i].Programmes = append(parts[i].Programmes, p)
	}
	for _, one := range r.Restrictions {
		i := d.IntN(len(parts))
		parts[i].Restrictions = append(parts[i].Restrictions, one)
	}
	for _, report := range r.Reports {
		i := d.IntN(len(parts))
		parts[i].Reports = append(parts[i].Reports, report)
	}
	for _, a := range r.Appraisals {
		i := d.IntN(len(parts))
		parts[i].Appraisals = append(parts[i].Appraisals, a)
	}
	return parts
}

// Documents that are added one after the other are as the files that are read
// together, to the byte, and the register to which they are added stays as it was.
// The document of them all, read back, is the same register, with all names.
func TestWithIsAsReadTogether(t *testing.T) {
	t.Parallel()
	check := func(seed uint64, s scene) {
		q, parts := few(s), inPieces(s.dice, s.register, 3)
		var files []obligation.File
		for _, part := range parts {
			files = append(files, obligation.File{Name: part.ID, Data: written(t, part)})
		}
		together, err := obligation.ParseRegisters(files...)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want, document := answersOf(t, together, q), together.Document()
		same := func(how string, r *obligation.Register, err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("seed %d: %s: %v", seed, how, err)
			}
			if diff := differenceOf(want, answersOf(t, r, q)); diff != "" {
				t.Errorf("seed %d: %s: -together +so: %s", seed, how, diff)
			}
			if diff := differenceOf(document, r.Document()); diff != "" {
				t.Errorf("seed %d: %s: -together +so: %s", seed, how, diff)
			}
		}
		one, err := obligation.NewRegister(parts[0])
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		alone := answersOf(t, one, q)
		two, err := one.With(parts[1])
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		three, err := two.With(parts[2])
		same("one after the other", three, err)
		three, err = one.With(parts[1], parts[2])
		same("two at once", three, err)
		three, err = obligation.NewRegister(parts...)
		same("all at once", three, err)
		back, err := obligation.NewRegister(document)
		same("built from the document of all", back, err)
		back, err = obligation.ParseRegister(written(t, document))
		same("read from the document of all", back, err)
		back, err = obligation.NewRegister(two.Document())
		if err == nil {
			back, err = back.With(parts[2])
		}
		same("added to the document of two", back, err)
		if diff := differenceOf(alone, answersOf(t, one, q)); diff != "" {
			t.Errorf("seed %d: the first is now another: %s", seed, diff)
		}

		names := make(map[obligation.RegisterName]bool)
		for _, name := range assess(t, together, q).Document().Registers {
			names[name] = true
		}
		for _, part := range parts {
			if name := (obligation.RegisterName{ID: part.ID, Title: part.Title, Compiled: part.Compiled}); !names[name] || len(names) != len(parts) {
				t.Errorf("seed %d: the registers are %v, without %v", seed, names, name)
			}
		}
	}
	throwings(t, chance.Some(20), check)
	factScenes(t, chance.Some(60), check)
}

// related lets some records of a register have to do with others, or with one that is not at
// hand, and names an organization twice. ok is false if they cannot.
func related(d *dice, r obligation.RegisterDocument) (obligation.RegisterDocument, bool) {
	r.Records = slices.Clone(r.Records)
	for i := range 24 {
		r.Records = append(r.Records, d.record(100+i))
	}
	for i := range r.Records {
		if len(r.Records[i].Parts) == 0 || !d.one(3) {
			continue
		}
		kind := pick(d, []assistance.RelationKind{assistance.SameAs, assistance.PartOf, assistance.PassedOnFrom})
		of := pick(d, r.Records).ID
		if d.one(8) {
			of = "elsewhere"
		}
		if of != r.Records[i].ID {
			r.Records[i].Relations = []assistance.Relation{{Kind: kind, Record: of}}
		}
	}
	if d.one(2) {
		r.Actors = append(r.Actors, party.ActorEntry{ID: "named", Kind: party.ActorOrganization, Names: []string{"An organization", "Another name of it"}, Source: d.source()})
	}
	for range 40 {
		_, err := obligation.NewRegister(r)
		if err == nil {
			return r, true
		}
		i := d.IntN(len(r.Records))
		r.Records[i].Relations = nil
	}
	return r, false
}

// A register that is cut into many, also where records have to do with one another, is the
// same when they are added one after the other, after each of them.
func TestManyPiecesAreAsRead(t *testing.T) {
	t.Parallel()
	tried, crossing := 0, 0
	throwings(t, chance.Some(30), func(seed uint64, s scene) {
		whole, ok := related(s.dice, s.register)
		if !ok {
			return
		}
		tried++
		q, parts := few(s), inPieces(s.dice, whole, 2+s.dice.IntN(12))
		in := make(map[string]int)
		at := new(obligation.Register)
		for i := range parts {
			for _, r := range parts[i].Records {
				in[r.ID] = i + 1
				for _, relation := range r.Relations {
					if in[relation.Record] > 0 && in[relation.Record] != i+1 {
						crossing++
					}
				}
			}
			with, err := at.With(parts[i])
			together, togetherErr := obligation.NewRegister(parts[:i+1]...)
			if (err == nil) != (togetherErr == nil) {
				t.Fatalf("seed %d: %d parts: in pieces %v, at once %v", seed, i+1, err, togetherErr)
			}
			if err != nil {
				return
			}
			at = with
			if i < len(parts)-1 && !s.dice.one(3) {
				continue
			}
			if diff := differenceOf(together.Document(), at.Document()); diff != "" {
				t.Fatalf("seed %d: %d parts: -at once +in pieces: %s", seed, i+1, diff)
			}
			if diff := differenceOf(answersOf(t, together, q), answersOf(t, at, q)); diff != "" {
				t.Fatalf("seed %d: %d parts: -at once +in pieces: %s", seed, i+1, diff)
			}
		}
	})
	if tried < chance.Some(30) || crossing < chance.Some(60) {
		t.Errorf("%d registers, %d relations from one piece to another", tried, crossing)
	}
}

// Records that are given as a ledger are as those of a document.
func TestWithLedgerIsAsRead(t *testing.T) {
	t.Parallel()
	throwings(t, chance.Some(20), func(seed uint64, s scene) {
		q, without := few(s), s.register
		without.Records = nil
		ledger, err := assistance.NewLedger(s.register.Records)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		r, err := parsed(t, without).WithLedger(ledger)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want := parsed(t, s.register)
		if diff := differenceOf(answersOf(t, want, q), answersOf(t, r, q)); diff != "" {
			t.Errorf("seed %d: -document +ledger: %s", seed, diff)
		}
		if diff := differenceOf(want.Document(), r.Document()); diff != "" {
			t.Errorf("seed %d: -document +ledger: %s", seed, diff)
		}
	})
}

// A ledger that was read later than the register was compiled moves that day, so that the
// document of the two is sound.
func TestWithLedgerReadLater(t *testing.T) {
	source := party.Source{Title: "A source, made up", Read: civil.MustParse("2026-05-01")}
	ledger, err := assistance.NewLedger([]assistance.Record{{ID: "r", Provider: stateActor(party.MustParseState("NOR")), Recipient: stateActor(party.MustParseState("LAO")),
		Subjects: []assistance.Subject{assistance.ClusterMunitions}, Steps: []assistance.Step{{Stage: assistance.Delivered, Source: source,
			Figures: []assistance.Figure{{Currency: assistance.MustParseCurrency("NOK"), Source: &party.Source{Title: "Another", Read: source.Read.AddDays(1)}}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	for compiled, want := range map[string]string{"2026-01-01": "2026-05-02", "2026-05-02": "2026-05-02", "2026-06-01": "2026-06-01"} {
		r := must(must(obligation.NewRegister(obligation.RegisterDocument{ID: "r0", Title: "Made up", Compiled: civil.MustParse(compiled)})).WithLedger(ledger))
		if got := r.Document().Compiled.String(); got != want {
			t.Errorf("compiled %s: %s, not %s", compiled, got, want)
		}
		if _, err := obligation.NewRegister(r.Document()); err != nil {
			t.Errorf("compiled %s: %v", compiled, err)
		}
	}
}

// So it does where the register is named after the ledger was added.
func TestLedgerReadLaterThanTheFirstDocument(t *testing.T) {
	ledger := must(assistance.NewLedger([]assistance.Record{fullRecord(1, 1, 1)}))
	held := must(new(obligation.Register).WithLedger(ledger))
	r := must(held.With(obligation.RegisterDocument{ID: "r0", Title: "Made up", Compiled: civil.MustParse("2020-01-01")}))
	if _, err := obligation.NewRegister(r.Document()); err != nil {
		t.Error(err)
	}
}

// An id stands only once in a register, whatever has it: a record of a ledger has none that is
// taken.
func TestWithLedgerOfTakenIDs(t *testing.T) {
	free, record, determination := fullRecord(1, 1, 1), fullRecord(2, 1, 1), fullRecord(3, 1, 1)
	determination.ID = "x-of-a-determination"
	d := obligation.RegisterDocument{ID: "r0", Title: "Made up", Compiled: annualReport.Read, Records: []assistance.Record{record}}
	word := wordOn(1, remnants, party.HoldsYes, oneDay)
	word.ID = determination.ID
	say(&d, word)
	_, err := must(obligation.NewRegister(d)).WithLedger(must(assistance.NewLedger([]assistance.Record{determination, record, free})))
	want := []schematest.Fault{{Path: "/1/id", Code: schema.CodeDuplicateID}, {Path: "/2/id", Code: schema.CodeDuplicateID}}
	if err == nil {
		t.Fatal("they are taken")
	}
	if diff := differenceOf(want, schematest.Faults(t, err)); diff != "" {
		t.Error(diff)
	}
}

// What is added is held to the rules together with what is there, as if they were
// read together, and where it is refused there is no register.
func TestWithRefused(t *testing.T) {
	held := registerOf(t, deepRegister)
	for name, test := range map[string]struct {
		change func(d *obligation.RegisterDocument)
		want   []schematest.Fault
	}{
		"nothing else":    {func(*obligation.RegisterDocument) {}, nil},
		"a determination": {func(d *obligation.RegisterDocument) { d.Determinations = held.Determinations[:1] }, []schematest.Fault{{Path: "/determinations/0/id", Code: schema.CodeDuplicateID}}},
		"a record":        {func(d *obligation.RegisterDocument) { d.Records = held.Records }, []schematest.Fault{{Path: "/records/0/id", Code: schema.CodeDuplicateID}}},
		"a programme":     {func(d *obligation.RegisterDocument) { d.Programmes = held.Programmes }, []schematest.Fault{{Path: "/programmes/0/id", Code: schema.CodeDuplicateID}}},
		"a status list": {func(d *obligation.RegisterDocument) { d.StatusLists = held.StatusLists }, []schematest.Fault{
			{Path: "/statusLists/0/id", Code: schema.CodeDuplicateID}, {Path: "/statusLists/0/instrument", Code: schema.CodeDuplicateID}}},
		"what replaces": {func(d *obligation.RegisterDocument) {
			d.Determinations = slices.Clone(held.Determinations[:1])
			d.Determinations[0].ID, d.Determinations[0].Replaces = "new", "d"
		}, nil},
		"what replaces nothing": {func(d *obligation.RegisterDocument) {
			d.Determinations = slices.Clone(held.Determinations[:1])
			d.Determinations[0].ID, d.Determinations[0].Replaces = "new", "nothing"
		}, []schematest.Fault{{Path: "/determinations/0/replaces", Code: schema.CodeUnknownReference}}},
		"no id": {func(d *obligation.RegisterDocument) { d.ID = "" }, []schematest.Fault{{Path: "/id", Code: schema.CodeMalformed}}},
	} {
		d := obligation.RegisterDocument{ID: "more", Title: "More", Compiled: civil.MustParse("2026-01-01")}
		test.change(&d)
		r := must(obligation.NewRegister(held))
		with, err := r.With(d)
		if got := schematest.Faults(t, err); len(test.want)+len(got) > 0 && gocmp.Diff(test.want, got) != "" {
			t.Errorf("%s (-want +got): %s", name, gocmp.Diff(test.want, got))
		}
		if (with == nil) != (err != nil) {
			t.Errorf("%s: %v beside %v", name, with, err)
		}
		together, err := obligation.ParseRegisters(obligation.File{Data: written(t, held)}, obligation.File{Data: written(t, d)})
		if got := schematest.Faults(t, err); len(test.want)+len(got) > 0 && gocmp.Diff(test.want, got) != "" {
			t.Errorf("%s, read together (-want +got): %s", name, gocmp.Diff(test.want, got))
		}
		if with != nil && differenceOf(together, with) != "" {
			t.Errorf("%s: -together +with: %s", name, differenceOf(together, with))
		}
		if diff := differenceOf(held, r.Document()); diff != "" {
			t.Errorf("%s: the register is now another: %s", name, diff)
		}
	}
}

// Written as JSON and read by encoding/json, a register is the same and answers.
func TestRegisterUnmarshal(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	read, err := obligation.ParseRegister([]byte(deepRegister))
	if err != nil {
		t.Fatal(err)
	}
	var held struct {
		Register obligation.Register   `json:"register"`
		Others   []obligation.Register `json:"others"`
	}
	text := `{"register": ` + string(written(t, read)) + `, "others": [` + emptyRegister + `]}`
	if err := json.Unmarshal([]byte(text), &held); err != nil {
		t.Fatal(err)
	}
	if diff := differenceOf(read, &held.Register); diff != "" {
		t.Errorf("-parsed +unmarshalled: %s", diff)
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01"), Bearer: read.States()[:2]}
	if diff := gocmp.Diff(string(written(t, tellAll(t, read, q).Document)), string(written(t, tellAll(t, &held.Register, q).Document))); diff != "" {
		t.Errorf("-parsed +unmarshalled: %s", diff)
	}
	if diff := differenceOf([]obligation.RegisterDocument{registerOf(t, emptyRegister)}, held.Others); diff != "" {
		t.Errorf("the others, -read +unmarshalled: %s", diff)
	}
}

// What ParseRegister refuses encoding/json refuses with the same faults, and the
// register stays as it was.
func TestRegisterUnmarshalFaults(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []schematest.Fault
	}{
		"null":           {`null`, []schematest.Fault{{Path: "", Code: schema.CodeWrongType}}},
		"a member twice": {`{"id": "a", "id": "b", "title": "T", "compiled": "2026-01-01"}`, []schematest.Fault{{Path: "/id", Code: schema.CodeDuplicateMember}}},
		"another case":   {`{"ID": "a", "id": "b", "title": "T", "compiled": "2026-01-01"}`, []schematest.Fault{{Path: "/ID", Code: schema.CodeUnknownMember}}},
		"a rule broken": {`{"id": "a", "title": "T", "compiled": "2026-01-01", "reports": [{"id": "r", "state": "FJI", "item": "7(1)(n)", "kind": "annual",
			"records": ["nothing"], "source": {"title": "Invented", "read": "2026-01-01"}}]}`, []schematest.Fault{{Path: "/reports/0/records/0", Code: schema.CodeUnknownReference}}},
	} {
		r, err := obligation.ParseRegister([]byte(emptyRegister))
		if err != nil {
			t.Fatal(err)
		}
		err = json.Unmarshal([]byte(test.text), r)
		if diff := gocmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
		if diff := differenceOf(registerOf(t, emptyRegister), r); diff != "" {
			t.Errorf("%s: the register is now another: %s", name, diff)
		}
	}
}

// TestPeriodsOutOfOrder has the rules of a register's lists told at their places,
// all at once.
func TestPeriodsOutOfOrder(t *testing.T) {
	data, err := os.ReadFile("../schema/v1/testdata/invalid/register-periods-out-of-order.json")
	if err != nil {
		t.Fatal(err)
	}
	_, err = obligation.ParseRegister(data)
	want := []schematest.Fault{
		{Path: "/programmes/0/period", Code: schema.CodeDatesOutOfOrder},
		{Path: "/reports/1/covers", Code: schema.CodeDatesOutOfOrder},
		{Path: "/restrictions/0/period", Code: schema.CodeDatesOutOfOrder},
	}
	if diff := gocmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Error(diff)
	}
}

// Pieces of one register have one name among those of an assessment and of the whole.
func TestPieces(t *testing.T) {
	d := registerOf(t, fundRegister)
	piece := obligation.RegisterDocument{ID: d.ID, Title: d.Title, Compiled: d.Compiled}
	later := piece
	later.Compiled = d.Compiled.AddDays(1)
	name := func(d obligation.RegisterDocument) obligation.RegisterName {
		return obligation.RegisterName{ID: d.ID, Title: d.Title, Compiled: d.Compiled}
	}
	for _, test := range []struct {
		more []obligation.RegisterDocument
		want []obligation.RegisterName
	}{
		{[]obligation.RegisterDocument{piece}, []obligation.RegisterName{name(d)}},
		{[]obligation.RegisterDocument{later}, []obligation.RegisterName{name(d), name(later)}},
		{[]obligation.RegisterDocument{later, piece, later}, []obligation.RegisterName{name(d), name(later)}},
	} {
		r := must(must(obligation.NewRegister(d)).With(test.more...))
		for _, of := range []*obligation.Register{r, must(obligation.NewRegister(r.Document()))} {
			a := assess(t, of, obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01")})
			if diff := gocmp.Diff(test.want, a.Document().Registers); diff != "" {
				t.Errorf("with %v (-want +got): %s", test.more, diff)
			}
		}
	}
}
