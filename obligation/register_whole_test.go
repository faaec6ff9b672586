package obligation

import (
	"bytes"
	"os"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// The sample, and every document without a status list, is read in one pass and nothing of it the
// plain way, for which the schema would have to be compiled.
func TestNothingIsLeftOfARegister(t *testing.T) {
	sample, err := os.ReadFile("../examples/public.json")
	if err != nil {
		t.Fatal(err)
	}
	documents := map[string][]byte{"the sample": sample}
	for _, one := range schematest.ValidFixtures(schema.KindRegister) {
		if !bytes.Contains(one.Data, []byte("statusLists")) { // which have no such reader
			documents[one.Name] = one.Data
		}
	}
	for name, data := range documents {
		var r registerReader
		var head RegisterDocument
		r.takeOut(data)
		if r.drafts.registerDocumentHead(r.rest, 0, &head) != len(r.rest) {
			t.Errorf("of %s is left %.300s", name, r.rest)
		}
	}
}
