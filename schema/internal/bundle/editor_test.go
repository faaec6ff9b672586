package bundle

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestMakeEditorsRefuses changes one place of the texts and code lists in testdata/set.
func TestMakeEditorsRefuses(t *testing.T) {
	type places struct{ At, Other place }
	const (
		common = "texts/common.json"
		ships  = "texts/ships.json"
		rig    = "codelists/rig.json"
	)
	for name, c := range map[string]struct {
		file, old, new string
		want           []places
	}{
		"a definition without a text": {
			common, `"name": "Name"`, `"name": "Nmae"`,
			[]places{{At: "Name"}, {common + "#/definitions/0", "Nmae"}},
		},
		"a member without a text": {
			common, `"of": ["Fleet", "Hold"]`, `"of": ["Fleet"]`,
			[]places{{At: "Hold/name"}},
		},
		"a text on no definition": {
			common, `"of": ["Fleet", "Hold"]`, `"of": ["Fleet", "Hold", "Common"]`,
			[]places{{common + "#/members/0", "Common/name"}},
		},
		"a text on no member": {
			common, `"of": ["Fleet", "Hold"]`, `"of": ["Fleet", "Hold", "Ship"]`,
			[]places{{common + "#/members/0", "Ship/name"}},
		},
		"a definition told twice": {
			common, `"name": "Date"`, `"name": "Name"`,
			[]places{{common + "#/definitions/1", common + "#/definitions/0"}},
		},
		"a member told twice, in two files": {
			ships, `"of": ["Tow"]`, `"of": ["Tow", "Tow"]`,
			[]places{{ships + "#/members/2", ships + "#/members/2"}},
		},
		"a text on a member without a name": {
			common, `"name": "name"`, `"name": ""`,
			[]places{{At: common + "#/members/0"}},
		},
		"no title in a language": {
			common, `"es": "Fecha"`, `"es": ""`,
			[]places{{At: common + "#/definitions/1/title/es"}},
		},
		"no description in a language": {
			common, `, "fr": "Un jour."`, ``,
			[]places{{At: common + "#/definitions/1/description/fr"}},
		},
		"a language of which there is no more": {
			common, `"fr": "Un jour."`, `"fr": "Un jour.", "la": "Dies."`,
			[]places{{At: common + "#/definitions/1/description/la"}},
		},
		"translations of what the schema no longer says": {
			common, `"en": "A day."`, `"en": "The day."`,
			[]places{{common + "#/definitions/1/description", "Date"}},
		},
		"an unknown member": {common, `"title": {"en": "Date"`, `"tilte": {"en": "Date"`, []places{
			{At: common + "#"},
		}},
		"a member twice": {common, `"en": "Date",`, `"en": "Date", "en": "Date",`, []places{
			{At: common + "#"},
		}},
		"a code without a label": {rig, `"code": "ketch"`, `"code": "yawl"`, []places{
			{At: "Rig/ketch/en"}, {At: "Rig/ketch/es"}, {At: "Rig/ketch/fr"},
		}},
		"a label missing in a language": {rig, `"es": {"text": "queche"`, `"ru": {"text": "queche"`, []places{
			{At: "Rig/ketch/es"},
		}},
		"no code list": {rig, `"list": "Rig"`, `"list": "Gir"`, []places{
			{At: "Rig/sloop/en"}, {At: "Rig/sloop/es"}, {At: "Rig/sloop/fr"},
			{At: "Rig/ketch/en"}, {At: "Rig/ketch/es"}, {At: "Rig/ketch/fr"},
		}},
		"a code list that is not JSON": {rig, `"list"`, `list`, []places{{At: rig}}},
	} {
		files := fstest.MapFS{}
		err := fs.WalkDir(os.DirFS("testdata/set"), ".", func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile("testdata/set/" + path)
			files[path] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		changed := strings.Replace(string(files[c.file].Data), c.old, c.new, 1)
		if changed == string(files[c.file].Data) {
			t.Errorf("%s: %s has no %s", name, c.file, c.old)
		}
		files[c.file].Data = []byte(changed)
		bundles, err := MakeEditors(files)
		if bundles != nil {
			t.Errorf("%s: bundles beside the error", name)
		}
		var got []places
		for _, err := range errorsIn(err) {
			f := err.(*fault)
			got = append(got, places{f.at, f.other})
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: places (-want +got):\n%s", name, diff)
		}
	}
}

// errorsIn returns the errors that are joined in err.
func errorsIn(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	if err != nil {
		return []error{err}
	}
	return nil
}
