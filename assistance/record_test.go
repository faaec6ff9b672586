package assistance

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// TestMarshalledRecordsValidate writes generated records and reads them back.
func TestMarshalledRecordsValidate(t *testing.T) {
	t.Parallel()
	for _, r := range newGenerator(2).records(1000) {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ParseRecord(data)
		if err != nil {
			t.Errorf("%s\n%s", data, err)
			continue
		}
		if r.Parts == nil {
			r.Parts = []Part{}
		}
		if !reflect.DeepEqual(r, back) {
			t.Errorf("%s: %s", data, cmp.Diff(r, back))
		}
		again, err := json.Marshal(back)
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s is written again as %s, %v", data, again, err)
		}
	}
}

func TestUnfinishedRecordIsNotWritten(t *testing.T) {
	whole := newGenerator(3).record("r")
	whole.Steps[0].Figures = []Figure{figureOf("EUR 1")}
	whole.Parts = partsOf("clearance")
	for name, spoil := range map[string]func(*Record){
		"no provider":    func(r *Record) { r.Provider = party.Actor{} },
		"no subject":     func(r *Record) { r.Subjects = []Subject{0} },
		"no category":    func(r *Record) { r.Parts = []Part{{}} },
		"no stage":       func(r *Record) { r.Steps = []Step{{Source: whole.Steps[0].Source}} },
		"no source":      func(r *Record) { r.Steps = []Step{{Stage: Provided}} },
		"no such form":   func(r *Record) { r.Forms = []Form{9} },
		"no channelkind": func(r *Record) { r.Channels = []Channel{{}} },
	} {
		r := whole
		spoil(&r)
		if data, err := json.Marshal(r); err == nil {
			t.Errorf("%s: written as %s", name, data)
		}
	}
	if data, err := json.Marshal(whole); err != nil {
		t.Errorf("whole: %s, %v", data, err)
	}
}

func TestRecordAmounts(t *testing.T) {
	r := Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:30 marking:70"), Steps: []Step{
		{Stage: Pledged, Figures: []Figure{figureOf("EUR 3"), figureOf("EUR 1"), figureOf("NOK 30")}},
		{Stage: Delivered},
	}}
	for _, test := range []struct {
		step    int
		asked   string
		subject Subject
		want    []Range
	}{
		{0, "clearance", ClusterMunitions, []Range{rangeOf("EUR", "0.3", "0.9"), rangeOf("NOK", "9", "9")}},
		{0, "clearance", MineAction, []Range{rangeOf("EUR", "0", "0.9"), rangeOf("NOK", "0", "9")}},
		{0, "clearance", Mines, nil},
		{0, "emergency", ClusterMunitions, nil},
		{0, "", ClusterMunitions, []Range{rangeOf("EUR", "1", "3"), rangeOf("NOK", "30", "30")}},
		{1, "clearance", ClusterMunitions, nil},
	} {
		r.Subjects = []Subject{test.subject}
		if diff := cmp.Diff(test.want, AmountsOf(&r, test.step, Query{Subjects: []Subject{ClusterMunitions}, Categories: categoriesOf(test.asked)})); diff != "" {
			t.Errorf("step %d of a %s record, asked for %q: %s", test.step, test.subject, test.asked, diff)
		}
	}
}

func FuzzParseRecord(f *testing.F) {
	g := newGenerator(4)
	for range 20 {
		data, err := json.Marshal(g.record("r"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"id":"r","parts":null}`))
	f.Add([]byte(`{"id":1e1000001}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := ParseRecord(data)
		if err != nil {
			if diff := cmp.Diff(Record{}, r); diff != "" {
				t.Errorf("%s: a record beside an error", data)
			}
			return
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		back, err := ParseRecord(again)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", data, again, err)
		}
		if diff := cmp.Diff(r, back); diff != "" {
			t.Errorf("%s: %s", data, diff)
		}
	})
}

func BenchmarkParseRecord(b *testing.B) {
	data, err := json.Marshal(newGenerator(5).record("r"))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("ParseRecord", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := ParseRecord(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Validate alone", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if err := schema.Validate(schema.KindAssistance, data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/json alone", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var r Record
			if err := json.Unmarshal(data, &r); err != nil {
				b.Fatal(err)
			}
		}
	})
}
