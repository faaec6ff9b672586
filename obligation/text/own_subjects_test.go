package text

import (
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
)

func TestWider(t *testing.T) {
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
		if got := wider(&assistance.Record{Subjects: test.subjects}); got != test.want {
			t.Errorf("%v: %q, not %q", test.subjects, got, test.want)
		}
	}
}
