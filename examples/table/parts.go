package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// parts reads "clearance 60; risk-reduction-education 30", and the columns of percents.
func (r *reader) parts(b *built) []assistance.Part {
	parts := []assistance.Part{}
	for _, item := range items(r.text(b, colCategories, "/parts")) {
		var part assistance.Part
		b.cells[schema.Pointer("/parts").Item(len(parts))] = r.line.place(colCategories)
		if at := strings.LastIndexByte(item, ' '); at >= 0 && item[at+1] >= '0' && item[at+1] <= '9' {
			percent, err := assistance.ParsePercent(strings.TrimSuffix(item[at+1:], "%"))
			if err != nil {
				r.refuse(b, colCategories, "not-a-percent", errPercent.Error(), nil)
				continue
			}
			part.Percent, item = percent, strings.TrimSpace(item[:at])
		}
		if r.coded(b, colCategories, "Category", item, &part.Category) {
			parts = append(parts, part)
		}
	}
	for _, i := range r.line.headers.categoryColumns() {
		part := assistance.Part{Category: r.line.headers.categories[i]}
		c, place := at(r.line.cells, i), r.line.sheet.place(r.line.row, i)
		if c.isBlank() || c.number && strings.Trim(c.text, "0.") == "" || strings.Trim(c.text, "0.,% ") == "" {
			continue
		}
		if yes, ok := readYes(c.text); !ok || c.number {
			percent, nearest, err := readPercent(c)
			if err != nil {
				b.broken = true
				r.faults.add(fault{At: place.String(), Code: "not-a-percent", Message: err.Error(), Nearest: nearest})
				continue
			}
			part.Percent = percent
		} else if !yes {
			continue
		}
		b.cells[schema.Pointer("/parts").Item(len(parts))] = place
		parts = append(parts, part)
	}
	return parts
}

// writtenParts returns what [reader.parts] reads.
func writtenParts(parts []assistance.Part) string {
	var list []string
	for _, part := range parts {
		text := part.Category.String()
		if !part.Percent.IsZero() {
			text += " " + part.Percent.String()
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}
