package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// relations reads "same-as x; part-of y".
func (r *reader) relations(b *built) (relations []assistance.Relation) {
	for i, item := range items(r.text(b, colRelations, "/relations")) {
		b.cells[schema.Pointer("/relations").Item(i)] = r.line.place(colRelations)
		at := strings.LastIndexByte(item, ' ')
		if at < 0 {
			r.refuse(b, colRelations, "no-record", schema.Excerpt(item)+" names no record", nil)
			continue
		}
		relation := assistance.Relation{Record: item[at+1:]}
		r.coded(b, colRelations, "RelationKind", item[:at], &relation.Kind)
		relations = append(relations, relation)
	}
	return relations
}

// writtenRelations returns what [reader.relations] reads.
func writtenRelations(relations []assistance.Relation) string {
	var list []string
	for _, relation := range relations {
		list = append(list, relation.Kind.String()+" "+relation.Record)
	}
	return strings.Join(list, "; ")
}
