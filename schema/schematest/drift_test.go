package schematest

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const common = `{"title": "Common", "$defs": {
	"Date": {"type": "string", "format": "date"},
	"Text": {"type": "string"},
	"Period": {"type": "object", "properties": {"from": {"$ref": "#/$defs/Date"}}}
}}`

const ship = `{"title": "Ship", "type": "object",
	"properties": {
		"name": {"$ref": "common.schema.json#/$defs/Text"},
		"built": {"$ref": "common.schema.json#/$defs/Date"},
		"rig": {"$ref": "#/$defs/Rig"},
		"masts": {"type": "integer"},
		"crew": {"type": "array", "items": {"$ref": "#/$defs/Hand"}},
		"tender": {"$ref": "ship.schema.json"}
	},
	"required": ["name", "crew"],
	"$defs": {
		"Rig": {"type": "string", "enum": ["sloop", "ketch"]},
		"Hand": {"type": "object", "properties": {"sober": {"type": "boolean"}}, "required": ["sober"]},
		"Berth": {"type": "string", "pattern": "^[0-9]$"}
	}}`

var files = fstest.MapFS{
	"v1/common.schema.json": {Data: []byte(common)},
	"v1/ship.schema.json":   {Data: []byte(ship)},
}

type (
	Date  struct{ Day int }
	Rig   uint8
	Berth string
	Hand  struct {
		Sober bool `json:"sober"`
	}
	Ship struct {
		Name   string `json:"name"`
		Built  Date   `json:"built,omitzero"`
		Rig    Rig    `json:"rig,omitempty"`
		Masts  int    `json:"masts,omitempty"`
		Crew   []Hand `json:"crew"`
		Tender *Ship  `json:"tender,omitempty"`
		hidden int
	}
	Builder struct { // the first part of a Ship
		Name  string `json:"name"`
		Built Date   `json:"built,omitzero"`
	}
	rigging struct {
		Rig   Rig `json:"rig,omitempty"`
		Masts int `json:"masts,omitempty"`
	}
)

func (Ship) MarshalJSON() ([]byte, error) { return nil, nil }

func TestNoDifference(t *testing.T) {
	found, err := compare(files, "ship.schema.json",
		map[string]any{"Ship": Ship{hidden: 1}, "Hand": Hand{}, "Berth": Berth("")},
		map[string][]string{"Rig": {"sloop", "ketch"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// The fields of an embedded struct stand in its place.
func TestEmbedded(t *testing.T) {
	rigs := map[string][]string{"Rig": {"sloop", "ketch"}}
	for _, test := range []struct {
		name  string
		ship  any
		where []string
	}{
		{"structs", func() any {
			type Ship struct {
				Builder
				rigging
				Crew   []Hand `json:"crew,omitempty"`
				Tender *int   `json:"tender,omitempty"`
			}
			return Ship{rigging: rigging{Rig: 1}}
		}(), []string{"Ship.crew", "Ship.crew", "Ship.tender"}},
		{"a pointer, which may be nil", func() any {
			type Ship struct {
				*Builder
				rigging
				Crew   []Hand `json:"crew,omitempty"`
				Tender *int   `json:"tender,omitempty"`
			}
			return Ship{rigging: rigging{Rig: 1}}
		}(), []string{"Ship.name", "Ship.crew", "Ship.crew", "Ship.tender"}},
		{"one with a name", func() any {
			type Ship struct {
				Builder `json:"builder"`
				rigging
				Crew   []Hand `json:"crew,omitempty"`
				Tender *int   `json:"tender,omitempty"`
			}
			return Ship{rigging: rigging{Rig: 1}}
		}(), []string{"Ship", "Ship.crew", "Ship.crew", "Ship.tender"}},
		{"in another order", func() any {
			type Ship struct {
				rigging
				Builder
				Crew   []Hand `json:"crew,omitempty"`
				Tender *int   `json:"tender,omitempty"`
			}
			return Ship{rigging: rigging{Rig: 1}}
		}(), []string{"Ship", "Ship.crew", "Ship.crew", "Ship.tender"}},
		{"one that nothing else can name", func() any {
			type Ship struct {
				Builder
				Rig    Rig `json:"rig,omitempty"`
				Masts  int `json:"masts,omitempty"`
				hidden rigging
				Crew   []Hand `json:"crew,omitempty"`
				Tender *int   `json:"tender,omitempty"`
			}
			return Ship{hidden: rigging{Rig: 1}}
		}(), []string{"Ship.crew", "Ship.crew", "Ship.tender"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			checkPlaces(t, test.where, map[string]any{"Ship": test.ship, "Hand": Hand{}, "Berth": Berth("")}, rigs)
		})
	}
}

// checkPlaces compares types with the schema of a ship, and checks where they differ.
func checkPlaces(t *testing.T, want []string, types map[string]any, enums map[string][]string) {
	t.Helper()
	found, err := compare(files, "ship.schema.json", types, enums)
	if err != nil {
		t.Fatal(err)
	}
	var where []string
	for _, d := range found {
		where = append(where, d.place)
	}
	if diff := cmp.Diff(want, where); diff != "" {
		t.Errorf("%s\nfound: %+v", diff, found)
	}
}

func TestDifferences(t *testing.T) {
	hand, berth := any(Hand{}), any(Berth(""))
	rigs := map[string][]string{"Rig": {"sloop", "ketch"}}
	tests := []struct {
		name  string
		ship  func() any
		hand  any
		berth any
		enums map[string][]string
		where []string // the definitions and properties that differ, in order
	}{
		{"a field too few", func() any {
			type Ship struct {
				Name  string `json:"name"`
				Built Date   `json:"built,omitzero"`
				Rig   Rig    `json:"rig,omitempty"`
				Crew  []Hand `json:"crew,omitempty"`
			}
			return Ship{}
		}, hand, berth, rigs, []string{"Ship", "Ship.crew", "Ship.crew"}},
		{"order, a tag too many, presence", func() any {
			type Ship struct {
				Built  Date   `json:"built,omitempty"`
				Name   *Berth `json:"name"`
				Rig    Rig    `json:"rig"`
				Masts  int    `json:"masts,omitempty"`
				Crew   []Hand `json:"crew"`
				Tender *Hand  `json:"tender,omitempty"`
				Anchor int
			}
			return Ship{}
		}, hand, berth, rigs, []string{"Ship", "Ship.name", "Ship.built", "Ship.rig", "Ship.crew", "Ship.tender"}},
		{"types", func() any {
			type Ship struct {
				Name   int      `json:"name"`
				Built  string   `json:"built,omitempty"`
				Rig    string   `json:"rig,omitempty"`
				Masts  bool     `json:"masts,omitempty"`
				Crew   [][]Hand `json:"crew"`
				Tender []Hand   `json:"tender,omitempty"`
			}
			return Ship{}
		}, hand, berth, rigs, []string{"Ship.name", "Ship.built", "Ship.rig", "Ship.masts", "Ship.crew", "Ship.crew[]", "Ship.tender"}},
		{"names", func() any { return Hand{} }, Ship{}, 1, rigs, []string{"Ship", "Hand", "Berth"}},
		{"no struct", func() any { return Ship{} }, func() any { type Hand int; return Hand(0) }(), berth, rigs, []string{"Hand"}},
		{"enum order", func() any { return Ship{} }, hand, berth, map[string][]string{"Rig": {"ketch", "sloop"}}, []string{"Rig"}},
		{"enum missing, another stale", func() any { return Ship{} }, hand, berth, map[string][]string{"Rigging": nil}, []string{"Rig", "Rigging"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkPlaces(t, test.where, map[string]any{"Ship": test.ship(), "Hand": test.hand, "Berth": test.berth}, test.enums)
		})
	}
}

func TestUnmapped(t *testing.T) {
	found, err := compare(files, "ship.schema.json", nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 4 {
		t.Errorf("4 definitions are mapped to nothing; found %+v", found)
	}
}

func TestBrokenFiles(t *testing.T) {
	broken := fstest.MapFS{
		"v1/json.schema.json":  {Data: []byte(`{`)},
		"v1/twice.schema.json": {Data: []byte(`{"title": "A", "properties": {}, "$defs": {"A": {}}}`)},
	}
	for _, file := range []string{"none.schema.json", "json.schema.json", "twice.schema.json"} {
		if _, err := compare(broken, file, nil, nil); err == nil {
			t.Errorf("%s: no error", file)
		}
	}
}
