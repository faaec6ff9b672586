package examples_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

func TestPublicIsARegister(t *testing.T) {
	if err := schema.Validate(schema.KindRegister, examples.Public()); err != nil {
		t.Fatal(err)
	}
	reg, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	if d := reg.Document(); len(d.Records) == 0 || len(d.Determinations) == 0 {
		t.Errorf("%d records and %d determinations, want some of both", len(d.Records), len(d.Determinations))
	}
	*reg = obligation.Register{}
	if again, _ := examples.Register(); len(again.States()) == 0 {
		t.Error("writing over the register spoilt it for the next call")
	}
}

func TestPublicIsTheCallersOwn(t *testing.T) {
	first := examples.Public()
	clear(first)
	if schema.Scan(examples.Public()) != nil {
		t.Error("writing to the slice changed the embedded text")
	}
}

// The sample's sources print some actors under two names: each is one.
func TestActors(t *testing.T) {
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	named := func(kind party.ActorKind, name string) party.Actor { return party.Actor{Kind: kind, Name: name} }
	for printed, want := range map[party.Actor]string{
		named(party.ActorFund, "UNVTF"):                                          "UN Trust Fund for Mine Action (VTF)",
		named(party.ActorOrganization, "ITF"):                                    "ITF Enhancing Human Security",
		named(party.ActorOrganization, "European Commission (EC)"):               "European Union",
		named(party.ActorOrganization, "Norwegian People's Aid, not listed (x)"): "Norwegian People's Aid, not listed (x)",
	} {
		actor := register.Actors().Resolve(printed)
		if actor.Name != want {
			t.Errorf("%s is %s, not %s", printed, actor, want)
		}
		of := assistance.Query{Providers: []party.Actor{printed}}
		one := assistance.Query{Providers: []party.Actor{actor}}
		if diff := cmp.Diff(register.Ledger().Printed(one), register.Ledger().Printed(of)); diff != "" {
			t.Errorf("%s gives other money by its other name: %s", printed, diff)
		}
	}
}
