package party

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestActor(t *testing.T) {
	tests := []struct {
		actor Actor
		json  string
		text  string
	}{
		{Actor{Kind: ActorState, State: MustParseState("PSE")}, `{"kind":"state","state":"PSE"}`, "State of Palestine"},
		{Actor{Kind: ActorOrganization, Name: "European Union"}, `{"kind":"organization","name":"European Union"}`, "European Union"},
		{Actor{Kind: ActorArea, Name: "Western Sahara"}, `{"kind":"area","name":"Western Sahara"}`, "Western Sahara"},
		{Actor{Kind: ActorGroup, Name: "global"}, `{"kind":"group","name":"global"}`, "global"},
		{Actor{Kind: ActorUnstated}, `{"kind":"unstated"}`, "unstated"},
	}
	for _, test := range tests {
		data, err := json.Marshal(test.actor)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.json, string(data)); diff != "" {
			t.Error(diff)
		}
		var back Actor
		if err := json.Unmarshal(data, &back); err != nil || back != test.actor {
			t.Errorf("%s is read as %+v, %v", data, back, err)
		}
		if test.actor.String() != test.text {
			t.Errorf("%s is called %q", data, test.actor)
		}
	}
	var zero Actor
	if zero.String() != "" {
		t.Errorf("the zero Actor is called %q", zero)
	}
	if data, err := json.Marshal(zero); err == nil {
		t.Errorf("the zero Actor is written %s", data)
	}
}

func TestActorCompare(t *testing.T) {
	ascending := []Actor{
		{},
		{Kind: ActorState, State: MustParseState("LAO")},
		{Kind: ActorState, State: MustParseState("NOR")},
		{Kind: ActorOrganization, Name: "A"},
		{Kind: ActorOrganization, Name: "B"},
		{Kind: ActorFund, Name: "A"},
		{Kind: ActorUnstated},
	}
	for i, a := range ascending {
		for j, b := range ascending {
			if got := a.Compare(b); got != max(-1, min(i-j, 1)) {
				t.Errorf("%+v is %d beside %+v", a, got, b)
			}
		}
	}
}
