package ccm_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/schema/label"
)

// The catalogue has each category of the code list that cites a paragraph, and the same
// paragraphs. Exchange, what the assisted State does to facilitate, and strike
// information go with assistance and are not it.
func TestCategories(t *testing.T) {
	in, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	list, err := label.Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	cites, not := make(map[string][]string), []assistance.Category{}
	for _, use := range in.Document().Categories {
		cites[use.Category.String()] = use.Cites
		if !use.Assistance {
			not = append(not, use.Category)
		}
	}
	want := make(map[string][]string)
	for _, c := range list.Codes {
		if len(c.Cites) > 0 {
			want[c.Code] = c.Cites
		}
	}
	if diff := cmp.Diff(want, cites); diff != "" {
		t.Errorf("cites (-code list +catalogue): %s", diff)
	}
	slices.Sort(not)
	if diff := cmp.Diff([]assistance.Category{assistance.Exchange, assistance.Equipment, assistance.ScientificInformation,
		assistance.TechnologicalInformation, assistance.Facilitation, assistance.EntryAndExit, assistance.StrikeInformation}, not); diff != "" {
		t.Errorf("no assistance (-want +got): %s", diff)
	}
}
