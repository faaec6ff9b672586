package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// relationsIn reads "same-as x; part-of y".
func relationsIn(e *entry) (relations []assistance.Relation) {
	for i, item := range items(e.text(colRelations, "/relations")) {
		e.cells[schema.Pointer("/relations").Item(i)] = e.line.place(colRelations)
		at := strings.LastIndexByte(item, ' ')
		if at < 0 {
			e.refuse(colRelations, "no-record", schema.Excerpt(item)+" names no record", nil)
			continue
		}
		relation := assistance.Relation{Record: item[at+1:]}
		codedIn(e, colRelations, "RelationKind", item[:at], &relation.Kind)
		relations = append(relations, relation)
	}
	return relations
}

// writtenRelation returns an item that [relationsIn] reads.
func writtenRelation(relation assistance.Relation) string {
	return relation.Kind.String() + " " + relation.Record
}
