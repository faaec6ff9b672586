package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// partsIn reads "clearance 60; risk-reduction-education 30", and the columns of percents.
func partsIn(e *entry) []assistance.Part {
	parts := []assistance.Part{}
	for _, item := range items(e.text(colCategories, "/parts")) {
		var part assistance.Part
		e.cells[schema.Pointer("/parts").Item(len(parts))] = e.line.place(colCategories)
		if at := strings.LastIndexByte(item, ' '); at >= 0 && item[at+1] >= '0' && item[at+1] <= '9' {
			percent, err := assistance.ParsePercent(strings.TrimSuffix(item[at+1:], "%"))
			if err != nil {
				e.refuse(colCategories, "not-a-percent", errPercent.Error(), nil)
				continue
			}
			part.Percent, item = percent, strings.TrimSpace(item[:at])
		}
		if codedIn(e, colCategories, "Category", item, &part.Category) {
			parts = append(parts, part)
		}
	}
	for _, i := range e.line.headers.percents {
		if i >= len(e.line.cells) {
			break
		}
		part := assistance.Part{Category: e.line.headers.categories[i]}
		c, place := at(e.line.cells, i), e.line.sheet.place(e.line.row, i)
		if c.IsBlank() || c.Number && strings.Trim(c.Text, "0.") == "" || strings.Trim(c.Text, "0.,% ") == "" {
			continue
		}
		if yes, ok := readYes(c.Text); !ok || c.Number {
			percent, nearest, err := readPercent(c)
			if err != nil {
				e.broken = true
				e.report.faults.Add(Fault{Cell: place, Code: "not-a-percent", Message: err.Error(), Nearest: nearest})
				continue
			}
			part.Percent = percent
		} else if !yes {
			continue
		}
		e.cells[schema.Pointer("/parts").Item(len(parts))] = place
		parts = append(parts, part)
	}
	return parts
}

// writtenPart returns an item that [partsIn] reads.
func writtenPart(part assistance.Part) string {
	text := part.Category.String()
	if !part.Percent.IsZero() {
		text += " " + part.Percent.String()
	}
	return text
}
