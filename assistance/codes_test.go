package assistance

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// testCodes holds a vocabulary to what all of them promise.
func testCodes[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, values []T, parse func(string) (T, error)) {
	t.Helper()
	if len(values) == 0 {
		t.Fatal("no values")
	}
	for i, v := range values {
		if int(v) != i+1 {
			t.Errorf("%s is %d, in place %d", v, v, i+1)
		}
		if got, err := parse(v.String()); got != v || err != nil {
			t.Errorf("parse(%q) = %v, %v", v.String(), got, err)
		}
		text, err := v.MarshalText()
		if err != nil || string(text) != v.String() {
			t.Errorf("%v.MarshalText() = %q, %v", v, text, err)
		}
		var back T
		if err := P(&back).UnmarshalText(text); back != v || err != nil {
			t.Errorf("UnmarshalText(%q) = %v, %v", text, back, err)
		}
	}
	for _, none := range []T{0, T(len(values) + 1), 255} {
		if got := none.String(); got != "" {
			t.Errorf("%d prints as %q", none, got)
		}
		if text, err := none.MarshalText(); err == nil {
			t.Errorf("%d marshals as %q", none, text)
		}
	}
	for _, code := range []string{"", "no-such-code", values[0].String() + " "} {
		kept := values[0]
		err := P(&kept).UnmarshalText([]byte(code))
		var unknown *codelist.UnknownError
		if !errors.As(err, &unknown) || unknown.Found != code {
			t.Errorf("UnmarshalText(%q): %v", code, err)
		}
		if kept != values[0] {
			t.Errorf("UnmarshalText(%q) changed the value", code)
		}
	}
}

func TestCodes(t *testing.T) {
	t.Run("Category", func(t *testing.T) { testCodes(t, Categories(), ParseCategory) })
	t.Run("Form", func(t *testing.T) { testCodes(t, codelist.Values[Form](), codelist.Parse[Form]) })
	t.Run("Scope", func(t *testing.T) { testCodes(t, codelist.Values[Scope](), codelist.Parse[Scope]) })
	t.Run("Stage", func(t *testing.T) { testCodes(t, Stages(), codelist.Parse[Stage]) })
	t.Run("ChannelKind", func(t *testing.T) { testCodes(t, codelist.Values[ChannelKind](), codelist.Parse[ChannelKind]) })
	t.Run("Currency", func(t *testing.T) { testCodes(t, codelist.Values[Currency](), ParseCurrency) })
	t.Run("Direction", func(t *testing.T) { testCodes(t, codelist.Values[Direction](), codelist.Parse[Direction]) })
	t.Run("ProgrammeKind", func(t *testing.T) { testCodes(t, codelist.Values[ProgrammeKind](), codelist.Parse[ProgrammeKind]) })
	t.Run("ReportKind", func(t *testing.T) { testCodes(t, codelist.Values[ReportKind](), codelist.Parse[ReportKind]) })
}

func TestConstants(t *testing.T) {
	for code, value := range map[string]fmt.Stringer{
		"technical": Technical, "material": Material, "financial": Financial,
		"divided": Divided, "mine-action": MineAction, "landmines-only": LandminesOnly,
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
		"category": func() { MustParseCategory("demining") },
		"currency": func() { MustParseCurrency("XXX") },
		"amount":   func() { MustParseAmount("1,000") },
		"money":    func() { MustParseMoney("1000") },
	} {
		if !panics(f) {
			t.Errorf("no panic on a malformed %s", name)
		}
	}
}
