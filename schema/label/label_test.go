package label

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

func TestFind(t *testing.T) {
	tests := []struct {
		list, code string
		language   Language
		text       string // "" for none
		treaty     bool
	}{
		{"Category", "victim-assistance", English, "victim assistance", true},
		{"Category", "victim-assistance", French, "assistance aux victimes", true},
		{"Category", "victim-assistance", Spanish, "asistencia a las víctimas", true},
		{"Category", "victim-assistance", Russian, "", false},
		{"Category", "emergency", French, "assistance d'urgence", false},
		{"Category", "clearance", Russian, "удаление", true},
		{"Category", "clearance", Chinese, "", false},
		{"Category", "clearance", Arabic, "", false},
		{"Category", "clearance", 0, "", false},
		{"Category", "clearance", 200, "", false},
		{"Category", "Clearance", English, "", false},
		{"Category", "", English, "", false},
		{"category", "clearance", English, "", false},
		{"", "clearance", English, "", false},
		{"State", "PSE", French, "État de Palestine", false},
		{"Currency", "NOK", Spanish, "corona noruega", false},
		{"ChannelKind", "icrc", English, "International Committee of the Red Cross", true},
	}
	for _, test := range tests {
		got, ok := Find(test.list, test.code, test.language)
		if got.Text != test.text || got.Treaty != test.treaty || ok != (test.text != "") {
			t.Errorf("Find(%q, %q, %v) = %+v, %v", test.list, test.code, test.language, got, ok)
		}
		if (got.Source != TermSource{}) != test.treaty {
			t.Errorf("%s %s in %v: the source %+v", test.list, test.code, test.language, got.Source)
		}
		if text, ok := Text(test.list, test.code, test.language); text != test.text || ok != (test.text != "") {
			t.Errorf("Text(%q, %q, %v) = %q, %v", test.list, test.code, test.language, text, ok)
		}
	}
}

func TestTextAllocatesNothing(t *testing.T) {
	for _, name := range Lists() {
		l, err := Read(name)
		if err != nil {
			t.Fatal(err)
		}
		last := l.Codes[len(l.Codes)-1].Code
		if n := testing.AllocsPerRun(100, func() {
			if _, ok := Text(name, last, Spanish); !ok {
				t.Fatal("no label")
			}
		}); n > 0 {
			t.Errorf("a label of %s takes %v allocations", name, n)
		}
	}
}

func TestReadIsTheCallersOwn(t *testing.T) {
	changed, err := Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	changed.Codes[0].Code = "changed"
	changed.Codes[1].Cites[0] = "1"
	changed.Codes[1].Labels.English.Text = "changed"
	again, err := Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(kept, again); diff != "" {
		t.Errorf("a caller's change is seen by others:\n%s", diff)
	}
	if again.Codes[0].Code == "changed" {
		t.Error("a caller's change is kept")
	}
}

func TestEntry(t *testing.T) {
	l, err := Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	got, ok := l.Entry("medical-care")
	if !ok || got.Code != "medical-care" || got.Parent != "victim-assistance" {
		t.Errorf("%+v, %v", got, ok)
	}
	if diff := cmp.Diff([]string{"6(7)", "5"}, got.Cites); diff != "" {
		t.Error(diff)
	}
	if got, ok := l.Entry("demining"); ok {
		t.Errorf("%+v", got)
	}
}

func TestNoList(t *testing.T) {
	for _, name := range []string{"", "category", "Categories", "../party"} {
		l, err := Read(name)
		var unknown *codelist.UnknownError
		if !errors.As(err, &unknown) || unknown.Found != name || len(l.Codes) > 0 {
			t.Errorf("Read(%q) = %+v, %v", name, l, err)
		}
	}
	if names := Lists(); !slices.IsSorted(names) || !slices.Contains(names, "ChannelKind") {
		t.Errorf("the lists %q", names)
	}
}

func BenchmarkText(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := Text("State", "NOR", French); !ok {
			b.Fatal("no label")
		}
	}
}
