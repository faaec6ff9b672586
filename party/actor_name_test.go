package party

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func organization(name string) Actor { return Actor{Kind: ActorOrganization, Name: name} }

// TestActorNames reads one name in several forms of Unicode.
func TestActorNames(t *testing.T) {
	for _, test := range []struct{ written, want string }{
		{"UNMAS", "UNMAS"},
		{"Croix-Rouge de C\u00f4te d\u2019Ivoire", "Croix-Rouge de C\u00f4te d\u2019Ivoire"},
		{"Croix-Rouge de Co\u0302te d\u2019Ivoire", "Croix-Rouge de C\u00f4te d\u2019Ivoire"},
		{"Vie\u0302\u0323t Nam", "Vi\u1ec7t Nam"},
		{"Vie\u0323\u0302t Nam", "Vi\u1ec7t Nam"},
		{"\u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c\uad6d"},
		{"\u212bland", "\u00c5land"},
		{"Handicap\u00a0International", "Handicap International"},
		{"Croix-Rouge\u202ffran\u00e7aise", "Croix-Rouge fran\u00e7aise"},
		{"\u65e5\u672c\u3000\u8d64\u5341\u5b57", "\u65e5\u672c \u8d64\u5341\u5b57"},
		{"\u212a", "K"},
		{"\u0958", "\u0915\u093c"},
		{"\u0628\u200c\u0628", "\u0628\u200c\u0628"},
		{"\uff35\uff2e", "\uff35\uff2e"}, // of full width as printed: no other form of the same letters
	} {
		data, err := json.Marshal(organization(test.written))
		if err != nil {
			t.Fatal(err)
		}
		var read Actor
		if err := json.Unmarshal(data, &read); err != nil || read != organization(test.want) {
			t.Errorf("%+q is read as %+q, %v; want %+q", test.written, read.Name, err, test.want)
		}
		if normal := organization(test.written).Normal(); normal != read || normal.Normal() != normal {
			t.Errorf("%+q is %+q in its normal form, and read as %+q", test.written, normal.Name, read.Name)
		}
		once, err := json.Marshal(read)
		if err != nil {
			t.Fatal(err)
		}
		var again Actor
		if err := json.Unmarshal(once, &again); err != nil {
			t.Fatal(err)
		}
		if twice, err := json.Marshal(again); err != nil || string(twice) != string(once) {
			t.Errorf("%s is read and written as %s, %v", once, twice, err)
		}
	}
}

// A name that the schema would refuse in its normal form is refused where it is read.
func TestActorNamesWithoutANormalForm(t *testing.T) {
	kept := organization("kept")
	for name, text := range map[string]string{
		"longer":                      strings.Repeat("\u0958", 500),
		"a joiner after a Greek sign": "\u2126\u200d\u0628",
		"marks that change places":    "\u0628\u0301\u064b\u200d\u0628",
		"no name":                     "",
	} {
		data := `{"kind":"organization","name":"` + text + `"}`
		if text == "" {
			data = `{"kind":"organization","name":1}`
		}
		actor := kept
		if err := json.Unmarshal([]byte(data), &actor); err == nil || actor != kept {
			t.Errorf("%s: read as %+v, %v", name, actor, err)
		}
	}
	actor := kept
	if err := json.Unmarshal([]byte("null"), &actor); err != nil || actor != kept {
		t.Errorf("null is read as %+v, %v", actor, err)
	}
	for _, long := range []string{strings.Repeat("\u00f4", 500), strings.Repeat("o\u0302", 250)} {
		var actor Actor
		if err := json.Unmarshal([]byte(`{"kind":"fund","name":"`+long+`"}`), &actor); err != nil || len(actor.Name) == 0 {
			t.Errorf("%.10s... is not read: %v", long, err)
		}
	}
}

// TestNormalActor leaves alone what has no name.
func TestNormalActor(t *testing.T) {
	for _, actor := range []Actor{{}, {Kind: ActorUnstated}, {Kind: ActorState, State: MustParseState("CIV")}} {
		if diff := cmp.Diff(actor, actor.Normal()); diff != "" {
			t.Error(diff)
		}
	}
}
