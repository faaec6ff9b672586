package main

import (
	"strconv"

	"github.com/treatyaid/treatyaid/schema/label"
)

// ofCode is a code of a list.
type ofCode struct {
	list  string
	place int // in the list, from 1
	label.CodeEntry
}

func allCodes() (all []ofCode, err error) {
	for _, name := range label.Lists() {
		list, err := label.Read(name)
		if err != nil {
			return nil, err
		}
		for i, entry := range list.Codes {
			all = append(all, ofCode{name, i + 1, entry})
		}
	}
	return all, nil
}

func codesTable() (table, error) {
	all, err := allCodes()
	if err != nil {
		return table{}, err
	}
	columns := []column[ofCode]{
		{text("list", "The list.").required(), func(c ofCode) string { return c.list }},
		{text("code", "The code, unique in the list.").required(), func(c ofCode) string { return c.Code }},
		{count("ordinal", "Its place in the list.").required(), func(c ofCode) string { return strconv.Itoa(c.place) }},
		{text("parent", "The wider code of the list of which it is a kind."), func(c ofCode) string { return c.Parent }},
		{text("cites", "Provisions of the Convention on Cluster Munitions that name it, the chief one first."), func(c ofCode) string { return listCell(c.Cites) }},
	}
	for _, language := range label.Languages() {
		f := text("label_"+language.String(), "Its name, to stand within a sentence. A blank is none: nothing of another language stands in for it.")
		if language == label.English || language == label.French || language == label.Spanish {
			f = f.required()
		}
		columns = append(columns, column[ofCode]{f, func(c ofCode) string {
			found, _ := c.Labels.In(language)
			return found.Text
		}})
	}
	columns = append(columns,
		column[ofCode]{text("treaty_labels", "The languages in which the label is the Convention's own term; in the others it is this project's."), func(c ofCode) string {
			var own []string
			for _, language := range label.Languages() {
				if found, ok := c.Labels.In(language); ok && found.Treaty {
					own = append(own, language.String())
				}
			}
			return listCell(own)
		}},
		column[ofCode]{text("note", "A note; of a code of a fault, what is wrong."), func(c ofCode) string { return c.Note }})
	t := tableOf("codes", "Codes", "One row for each code of the code lists, with its names.", columns, all)
	t.key = []string{"list", "code"}
	return t, nil
}
