package assistance

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// kin has the records of a block that are not looked up as a record of two actors: those
// of several, and the families. Each stands in the lists of all its actors. The zero kin is
// empty.
type kin struct {
	listing  // by whose numbers the others are told
	families []family
	place    []uint32                 // of each record: one more than the place of its family; 0 if it has none
	heads    []uint32                 // the first record of each family and the records of several actors, ascending
	from, to map[party.Actor][]uint32 // the numbers of an actor's records, ascending
	absent   map[string]uint32        // by id: the numbers of records that are not at hand, after the others
	sets     []uint32                 // by number: one that stands for all that have to do with one another; nil: none have
	bySet    postings                 // the numbers of the records of each set
}

func (k *kin) isEmpty() bool { return len(k.inOrder) == 0 }

// family returns the family of a record, or nil.
func (k *kin) family(number uint32) *family {
	if place := k.place[number]; place > 0 {
		return &k.families[place-1]
	}
	return nil
}

// familyOf returns the family of the record with an id, or nil.
func (k *kin) familyOf(id string) *family {
	if number, is := k.number(id); is {
		return k.family(number)
	}
	return nil
}

// awaits reports whether some record has to do with the one of an id, which was not at hand.
func (k *kin) awaits(id string) bool {
	_, is := k.absent[id]
	return is
}

// set returns the number that stands for all that have to do with the record of an id. It
// knows nothing of others than its own records and those that they have to do with.
func (k *kin) set(id string) (set uint32, knows bool) {
	number, knows := k.number(id)
	if !knows {
		number, knows = k.absent[id]
	}
	if knows && k.sets != nil {
		return k.sets[number], true
	}
	return number, knows
}

// ofSet returns the records of a set.
func (k *kin) ofSet(set uint32) (records []*Record) {
	if k.sets == nil {
		return k.inOrder[set : set+1]
	}
	for _, number := range k.bySet.of(set) {
		records = append(records, k.record(number))
	}
	return records
}

// direct returns the records between the actors of a question, and may return others.
func (k *kin) direct(ask *asking) []uint32 {
	listed, asked := k.from, ask.providers
	if len(asked) == 0 {
		listed, asked = k.to, ask.recipients
	}
	switch len(asked) {
	case 0:
		all := make([]uint32, len(k.inOrder))
		for number := range all {
			all[number] = uint32(number)
		}
		return all
	case 1:
		return listed[asked[0]]
	}
	var numbers []uint32
	for _, actor := range asked {
		numbers = append(numbers, listed[actor]...)
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// head returns the first record of the family of a record, or the record itself.
func (k *kin) head(number uint32) uint32 {
	if f := k.family(number); f != nil {
		return f.members[0]
	}
	return number
}

// between returns the heads between the actors of a question, and may return others.
func (k *kin) between(ask *asking) []uint32 {
	if len(ask.providers) == 0 && len(ask.recipients) == 0 {
		return slices.Clone(k.heads)
	}
	numbers := k.direct(ask)
	heads := make([]uint32, 0, len(numbers))
	for _, number := range numbers {
		if head := k.head(number); len(heads) == 0 || heads[len(heads)-1] != head {
			heads = append(heads, head)
		}
	}
	slices.Sort(heads)
	return slices.Compact(heads)
}

// newKin takes all records that have kin; related says whether some have relations. The
// error is a *[schema.Errors] of relations that cannot be, each by the place of its record.
func newKin(all listing, related bool, actors *party.Actors, placeOf func(*Record) int) (kin, error) {
	k := kin{listing: all, place: make([]uint32, len(all.inOrder)), from: make(map[party.Actor][]uint32), to: make(map[party.Actor][]uint32)}
	if related {
		of := newKinship(&k.numbered, placeOf)
		var err error
		if k.families, err = of.find(); err != nil {
			return kin{}, err
		}
		k.absent, k.sets = of.absent, of.sets()
		k.bySet = postingsOf(len(k.sets), func(yield func(uint32, uint32)) {
			for number := range k.inOrder {
				yield(k.sets[number], uint32(number))
			}
		})
	}
	for i := range k.families {
		for _, number := range k.families[i].members {
			k.place[number] = uint32(i + 1)
		}
		k.heads = append(k.heads, k.families[i].members[0])
	}
	for number, place := range k.place {
		if place == 0 {
			k.heads = append(k.heads, uint32(number))
		}
	}
	slices.Sort(k.heads)
	for number, r := range k.inOrder {
		providers, recipients := sides(r)
		list(k.from, providers, uint32(number), actors)
		list(k.to, recipients, uint32(number), actors)
	}
	return k, nil
}

// sides returns who provides and who receives: the actors of the record, or the members of
// its groups.
func sides(r *Record) (providers, recipients []party.Actor) {
	providers, recipients = []party.Actor{r.Provider}, []party.Actor{r.receiver()}
	if r.From != nil {
		providers = append(providers, r.From.Members...)
	}
	if r.To != nil {
		recipients = append(recipients, r.To.Members...)
	}
	return providers, recipients
}

// list puts a record to the lists of actors.
func list(in map[party.Actor][]uint32, those []party.Actor, number uint32, actors *party.Actors) {
	for _, actor := range those {
		actor = actors.Resolve(actor)
		if numbers := in[actor]; len(numbers) == 0 || numbers[len(numbers)-1] != number {
			in[actor] = append(numbers, number)
		}
	}
}

// kinship finds the families of records.
//
// A record that is not at hand has a number after those that are. So two copies of it, or
// a copy and a part, have to do with one another.
type kinship struct {
	records  *numbered
	placeOf  func(*Record) int
	absent   map[string]uint32 // by id: the numbers of records that are not at hand
	faults   *schema.Faults
	class    map[uint32]uint32   // by record: another one that is the same act; itself if it is the first
	over     map[uint32][]over   // by class: what it lies under; the class is the number of its first record
	missing  map[uint32]bool     // by class: it has to do with a record that is not at hand
	untraced map[uint32]bool     // by class: it was passed on from one of which not even a copy is at hand
	bounds   map[uint32][]uint32 // by class without an upper end: the printed totals that add it up
}

func newKinship(records *numbered, placeOf func(*Record) int) *kinship {
	return &kinship{
		records: records, placeOf: placeOf, absent: make(map[string]uint32), faults: schema.NewFaults(nil, schema.Limits{}),
		class: make(map[uint32]uint32), over: make(map[uint32][]over),
		missing: make(map[uint32]bool), untraced: make(map[uint32]bool), bounds: make(map[uint32][]uint32),
	}
}

// find finds the families.
func (k *kinship) find() ([]family, error) {
	k.join()
	k.link()
	k.total()
	k.bound()
	families := k.families()
	if err := k.faults.Err(); err != nil {
		return nil, err
	}
	return families, nil
}

// sets returns for each number, also of those that are not at hand, one that stands for all
// that have to do with one another by whatever relation.
func (k *kinship) sets() []uint32 {
	sets := make([]uint32, len(k.records.inOrder)+len(k.absent))
	for number := range sets {
		sets[number] = uint32(number)
	}
	stands := func(number uint32) uint32 {
		for sets[number] != number {
			sets[number] = sets[sets[number]] // so that the way is shorter next time
			number = sets[number]
		}
		return number
	}
	k.relations(func(number, other uint32, _ Relation) { sets[stands(number)] = stands(other) })
	for number := range sets {
		sets[number] = stands(uint32(number))
	}
	return sets
}

// join makes one class of the records that are the same act.
func (k *kinship) join() {
	k.relations(func(number, other uint32, relation Relation) {
		if relation.Kind != SameAs {
			return
		}
		a, b := k.classOf(number), k.classOf(other)
		if a != b { // the first record stands for both
			k.class[max(a, b)] = min(a, b)
			k.missing[min(a, b)] = k.missing[a] || k.missing[b]
		}
		if !k.held(other) {
			k.missing[min(a, b)] = true
		}
	})
}

// classOf returns the first record of the class of a record.
func (k *kinship) classOf(number uint32) uint32 { return first(k.class, number) }

// first returns the number that stands for the set of a number. A number that was not met
// is a set of its own.
func first(of map[uint32]uint32, number uint32) uint32 {
	for {
		up, met := of[number]
		switch {
		case !met:
			of[number] = number
			return number
		case up == number:
			return number
		}
		of[number] = of[up] // so that the way is shorter next time
		number = up
	}
}

// relations goes through the relations of all records.
func (k *kinship) relations(do func(number, other uint32, relation Relation)) {
	for number, r := range k.records.inOrder {
		for _, relation := range r.Relations {
			do(uint32(number), k.number(relation.Record), relation)
		}
	}
}

// number returns the number of the record with an id, which may not be at hand.
func (k *kinship) number(id string) uint32 {
	if number, held := k.records.number(id); held {
		return number
	}
	number, met := k.absent[id]
	if !met {
		number = uint32(len(k.records.inOrder) + len(k.absent))
		k.absent[id] = number
	}
	return number
}

// held reports whether the record of a number is at hand.
func (k *kinship) held(number uint32) bool { return int(number) < len(k.records.inOrder) }

// link puts classes under others, and finds what cannot be.
func (k *kinship) link() {
	k.relations(func(number, other uint32, relation Relation) {
		if relation.Kind == TotalOf {
			return
		}
		class, of := k.classOf(number), k.classOf(other)
		if !k.held(other) {
			k.missing[class] = true
		}
		if !k.held(of) { // and no copy of it
			k.untraced[class] = k.untraced[class] || relation.Kind == PassedOnFrom
			return
		}
		if !k.fits(number, other, relation) {
			return
		}
		if relation.Kind == SameAs {
			return
		}
		if of == class {
			k.add(number, relation, schema.CodeCircularRelation, "is the same act")
			return
		}
		k.over[class] = append(k.over[class], over{of, relation.Kind})
	})
	for class, all := range k.over {
		k.over[class] = inOneOrder(all)
	}
}

// kindInWords returns what a record of a kind is.
func kindInWords(kind RecordKind) string {
	switch kind {
	case OwnResources:
		return "a record of own resources"
	case PrintedTotal:
		return "a printed total"
	}
	return "an act of assistance"
}

// over is a class that another lies under.
type over struct {
	class uint32
	kind  RelationKind // PartOf or PassedOnFrom
}

// inOneOrder returns what a class lies under, each once, in an order that is not that of
// the relations: wholes before what it was passed on from.
func inOneOrder(all []over) []over {
	slices.SortFunc(all, func(a, b over) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.kind, b.kind))
	})
	all = slices.CompactFunc(all, func(a, b over) bool { return a.class == b.class })
	slices.SortStableFunc(all, func(a, b over) int { return cmp.Compare(a.kind, b.kind) })
	return all
}

// fits reports whether the records of a relation are of one kind and print amounts in the
// same currency. Of a record that is not at hand its first copy says the kind.
func (k *kinship) fits(number, other uint32, relation Relation) bool {
	r, of := k.records.record(number), k.records.record(k.classOf(other))
	if k.held(other) {
		of = k.records.record(other)
	}
	switch {
	case r.Kind != of.Kind:
		k.add(number, relation, schema.CodeRelationMismatch,
			fmt.Sprintf("%s is %s, and this is %s: only records of one kind have to do with one another; what a total adds up, the total says by total-of", of.ID, kindInWords(of.Kind), kindInWords(r.Kind)))
		return false
	case relation.Kind != PassedOnFrom && k.held(other) && !shareCurrency(r, of):
		k.add(number, relation, schema.CodeRelationMismatch, fmt.Sprintf("%s prints no amount in the same currency", of.ID))
		return false
	}
	return true
}

// add adds the fault of a relation.
func (k *kinship) add(number uint32, relation Relation, code schema.Code, says string) {
	r := k.records.record(number)
	i := slices.Index(r.Relations, relation)
	k.faults.Add(schema.Pointer("").Item(k.placeOf(r)).Member("relations").Item(i).Member("record"), code, says)
}

// shareCurrency reports whether both records print an amount in some currency, or one of
// them prints none.
func shareCurrency(r *Record, other *Record) bool {
	of := func(r *Record) (printed [256]bool, any bool) {
		for i := range r.Steps {
			for j := range r.Steps[i].Figures {
				printed[r.Steps[i].Figures[j].Currency] = true
				any = any || r.Steps[i].Figures[j].Currency != 0
			}
		}
		return printed, any
	}
	own, some := of(r)
	others, someToo := of(other)
	if !some || !someToo {
		return true
	}
	for c := 1; c < len(own); c++ {
		if own[c] && others[c] {
			return true
		}
	}
	return false
}

// total finds the printed totals that add themselves up, by way of others.
func (k *kinship) total() {
	within := make(map[uint32][]uint32) // by total: those that add it up
	waits := make(map[uint32]int)       // by total: those that it adds up and that are not yet in order
	k.relations(func(number, other uint32, relation Relation) {
		if relation.Kind == TotalOf && k.held(other) && k.records.record(other).Kind == PrintedTotal {
			within[other] = append(within[other], number)
			waits[number]++
		}
	})
	var order []uint32
	for total := range within {
		if waits[total] == 0 {
			order = append(order, total)
		}
	}
	for len(order) > 0 {
		total := order[len(order)-1]
		order = order[:len(order)-1]
		for _, over := range within[total] {
			if waits[over]--; waits[over] == 0 {
				order = append(order, over)
			}
		}
	}
	k.relations(func(number, other uint32, relation Relation) {
		if relation.Kind == TotalOf && waits[number] > 0 && waits[other] > 0 {
			k.add(number, relation, schema.CodeCircularRelation, "leads into a circle of relations")
		}
	})
}

// bound finds the printed totals that bound records without an upper end.
func (k *kinship) bound() {
	k.relations(func(number, other uint32, relation Relation) {
		if relation.Kind != TotalOf || !k.held(other) || k.records.record(other).Kind == PrintedTotal || !isOpenRecord(k.records.record(other)) {
			return
		}
		class := k.classOf(other)
		k.bounds[class] = append(k.bounds[class], number)
	})
}

// isOpenRecord reports whether some step has no amount, or one without an upper end.
func isOpenRecord(r *Record) bool {
	return slices.ContainsFunc(r.Steps, func(s Step) bool {
		return len(s.Figures) == 0 || slices.ContainsFunc(s.Figures, func(f Figure) bool { return f.Range().IsOpen() })
	})
}

// families puts the classes together that have to do with one another, each after those
// that lie under it.
func (k *kinship) families() []family {
	members := make(map[uint32][]uint32) // by class
	for number := range k.class {
		if class := k.classOf(number); k.held(number) {
			members[class] = append(members[class], number)
		}
	}
	firsts := make([]uint32, 0, len(members))
	for class := range members {
		slices.Sort(members[class])
		firsts = append(firsts, class)
	}
	slices.Sort(firsts)
	below := make(map[uint32][]uint32)
	for _, class := range firsts {
		for _, over := range k.over[class] {
			below[over.class] = append(below[over.class], class)
		}
	}
	order := k.inOrder(firsts, below)
	if order == nil {
		return nil
	}
	k.few(order, members)
	k.fewBounds(order)
	groups := k.groups(firsts)
	var families []family
	familyOf := make(map[uint32]int) // by group
	places := make(map[uint32]int)
	boundAt := make(map[uint32]int) // by printed total, in its family
	for _, at := range order {
		group := first(groups, at)
		i, met := familyOf[group]
		if !met {
			i = len(families)
			familyOf[group], families = i, append(families, family{})
		}
		f := &families[i]
		c := class{members: members[at], top: len(k.over[at]) == 0, missing: k.missing[at], untraced: k.untraced[at],
			several: len(k.over[at]) > 1 && k.over[at][0].kind == PartOf}
		for _, lower := range below[at] {
			all, down := k.over[lower], places[lower]
			kind := all[slices.IndexFunc(all, func(o over) bool { return o.class == at })].kind
			switch {
			case kind == PartOf:
				f.classes[down].wholes = append(f.classes[down].wholes, len(f.classes))
			case all[0].kind == PassedOnFrom: // and part of nothing: it is counted with the first
				f.classes[down].from = append(f.classes[down].from, len(f.classes))
				if all[0].class != at {
					continue
				}
			}
			c.under = append(c.under, under{down, kind})
		}
		if c.top && len(k.bounds[at]) > 0 {
			c.top, c.bounded = false, true
			for _, total := range k.bounds[at] {
				place, met := boundAt[total]
				if !met {
					place = len(f.bounds)
					boundAt[total], f.bounds = place, append(f.bounds, bound{total: total})
				}
				f.bounds[place].classes = append(f.bounds[place].classes, len(f.classes))
			}
		}
		places[at] = len(f.classes)
		f.classes = append(f.classes, c)
		f.members = append(f.members, c.members...)
	}
	for i := range families {
		slices.Sort(families[i].members)
	}
	slices.SortFunc(families, func(a, b family) int { return cmp.Compare(a.members[0], b.members[0]) })
	return families
}

// maxTelling is how many steps may tell of one act together: those of all records of it, and
// those that say what was taken back of what it is part of. Each step is held against them.
const maxTelling = 512

// few reports acts of which more steps tell. The classes are in order, each after those that
// lie under it.
func (k *kinship) few(order []uint32, members map[uint32][]uint32) {
	back := make(map[uint32]int) // by class: the steps that take back of it, or of what it is part of
	for _, class := range slices.Backward(order) {
		steps := 0
		for _, number := range members[class] {
			r := k.records.record(number)
			steps += len(r.Steps)
			for i := range r.Steps {
				if r.Steps[i].Stage == TakenBack {
					back[class]++
				}
			}
		}
		above := 0
		for _, over := range k.over[class] {
			if over.kind == PartOf {
				above += back[over.class]
			}
		}
		back[class] = min(back[class]+above, maxTelling)
		if len(members[class])+above > 1 && steps+above > maxTelling {
			r := k.records.record(members[class][0])
			k.faults.Add(schema.Pointer("").Item(k.placeOf(r)).Member("relations"), schema.CodeTooManyItems,
				fmt.Sprintf("more than %d steps tell of the act of %s: those of all records of it, and those that take back what it is part of", maxTelling, r.ID))
		}
	}
}

// maxBounding is how many printed totals may bound what one record is part of, or was passed
// on from: each is held against that record.
const maxBounding = 128

// fewBounds reports records over which more lie. The classes are in order, each after those that
// lie under it.
func (k *kinship) fewBounds(order []uint32) {
	if len(k.bounds) == 0 {
		return
	}
	bounded := make(map[uint32][]uint32) // by class: those over it, or itself, that printed totals bound, ascending
	for _, class := range slices.Backward(order) {
		all := k.over[class]
		if len(all) == 0 {
			if len(k.bounds[class]) > 0 {
				bounded[class] = []uint32{class}
			}
			continue
		}
		if all[0].kind == PassedOnFrom {
			all = all[:1] // with which alone it is counted
		}
		above := bounded[all[0].class]
		for _, over := range all[1:] {
			if more := bounded[over.class]; len(above) <= maxBounding && len(more) > 0 {
				above = slices.Concat(above, more)
				slices.Sort(above)
				above = slices.Compact(above)
			}
		}
		bounds := 0
		for _, top := range above {
			bounds += len(k.bounds[top])
		}
		if bounds > maxBounding {
			r := k.records.record(class)
			k.faults.Add(schema.Pointer("").Item(k.placeOf(r)).Member("relations"), schema.CodeTooManyItems,
				fmt.Sprintf("more than %d printed totals bound what %s is part of or was passed on from", maxBounding, r.ID))
			above = nil // of what lies under it nothing more is told
		}
		bounded[class] = above
	}
}

// groups returns the sets of classes that have to do with one another, see first.
func (k *kinship) groups(firsts []uint32) map[uint32]uint32 {
	groups := make(map[uint32]uint32)
	bounded := make(map[uint32]uint32) // by printed total: some class that it bounds
	for _, class := range firsts {
		for _, over := range k.over[class] {
			groups[first(groups, class)] = first(groups, over.class)
		}
		for _, total := range k.bounds[class] {
			if other, met := bounded[total]; met {
				groups[first(groups, class)] = first(groups, other)
			}
			bounded[total] = class
		}
	}
	return groups
}

// inOrder returns the classes, each after those that lie under it; nil if some lie under
// themselves, which is a fault.
func (k *kinship) inOrder(firsts []uint32, below map[uint32][]uint32) []uint32 {
	waits := make(map[uint32]int, len(firsts))
	var order []uint32
	for _, class := range firsts {
		if waits[class] = len(below[class]); waits[class] == 0 {
			order = append(order, class)
		}
	}
	for i := 0; i < len(order); i++ {
		for _, over := range k.over[order[i]] {
			of := over.class
			if waits[of]--; waits[of] == 0 {
				order = append(order, of)
			}
		}
	}
	if len(order) == len(firsts) {
		return order
	}
	for _, class := range firsts {
		if waits[class] > 0 {
			r := k.records.record(class)
			for _, relation := range r.Relations {
				if relation.Kind == PartOf || relation.Kind == PassedOnFrom {
					k.add(class, relation, schema.CodeCircularRelation, "leads into a circle of relations")
				}
			}
		}
	}
	return nil
}
