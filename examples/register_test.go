package examples_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
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
