package obligation

import (
	"errors"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// checkActors reports the records that cannot be by the names of actors, in documents that
// are read together and beside what a register holds.
func checkActors(held *index, parts []registerPart) {
	entries := slices.Clone(held.document.Actors)
	for i := range parts {
		entries = append(entries, parts[i].document.Actors...)
	}
	if len(entries) == 0 {
		return
	}
	actors, ok := actorsIn(entries, parts)
	if !ok { // which is told already
		return
	}
	for i := range parts {
		part := &parts[i]
		for j := range part.document.Records {
			if at, ok := part.item("records", j); ok {
				part.document.Records[j].CheckActors(actors, part.reading.Faults, at)
			}
		}
	}
	if len(entries) > len(held.document.Actors) {
		checkHeldRecords(held, actors, parts)
	}
}

// actorsIn returns the actors of entries, some of which stand in documents; ok is false if an
// entry is not as it must be. Those that were taken out obey their schema, and what they break
// of the rules is told by the plain path.
func actorsIn(entries []party.ActorEntry, parts []registerPart) (actors *party.Actors, ok bool) {
	if !slices.ContainsFunc(parts, func(p registerPart) bool { return !p.taken && len(p.document.Actors) > 0 }) {
		return party.ActorsOver(entries), true
	}
	actors, err := party.NewActors(entries...)
	return actors, err == nil
}

// checkHeldRecords reports records of a register that cannot be by further names: as a
// fault of the entry that has them.
func checkHeldRecords(held *index, actors *party.Actors, parts []registerPart) {
	type entry struct {
		part *registerPart
		at   schema.Pointer
	}
	further := make(map[party.Actor]entry)
	for i := range parts {
		for j, e := range parts[i].document.Actors {
			if at, ok := parts[i].item("actors", j); ok {
				further[actors.Resolve(party.Actor{Kind: e.Kind, Name: e.Names[0]})] = entry{&parts[i], at.Member("names")}
			}
		}
	}
	for r := range held.ledger.View() {
		faults := schema.NewFaults(nil, schema.Limits{})
		r.CheckActors(actors, faults, "")
		var found *schema.Errors
		if !errors.As(faults.Err(), &found) {
			continue
		}
		for _, fault := range found.List {
			if e, is := further[actors.Resolve(actorAt(r, fault.Path))]; is {
				e.part.reading.Faults.Add(e.at, fault.Code, fmt.Sprintf("by these names the record %s of the register cannot be", r.ID))
			}
		}
	}
}

// actorAt returns the actor of a record at a pointer: a member of a group, or the recipient.
func actorAt(r *assistance.Record, at schema.Pointer) party.Actor {
	for name, group := range map[string]*assistance.Group{"from": r.From, "to": r.To} {
		if group == nil {
			continue
		}
		for i, member := range group.Members {
			if at == schema.Pointer("").Member(name).Member("members").Item(i) {
				return member
			}
		}
	}
	return r.Recipient
}
