package iati_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance/iati"
)

// spent is a transaction that goes out, of mine action.
const spent = `<transaction><transaction-type code="3"/><transaction-date iso-date="2020-05-01"/><value currency="USD" value-date="2020-05-01">5</value></transaction>`

// activityOf is an activity of mine action with so many transactions, each of what is given,
// and other elements.
func activityOf(n int, each func(i int) string, others func(i int) string) string {
	var b strings.Builder
	b.WriteString(`<iati-activities version="2.03"><iati-activity default-currency="USD"><iati-identifier>x-1</iati-identifier><reporting-org ref="XM-1" type="40"><narrative>A centre</narrative></reporting-org>`)
	for i := range n {
		b.WriteString(others(i))
	}
	b.WriteString(`<sector vocabulary="1" code="15250"/>`)
	for i := range n {
		b.WriteString(each(i))
	}
	b.WriteString(`</iati-activity></iati-activities>`)
	return b.String()
}

func nothing(int) string { return "" }

func always(text string) func(int) string { return func(int) string { return text } }

func numbered(format string) func(int) string {
	return func(i int) string { return fmt.Sprintf(format, i) }
}

// What it takes to read an activity is in proportion to it, also where its transactions are
// many and something else that it says of all of them is long.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	within := func(more string) func(int) string {
		return numbered(strings.Replace(spent, "</transaction>", more+"</transaction>", 1))
	}
	in := numbered(strings.Replace(strings.Replace(spent, `code="3"`, `code="1"`, 1), "</transaction>", `<provider-org><narrative>Giver %d</narrative></provider-org></transaction>`, 1))
	for _, of := range []struct {
		name         string
		each, others func(i int) string
	}{
		{"transactions", always(spent), nothing},
		{"receivers", within(`<receiver-org><narrative>Receiver %d</narrative></receiver-org>`), nothing},
		{"implementers", always(spent), numbered(`<participating-org role="4" type="22"><narrative>Implementer %d</narrative></participating-org>`)},
		{"funders", always(spent), numbered(`<participating-org role="1" type="22"><narrative>Funder %d</narrative></participating-org>`)},
		{"countries", always(spent), numbered(`<recipient-country code="X%d" percentage="1"><narrative>An area</narrative></recipient-country>`)},
		{"regions", always(spent), numbered(`<recipient-region code="%d" percentage="1"/>`)},
		{"sectors", always(spent), numbered(`<sector vocabulary="1" code="%d" percentage="1"/>`)},
		{"parents", always(spent), numbered(`<related-activity ref="p-%d" type="1"/>`)},
		{"what came in", always(spent), in},
		{"what came in, to many", within(`<receiver-org><narrative>Receiver %d</narrative></receiver-org>`), in},
		{"kinds of aid", always(spent), numbered(`<default-aid-type code="C%d"/>`)},
		{"other elements", always(spent), numbered(`<other-%d/>`)},
		{"long names", always(spent), always(`<participating-org role="4"><narrative>` + strings.Repeat("long ", 20) + `</narrative></participating-org>`)},
		{"budgets", always(`<budget status="2"><period-start iso-date="2027-01-01"/><period-end iso-date="2027-12-31"/><value currency="USD" value-date="2027-01-01">5</value></budget>`), nothing},
	} {
		t.Run(of.name, func(t *testing.T) {
			allocated := func(n int) int64 {
				text := activityOf(n, of.each, of.others)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				for _, err := range (iati.Reader{Source: file}).Read(strings.NewReader(text)) {
					if err != nil {
						t.Fatal(err)
					}
				}
				runtime.ReadMemStats(&after)
				return int64(after.TotalAlloc - before.TotalAlloc)
			}
			allocated(300) // so that what is read once is
			least, middle, most := allocated(400), allocated(800), allocated(1600)
			if more, limit := most-middle, 2*(middle-least)*14/10+4<<20; more > limit {
				t.Errorf("for twice as much it takes %d bytes more, and for four times as much %d", middle-least, more)
			}
		})
	}
}

// A State and an organization of its name are two who get.
func TestRecipientsOfOneName(t *testing.T) {
	to := func(more string) string { return strings.Replace(spent, "</transaction>", more+"</transaction>", 1) }
	text := activityOf(1, always(to(`<recipient-country code="LA"/>`)+to(`<receiver-org type="22"><narrative>Lao People's Democratic Republic</narrative></receiver-org>`)), nothing)
	all := readFile(t, iati.Reader{Source: file}, text)
	if len(all) != 1 || len(all[0].Records) != 2 || all[0].Records[0].Recipient == all[0].Records[1].Recipient {
		t.Errorf("found %+v, expected a record to the State and one to the organization", all)
	}
}

// What has more relations than are written out is left out whole, and told.
func TestTooManyRelations(t *testing.T) {
	text := activityOf(10_001, func(i int) string {
		if i > 0 {
			return ""
		}
		return spent
	}, numbered(`<related-activity ref="p-%d" type="1"/>`))
	all := readFile(t, iati.Reader{Source: file}, text)
	if len(all) != 1 || len(all[0].Records) != 0 || len(all[0].LeftOut) == 0 || all[0].LeftOut[0].Reason != iati.Faulty {
		t.Errorf("found %+v, expected it to be left out as faulty", all)
	}
}

// A State and an organization of its name are two who give.
func TestActorsOfOneName(t *testing.T) {
	by := func(organisation string) string {
		return strings.Replace(spent, "</transaction>", `<provider-org `+organisation+`><narrative>Norway</narrative></provider-org></transaction>`, 1)
	}
	text := activityOf(1, always(by(`ref="NO-1" type="10"`)+by(`type="22"`)), nothing)
	all := readFile(t, iati.Reader{Source: file}, text)
	if len(all) != 1 || len(all[0].Records) != 2 || all[0].Records[0].Provider == all[0].Records[1].Provider {
		t.Errorf("found %+v, expected a record of each provider", all)
	}
}
