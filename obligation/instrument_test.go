package obligation_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/obligation"
)

// The norms and readings of the CCM, in the order in which they are set out.
func TestCCMIsWhole(t *testing.T) {
	in := ccmInstrument(t).Document()
	var norms, readings []string
	for _, n := range in.Norms {
		norms = append(norms, n.ID)
	}
	for _, r := range in.Readings {
		choices := []string{}
		for _, c := range r.Choices {
			choices = append(choices, c.ID)
		}
		readings = append(readings, r.ID+": "+strings.Join(choices, " "))
	}
	if want := []string{
		"ccm-6-1-seek", "ccm-6-1-receive", "ccm-6-2-provide", "ccm-6-2-channels", "ccm-6-3-facilitate", "ccm-6-3-participate",
		"ccm-6-3-restrictions", "ccm-6-4-clearance", "ccm-6-4-information", "ccm-6-4-lists", "ccm-6-5-stockpile", "ccm-6-5-needs",
		"ccm-6-6-emergency", "ccm-6-7-victims", "ccm-6-7-channels", "ccm-6-8-recovery", "ccm-6-9-trust-funds", "ccm-6-10-facilitate",
		"ccm-6-11-request", "ccm-6-12-cooperate", "ccm-4-4-assist", "ccm-4-4-information", "ccm-7-1-n-report",
	}; !slices.Equal(norms, want) {
		t.Errorf("norms %q", norms)
	}
	if want := []string{
		"affected: remnants-or-victims remnants declared",
		"position: declared offer practice every-state",
		"implied-beneficiary: states-parties any-state",
		"information-to: states-with-remnants all-states-parties",
		"suspected: needs-only all",
		"needs-scope: assessment measures-too",
		"emergency-entry-into-force: convention state",
		"emergency-party: also-at-event on-date",
		"emergency-end: while-remnants open",
		"user-state-end: while-remnants open",
		"strike-information: with-assistance alone",
		"persistence: carry stated",
		"lists: total any named-only",
	}; !slices.Equal(readings, want) {
		t.Errorf("readings %q", readings)
	}
}

// paragraphHashes are SHA-256 of the text of 6(1) to 6(9), so that no letter of
// it changes unseen. The emphasis of "inter alia" is left out.
var paragraphHashes = map[string]string{
	"6(1)": "9eda265758bc28ad3c612c38208a1e146007951cfc5f1e6cbacd31fcfa4d318e",
	"6(2)": "191df1ff8fafde2f6287afa0861320a62e89dfa161031d96c16d10d8c8b718fe",
	"6(3)": "d473b918a403165a30797e980a0cda31bfcea62ed26cb26c571639ef835e05c2",
	"6(4)": "e339390d5763c4d884dbc3dfc837dce26b446e79fdd6ad4a8694957c8ea9da03",
	"6(5)": "b8eb56250e94e77e73cdadc63bd5f64d9cb569f8bfdd97af74e1e3cd8ee5e46c",
	"6(6)": "68c19a1165702c568e4597d8bebf896cc41dd9d99d937531fdf1418a41bf0365",
	"6(7)": "13494a1a2f75b65a7c5c171f14aba1940d77b5d28bb678ca0d4df4f3fa21d975",
	"6(8)": "a3039d1dd8f3f078bf5b302970829975633b52ed40aa1a6159805188e1d45215",
	"6(9)": "3c0d04178a51187ee540a6c1784efa0556429164f7a403f244bfcdc8b30da0eb",
}

func TestCCMText(t *testing.T) {
	in := ccmInstrument(t)
	verbatim := 0
	for _, p := range in.Document().Paragraphs {
		want, quoted := paragraphHashes[p.Cite]
		if quoted != (p.Text != "") {
			t.Errorf("paragraph %s: only 6(1) to 6(9) are quoted in full", p.Cite)
		}
		if p.Text == "" {
			continue
		}
		verbatim++
		sum := sha256.Sum256([]byte(p.Text))
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("the text of %s has changed: %s", p.Cite, got)
		}
	}
	if verbatim != len(paragraphHashes) {
		t.Errorf("%d paragraphs are quoted in full, not %d", verbatim, len(paragraphHashes))
	}
}

// Every word that a norm quotes stands in its paragraph; so do the operative
// words, as far as the paragraph is quoted at all.
func TestCCMQuotes(t *testing.T) {
	in := ccmInstrument(t)
	quoted := 0
	for _, n := range in.Document().Norms {
		p, ok := in.Paragraph(n.Cite)
		if !ok {
			t.Errorf("%s cites %s, which is not there", n.ID, n.Cite)
			continue
		}
		for _, words := range slices.Concat(n.Words, n.Terms, n.Undecided) {
			quoted++
			if !stands(words, p) {
				t.Errorf("%s quotes %q, which %s does not say", n.ID, words, n.Cite)
			}
		}
		if n.Qualified && !slices.Contains(n.Words, "in a position to do so") {
			t.Errorf("%s is qualified without the words that qualify it", n.ID)
		}
	}
	if quoted == 0 {
		t.Error("no words are quoted")
	}
}

// stands looks for words in the text of a paragraph, or in its operative words
// where the text is not quoted.
func stands(words string, p obligation.Paragraph) bool {
	for _, text := range append([]string{p.Text}, p.Operative...) {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// A title fits into a table of a hundred columns.
func TestCCMTitles(t *testing.T) {
	for _, n := range ccmInstrument(t).Document().Norms {
		if columns := utf8.RuneCountInString(n.Title.English); columns > 41 {
			t.Errorf("%s: the title has %d columns, more than 41: %q", n.ID, columns, n.Title)
		}
	}
}

// "Such assistance", in the second sentences of 6(2) and 6(7), is that of the
// first: a record bears on them as the first applies toward its recipient.
func TestCCMBearsOn(t *testing.T) {
	got := make(map[string]string)
	for _, n := range ccmInstrument(t).Document().Norms {
		if n.Evidence == nil {
			continue
		}
		for _, e := range n.Evidence.Records {
			if e.BearsOn != "" {
				got[n.ID] = e.BearsOn
			}
		}
	}
	want := map[string]string{"ccm-6-2-channels": "ccm-6-2-provide", "ccm-6-7-channels": "ccm-6-7-victims"}
	if diff := differenceOf(want, got); diff != "" {
		t.Errorf("-want +got: %s", diff)
	}
}

// The qualified norms are those whose bearer is "each State Party in a position
// to do so".
func TestCCMQualified(t *testing.T) {
	var qualified []string
	for _, n := range ccmInstrument(t).Document().Norms {
		if n.Qualified {
			qualified = append(qualified, n.ID)
		}
	}
	if want := []string{"ccm-6-2-provide", "ccm-6-4-clearance", "ccm-6-4-information", "ccm-6-4-lists", "ccm-6-5-stockpile", "ccm-6-5-needs",
		"ccm-6-6-emergency", "ccm-6-7-victims", "ccm-6-8-recovery", "ccm-6-9-trust-funds"}; !slices.Equal(qualified, want) {
		t.Errorf("qualified: %q", qualified)
	}
}

// The modality, bearing, facing and beneficiary of each norm.
func TestCCMKinds(t *testing.T) {
	got := make(map[string]string)
	for _, n := range ccmInstrument(t).Document().Norms {
		got[n.ID] = strings.Join([]string{n.Modality.String(), n.Bearer.String(), n.Toward.Each.String(), n.Toward.Beneficiary.String()}, " ")
	}
	for id, want := range map[string]string{
		"ccm-6-1-seek":         "right each none none",
		"ccm-6-1-receive":      "right each none none",
		"ccm-6-2-provide":      "duty each state named",
		"ccm-6-2-channels":     "permission provider none none",
		"ccm-6-3-facilitate":   "duty each state implied",
		"ccm-6-3-participate":  "right each state implied",
		"ccm-6-3-restrictions": "prohibition each all implied",
		"ccm-6-4-clearance":    "duty each state implied",
		"ccm-6-4-information":  "duty each state implied",
		"ccm-6-4-lists":        "duty each state implied",
		"ccm-6-5-stockpile":    "duty each state implied",
		"ccm-6-5-needs":        "duty each state implied",
		"ccm-6-6-emergency":    "duty each state named",
		"ccm-6-7-victims":      "duty each state implied",
		"ccm-6-7-channels":     "permission provider none none",
		"ccm-6-8-recovery":     "duty each state named",
		"ccm-6-9-trust-funds":  "permission each fund none",
		"ccm-6-10-facilitate":  "duty each provider implied",
		"ccm-6-11-request":     "permission each institution none",
		"ccm-6-12-cooperate":   "duty mutual state named",
		"ccm-4-4-assist":       "encouragement each state named",
		"ccm-4-4-information":  "duty each state named",
		"ccm-7-1-n-report":     "duty each depositary none",
	} {
		if got[id] != want {
			t.Errorf("%s: %s, not %s", id, got[id], want)
		}
	}
}

// The file that programs in other languages read is the catalogue.
func TestCCMDocument(t *testing.T) {
	file, err := os.ReadFile("ccm/instrument.json")
	if err != nil {
		t.Fatal(err)
	}
	in, err := obligation.ParseInstrument(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differenceOf(ccmInstrument(t), in); diff != "" {
		t.Errorf("-embedded +file: %s", diff)
	}
	if _, err := obligation.ParseInstrument(written(t, in)); err != nil {
		t.Errorf("written from Go it is faulty: %v", err)
	}
}
