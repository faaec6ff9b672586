package codelist_test

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// tone is a colour as other packages make their types.
type tone uint8

var tones = codelist.New[tone]("tone", "light", "dark")

func (t tone) String() string                   { return tones.String(t) }
func (t *tone) UnmarshalText(text []byte) error { return tones.Unmarshal(text, t) }

// half is a value that is read in part before the error is found.
type half uint8

func (h *half) UnmarshalText([]byte) error {
	*h = 1
	return errors.New("no half")
}

func TestParse(t *testing.T) {
	if got, err := codelist.Parse[tone]("dark"); got != 2 || err != nil {
		t.Errorf("dark is read as %v, %v", got, err)
	}
	got, err := codelist.Parse[tone]("Dark")
	var unknown *codelist.UnknownError
	if got != 0 || !errors.As(err, &unknown) || unknown.Vocabulary != "tone" || unknown.Found != "Dark" {
		t.Errorf("Dark is read as %v, %v", got, err)
	}
	if got, err := codelist.Parse[half](""); got != 0 || err == nil {
		t.Errorf("a value beside the error: %v, %v", got, err)
	}
}

func TestMustParse(t *testing.T) {
	if got := codelist.MustParse[tone]("light"); got != 1 {
		t.Errorf("light is read as %v", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("an unknown code did not panic")
		}
	}()
	codelist.MustParse[tone]("Light")
}
