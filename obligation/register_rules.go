package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// checkRegisters reports what a schema cannot see in documents that are read together,
// beside what a register holds, and returns what they add to it. Parts that were left out, as
// they do not follow the schema, are not looked at; their ids are known.
func checkRegisters(held *index, parts []registerPart) (*addition, error) {
	records, determinations, reported := 0, 0, false
	for i := range parts {
		records += len(parts[i].document.Records)
		determinations += len(parts[i].document.Determinations)
		reported = reported || len(parts[i].document.Reports) > 0
	}
	k := newRegisterCheck(held, records+determinations)
	if reported { // which alone name records by their ids
		k.records = make(map[string]bool, records)
	}
	for i := range parts {
		doc := &parts[i].document
		k.determinationsLeftOut.add(parts[i].reading.NamesLeftOut("determinations", "id"))
		k.recordsLeftOut.add(parts[i].reading.NamesLeftOut("records", "id"))
		for i := range doc.Determinations {
			d := &doc.Determinations[i]
			if k.determinations[d.ID] == nil {
				k.determinations[d.ID] = d
			}
		}
		if k.records == nil {
			continue
		}
		for i := range doc.Records {
			k.records[doc.Records[i].ID] = true
		}
	}
	if determinations > 0 {
		k.circular = circularReplacements(k.determinations)
	}
	for i := range parts {
		k.register(&parts[i])
	}
	a, err := added(held, parts)
	tellRelations(err, held, parts)
	checkActors(held, parts)
	return a, err
}

// checkLedger returns the faults of records of a ledger beside what a register holds, a
// *schema.Errors: an id that something has already, and what shows by the names of actors.
// They are told by the place of the record in the order of ids.
func checkLedger(held *index, l *assistance.Ledger) error {
	k, faults, place := newRegisterCheck(held, 0), schema.NewFaults(nil, schema.Limits{}), 0
	for r := range l.View() {
		at := schema.Pointer("").Item(place)
		k.isHeld(faults, at, r.ID)
		r.CheckActors(held.actors, faults, at)
		place++
	}
	return faults.Err()
}

// registerCheck reports the faults of documents that are read together.
type registerCheck struct {
	held           recordBlocks     // the records of the register
	ids            map[string]named // what else has an id, by id
	determinations map[string]*Determination
	circular       map[string]bool // determinations that replace themselves
	records        map[string]bool // further ones, where reports name them
	lists          map[string]bool
	names          party.ActorNames

	determinationsLeftOut, recordsLeftOut leftOut
}

// named is what has an id, and where; in is nil if the register held it before.
type named struct {
	what string
	in   *schema.Faults
	at   schema.Pointer
}

// newRegisterCheck begins with what a register holds already, which has no fault, and has
// room for the ids of so many further items.
func newRegisterCheck(held *index, further int) *registerCheck {
	k := &registerCheck{held: held.records, ids: make(map[string]named, further), determinations: make(map[string]*Determination),
		lists: make(map[string]bool)}
	d := &held.document
	for i := range d.StatusLists {
		k.ids[d.StatusLists[i].ID], k.lists[d.StatusLists[i].Instrument] = named{what: "status list"}, true
	}
	for i := range d.Actors {
		k.ids[d.Actors[i].ID] = named{what: "named actor"}
		k.names.Add(&d.Actors[i], nil, "")
	}
	for id, determination := range held.byID {
		k.ids[id], k.determinations[id] = named{what: "determination"}, determination
	}
	for i := range d.Lists {
		k.ids[d.Lists[i].ID] = named{what: "list"}
	}
	for i := range d.Deadlines {
		k.ids[d.Deadlines[i].ID] = named{what: "deadline"}
	}
	for i := range d.Restrictions {
		k.ids[d.Restrictions[i].ID] = named{what: "restriction"}
	}
	for i := range d.Programmes {
		k.ids[d.Programmes[i].ID] = named{what: "programme"}
	}
	for i := range d.Reports {
		k.ids[d.Reports[i].ID] = named{what: "report"}
	}
	for i := range d.Appraisals {
		k.ids[d.Appraisals[i].ID] = named{what: "appraisal"}
	}
	return k
}

// id reports an id that something has already.
func (k *registerCheck) id(f *schema.Faults, at schema.Pointer, what, id string) {
	switch other, twice := k.ids[id]; {
	case k.isHeld(f, at, id):
	case !twice:
		k.ids[id] = named{what, f, at}
	default:
		f.AddAgain(at.Member("id"), schema.CodeDuplicateID, fmt.Sprintf("%q is already the id of a %s", id, other.what), other.in, other.at.Member("id"))
	}
}

// isHeld reports an id that something of the register has, and whether it has.
func (k *registerCheck) isHeld(f *schema.Faults, at schema.Pointer, id string) bool {
	holder, held := k.ids[id]
	if held = held && holder.in == nil; !held && k.held.find(id) != nil {
		holder, held = named{what: "record"}, true
	}
	if held {
		f.Add(at.Member("id"), schema.CodeDuplicateID, fmt.Sprintf("%q is already the id of a %s of the register", id, holder.what))
	}
	return held
}

func (k *registerCheck) register(part *registerPart) {
	r, f := &part.document, part.reading.Faults
	if read := r.lastRead(); r.Compiled.Before(read) {
		f.Add(schema.Pointer("").Member("compiled"), schema.CodeDatesOutOfOrder, fmt.Sprintf("compiled on %s, before a source of it was read, on %s", r.Compiled, read))
	}
	for at, list := range itemsOf(part, "statusLists", r.StatusLists) {
		k.id(f, at, "status list", list.ID)
		if k.lists[list.Instrument] {
			f.Add(at.Member("instrument"), schema.CodeDuplicateID, fmt.Sprintf("instrument %q has a status list already", list.Instrument))
		}
		k.lists[list.Instrument] = true
		list.Check(f, at)
	}
	for at, actor := range itemsOf(part, "actors", r.Actors) {
		k.id(f, at, "named actor", actor.ID)
		actor.Check(f, at)
		k.names.Add(actor, f, at)
	}
	for at, determination := range itemsOf(part, "determinations", r.Determinations) {
		k.id(f, at, "determination", determination.ID)
		k.determination(determination, f, at)
	}
	for at, list := range itemsOf(part, "lists", r.Lists) {
		k.id(f, at, "list", list.ID)
		list.check(f, at)
	}
	for at, deadline := range itemsOf(part, "deadlines", r.Deadlines) {
		k.id(f, at, "deadline", deadline.ID)
		deadline.check(f, at)
	}
	for at, record := range itemsOf(part, "records", r.Records) {
		k.id(f, at, "record", record.ID)
		if !part.taken {
			record.Check(f, at)
		}
	}
	for at, restriction := range itemsOf(part, "restrictions", r.Restrictions) {
		k.id(f, at, "restriction", restriction.ID)
		restriction.Check(f, at)
	}
	for at, programme := range itemsOf(part, "programmes", r.Programmes) {
		k.id(f, at, "programme", programme.ID)
		programme.Check(f, at)
	}
	for at, report := range itemsOf(part, "reports", r.Reports) {
		k.id(f, at, "report", report.ID)
		k.report(report, f, at)
	}
	for at, appraisal := range itemsOf(part, "appraisals", r.Appraisals) {
		k.id(f, at, "appraisal", appraisal.ID)
		appraisal.check(f, at)
	}
}

func (k *registerCheck) report(r *assistance.Report, f *schema.Faults, at schema.Pointer) {
	r.Check(f, at)
	for i, id := range r.Records {
		if !k.records[id] && k.held.find(id) == nil && !k.recordsLeftOut.mayHave(id) {
			f.AddUnknown(at.Member("records").Item(i), schema.CodeUnknownReference, "no record has the id "+schema.Excerpt(id), id, nil)
		}
	}
}

// determination checks a determination, and what it replaces.
func (k *registerCheck) determination(d *Determination, f *schema.Faults, at schema.Pointer) {
	d.check(f, at)
	if d.Replaces != "" {
		k.replaces(d, f, at.Member("replaces"))
	}
}

func (k *registerCheck) replaces(d *Determination, f *schema.Faults, at schema.Pointer) {
	replaced, ok := k.determinations[d.Replaces]
	if !ok && k.determinationsLeftOut.mayHave(d.Replaces) {
		return
	}
	if !ok {
		f.AddUnknown(at, schema.CodeUnknownReference, "no determination has the id "+schema.Excerpt(d.Replaces), d.Replaces, nil)
		return
	}
	if replaced.About() != d.About() && replaced.About() != d.About().exchanged() { // which only a mutual fact may be
		f.Add(at, schema.CodeReplacesMismatch, fmt.Sprintf("%s is not about %s", d.Replaces, d.About()))
		return
	}
	if d.Foreseen && !replaced.Foreseen {
		f.Add(at, schema.CodeReplacesMismatch, fmt.Sprintf("%s is foreseen, and %s is not", d.ID, d.Replaces))
		return
	}
	if replaced.By != d.By && !d.Hypothetical {
		f.Add(at, schema.CodeReplacesMismatch, fmt.Sprintf("%s is not the word of the same author", d.Replaces))
		return
	}
	if k.circular[d.ID] {
		f.Add(at, schema.CodeCircularReplacement, fmt.Sprintf("%s replaces itself", d.ID))
	}
}

// circularReplacements returns the ids of the determinations that replace
// themselves, at once or through others.
func circularReplacements(determinations map[string]*Determination) map[string]bool {
	circular := make(map[string]bool)
	settled := make(map[string]bool)
	for id := range determinations {
		var path []string
		place := make(map[string]int)
		for at := id; at != "" && !settled[at]; {
			if from, again := place[at]; again {
				for _, member := range path[from:] {
					circular[member] = true
				}
				break
			}
			place[at] = len(path)
			path = append(path, at)
			d := determinations[at]
			if d == nil {
				break
			}
			at = d.Replaces
		}
		for _, member := range path {
			settled[member] = true
		}
	}
	return circular
}
