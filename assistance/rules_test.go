package assistance

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// check returns the faults of what check adds.
func check(t *testing.T, add func(*schema.Faults, schema.Pointer)) []schematest.Fault {
	t.Helper()
	f := schema.NewFaults(nil, schema.Limits{})
	add(f, "/at")
	return schematest.Faults(t, f.Err())
}

// sound is a record without fault, to be spoiled.
func sound() Record {
	return Record{
		ID: "r", Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions},
		Parts: partsOf("clearance"), Steps: []Step{stepAt(Delivered, "2014-05-01")},
	}
}

func TestCheckActors(t *testing.T) {
	named := func(kind party.ActorKind, name string) party.Actor { return party.Actor{Kind: kind, Name: name} }
	for _, test := range []struct {
		provider, recipient party.Actor
		same                bool
	}{
		{stateActor("NOR"), stateActor("LAO"), false},
		{stateActor("NOR"), stateActor("NOR"), true},
		{named(party.ActorOrganization, "UNDP"), named(party.ActorOrganization, "UNDP"), true},
		{named(party.ActorOrganization, "UNDP"), named(party.ActorOrganization, "UNICEF"), false},
		{named(party.ActorFund, "VTF"), named(party.ActorFund, "VTF"), true},
		{named(party.ActorFund, "VTF"), named(party.ActorOrganization, "VTF"), false},
		{named(party.ActorArea, "Kosovo"), named(party.ActorArea, "Kosovo"), true},
		// Within a group one may help another, and nobody knows of the unstated.
		{named(party.ActorGroup, "Global"), named(party.ActorGroup, "Global"), false},
		{named(party.ActorUnstated, ""), named(party.ActorUnstated, ""), false},
	} {
		r := sound()
		r.Provider, r.Recipient = test.provider, test.recipient
		var want []schematest.Fault
		if test.same {
			want = []schematest.Fault{{Path: "/at/recipient", Code: schema.CodeProviderIsRecipient}}
		}
		if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
			t.Errorf("%s to %s: %s", test.provider, test.recipient, diff)
		}
	}
}

func TestCheckParts(t *testing.T) {
	incomplete := schematest.Fault{Path: "/at/parts", Code: schema.CodePercentsIncomplete}
	sum := schematest.Fault{Path: "/at/rest", Code: schema.CodePercentsSum}
	for parts, want := range map[string][]schematest.Fault{
		"":                      nil,
		"clearance":             nil,
		"clearance:100":         nil,
		"clearance:60":          {sum}, // a lone percent divides nothing without a rest
		"clearance:60|outside":  nil,
		"clearance:60|unsaid":   nil,
		"clearance:60|rounding": {sum},
		"clearance:100|outside": {sum},
		"clearance|outside":     nil,
		"clearance|rounding":    {sum},
		"clearance:33.33 marking:33.33 emergency:33.33":          {sum},
		"clearance:33.33 marking:33.33 emergency:33.33|rounding": nil,
		"clearance:51 marking:50":                                {sum},
		"clearance:51 marking:50|rounding":                       nil,
		"clearance:51 marking:50|outside":                        {sum},
		"clearance:53 marking:50|rounding":                       {sum},
		"clearance marking":                                      nil,
		"clearance:50 marking:50":                                nil,
		"medical-care rehabilitation":                            nil,
		"clearance:100 marking":                                  {incomplete},
		"clearance marking:1":                                    {incomplete},
		"clearance clearance":                                    {{Path: "/at/parts/1/category", Code: schema.CodeDuplicateCategory}},
		"clearance clearance:1":                                  {incomplete, {Path: "/at/parts/1/category", Code: schema.CodeDuplicateCategory}},
		"medical-care victim-assistance emergency":               {{Path: "/at/parts/1/category", Code: schema.CodeDuplicateCategory}},
		"victim-assistance clearance rehabilitation":             {{Path: "/at/parts/2/category", Code: schema.CodeDuplicateCategory}},
		"planning planning planning-time":                        {{Path: "/at/parts/1/category", Code: schema.CodeDuplicateCategory}, {Path: "/at/parts/2/category", Code: schema.CodeDuplicateCategory}},
	} {
		r := sound()
		text, rest, _ := strings.Cut(parts, "|")
		r.Parts = partsOf(text)
		if rest != "" {
			r.Rest = codelist.MustParse[Rest](rest)
		}
		if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
			t.Errorf("%q: %s", parts, diff)
		}
	}
}

// TestStageOffers has the fault of a stage say which may stand there.
func TestStageOffers(t *testing.T) {
	r := sound()
	r.Steps = []Step{stepAt(Requested, "2014-05-01"), stepAt(Requested, "2014-05-01"), stepAt(Provided, "2014-05-01"), stepAt(Pledged, "2014-05-01")}
	faults := schema.NewFaults(nil, schema.Limits{})
	r.Check(faults, "")
	var all *schema.Errors
	if !errors.As(faults.Err(), &all) || len(all.List) != 1 {
		t.Fatal(faults.Err())
	}
	if got := all.List[0]; got.Found != "pledged" || !slices.Equal(got.Allowed, codes(next[Provided])) {
		t.Errorf("found %q, allowed %q", got.Found, got.Allowed)
	}
}

// TestCheckStages holds each pair of stages, as two steps, to [Stage.MayPrecede].
func TestCheckStages(t *testing.T) {
	for _, first := range Stages() {
		for _, second := range Stages() {
			r := sound()
			r.Steps = []Step{stepAt(first, "2014-05-01"), stepAt(second, "2014-05-01")}
			if second == TakenBack && first == TakenBack {
				continue
			}
			var want []schematest.Fault
			switch {
			case first == TakenBack: // it takes back nothing
				want = append(want, schematest.Fault{Path: "/at/steps/0/of", Code: schema.CodeTakesBackNothing})
			case second == TakenBack:
				r.Steps[1].Of = first
			case !first.MayPrecede(second):
				want = []schematest.Fault{{Path: "/at/steps/1/stage", Code: schema.CodeStageNotAllowed}}
			}
			if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
				t.Errorf("%s, %s: %s", first, second, diff)
			}
		}
	}
}

// Own resources go to no other State, also among several.
func TestCheckOwnElsewhere(t *testing.T) {
	r := sound()
	r.Kind, r.Provider, r.Recipient = OwnResources, stateActor("LAO"), party.Actor{Kind: party.ActorGroup, Name: "Two bodies"}
	for code, want := range map[string][]schematest.Fault{"LAO": nil, "LBN": {{Path: "/at/recipient", Code: schema.CodeOwnElsewhere}}} {
		r.To = &Group{Members: []party.Actor{organization("UXO Lao"), stateActor(code)}}
		if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
			t.Errorf("to %s: %s", code, diff)
		}
	}
}

// What is taken back in a currency is of a step that prints that currency, or no amount
// that can be read.
func TestCheckCurrencyTakenBack(t *testing.T) {
	back := func(money ...string) Step {
		s := stepAt(TakenBack, "2015-05-01", money...)
		s.Of = Delivered
		return s
	}
	illegible := stepAt(Delivered, "2014-05-01")
	illegible.Figures = []Figure{{Sense: OpenAmount, Printed: "illegible"}}
	for name, test := range map[string]struct {
		steps []Step
		sound bool
	}{
		"the same":                   {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), back("NOK 30")}, true},
		"one of two":                 {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100", "USD 12"), back("NOK 30")}, true},
		"that of the other step":     {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), stepAt(Delivered, "2014-06-01", "USD 12"), back("USD 3")}, true},
		"of a step without figures":  {[]Step{stepAt(Delivered, "2014-05-01"), back("NOK 30")}, true},
		"of an amount not to read":   {[]Step{illegible, back("NOK 30")}, true},
		"all":                        {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), back()}, true},
		"another":                    {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), back("USD 30")}, false},
		"another beside the same":    {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), back("NOK 30", "USD 4")}, false},
		"that of another stage":      {[]Step{stepAt(Committed, "2014-05-01", "USD 100"), stepAt(Delivered, "2014-05-01", "NOK 100"), back("USD 30")}, false},
		"that of what is foreseen":   {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), foreseen(stepAt(Delivered, "2014-05-01", "USD 100")), back("USD 30")}, false},
		"that of a step to come yet": {[]Step{stepAt(Delivered, "2014-05-01", "NOK 100"), back("USD 30"), stepAt(Delivered, "2015-06-01", "USD 100")}, false},
	} {
		r := sound()
		r.Steps = test.steps
		for i, step := range r.Steps {
			if step.Stage == TakenBack {
				var want []schematest.Fault
				if !test.sound {
					want = []schematest.Fault{{Path: schema.Pointer("/at/steps").Item(i).Member("of"), Code: schema.CodeTakesBackNothing}}
				}
				if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
					t.Errorf("%s: %s", name, diff)
				}
			}
		}
	}
}

func TestCheckDates(t *testing.T) {
	day := func(s string) Step { return Step{Stage: Delivered, At: civil.MustParse(s)} }
	over := func(from, until string) Step { return Step{Stage: Delivered, Period: periodOf(from, until)} }
	at := func(path schema.Pointer) []schematest.Fault {
		return []schematest.Fault{{Path: path, Code: schema.CodeDatesOutOfOrder}}
	}
	for name, test := range map[string]struct {
		steps []Step
		want  []schematest.Fault
	}{
		"in order":                  {[]Step{day("2014-01-01"), day("2014-01-02"), over("2014-01-02", "2015-01-01")}, nil},
		"the same day":              {[]Step{day("2014-01-01"), day("2014-01-01")}, nil},
		"a day back":                {[]Step{day("2014-01-02"), day("2014-01-01")}, at("/at/steps/1/at")},
		"within the period before":  {[]Step{over("2014-01-01", "2015-01-01"), day("2014-06-01")}, nil},
		"before the period before":  {[]Step{over("2014-01-01", "2015-01-01"), day("2013-12-31")}, at("/at/steps/1/at")},
		"a period before a day":     {[]Step{day("2014-01-01"), over("2013-01-01", "2014-01-01")}, at("/at/steps/1/period")},
		"a period up to the day":    {[]Step{day("2014-01-01"), over("2013-01-01", "2014-01-02")}, nil},
		"periods that overlap":      {[]Step{over("2014-01-01", "2015-01-01"), over("2013-01-01", "2014-02-01")}, nil},
		"two steps before":          {[]Step{day("2014-01-01"), over("", ""), day("2013-01-01")}, at("/at/steps/2/at")},
		"without beginning":         {[]Step{day("2014-01-01"), over("", "2014-01-01")}, at("/at/steps/1/period")},
		"without end":               {[]Step{day("2014-01-01"), over("2010-01-01", "")}, nil},
		"not dated":                 {[]Step{over("", ""), day("2014-01-01"), over("", "")}, nil},
		"backwards":                 {[]Step{over("2015-01-01", "2014-01-01")}, at("/at/steps/0/period")},
		"no day":                    {[]Step{over("2014-01-01", "2014-01-01")}, at("/at/steps/0/period")},
		"backwards orders no other": {[]Step{over("2015-01-01", "2014-01-01"), day("2013-01-01")}, at("/at/steps/0/period")},
	} {
		r := sound()
		r.Steps = test.steps
		if diff := cmp.Diff(test.want, check(t, r.Check)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// spring is a source of 2014-05-01, read later.
var spring = party.Source{Title: "spring", Published: civil.MustParse("2014-05-01"), Read: civil.MustParse("2016-01-01")}

// after are the faults of days after that of their source.
func after(paths ...schema.Pointer) (faults []schematest.Fault) {
	for _, path := range paths {
		faults = append(faults, schematest.Fault{Path: path, Code: schema.CodeAfterSource})
	}
	return faults
}

// TestCheckAhead holds each stage to the day of its source: when it was published, else
// when it was read. What is foreseen may come after it.
func TestCheckAhead(t *testing.T) {
	source := func(published, read string) party.Source {
		s := party.Source{Title: "made up", Read: civil.MustParse(read)}
		if published != "" {
			s.Published = civil.MustParse(published)
		}
		return s
	}
	beside := func(published, read string) *party.Source {
		s := source(published, read)
		return &s
	}
	read, published := source("", "2014-05-01"), source("2014-05-01", "2016-01-01")
	day, over := civil.MustParse, periodOf
	for name, test := range map[string]struct {
		step Step
		want []schematest.Fault
	}{
		"before":                   {Step{At: day("2014-04-30"), Source: read}, nil},
		"the same day":             {Step{At: day("2014-05-01"), Source: read}, nil},
		"the day after":            {Step{At: day("2014-05-02"), Source: read}, after("/at/steps/0/at")},
		"published that day":       {Step{At: day("2014-05-01"), Source: published}, nil},
		"published before":         {Step{At: day("2014-05-02"), Source: published}, after("/at/steps/0/at")},
		"not dated":                {Step{Source: published}, nil},
		"a period to come":         {Step{Period: over("2014-05-02", "2015-01-01"), Source: published}, after("/at/steps/0/period/from")},
		"the year of the source":   {Step{Period: civil.Year(2014), Source: published}, nil},
		"a vague year of a day":    {Step{Period: civil.Year(2014), Source: source("2014-11-22", "2026-01-01")}, nil},
		"until years later":        {Step{Period: over("2014-01-01", "2020-01-01"), Source: published}, nil},
		"from the day on":          {Step{Period: over("2014-05-01", ""), Source: published}, nil},
		"to come, without end":     {Step{Period: over("2014-05-02", ""), Source: read}, after("/at/steps/0/period/from")},
		"without beginning":        {Step{Period: over("", "2020-01-01"), Source: read}, nil},
		"backwards and to come":    {Step{Period: over("2015-01-01", "2014-01-01"), Source: read}, append([]schematest.Fault{{Path: "/at/steps/0/period", Code: schema.CodeDatesOutOfOrder}}, after("/at/steps/0/period/from")...)},
		"known that day":           {Step{Known: day("2014-05-01"), Source: published}, nil},
		"known later":              {Step{Known: day("2014-05-02"), Source: published}, after("/at/steps/0/known")},
		"known when it was read":   {Step{Known: day("2016-01-01"), Source: published}, after("/at/steps/0/known")},
		"at, and known":            {Step{At: day("2014-05-03"), Known: day("2014-05-02"), Source: published}, after("/at/steps/0/at", "/at/steps/0/known")},
		"a figure's source before": {Step{At: day("2014-05-01"), Source: published, Figures: []Figure{{Source: beside("2014-04-30", "2016-01-01")}, {}, {Source: beside("", "2014-04-29")}}}, after("/at/steps/0/figures/0/source", "/at/steps/0/figures/2/source")},
		"a figure's source later":  {Step{At: day("2014-05-01"), Source: published, Figures: []Figure{{Source: beside("2015-04-30", "2016-01-01")}}}, nil},
		"foreseen":                 {Step{Foreseen: true, At: day("2014-05-03"), Known: day("2014-05-02"), Source: published, Figures: []Figure{{Source: &read}}}, nil},
		"foreseen before":          {Step{Foreseen: true, At: day("2014-04-30"), Source: published}, nil},
		"foreseen, backwards":      {Step{Foreseen: true, Period: over("2015-01-01", "2014-01-01"), Source: read}, []schematest.Fault{{Path: "/at/steps/0/period", Code: schema.CodeDatesOutOfOrder}}},
	} {
		for _, stage := range Stages() {
			r := sound()
			if stage == TakenBack {
				continue
			}
			r.Steps = []Step{test.step}
			r.Steps[0].Stage = stage
			if diff := cmp.Diff(test.want, check(t, r.Check)); diff != "" {
				t.Errorf("%s, %s: %s", name, stage, diff)
			}
			if r.sound() != (test.want == nil) {
				t.Errorf("%s, %s: it is sound: %v", name, stage, r.sound())
			}
		}
	}
}

// TestForeseenOrdersNoOther: what was done need not wait for what was foreseen.
func TestForeseenOrdersNoOther(t *testing.T) {
	r := sound()
	r.Steps = []Step{stepAt(Delivered, "2014-05-01"), stepAt(Delivered, "2013-05-01")}
	r.Steps[0].Foreseen = true
	if got := check(t, r.Check); got != nil {
		t.Error(got)
	}
}

// early is a source read before it was published.
var early = party.Source{Title: "early", Published: civil.MustParse("2014-01-02"), Read: civil.MustParse("2014-01-01")}

func TestCheckSources(t *testing.T) {
	r := sound()
	r.Steps[0].At = early.Read
	r.Steps[0].Source = early
	r.Steps[0].Figures = []Figure{figureOf("EUR 1"), {Source: &early}}
	want := []schematest.Fault{
		{Path: "/at/steps/0/figures/1/source/read", Code: schema.CodeDatesOutOfOrder},
		{Path: "/at/steps/0/source/read", Code: schema.CodeDatesOutOfOrder},
	}
	if diff := cmp.Diff(want, check(t, r.Check)); diff != "" {
		t.Error(diff)
	}
}

func TestCheckFindsNothingInGeneratedRecords(t *testing.T) {
	for _, r := range newGenerator(13).records(500) {
		if got := check(t, r.Check); got != nil {
			t.Errorf("%+v: %v", r, got)
		}
	}
}
