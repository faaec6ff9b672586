package assistance

// Relation says what a [Record] has to do with another, by its id. The other may be in
// another file: then the record counts from nothing up to what it prints.
//
// A ledger or register is refused (too-many-items) where more than 512 steps tell of one act,
// or where more than 128 printed totals bound what one record is part of or was passed on
// from, if that has no upper end.
type Relation struct {
	Kind   RelationKind `json:"kind"`
	Record string       `json:"record"` // the id of the other
}

func (r *Relation) write(w *jsonWriter) {
	w.open('{')
	w.code("kind", r.Kind.String())
	w.text("record", r.Record)
	w.close('}')
}
