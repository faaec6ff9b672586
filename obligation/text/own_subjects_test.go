package text

import (
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/ccm"
)

func TestWider(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		subjects []assistance.Subject
		want     string
	}{
		{[]assistance.Subject{assistance.ClusterMunitions}, ""},
		{[]assistance.Subject{assistance.ClusterMunitionRemnants}, ""},
		{[]assistance.Subject{assistance.Mines}, ""},
		{[]assistance.Subject{assistance.MineAction}, "all mine action"},
		{[]assistance.Subject{assistance.ClusterMunitions, assistance.Mines}, "cluster munitions and mines"},
		{[]assistance.Subject{assistance.ClusterMunitionRemnants, assistance.Mines, assistance.ExplosiveRemnants},
			"cluster munition remnants, mines and explosive remnants of war"},
	} {
		if got := wider(convention, &assistance.Record{Subjects: test.subjects}); got != test.want {
			t.Errorf("%v: %q, not %q", test.subjects, got, test.want)
		}
	}
}
