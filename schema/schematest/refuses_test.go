package schematest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// judged is a reader that reads nothing.
func judged(l schema.Limits, data []byte) (string, error) {
	return "", l.Validate(schema.KindParty, data)
}

// spoilt is that reader with its faults made worse.
func spoilt(spoil func(*schema.Errors)) func(schema.Limits, []byte) (string, error) {
	return func(l schema.Limits, data []byte) (string, error) {
		_, err := judged(l, data)
		var all *schema.Errors
		if errors.As(err, &all) {
			spoil(all)
		}
		return "", err
	}
}

func TestComplaints(t *testing.T) {
	for name, test := range map[string]struct {
		read func(schema.Limits, []byte) (string, error)
		want int // complaints of each input
	}{
		"a good reader":          {judged, 0},
		"takes everything":       {func(schema.Limits, []byte) (string, error) { return "", nil }, 1},
		"another error":          {func(schema.Limits, []byte) (string, error) { return "", errors.New("bad") }, 1},
		"reads beside the fault": {func(l schema.Limits, data []byte) (string, error) { _, err := judged(l, data); return "x", err }, 1},
		"no place":               {spoilt(func(e *schema.Errors) { e.List[0].Line = 0 }), 1},
		"a place beyond":         {spoilt(func(e *schema.Errors) { e.List[0].Column = 1 << 30 }), 1},
		"a long text":            {spoilt(func(e *schema.Errors) { e.List[0].Message = strings.Repeat("a", longest) }), 1},
		"another code":           {spoilt(func(e *schema.Errors) { e.List[0].Code = schema.CodeWordsNotFound }), 1},
		"another path":           {spoilt(func(e *schema.Errors) { e.List[0].Path += "/x" }), 1},
		"a fault too few":        {spoilt(func(e *schema.Errors) { e.List = e.List[1:] }), 1},
		"miscounts":              {spoilt(func(e *schema.Errors) { e.More++ }), 1},
	} {
		for _, in := range Hostile(schema.KindParty) {
			if wrong := complaints(in, in.Small, test.read); len(wrong) != test.want {
				t.Errorf("%s, %s: %q", name, in.Name, wrong)
			}
		}
	}
}

func TestSuperlinear(t *testing.T) {
	for _, test := range []struct {
		less, more uint64
		want       bool
	}{
		{1000, 8000, false},
		{1 << 20, 8 << 20, false},
		{1 << 20, 16 << 20, false},
		{1 << 20, 64 << 20, true},
		{0, 64 << 10, false},
		{0, 1 << 20, true},
	} {
		if got := superlinear(100, 800, test.less, test.more); got != test.want {
			t.Errorf("%d bytes, then %d: %v", test.less, test.more, got)
		}
	}
}

func TestFaults(t *testing.T) {
	if got := Faults(t, nil); got != nil {
		t.Errorf("no error has the faults %v", got)
	}
	_, err := judged(schema.Limits{}, []byte(`{"id": "a", "id": "b"}`))
	if got, want := Faults(t, errors.Join(errors.New("other"), err)), []Fault{{"/id", schema.CodeDuplicateMember}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
