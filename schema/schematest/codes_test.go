package schematest

import (
	"database/sql/driver"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// word is a type of codes as the packages make theirs, but that one thing of it may
// be spoilt.
type word uint8

// spoiltWord is what is wrong with word while a test runs.
var spoiltWord string

var (
	words   = codelist.New[word]("word", "yes", "no", "disputed")
	another = codelist.New[word]("word", "no", "yes", "disputed")
)

func (w word) String() string {
	switch {
	case spoiltWord == "order":
		return another.String(w)
	case spoiltWord == "print" && w > 3:
		return "more"
	}
	return words.String(w)
}

func (w word) MarshalText() ([]byte, error) {
	switch {
	case spoiltWord == "order":
		return another.Marshal(w)
	case spoiltWord == "write" && w > 3:
		return nil, nil
	}
	return words.Marshal(w)
}

func (w *word) UnmarshalText(text []byte) error {
	if spoiltWord == "read" && string(text) == "X" {
		return nil
	}
	if spoiltWord == "order" {
		return another.Unmarshal(text, w)
	}
	return words.Unmarshal(text, w)
}

func (w *word) Scan(held any) error {
	if _, number := held.(int64); spoiltWord == "scan" && number {
		return nil
	}
	return codelist.Scan(w, held)
}

func (w word) Value() (driver.Value, error) {
	if spoiltWord == "value" {
		return int64(w), nil
	}
	return codelist.Value(w)
}

func (w word) Label(language label.Language) (string, bool) {
	switch spoiltWord {
	case "code as label":
		return w.String(), w.String() != ""
	case "English only":
		language = label.English
	}
	return label.Text("Holds", w.String(), language)
}

func TestCodedWrongly(t *testing.T) {
	defer func() { spoiltWord = "" }()
	for _, spoilt := range []string{"", "order", "print", "write", "read", "scan", "value", "code as label", "English only"} {
		spoiltWord = spoilt
		if wrong := codedWrongly[word]("Holds"); (len(wrong) > 0) != (spoilt != "") {
			t.Errorf("%q: %q", spoilt, wrong)
		}
	}
	spoiltWord = ""
	for _, list := range []string{"Truth", "NoSuchList"} {
		if wrong := codedWrongly[word](list); len(wrong) == 0 {
			t.Errorf("its list is not %s, and nothing is wrong", list)
		}
	}
}
