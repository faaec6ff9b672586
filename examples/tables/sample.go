package main

import (
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// samplePackage returns the package of what the sample register holds.
func samplePackage() (*dataPackage, error) {
	register, err := examples.Register()
	if err != nil {
		return nil, err
	}
	document := register.Document()
	return &dataPackage{
		name:  "treatyaid-sample",
		title: document.Title,
		description: "What public.json says of facts and of assistance, made by go generate. It is real and partial: what is not in it is unknown, and no record is no record. " +
			"UTF-8, RFC 4180. A blank cell says nothing. A cell that would begin with =, +, - or @ has an apostrophe before it. No opinion on the status of any territory is implied.",
		tables: []table{determinationsTable(document.Determinations), recordsTable()},
	}, nil
}

func determinationsTable(all []obligation.Determination) table {
	type d = *obligation.Determination
	values := make([]d, len(all))
	for i := range all {
		values[i] = &all[i]
	}
	period := func(x d) (from, until string) {
		if x.Period == nil {
			return "", ""
		}
		return dayCell(x.Period.From), dayCell(x.Period.Until)
	}
	event := func(x d) (earliest, latest string) {
		if x.Event == nil {
			return "", ""
		}
		return dayCell(x.Event.Earliest), dayCell(x.Event.Latest)
	}
	t := tableOf("determinations", "Determinations",
		"One row for each word of a source on a fact. at: as at that day. from and until: on every day of a period, which ends before until. earliest and latest: when an event happened. "+
			"The columns that the table of records has too are the same.",
		[]column[d]{
			{text("id", "The id of the determination.").required(), func(x d) string { return x.ID }},
			{text("fact", "The code of the fact, as in facts.csv of the law.").required(), func(x d) string { return string(x.Fact) }},
			{state("subject", "The State of which it is said.").required(), func(x d) string { return x.Subject.String() }},
			{state("object", "The other State, of a fact that is about two."), func(x d) string { return x.Object.String() }},
			{code("category", "Category", "The category; blank: of none in particular."), func(x d) string { return x.Category.String() }},
			{code("holds", "Holds", "What the source says.").required(), func(x d) string { return x.Holds.String() }},
			{day("at", "As at this day."), func(x d) string { return dayCell(x.At) }},
			{day("from", "The first day of the period."), func(x d) string { from, _ := period(x); return from }},
			{day("until", "The day after its last; blank: without an end that was said."), func(x d) string { _, until := period(x); return until }},
			{day("earliest", "The first day on which the event may have happened."), func(x d) string { earliest, _ := event(x); return earliest }},
			{day("latest", "The last."), func(x d) string { _, latest := event(x); return latest }},
			{day("known", "The day from which it counts as known; blank: published, or else read."), func(x d) string { return dayCell(x.Known) }},
			{oneOf("foreseen", "yes: told as still to come. It says neither yes nor no.", "yes"), func(x d) string { return yesCell(x.Foreseen) }},
			{oneOf("hypothetical", "yes: supposed, and said by nobody.", "yes"), func(x d) string { return yesCell(x.Hypothetical) }},
			{code("by kind", "ActorKind", "What kind of actor says so."), func(x d) string { return x.By.Kind.String() }},
			{text("by", "Who says so: a State by its English name, others as the source prints them."), func(x d) string { return nameOf(x.By) }},
			{oneOf("own word", "yes: it is the State's own word.", "yes"), func(x d) string { return yesCell(x.OwnWord()) }},
			{text("replaces", "The id of a determination that it replaces."), func(x d) string { return x.Replaces }},
			{text("source title", "Where it is printed."), func(x d) string { return x.Source.Title }},
			{text("address", "The address of the source."), func(x d) string { return x.Source.Address }},
			{text("place", "The place in the source."), func(x d) string { return x.Source.Place }},
			{day("published", "When the source was published."), func(x d) string { return dayCell(x.Source.Published) }},
			{day("read", "When the source was read."), func(x d) string { return dayCell(x.Source.Read) }},
			{text("note", "A note of the register's compiler."), func(x d) string { return x.Note }},
		}, values)
	t.key = []string{"id"}
	t.refers = []reference{{[]string{"replaces"}, "", []string{"id"}}}
	return t
}

// nameOf returns the name of an actor; "" for one that is not named.
func nameOf(a party.Actor) string {
	if a.Kind == party.ActorUnstated {
		return ""
	}
	return a.String()
}

// recordsTable describes the table that examples/table writes.
func recordsTable() table {
	return table{
		name: "records", title: "Records of assistance",
		description: "One row is one print of the money, as examples/table reads and writes it; its README says what the columns hold. The first row of a record says what it is. " +
			"A row below with the same id goes on with it: if it gives the stage it begins a further step, if not it is a further print of the same money. Fill downwards by id before grouping. " +
			"Amounts are bounds: low and high the same is exact. Never add rows up without reading relations and kind: a printed total, or a copy of an act, is no further money.",
		fields: []field{
			text("id", "The id of the record.").tagged("#activity+code").required(),
			code("kind", "RecordKind", "Blank: an act of assistance."),
			code("provider kind", "ActorKind", "What kind of actor provides."),
			text("provider", "Who provides: a State by its English name, others as printed.").tagged("#org+name"),
			text("provider members", "Who is in a group that provides."),
			code("recipient kind", "ActorKind", "What kind of actor receives."),
			text("recipient", "Who receives."),
			text("recipient members", "Who is in a group that receives."),
			text("requester", "Who asked."),
			text("beneficiary", "For whom, as printed."),
			text("subjects", "What the money is about: codes of the list Subject.").tagged("#sector"),
			text("categories", "Codes of the list Category, with percents if there are several.").tagged("#subsector"),
			code("rest", "Rest", "Where the money is that no category has."),
			text("forms", "Codes of the list Form.").tagged("#modality"),
			code("terms", "Terms", "Grant or loan."),
			text("things", "Things in kind, as printed."),
			text("sector", "A sector of the source, as printed."),
			text("channel", "Codes of the list ChannelKind, with who they are."),
			code("stage", "Stage", "Begins a step.").tagged("#status"),
			code("of", "Stage", "Which stage is taken back."),
			day("at", "The day of the act.").tagged("#date"),
			day("from", "The first day of the period.").tagged("#date+start"),
			day("until", "The day after its last."),
			day("known", "The day from which it counts as known."),
			oneOf("foreseen", "yes: told as still to come.", "yes"),
			code("currency", "Currency", "The currency of the amount.").tagged("#currency+code"),
			decimal("low", "At least this much.").tagged("#value"),
			decimal("high", "At most this much.").tagged("#value"),
			code("sense", "Sense", "Where low and high do not say it."),
			decimal("nearest", "Of a rounded amount: to what it is rounded."),
			text("printed", "The amount as printed."),
			text("equivalent", "What the source gives in another currency."),
			text("corrects", "The earlier amount that it corrects."),
			text("split", "How the amount is divided."),
			text("relations", "What the record has to do with others."),
			oneOf("partial", "yes: of a printed total, not all that it adds up is here.", "yes"),
			text("source title", "Where it is printed."),
			text("address", "The address of the source."),
			text("place", "The place in the source."),
			day("published", "When the source was published."),
			day("read", "When the source was read."),
			text("note", "A note of the register's compiler."),
		},
		elsewhere: true,
	}
}
