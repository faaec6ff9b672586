package main

import (
	"strconv"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ofTerm is one time of participation of a State in a treaty, or what the State did
// without consenting to be bound.
type ofTerm struct {
	list *party.StatusList
	party.Participation
	place  int          // of the term, from 1; 0 for none
	status party.Status // on the last day of which the list knows before the next term
}

// term returns the term, and the zero one of a State that has none.
func (o ofTerm) term() party.Term {
	if o.place == 0 {
		return party.Term{}
	}
	return o.Terms[o.place-1]
}

// termsOf returns the terms of every State that a list names, in code order.
func termsOf(list *party.StatusList) (all []ofTerm) {
	for s := range list.States() {
		p, _ := list.Lookup(s)
		if len(p.Terms) == 0 {
			all = append(all, ofTerm{list, p, 0, list.Standing(s, list.CompleteAsOf(), civil.Date{})})
		}
		for i := range p.Terms {
			on := list.CompleteAsOf()
			if i+1 < len(p.Terms) {
				on = p.Terms[i+1].Deposit.AddDays(-1)
			}
			all = append(all, ofTerm{list, p, i + 1, list.Standing(s, on, civil.Date{})})
		}
	}
	return all
}

// entrySource is where a day of entry into force is printed; zero for a derived one.
func (o ofTerm) entrySource() party.Source {
	if stated := o.term().EntryIntoForce; stated != nil {
		return stated.Source
	}
	return party.Source{}
}

// basis says whether a source states a day, or a rule gives it; "" for no day.
func basis(day civil.Date, stated *party.Statement) string {
	switch {
	case day.IsZero():
		return ""
	case stated != nil:
		return "stated"
	}
	return "derived"
}

// withdrawal returns the withdrawal of the term; zero if there is none.
func (o ofTerm) withdrawal() party.Withdrawal {
	if w := o.term().Withdrawal; w != nil {
		return *w
	}
	return party.Withdrawal{}
}

func participationsTable(instruments []*obligation.Instrument) table {
	var all []ofTerm
	for _, in := range instruments {
		if list := in.StatusList(); list != nil {
			all = append(all, termsOf(list)...)
		}
	}
	t := tableOf("participations", "Participations",
		"One row for each time of participation of a State in a treaty, counted by term: from its consent to be bound until its withdrawal, if there is one, takes effect. "+
			"A State that has not consented has one row without a term. entry_into_force is as a source states it, or else derived from the deposit by the treaty's rule: entry_basis says which. "+
			"The depositary's page is the authority; a State that the list of a treaty does not name is not a party on the day as of which it is complete.",
		[]column[ofTerm]{
			{text(treatyKey, "The treaty.").required(), func(o ofTerm) string { return o.list.Instrument() }},
			{state(stateKey, "The State, by its ISO 3166-1 code.").required(), func(o ofTerm) string { return o.State.String() }},
			{text("name", "As the depositary prints its name.").tagged("#country+name").required(), func(o ofTerm) string { return o.Name }},
			{day("signature", "When it signed."), func(o ofTerm) string { return dayCell(o.Signature) }},
			{day("provisional", "When it declared provisional application."), func(o ofTerm) string { return dayCell(o.Provisional) }},
			{count("term", "Which of its times of participation it is, from 1; blank without consent."), func(o ofTerm) string {
				if o.place == 0 {
					return ""
				}
				return strconv.Itoa(o.place)
			}},
			{code("consent", "Consent", "How it consented to be bound."), func(o ofTerm) string { return o.term().Consent.String() }},
			{day("deposit", "When its instrument was deposited."), func(o ofTerm) string { return dayCell(o.term().Deposit) }},
			{day("entry_into_force", "When the treaty enters or entered into force for it."), func(o ofTerm) string { return dayCell(o.status.InForce) }},
			{oneOf("entry_basis", "stated: the source in this row prints the day. derived: the rule of the treaty gives it from the deposit, and no source that was read prints it.", "stated", "derived"),
				func(o ofTerm) string { return basis(o.status.InForce, o.term().EntryIntoForce) }},
			{text("entry_cite", "The rule by which the day is derived; blank if a source states it."), func(o ofTerm) string {
				if basis(o.status.InForce, o.term().EntryIntoForce) != "derived" {
					return ""
				}
				return o.list.EntryRule().Cite
			}},
			{text("entry_source_title", "Where the day is printed; blank if it is derived."), func(o ofTerm) string { return o.entrySource().Title }},
			{text("entry_source_address", "The address there."), func(o ofTerm) string { return o.entrySource().Address }},
			{text("entry_source_place", "The place there."), func(o ofTerm) string { return o.entrySource().Place }},
			{day("entry_source_read", "When that was read."), func(o ofTerm) string { return dayCell(o.entrySource().Read) }},
			{day("withdrawal_received", "When the depositary received its withdrawal."), func(o ofTerm) string { return dayCell(o.withdrawal().Received) }},
			{day("withdrawal_effective", "When that takes or took effect; blank if it is not settled."), func(o ofTerm) string { return dayCell(o.status.Ends) }},
			{oneOf("withdrawal_basis", "stated or derived, as entry_basis.", "stated", "derived"), func(o ofTerm) string { return basis(o.status.Ends, o.withdrawal().Effective) }},
			{text("withdrawal_source_title", "Where the withdrawal is printed."), func(o ofTerm) string { return o.withdrawal().Source.Title }},
			{text("withdrawal_source_address", "The address there."), func(o ofTerm) string { return o.withdrawal().Source.Address }},
			{code("standing", "Standing", "Where the State stands on the day as of which the list is complete; of an earlier term, on the day before the next deposit.").required(),
				func(o ofTerm) string { return o.status.Standing.String() }},
			{text("source_titles", "Where its acts are printed.").required(), func(o ofTerm) string { return listCell(sourceTitles(o.Sources)) }},
			{text("source_addresses", "The addresses there, in the same order; one that is missing is blank."), func(o ofTerm) string { return listCell(sourceAddresses(o.Sources)) }},
			{text("note", "A note of this project."), func(o ofTerm) string { return o.Note }},
		}, all)
	t.refers = []reference{ofTreaty}
	return t
}

func sourceTitles(sources []party.Source) (titles []string) {
	for _, s := range sources {
		titles = append(titles, s.Title)
	}
	return titles
}

func sourceAddresses(sources []party.Source) (addresses []string) {
	for _, s := range sources {
		addresses = append(addresses, s.Address)
	}
	return addresses
}
