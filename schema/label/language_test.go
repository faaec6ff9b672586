package label

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

func TestLanguages(t *testing.T) {
	var codes []string
	for _, l := range Languages() {
		codes = append(codes, l.String())
		text, err := l.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back Language
		if err := back.UnmarshalText(text); err != nil || back != l {
			t.Errorf("%s is read back as %v, %v", text, back, err)
		}
		held, err := l.Value()
		if err != nil || held != string(text) {
			t.Errorf("%s is written %#v, %v into a database", text, held, err)
		}
		if err := back.Scan(held); err != nil || back != l {
			t.Errorf("%#v is read back as %v, %v", held, back, err)
		}
	}
	if diff := cmp.Diff([]string{"ar", "zh", "en", "fr", "ru", "es"}, codes); diff != "" {
		t.Error(diff)
	}
	for code, want := range map[string]Language{
		"ar": Arabic, "zh": Chinese, "en": English, "fr": French, "ru": Russian, "es": Spanish,
	} {
		if got, err := codelist.Parse[Language](code); got != want || err != nil {
			t.Errorf("%q is read as %v, %v", code, got, err)
		}
	}
}

func TestNoLanguage(t *testing.T) {
	for _, code := range []string{"", "EN", "en-GB", "eng", "pt", "en "} {
		got, err := codelist.Parse[Language](code)
		var unknown *codelist.UnknownError
		if got != 0 || !errors.As(err, &unknown) {
			t.Errorf("%q is read as %v, %v", code, got, err)
		}
	}
	for _, none := range []Language{0, 7, 255} {
		if text, err := none.MarshalText(); err == nil || none.String() != "" {
			t.Errorf("language %d is written %q", none, text)
		}
		if held, err := none.Value(); held != nil || (err == nil) != (none == 0) {
			t.Errorf("language %d is written %#v, %v into a database", none, held, err)
		}
	}
}
