package iati

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// reading makes records of one activity.
type reading struct {
	Reader
	a      *activity
	id     string
	source party.Source
	said   said
	acts   []*act // in the order in which they are met
	places map[actKey]int
	came   []assistance.Record // what came in, which goes out again
	out    []LeftOut
}

// say reads what the activity says of all its money.
func (r *reading) say() {
	s := &r.said
	s.numbers = make(map[string]int)
	s.reporter = r.a.Reporter.actor()
	s.funder = s.reporter
	funders, met := 0, make(map[party.Actor]bool)
	for i := range r.a.Participants {
		o := &r.a.Participants[i]
		if o.Role != fundingRole && o.Role != implementingRole {
			continue
		}
		a := o.actor()
		switch {
		case o.Role == fundingRole:
			if funders++; funders == 1 && a != (party.Actor{}) {
				s.funder = a
			}
		case a != (party.Actor{}) && !met[a] && len(s.implementing) < mostChannels:
			met[a] = true
			s.implementing = append(s.implementing, channelOf(o, a))
		}
	}
	if funders > 1 {
		s.funder = party.Actor{Kind: party.ActorGroup, Name: "organisations that fund together"}
	}
	if s.named = len(r.a.Countries) > 0 || len(r.a.Regions) > 1; s.named {
		s.to = r.numbered(recipientsIn(r.a.Countries, r.a.Regions, nil))
	}
	s.technical = isTechnical(r.a.AidTypes)
	s.tagged, s.isTagged = tagged(r.a.Tags)
	s.share = r.shareIn(r.a.Sectors)
}

// numbered puts recipients together, with their number.
func (r *reading) numbered(each []recipient) recipients {
	to := recipients{each: each}
	to.actor, to.group = recipientOf(each)
	text := "to " + kindAndName(to.actor)
	if to.group != nil {
		for _, member := range to.group.Members {
			text += "\n" + kindAndName(member)
		}
	}
	to.number = r.said.number(text)
	return to
}

// kindAndName tells actors apart of which one may be called as another is, of another kind.
func kindAndName(a party.Actor) string { return a.Kind.String() + " " + a.String() }

// numberedShare gives a share its number.
func (r *reading) numberedShare(d share) share {
	d.number = r.said.number(fmt.Sprint("of ", d.subjects, d.parts, d.rest) + d.sector)
	return d
}

// finish makes the records of the acts that were met.
func (r *reading) finish() (records []assistance.Record) {
	if r.isTooMuch() {
		r.leaveAll()
		return nil
	}
	for i, a := range r.acts {
		records = append(records, r.records(a, i)...)
	}
	r.acts, r.places = nil, make(map[actKey]int)
	return records
}

// actKey tells acts apart by all that is said of them but their steps.
type actKey struct {
	in        bool
	terms     assistance.Terms
	provider  party.Actor
	to, share int // by the numbers of what was said, see said
	technical bool
	material  bool
	receiver  assistance.Channel // who has the money and is a channel by that; or none
	mirrored  string             // the record of which money that came in is part
}

// act is one record in the making: transactions between the same two, of the same money.
type act struct {
	in     bool // it came in
	record assistance.Record
	steps  []dated
}

// dated is a step with what it is sorted by.
type dated struct {
	assistance.Step
	what string // the element
}

// readActivity makes records of an activity.
func readActivity(rd Reader, a *activity) Activity {
	made := Activity{Identifier: strings.TrimSpace(a.Identifier), Records: []assistance.Record{}, LeftOut: []LeftOut{}}
	r := &reading{Reader: rd, a: a, source: rd.Source, places: make(map[actKey]int)}
	var ok bool
	if r.id, ok = idOf(made.Identifier, rd.Prefix); !ok {
		made.LeftOut = append(made.LeftOut, LeftOut{made.Identifier, "iati-identifier", NoIdentifier})
		return made
	}
	r.source.Place = made.Identifier
	if updated, err := civil.Parse(dayOf(a.LastUpdated)); err == nil && !updated.After(rd.Source.Read) {
		r.source.Published = updated
	}
	r.others()
	r.say()
	for i := range a.Transactions {
		if incoming[a.Transactions[i].Type.Code] != 0 {
			r.transaction(i)
		}
	}
	came := r.finish()
	r.came = came
	r.said.related = r.related()
	for i := range a.Budgets {
		r.budget(i)
	}
	for i := range a.Planned {
		r.planned(i)
	}
	for i := range a.Transactions {
		if incoming[a.Transactions[i].Type.Code] == 0 {
			r.transaction(i)
		}
	}
	made.Records = append(made.Records, r.finish()...)
	made.Records = append(made.Records, came...)
	made.LeftOut = append(made.LeftOut, r.out...)
	return made
}

// dayOf cuts a time of day off a date.
func dayOf(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "T")
	return strings.TrimSuffix(text, "Z")
}

func (r *reading) leave(what string, reason Reason) {
	r.out = append(r.out, LeftOut{strings.TrimSpace(r.a.Identifier), what, reason})
}

// others lists the elements that have no place, each name once.
func (r *reading) others() {
	names := make(map[string]bool)
	other := func(name string) {
		if !names[name] {
			names[name] = true
			r.leave(name, NoPlace)
		}
	}
	for _, o := range r.a.Others {
		other(o.XMLName.Local)
	}
	for _, rel := range r.a.RelatedActivity {
		if rel.Type != parentActivity && rel.Type != childActivity {
			other("related-activity")
		}
	}
}

// money is what an element says of an amount.
type money struct {
	what   string // the element
	stage  assistance.Stage
	value  value
	from   civil.Date // the day or, with until, a time
	until  civil.Date // the last day; zero: one day
	future bool
}

// budget reads a budget as a commitment or a pledge that is foreseen.
func (r *reading) budget(i int) {
	b := &r.a.Budgets[i]
	m := money{what: fmt.Sprintf("budget %d", i+1), stage: assistance.Pledged, value: b.Value, future: true}
	if b.Status == committedBudget {
		m.stage = assistance.Committed
	}
	if r.days(&m, b.Start.Day, b.End.Day) {
		r.take(m, r.funder(nil), r.recipients(nil, nil, nil), r.divided(nil), nil, nil)
	}
}

// planned reads a planned disbursement as a delivery that is foreseen.
func (r *reading) planned(i int) {
	p := &r.a.Planned[i]
	m := money{what: fmt.Sprintf("planned-disbursement %d", i+1), stage: assistance.Delivered, value: p.Value, future: true}
	end := ""
	if p.End != nil {
		end = p.End.Day
	}
	if r.days(&m, p.Start.Day, end) {
		r.take(m, r.funder(p.Provider), r.recipients(nil, nil, p.Receiver), r.divided(nil), p.Receiver, nil)
	}
}

// days reads the time of money.
func (r *reading) days(m *money, from, until string) bool {
	var err error
	if m.from, err = civil.Parse(dayOf(from)); err == nil && until != "" {
		m.until, err = civil.Parse(dayOf(until))
	}
	if err != nil || !m.until.IsZero() && (m.until.Before(m.from) || m.until == civil.Latest()) { // after which no day comes
		r.leave(m.what, Malformed)
		return false
	}
	return true
}

// outgoing are the stages of the types by which the provider reports, incoming those of
// the types by which whoever has the money does, and noTransfers the types of no assistance.
var (
	outgoing = map[string]assistance.Stage{
		outgoingPledge: assistance.Pledged, outgoingCommitment: assistance.Committed, disbursement: assistance.Delivered, expenditure: assistance.Delivered,
	}
	incoming    = map[string]assistance.Stage{incomingPledge: assistance.Pledged, incomingCommitment: assistance.Committed, incomingFunds: assistance.Delivered}
	noTransfers = []string{interestPayment, loanRepayment, reimbursement, purchaseOfEquity, saleOfEquity, creditGuarantee}
)

// transaction reads a transaction.
func (r *reading) transaction(i int) {
	t := &r.a.Transactions[i]
	m := money{what: fmt.Sprintf("transaction %d", i+1), value: t.Value}
	out, isOut := outgoing[t.Type.Code]
	in, isIn := incoming[t.Type.Code]
	switch {
	case isOut:
		m.stage = out
	case isIn:
		m.stage = in
	case slices.Contains(noTransfers, t.Type.Code):
		r.leave(m.what, NoTransfer)
		return
	default:
		r.leave(m.what, Malformed)
		return
	}
	if !r.days(&m, t.Date.Day, "") {
		return
	}
	d := r.divided(t.Sectors)
	if isIn {
		r.take(m, r.funder(t.Provider), r.numbered([]recipient{{actor: r.said.reporter}}), d, nil, t)
		return
	}
	r.take(m, r.funder(t.Provider), r.recipients(t.Countries, t.Regions, t.Receiver), d, t.Receiver, t)
}

// funder is who gives: the provider of a transaction; of what goes out after it came in, who
// reports; or the one organisation that funds, or who reports.
func (r *reading) funder(provider *organisation) party.Actor {
	if provider != nil {
		if a := provider.actor(); a != (party.Actor{}) {
			return a
		}
	}
	if len(r.came) > 0 {
		return r.said.reporter
	}
	return r.said.funder
}

// recipients reads who gets money: the countries of a transaction, else those of the
// activity; where there is none, the organisation that has it, or a region.
func (r *reading) recipients(countries, regions []place, receiver *organisation) recipients {
	if len(countries)+len(regions) > 0 {
		return r.numbered(recipientsIn(countries, regions, receiver))
	}
	if r.said.named {
		return r.said.to
	}
	return r.numbered(recipientsIn(r.a.Countries, r.a.Regions, receiver))
}

// recipientsIn are the countries, or the organisation that has the money, or a region.
func recipientsIn(countries, regions []place, receiver *organisation) (all []recipient) {
	for _, c := range countries {
		all = append(all, recipient{countryOf(strings.TrimSpace(c.Code), textOf(c.Texts)), c.Percentage})
	}
	if len(all) > 0 && len(regions) > 0 || len(regions) > 1 {
		all = append(all, recipient{party.Actor{Kind: party.ActorGroup, Name: "regions"}, ""})
	}
	if len(all) > 0 {
		return all
	}
	if receiver != nil {
		if a := receiver.actor(); a != (party.Actor{}) {
			return []recipient{{actor: a}}
		}
	}
	if len(regions) == 1 {
		name := cmp.Or(textOf(regions[0].Texts), "region "+strings.TrimSpace(regions[0].Code))
		return []recipient{{actor: party.Actor{Kind: party.ActorGroup, Name: cutName(name)}.Normal()}}
	}
	return []recipient{{actor: party.Actor{Kind: party.ActorUnstated}}}
}

// divided reads the sectors of a transaction, else those of the activity.
func (r *reading) divided(sectors []sector) share {
	if len(sectors) == 0 {
		return r.said.share
	}
	return r.shareIn(sectors)
}

// shareIn reads sectors.
func (r *reading) shareIn(sectors []sector) share {
	if d, ok := r.said.tagged.divided(sectors); ok && r.said.isTagged {
		return r.numberedShare(share{division: d, is: true})
	}
	purposesSaid := 0
	mine := share{division: division{[]assistance.Subject{assistance.MineAction}, []assistance.Part{}, assistance.RestUnsaid}}
	for _, s := range sectors {
		if cmp.Or(s.Vocabulary, purposes) != purposes {
			continue
		}
		purposesSaid++
		if strings.TrimSpace(s.Code) == mineAction {
			mine.is, mine.percent = true, strings.TrimSpace(s.Percentage)
			mine.sector = cutName(strings.TrimSpace(mineAction + " " + textOf(s.Texts)))
		}
	}
	mine.undivided = purposesSaid > 1 && mine.percent == ""
	return r.numberedShare(mine)
}

// take enters money into the act that it is of.
func (r *reading) take(m money, from party.Actor, to recipients, d share, receiver *organisation, t *transaction) {
	if !d.is {
		r.leave(m.what, NotMineAction)
		return
	}
	if to.group != nil && len(to.group.Members) > mostMembers {
		r.leave(m.what, Faulty)
		return
	}
	figure, back, reason := r.figure(m.value, &d)
	if reason != 0 {
		r.leave(m.what, reason)
		return
	}
	isIn := t != nil && incoming[t.Type.Code] != 0
	forms := r.forms(t)
	key := actKey{in: isIn, terms: r.terms(t), provider: from, to: to.number, share: d.number,
		technical: slices.Contains(forms, assistance.Technical), material: slices.Contains(forms, assistance.Material)}
	if isIn {
		key.mirrored = r.mirrored(t)
	} else {
		key.receiver = r.receiver(&key, to, receiver)
	}
	figure.Split = splitOf(figure, to)
	step := assistance.Step{Stage: m.stage, At: m.from, Figures: []assistance.Figure{figure}, Source: r.source, Foreseen: m.future}
	if !m.until.IsZero() {
		step.At, step.Period = civil.Date{}, civil.Period{From: m.from, Until: m.until.AddDays(1)}
	}
	if back {
		step.Stage, step.Of = assistance.TakenBack, m.stage
	}
	if !m.future && !r.source.Tells(m.from) {
		r.leave(m.what, AfterFile)
		return
	}
	i, met := r.places[key]
	if !met {
		if i = len(r.acts); i == mostActs {
			r.leave(m.what, Faulty)
			return
		}
		r.places[key] = i
		r.acts = append(r.acts, &act{in: isIn, record: r.record(&key, to, d, forms)})
	}
	r.acts[i].steps = append(r.acts[i].steps, dated{step, m.what})
}

// record is the record of an act, without an id and steps.
func (r *reading) record(key *actKey, to recipients, d share, forms []assistance.Form) assistance.Record {
	b := assistance.Record{
		Terms: key.terms, Provider: key.provider, Recipient: to.actor, To: to.group,
		Subjects: d.subjects, Parts: d.parts, Rest: d.rest, Sector: d.sector, Forms: forms,
	}
	switch {
	case !key.in:
		b.Channels, b.Relations = r.channels(key, to), r.said.related
	case key.mirrored != "":
		b.Relations = []assistance.Relation{{Kind: assistance.PartOf, Record: key.mirrored}}
	}
	return b
}

// figure reads a value and takes the share of it. back says that it is less than nothing.
func (r *reading) figure(v value, d *share) (f assistance.Figure, back bool, reason Reason) {
	text := strings.TrimSpace(v.Amount)
	f.Printed = text
	text, back = strings.CutPrefix(strings.TrimPrefix(text, "+"), "-")
	text = strings.TrimLeft(text, "0")
	if text == "" || text[0] == '.' {
		text = "0" + text
	}
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	amount, err := assistance.ParseAmount(text)
	if err != nil {
		return f, false, Malformed
	}
	currency, err := assistance.ParseCurrency(strings.TrimSpace(cmp.Or(v.Currency, r.a.Currency)))
	if err != nil {
		return f, false, NoCurrency
	}
	f.Amount, f.Currency = amount, currency
	if amount.IsZero() {
		back = false
	}
	if d.undivided {
		f.Sense = assistance.AtMost
		return f, back, 0
	}
	if d.percent == "" || amount.IsZero() {
		return f, back, 0
	}
	low, high, ok := part(text, d.percent)
	if !ok {
		return f, false, Malformed
	}
	f.Printed += " (" + d.percent + "%)"
	f.Amount = low
	if low != high {
		f.Sense, f.UpTo = assistance.Between, high
	}
	return f, back, 0
}

// terms reads the type of finance: a loan that is an aid loan or a standard one, a grant
// that is a standard one.
func (r *reading) terms(t *transaction) assistance.Terms {
	finance := r.a.FinanceType
	if t != nil && t.FinanceType != nil {
		finance = t.FinanceType
	}
	if finance == nil {
		return 0
	}
	switch finance.Code {
	case standardGrant:
		return assistance.Grant
	case aidLoan, standardLoan:
		return assistance.Loan
	}
	return 0
}

// isTechnical reports whether some type of aid is personnel or technical assistance.
func isTechnical(aid []coded) bool {
	return slices.ContainsFunc(aid, func(c coded) bool { return c.Code == donorPersonnel || c.Code == otherTechnicalAssistance })
}

// forms reads what is not money: personnel and technical assistance, and aid in kind.
func (r *reading) forms(t *transaction) (forms []assistance.Form) {
	technical := r.said.technical
	if t != nil && len(t.AidTypes) > 0 {
		technical = isTechnical(t.AidTypes)
	}
	if technical {
		forms = append(forms, assistance.Technical)
	}
	if t != nil && t.Disbursed != nil && (t.Disbursed.Code == inKindByThirdParties || t.Disbursed.Code == inKindByDonors) {
		forms = append(forms, assistance.Material)
	}
	return forms
}

// channels are who carries the activity out: those that implement, and who receives the
// money for it.
func (r *reading) channels(key *actKey, to recipients) (channels []assistance.Channel) {
	for _, c := range r.said.implementing {
		if c.Actor != to.actor && c.Actor != key.provider {
			channels = append(channels, c)
		}
	}
	if key.receiver != (assistance.Channel{}) {
		channels = append(channels, key.receiver)
	}
	return channels
}

// receiver returns who receives the money, if it is no other's place in the record and does
// not implement the activity; or none.
func (r *reading) receiver(key *actKey, to recipients, receiver *organisation) assistance.Channel {
	if receiver == nil {
		return assistance.Channel{}
	}
	a := receiver.actor()
	if a == (party.Actor{}) || a == to.actor || a == key.provider || slices.ContainsFunc(r.said.implementing, func(c assistance.Channel) bool { return c.Actor == a }) {
		return assistance.Channel{}
	}
	return channelOf(receiver, a)
}

// mirrored returns the record of the activity from which money came in: it is the same money
// as is told there.
func (r *reading) mirrored(t *transaction) string {
	if t.Provider == nil {
		return ""
	}
	identifier := strings.TrimSpace(t.Provider.Provider)
	if id, ok := idOf(identifier, r.Prefix); ok && r.isRecorded(identifier) && id != r.id {
		return id
	}
	return ""
}

func (r *reading) isRecorded(identifier string) bool {
	return r.Recorded == nil || r.Recorded(identifier)
}

// related relates money that goes out to that of the parent, and to what came in.
func (r *reading) related() (all []assistance.Relation) {
	for _, rel := range r.a.RelatedActivity {
		identifier := strings.TrimSpace(rel.Ref)
		if id, ok := idOf(identifier, r.Prefix); ok && rel.Type == parentActivity && r.isRecorded(identifier) && id != r.id {
			all = append(all, assistance.Relation{Kind: assistance.PartOf, Record: id})
		}
	}
	for i := range r.came {
		all = append(all, assistance.Relation{Kind: assistance.PassedOnFrom, Record: r.came[i].ID})
	}
	return all[:min(len(all), mostRelations)]
}

// isTooMuch reports whether the acts that go out have more relations together than are
// written out: each has those of the activity.
func (r *reading) isTooMuch() bool {
	return len(r.said.related) >= mostRelations || len(r.acts)*len(r.said.related) > mostRelated
}

// leaveAll leaves out what is told of acts.
func (r *reading) leaveAll() {
	for _, a := range r.acts {
		for _, s := range a.steps {
			r.leave(s.what, Faulty)
		}
	}
	r.acts, r.places = nil, make(map[actKey]int)
}

// records puts the steps of an act, the nth of its kind from 0, in order. Those that cannot
// stand in one record stand in one for each stage.
func (r *reading) records(a *act, n int) (records []assistance.Record) {
	slices.SortStableFunc(a.steps, func(x, y dated) int {
		return cmp.Or(cmp.Compare(stageOf(&x.Step), stageOf(&y.Step)), begins(x.Step).Compare(begins(y.Step)), cmp.Compare(x.Stage, y.Stage))
	})
	record := a.record
	record.ID = r.id
	if a.in {
		record.ID += "/in"
	}
	if n > 0 {
		record.ID += fmt.Sprintf("/%d", n+1)
	}
	var met [assistance.TakenBack + 1]bool
	steps := a.steps[:0]
	for _, s := range a.steps {
		if s.Stage == assistance.TakenBack && !met[s.Of] {
			r.leave(s.what, NothingBefore)
			continue
		}
		met[s.Stage] = met[s.Stage] || !s.Foreseen
		steps = append(steps, s)
		record.Steps = append(record.Steps, s.Step)
	}
	if len(steps) == 0 {
		return nil
	}
	if one, err := checked(record); err == nil {
		return []assistance.Record{one}
	}
	for _, stage := range []assistance.Stage{assistance.Pledged, assistance.Committed, assistance.Delivered} {
		part := record
		part.ID, part.Steps = record.ID+"/"+stage.String(), nil
		var what []string
		for _, s := range steps {
			if stageOf(&s.Step) == stage {
				part.Steps = append(part.Steps, s.Step)
				what = append(what, s.what)
			}
		}
		if len(part.Steps) == 0 {
			continue
		}
		if one, err := checked(part); err == nil {
			records = append(records, one)
			continue
		}
		for _, w := range what {
			r.leave(w, Faulty)
		}
	}
	return records
}

// stageOf is the stage of a step or, of what is taken back, the one of which it is.
func stageOf(s *assistance.Step) assistance.Stage { return cmp.Or(s.Of, s.Stage) }

func begins(s assistance.Step) civil.Date {
	when, _ := s.When()
	return when.From
}

// checked holds a record to its schema and its rules.
func checked(r assistance.Record) (assistance.Record, error) {
	ledger, err := assistance.NewLedger([]assistance.Record{r})
	if err != nil {
		return assistance.Record{}, err
	}
	one, _ := ledger.Record(r.ID)
	return one, nil
}
