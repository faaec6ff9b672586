package assistance

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/assistance/internal/sample"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
	"github.com/treatyaid/treatyaid/schema/schematest/mutant"
	"github.com/treatyaid/treatyaid/schema/token/certifying"
)

// TestCertifierIsGenerated fails where go generate ./assistance would change the
// file.
func TestCertifierIsGenerated(t *testing.T) {
	want, err := certifying.Make(schema.Files(), "assistance")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("certify_generated.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("certify_generated.go is not what go generate ./assistance writes (-generated +written):\n%s", cmp.Diff(string(want), string(got)))
	}
}

// certifiedRightly holds the certifier to the plain path, and reports whether it
// certified the record.
func certifiedRightly(t *testing.T, c *certifier, limits schema.Limits, data []byte) bool {
	t.Helper()
	var got Record
	if !c.certify(limits, data, &got) {
		if !reflect.DeepEqual(got, Record{}) {
			t.Errorf("%q: a record beside no certificate", data)
		}
		return false
	}
	want, err := parsePlainly(limits, data)
	if err != nil {
		t.Errorf("%q is certified; the plain path: %v", data, err)
	} else if !reflect.DeepEqual(want, got) {
		t.Errorf("%q (-plain +certified): %s", data, cmp.Diff(want, got))
	}
	return true
}

// validRecords returns n records of every shape and as many that look real.
func validRecords(t testing.TB, seed uint64, n int) [][]byte {
	t.Helper()
	var list [][]byte
	g := newGenerator(seed)
	for _, r := range g.records(n) {
		if divided := g.divided(r); divided.sound() {
			r = divided
		}
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, data)
	}
	list = append(list, sample.New(seed, sample.Shuffled).Records(n/2)...)
	return append(list, sample.New(seed, sample.InOrder).Records(n-n/2)...)
}

// divided returns the record with the members of its groups and with split figures. It may
// break a rule.
func (g generator) divided(r Record) Record {
	if r.Provider.Kind == party.ActorGroup && g.often() {
		r.From = g.group()
	}
	if r.Recipient.Kind == party.ActorGroup && g.often() {
		r.To = g.group()
	}
	r.Steps = slices.Clone(r.Steps)
	for i := range r.Steps {
		figures := slices.Clone(r.Steps[i].Figures)
		for j := range figures {
			if figures[j].Sense == 0 && figures[j].Amount.units > 1 && g.seldom() {
				figures[j].Split = g.split(&r)
			}
		}
		r.Steps[i].Figures = figures
	}
	return r
}

// split gives a little to one of what a record names, or to some of it.
func (g generator) split(r *Record) *Split {
	s := Split{Rest: RestUnsaid}
	row := SplitRow{Amount: Amount{1}}
	switch {
	case r.From != nil && r.To != nil && g.seldom():
		row.From, row.To = r.From.Members[0], r.To.Members[0]
	case r.From != nil:
		row.From = r.From.Members[0]
	case r.To != nil:
		row.To = r.To.Members[0]
	case len(r.Parts) > 0:
		row.Category = r.Parts[0].Category
	default:
		return nil
	}
	s.Rows = append(s.Rows, row)
	if row.Category != 0 && len(r.Parts) > 1 {
		s.Rows = append(s.Rows, SplitRow{Category: r.Parts[1].Category})
	}
	return &s
}

func TestCertifyValidRecords(t *testing.T) {
	t.Parallel()
	c := new(certifier)
	records := validRecords(t, 31, chance.Some(5000))
	handed, groups, splits := 0, 0, 0
	for i, data := range records {
		if bytes.Contains(data, []byte(`"members"`)) {
			groups++
		}
		if bytes.Contains(data, []byte(`"split"`)) {
			splits++
		}
		switch i % 8 {
		case 0:
			var spaced bytes.Buffer
			if err := json.Indent(&spaced, data, "", "\t"); err != nil {
				t.Fatal(err)
			}
			data = append(spaced.Bytes(), " \r\n"...)
		case 1:
			data = bytes.ReplaceAll(data, []byte(`":`), []byte(`": `))
		case 2:
			data = bytes.ReplaceAll(data, []byte(`,"`), []byte(`, "`))
		}
		if !certifiedRightly(t, c, schema.Limits{}, data) {
			handed++
		}
	}
	if handed*1000 >= len(records) {
		t.Errorf("%d of %d valid records are handed over", handed, len(records))
	}
	if 20*groups < len(records) || 50*splits < len(records) {
		t.Errorf("of %d records %d name members of a group and %d split a figure", len(records), groups, splits)
	}
}

func TestCertifyFixtures(t *testing.T) {
	c := new(certifier)
	// These have letters that are joined, and a name that is not in its normal form.
	handedOver := []string{"valid/assistance-decomposed-name.json", "valid/assistance-joined-letters.json"}
	for _, f := range schematest.ValidFixtures() {
		certified := certifiedRightly(t, c, schema.Limits{}, f.Data)
		if f.Kind == schema.KindAssistance && certified == slices.Contains(handedOver, f.Name) {
			t.Errorf("%s: certified is %v", f.Name, certified)
		}
	}
	for _, f := range schematest.InvalidFixtures() {
		if certifiedRightly(t, c, schema.Limits{}, f.Data) && f.Kind == schema.KindAssistance {
			t.Errorf("%s is certified", f.Name)
		}
	}
}

// TestCertifyMutants holds the certifier to the plain path on documents that are
// nearly valid.
func TestCertifyMutants(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	most := chance.Some(150_000)
	const shards = 2
	var certified, handed, refused atomic.Int64
	t.Run("shards", func(t *testing.T) {
		for shard := range uint64(shards) {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				c := new(certifier)
				m := mutant.New(100 + shard)
				var short []mutant.Original // the plain path takes 0.1 ms for each KB
				for _, data := range validRecords(t, 50+shard, 600) {
					if len(data) < 600 {
						short = append(short, mutant.Of(data))
					}
				}
				met := make(map[[sha256.Size]byte]bool) // each mutant, and whether it is certified
				for i := range most / shards {
					changed := m.Mutate(mutant.Pick(m, short))
					key := sha256.Sum256(changed)
					is, again := met[key]
					if !again {
						is = certifiedRightly(t, c, schema.Limits{}, changed)
						met[key] = is
					}
					switch {
					case is:
						certified.Add(1)
					case again, i%64 > 0: // what is handed over is looked at now and then
					default:
						if _, err := parsePlainly(schema.Limits{}, changed); err == nil {
							handed.Add(1)
						} else {
							refused.Add(1)
						}
					}
				}
			})
		}
	})
	t.Logf("of %d mutants %d certified; of every sixty-fourth other %d valid, %d not", most, certified.Load(), handed.Load(), refused.Load())
	if 10*certified.Load() < int64(most) {
		t.Errorf("only %d of %d mutants are certified", certified.Load(), most)
	}
	if 10*refused.Load() < int64(most)/64 {
		t.Errorf("only %d mutants looked at are refused", refused.Load())
	}
	if 10*handed.Load() > refused.Load() {
		t.Errorf("%d valid mutants are handed over, beside %d that are not valid", handed.Load(), refused.Load())
	}
}

// TestCertifyWithin holds the certifier to limits other than the default.
func TestCertifyWithin(t *testing.T) {
	t.Parallel()
	c := new(certifier)
	certified := 0
	for _, data := range validRecords(t, 32, 50) {
		for _, limits := range []schema.Limits{
			{Bytes: len(data)}, {Bytes: len(data) - 1}, {Bytes: -1}, {Depth: certifiedDepth}, {Depth: certifiedDepth - 1}, {Depth: 1}, {Depth: -1},
			{NumberLength: 9}, {NumberLength: 8}, {NumberLength: 1}, {NumberLength: -1}, {Faults: 1},
		} {
			if certifiedRightly(t, c, limits, data) {
				certified++
			}
		}
	}
	if certified < 100*7 {
		t.Errorf("only %d are certified", certified)
	}
}

// TestCertifyAllocates holds a record to one allocation for its text and one for
// each list that has items.
func TestCertifyAllocates(t *testing.T) {
	c := new(certifier)
	for _, data := range validRecords(t, 33, 50) {
		var r Record
		if !c.certify(schema.Limits{}, data, &r) {
			t.Fatalf("%s is handed over", data)
		}
		most, members, rows := 1, 0, 0
		for _, group := range []*Group{r.From, r.To} {
			if group != nil {
				most++
				members += len(group.Members)
			}
		}
		for _, items := range []int{len(r.Subjects), len(r.Forms), len(r.Things), len(r.Parts), len(r.Channels), len(r.Relations), len(r.Steps)} {
			most += min(items, 1)
		}
		for _, step := range r.Steps {
			most += min(len(step.Figures), 1)
			for _, figure := range step.Figures {
				if figure.Source != nil {
					most++
				}
				if figure.Split != nil {
					most++
					rows += len(figure.Split.Rows)
				}
			}
		}
		most += min(members, 1) + min(rows, 1)
		got := testing.AllocsPerRun(10, func() {
			var r Record
			if !c.certify(schema.Limits{}, data, &r) {
				t.Error("handed over")
			}
		})
		if int(got) > most {
			t.Errorf("%s: %v allocations; expected at most %d", data, got, most)
		}
	}
}

// TestParseRecordAllocates holds the reading of a short record to the allocations of
// the record itself: what it is read by lies on the stack.
func TestParseRecordAllocates(t *testing.T) {
	c := new(certifier)
	var enough room
	for _, data := range validRecords(t, 38, 50) {
		var r Record
		if !c.certify(schema.Limits{}, data, &r) {
			t.Fatalf("%s is handed over", data)
		}
		if len(data) > 1000 || c.steps.Used > len(enough.steps) || c.figures.Used > len(enough.figures) || c.parts.Used > len(enough.parts) {
			continue
		}
		want := testing.AllocsPerRun(10, func() {
			var r Record
			c.certify(schema.Limits{}, data, &r)
		})
		got := testing.AllocsPerRun(10, func() {
			if _, err := ParseRecord(data); err != nil {
				t.Error(err)
			}
		})
		if got != want {
			t.Errorf("%s: %v allocations; expected %v", data, got, want)
		}
	}
}

// TestCertifiedRecordOwnsItsMemory overwrites what a record was read from.
func TestCertifiedRecordOwnsItsMemory(t *testing.T) {
	c := new(certifier)
	var got, want []Record
	for _, data := range validRecords(t, 34, 100) {
		r, err := parsePlainly(schema.Limits{}, data)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, r)
		lent := slices.Clone(data)
		if r = (Record{}); c.certify(schema.Limits{}, lent, &r) {
			got = append(got, r)
		}
		clear(lent)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzCertify(f *testing.F) {
	for _, data := range validRecords(f, 35, 20) {
		f.Add(data)
	}
	m := mutant.New(36)
	for _, data := range validRecords(f, 37, 50) {
		f.Add(m.Mutate(mutant.Of(data)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		certifiedRightly(t, new(certifier), schema.Limits{}, data)
		certifiedRightly(t, new(certifier), schema.Limits{Bytes: 1000, Depth: 6, NumberLength: 7}, data)
	})
}
