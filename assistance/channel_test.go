package assistance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

func TestChannelKindCites(t *testing.T) {
	both := []string{"6(2)", "6(7)"}
	all := []string{"6(2)", "6(7)", "4(4)(a)"}
	victims := []string{"6(7)"}
	want := map[ChannelKind][]string{
		ChannelUnitedNationsSystem:         all,
		ChannelInternationalOrganization:   both,
		ChannelRegionalOrganization:        both,
		ChannelNationalOrganization:        both,
		ChannelNonGovernmentalOrganization: both,
		ChannelBilateral:                   all,
		ChannelICRC:                        victims,
		ChannelNationalSociety:             victims,
		ChannelInternationalFederation:     victims,
		ChannelTrustFund:                   {"6(9)"},
		ChannelOther:                       nil,
	}
	for _, kind := range codelist.Values[ChannelKind]() {
		if diff := cmp.Diff(want[kind], kind.Cites()); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
	ChannelICRC.Cites()[0] = "changed"
	if diff := cmp.Diff(victims, ChannelICRC.Cites()); diff != "" {
		t.Errorf("the cites are not the caller's own: %s", diff)
	}
}
