package iati_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/iati"
)

// saidByCode reads an activity that gives one record.
func saidByCode(t *testing.T, within string) assistance.Record {
	t.Helper()
	a := read(t, iati.Reader{Source: file}, toLaos+clears+within)
	if len(a) != 1 || len(a[0].Records) != 1 {
		t.Fatalf("%s: %v, want one record", within, told(a))
	}
	return a[0].Records[0]
}

// A type of transaction says how far money has come and who tells of it, or that it is no
// assistance.
func TestTransactionTypes(t *testing.T) {
	const out, in = "XX-0", "XX-0/in"
	for code, want := range map[string]string{
		"12": out + " pledged", "2": out + " committed", "3": out + " delivered", "4": out + " delivered",
		"13": in + " pledged", "11": in + " committed", "1": in + " delivered",
		"5": "no-transfer", "6": "no-transfer", "7": "no-transfer", "8": "no-transfer", "9": "no-transfer", "10": "no-transfer",
		"0": "malformed", "14": "malformed", "": "malformed",
	} {
		got := ""
		for _, a := range read(t, iati.Reader{Source: file}, toLaos+clears+typed(code, "5", "2020-05-01", `<provider-org ref="SE-0" type="10"/>`)) {
			for _, r := range a.Records {
				got += r.ID + " " + r.Steps[0].Stage.String()
			}
			for _, l := range a.LeftOut {
				got += l.Reason.String()
			}
		}
		if got != want {
			t.Errorf("type %q: %s, want %s", code, got, want)
		}
	}
}

func TestFinanceTypes(t *testing.T) {
	for code, want := range map[string]assistance.Terms{"110": assistance.Grant, "410": assistance.Loan, "421": assistance.Loan, "210": 0, "": 0} {
		said := fmt.Sprintf(`finance-type code=%q/>`, code)
		for _, within := range []string{`<default-` + said + paid, typed("3", "5", "2020-05-01", `<`+said)} {
			if got := saidByCode(t, within).Terms; got != want {
				t.Errorf("%s: %v, want %v", within, got, want)
			}
		}
	}
}

// Personnel and technical assistance are technical help, and aid in kind is material.
func TestAidTypesAndDisbursementChannels(t *testing.T) {
	technical, material := []assistance.Form{assistance.Technical}, []assistance.Form{assistance.Material}
	for code, want := range map[string][]assistance.Form{"D01": technical, "D02": technical, "C01": nil, "": nil} {
		said := fmt.Sprintf(`aid-type code=%q/>`, code)
		for _, within := range []string{`<default-` + said + paid, typed("3", "5", "2020-05-01", `<`+said)} {
			if diff := cmp.Diff(want, saidByCode(t, within).Forms); diff != "" {
				t.Errorf("%s (-want +got):\n%s", within, diff)
			}
		}
	}
	for code, want := range map[string][]assistance.Form{"1": nil, "2": nil, "3": material, "4": material} {
		within := typed("3", "5", "2020-05-01", fmt.Sprintf(`<disbursement-channel code=%q/>`, code))
		if diff := cmp.Diff(want, saidByCode(t, within).Forms); diff != "" {
			t.Errorf("%s (-want +got):\n%s", within, diff)
		}
	}
}

// An organisation that implements is a channel of the kind that its type says.
func TestOrganisationTypes(t *testing.T) {
	for code, want := range map[string]assistance.ChannelKind{
		"21": assistance.ChannelNonGovernmentalOrganization, "22": assistance.ChannelNonGovernmentalOrganization,
		"23": assistance.ChannelNonGovernmentalOrganization, "24": assistance.ChannelNonGovernmentalOrganization,
		"40": assistance.ChannelInternationalOrganization, "70": assistance.ChannelOther, "90": assistance.ChannelOther, "": assistance.ChannelOther,
	} {
		r := saidByCode(t, fmt.Sprintf(`<participating-org role="4" type=%q><narrative>A body</narrative></participating-org>`, code)+paid)
		if len(r.Channels) != 1 || r.Channels[0].Kind != want {
			t.Errorf("type %q: %v, want %v", code, r.Channels, want)
		}
	}
}
