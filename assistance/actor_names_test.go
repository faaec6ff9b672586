package assistance_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// One name in two forms of Unicode.
const composed, decomposed = "Croix-Rouge de C\u00f4te d'Ivoire", "Croix-Rouge de Co\u0302te d'Ivoire"

// named is a record, made up, in which each actor has the name.
func named(id, name string) string {
	actor := `{"kind":"organization","name":"` + name + `"}`
	return fmt.Sprintf(`{"id":%q,"provider":{"kind":"state","state":"NOR"},"recipient":%s,"requester":%[2]s,"subjects":["mines"],"parts":[{"category":"clearance"}],`+
		`"channels":[{"kind":"other","actor":%[2]s}],"steps":[{"stage":"delivered","at":"2014-05-01","figures":[{"amount":"1","currency":"NOK"}],`+
		`"source":{"title":"A source, made up","read":"2026-01-10"}}]}`, id, actor)
}

// TestOneNameIsOneActor reads a name in two forms, in every way in which a record comes
// in, and asks for it in both.
func TestOneNameIsOneActor(t *testing.T) {
	lines := strings.Join([]string{named("a", composed), named("b", decomposed), named("c", `Croix-Rouge de Co\u0302te d'Ivoire`)}, "\n")
	var read []assistance.Record
	for r, err := range assistance.Records(strings.NewReader(lines), schema.Limits{}) {
		if err != nil {
			t.Fatal(err)
		}
		read = append(read, r)
	}
	built := slices.Clone(read)
	for i := range built {
		built[i].Recipient.Name, built[i].Requester.Name = decomposed, decomposed
	}
	over, err := assistance.LedgerOver(read)
	if err != nil {
		t.Fatal(err)
	}
	streamed, err := assistance.ReadLedger(strings.NewReader(lines), schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	made, err := assistance.NewLedger(built)
	if err != nil {
		t.Fatal(err)
	}
	for name, ledger := range map[string]*assistance.Ledger{"LedgerOver": over, "ReadLedger": streamed, "NewLedger": made} {
		for r := range ledger.View() {
			for place, actor := range map[string]party.Actor{"recipient": r.Recipient, "requester": r.Requester, "channel": r.Channels[0].Actor} {
				if actor.Name != composed {
					t.Errorf("%s: the %s of %s is %+q", name, place, r.ID, actor.Name)
				}
			}
		}
		for _, asked := range []string{composed, decomposed} {
			var ids []string
			for r := range ledger.Records(assistance.Query{Recipients: []party.Actor{party.Actor{Kind: party.ActorOrganization, Name: asked}}}) {
				ids = append(ids, r.ID)
			}
			if diff := cmp.Diff([]string{"a", "b", "c"}, ids); diff != "" {
				t.Errorf("%s, asked for %+q: %s", name, asked, diff)
			}
		}
	}
}

// TestReadAndWrittenAgain reads what was written: the bytes are the same.
func TestReadAndWrittenAgain(t *testing.T) {
	for _, name := range []string{composed, decomposed, "\u0628\u200c\u0628", "\u0958"} {
		first, err := assistance.ParseRecord([]byte(named("a", name)))
		if err != nil {
			t.Fatal(err)
		}
		once, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := assistance.ParseRecord(once)
		if err != nil {
			t.Fatal(err)
		}
		if twice, err := json.Marshal(second); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("%s is written again as %s, %v", once, twice, err)
		}
	}
}

// TestOneNameGivesToItself holds a provider and recipient of one name to the rule, in
// whatever form each is.
func TestOneNameGivesToItself(t *testing.T) {
	organization := func(name string) party.Actor { return party.Actor{Kind: party.ActorOrganization, Name: name} }
	record, err := assistance.ParseRecord([]byte(named("a", composed)))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		provider, recipient party.Actor
		want                []schematest.Fault
	}{
		{organization(decomposed), organization(composed), []schematest.Fault{{Path: "/recipient", Code: schema.CodeProviderIsRecipient}}},
		{organization(composed), organization(decomposed), []schematest.Fault{{Path: "/recipient", Code: schema.CodeProviderIsRecipient}}},
		{organization(decomposed), organization(decomposed), []schematest.Fault{{Path: "/recipient", Code: schema.CodeProviderIsRecipient}}},
		{organization("Croix-Rouge de Cote d'Ivoire"), organization(composed), nil},
		{party.Actor{Kind: party.ActorFund, Name: decomposed}, organization(composed), nil},
		{party.Actor{Kind: party.ActorGroup, Name: decomposed}, party.Actor{Kind: party.ActorGroup, Name: composed}, nil},
	} {
		record.Provider, record.Recipient = test.provider, test.recipient
		faults := schema.NewFaults(nil, schema.Limits{})
		record.Check(faults, "")
		if diff := cmp.Diff(test.want, schematest.Faults(t, faults.Err())); diff != "" {
			t.Errorf("as values, %+v to %+v: %s", test.provider, test.recipient, diff)
		}
		data, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = assistance.ParseRecord(data); cmp.Diff(test.want, schematest.Faults(t, err)) != "" {
			t.Errorf("read, %+v to %+v: %v", test.provider, test.recipient, err)
		}
	}
}
