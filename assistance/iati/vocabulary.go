package iati

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// The vocabularies of sectors and tags.
const (
	purposes   = "1"  // of the OECD, five digits; also where none is said
	reporters  = "99" // the reporter's own, told apart by their addresses
	mineAction = "15250"

	categoryAddress = "https://github.com/treatyaid/treatyaid/schema/v1/codelists/category.json"
	subjectAddress  = "https://github.com/treatyaid/treatyaid/schema/v1/codelists/subject.json"
	restAddress     = "https://github.com/treatyaid/treatyaid/schema/v1/codelists/rest.json"
)

// inPurpose are the categories, with their kinds, that the definition of purpose 15250
// names: removal, stockpiles, risk education, victims, and research on clearance.
var inPurpose = []assistance.Category{
	assistance.Clearance, assistance.ClearanceInformation, assistance.StockpileDestruction, assistance.NeedsAssessment,
	assistance.Marking, assistance.RiskReductionEducation, assistance.VictimAssistance,
}

// hasPurpose reports whether a record is mine action by the purpose's definition.
func hasPurpose(r *assistance.Record) bool {
	about := assistance.SubjectSetOf([]assistance.Subject{assistance.MineAction})
	if about.Extent(assistance.SubjectSetOf(r.Subjects)) != assistance.Wholly {
		return false
	}
	return !slices.ContainsFunc(r.Parts, func(p assistance.Part) bool {
		return !slices.ContainsFunc(inPurpose, func(c assistance.Category) bool { return c.Contains(p.Category) })
	})
}

// tagsOf are the subjects and categories of a record, and where the rest of its money is.
func tagsOf(r *assistance.Record) (tags []sector) {
	for _, s := range r.Subjects {
		tags = append(tags, sector{Vocabulary: reporters, Address: subjectAddress, Code: s.String()})
	}
	for _, p := range r.Parts {
		tags = append(tags, sector{Vocabulary: reporters, Address: categoryAddress, Code: p.Category.String()})
	}
	if r.Rest != 0 {
		tags = append(tags, sector{Vocabulary: reporters, Address: restAddress, Code: r.Rest.String()})
	}
	return tags
}

// sectorsOf are the purpose of a record, where one fits, and its categories where the
// money is divided over them by percents that come to all of it.
func sectorsOf(r *assistance.Record) (sectors []sector) {
	if hasPurpose(r) {
		sectors = append(sectors, sector{Vocabulary: purposes, Code: mineAction})
	}
	if r.Rest != 0 || len(r.Parts) > 1 && r.Parts[0].Percent.IsZero() {
		return sectors
	}
	for _, p := range r.Parts {
		own := sector{Vocabulary: reporters, Address: categoryAddress, Code: p.Category.String()}
		if len(r.Parts) > 1 {
			own.Percentage = p.Percent.String()
		}
		sectors = append(sectors, own)
	}
	return sectors
}

// division is what the money of an activity is about and for.
type division struct {
	subjects []assistance.Subject
	parts    []assistance.Part
	rest     assistance.Rest
}

// tagged reads a division from tags of this project's vocabularies. ok is false if there is
// none, or a code is not on the list.
func tagged(tags []sector) (d division, ok bool) {
	d.parts = []assistance.Part{}
	for _, tag := range tags {
		if tag.Vocabulary != reporters {
			continue
		}
		var err error
		switch tag.Address {
		case subjectAddress:
			var s assistance.Subject
			s, err = codelist.Parse[assistance.Subject](tag.Code)
			d.subjects = append(d.subjects, s)
		case categoryAddress:
			var c assistance.Category
			c, err = codelist.Parse[assistance.Category](tag.Code)
			d.parts = append(d.parts, assistance.Part{Category: c})
		case restAddress:
			d.rest, err = codelist.Parse[assistance.Rest](tag.Code)
		}
		if err != nil {
			return division{}, false
		}
	}
	d.subjects, d.parts = d.subjects[:min(len(d.subjects), mostSubjects)], d.parts[:min(len(d.parts), mostParts)]
	return d, len(d.subjects) > 0
}

// divided returns the division with the percents of sectors of this project's vocabulary. ok
// is false if one is none, or of no part.
func (d division) divided(sectors []sector) (of division, ok bool) {
	d.parts = slices.Clone(d.parts)
	for _, s := range sectors {
		if s.Vocabulary != reporters || s.Address != categoryAddress || s.Percentage == "" {
			continue
		}
		percent, err := assistance.ParsePercent(s.Percentage)
		i := slices.IndexFunc(d.parts, func(p assistance.Part) bool { return p.Category.String() == s.Code })
		if err != nil || i < 0 {
			return division{}, false
		}
		d.parts[i].Percent = percent
	}
	return d, len(d.subjects) > 0
}
