package assistance

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Records that divide alike have one division, and only those.
func TestFlowMakerDivisions(t *testing.T) {
	divisions := func(records ...Record) int {
		for i := range records {
			records[i].ID = string(rune('a' + i))
			records[i].Provider, records[i].Recipient = stateActor("NOR"), stateActor("LAO")
			records[i].Steps = []Step{{Stage: Provided, Period: civil.Year(2014)}}
		}
		return len(newLedger(t, records).Yearly(civil.Date{}, nil).divisions)
	}
	for _, c := range []struct {
		a, b Record
		want int
	}{
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}, 1},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:100")}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:100")}, 1},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}, Record{Subjects: []Subject{MineAction}, Parts: partsOf("clearance")}, 2},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("marking")}, 2},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:40 marking:60")}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:60 marking:40")}, 2},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:0.0001 marking:99.9999")}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:0.0001 marking:99.9999")}, 1},
		{Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:60"), Rest: RestOutside}, Record{Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance:60"), Rest: RestUnsaid}, 2},
	} {
		if got := divisions(c.a, c.b); got != c.want {
			t.Errorf("%v and %v are %d divisions", c.a.Parts, c.b.Parts, got)
		}
	}
}
