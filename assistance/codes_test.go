package assistance

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestCodes(t *testing.T) {
	schematest.Codes[Category](t, "Category")
	schematest.Codes[Form](t, "Form")
	schematest.Codes[Subject](t, "Subject")
	schematest.Codes[Stage](t, "Stage")
	schematest.Codes[ChannelKind](t, "ChannelKind")
	schematest.Codes[Currency](t, "Currency")
	schematest.Codes[Direction](t, "Direction")
	schematest.Codes[ProgrammeKind](t, "ProgrammeKind")
	schematest.Codes[ReportKind](t, "ReportKind")
	schematest.Codes[RecordKind](t, "RecordKind")
	schematest.Codes[Terms](t, "Terms")
	schematest.Codes[Rest](t, "Rest")
	schematest.Codes[Sense](t, "Sense")
	schematest.Codes[RelationKind](t, "RelationKind")
	schematest.Codes[Giver](t, "Giver")
}

func TestConstants(t *testing.T) {
	for code, value := range map[string]fmt.Stringer{
		"technical": Technical, "material": Material, "financial": Financial,
		"requested": Requested, "offered": Offered, "pledged": Pledged,
		"committed": Committed, "delivered": Delivered, "provided": Provided,
		"united-nations-system":         ChannelUnitedNationsSystem,
		"international-organization":    ChannelInternationalOrganization,
		"regional-organization":         ChannelRegionalOrganization,
		"national-organization":         ChannelNationalOrganization,
		"non-governmental-organization": ChannelNonGovernmentalOrganization,
		"bilateral":                     ChannelBilateral, "icrc": ChannelICRC,
		"national-society":         ChannelNationalSociety,
		"international-federation": ChannelInternationalFederation,
		"trust-fund":               ChannelTrustFund, "other": ChannelOther,
		"provision": DirectionProvision, "receipt": DirectionReceipt, "both": DirectionBoth,
		"agreement": Agreement, "coalition": Coalition,
		"initial": Initial, "annual": Annual,
		"own": OwnResources, "total": PrintedTotal, "grant": Grant, "loan": Loan, "taken-back": TakenBack,
		"outside": RestOutside, "unsaid": RestUnsaid, "rounding": RestRounding,
		"at-least": AtLeast, "at-most": AtMost, "between": Between, "about": About, "open": OpenAmount,
		"same-as": SameAs, "part-of": PartOf, "passed-on-from": PassedOnFrom, "total-of": TotalOf,
		"states": States, "others": Others,
	} {
		if value.String() != code {
			t.Errorf("the constant of %s prints as %q", code, value)
		}
	}
}

// panics reports whether f panics.
func panics(f func()) (did bool) {
	defer func() { did = recover() != nil }()
	f()
	return false
}

func TestMustParse(t *testing.T) {
	for name, f := range map[string]func(){
		"currency": func() { MustParseCurrency("XXX") },
		"amount":   func() { MustParseAmount("1,000") },
		"money":    func() { MustParseMoney("1000") },
	} {
		if !panics(f) {
			t.Errorf("no panic on a malformed %s", name)
		}
	}
}
