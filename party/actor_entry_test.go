package party

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestActorEntryJSON(t *testing.T) {
	for _, entry := range []ActorEntry{centre, pool} {
		data, err := json.Marshal(entry)
		if err != nil {
			t.Fatal(err)
		}
		var read ActorEntry
		if err := json.Unmarshal(data, &read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(entry, read, cmpopts.EquateComparable(State{}, civil.Date{})); diff != "" {
			t.Errorf("-written +read:\n%s", diff)
		}
	}
}

// It reads all or nothing, and what it does not know is a fault.
func TestActorEntryIsReadStrictly(t *testing.T) {
	for data, want := range map[string]schematest.Fault{
		`{"id":"x","kind":"fund","names":["X"],"nmes":[]}`:                 {Path: "/nmes", Code: schema.CodeUnknownMember},
		`{"id":"x","kind":"fund","names":["X","X"]}`:                       {Path: "/names/1", Code: schema.CodeActorNameTwice},
		`{"id":"x","kind":"fund","names":["X"],"bodyOf":"LBN"}`:            {Path: "/source", Code: schema.CodeMissingMember},
		`{"id":"x","kind":"organisation","names":["X"]}`:                   {Path: "/kind", Code: schema.CodeUnknownValue},
		`{"id":"x","kind":"unstated","names":["X"]}`:                       {Path: "/names", Code: schema.CodeMemberNotAllowed},
		`{"id":"x","kind":"fund","names":["X"],"names":["Y"]}`:             {Path: "/names", Code: schema.CodeDuplicateMember},
		`{"id":"x","kind":"fund","names":["X"],"source":{"title":"X"}}`:    {Path: "/source/read", Code: schema.CodeMissingMember},
		`{"id":"x","kind":"fund","names":["X"],"bodyOf":"LBN","source":0}`: {Path: "/source", Code: schema.CodeWrongType},
	} {
		read := pool
		err := json.Unmarshal([]byte(data), &read)
		if diff := cmp.Diff([]schematest.Fault{want}, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", data, diff)
		}
		if read.ID != pool.ID {
			t.Errorf("%s: read %v beside the fault", data, read)
		}
	}
}
