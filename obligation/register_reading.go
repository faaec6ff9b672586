package obligation

import (
	"errors"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// plainRegister is a document whose items have no methods: they are read and
// checked as parts of the whole.
type plainRegister struct {
	ID             string               `json:"id"`
	Title          string               `json:"title"`
	Compiled       civil.Date           `json:"compiled"`
	Note           string               `json:"note"`
	Parts          []RegisterName       `json:"parts"`
	StatusLists    []plainStatusList    `json:"statusLists"`
	Determinations []plainDetermination `json:"determinations"`
	Records        []plainRecord        `json:"records"`
	Restrictions   []plainRestriction   `json:"restrictions"`
	Programmes     []plainProgramme     `json:"programmes"`
	Reports        []plainReport        `json:"reports"`
	Appraisals     []plainAppraisal     `json:"appraisals"`
}

type (
	plainStatusList    party.StatusListDocument
	plainDetermination Determination
	plainRecord        assistance.Record
	plainRestriction   assistance.Restriction
	plainProgramme     assistance.Programme
	plainReport        assistance.Report
	plainAppraisal     Appraisal
)

// document is the same with methods.
func (p *plainRegister) document() RegisterDocument {
	return RegisterDocument{
		ID: p.ID, Title: p.Title, Compiled: p.Compiled, Note: p.Note, Parts: p.Parts,
		StatusLists:    converted(p.StatusLists, func(l plainStatusList) party.StatusListDocument { return party.StatusListDocument(l) }),
		Determinations: converted(p.Determinations, func(d plainDetermination) Determination { return Determination(d) }),
		Records:        converted(p.Records, func(r plainRecord) assistance.Record { return assistance.Record(r) }),
		Restrictions:   converted(p.Restrictions, func(r plainRestriction) assistance.Restriction { return assistance.Restriction(r) }),
		Programmes:     converted(p.Programmes, func(r plainProgramme) assistance.Programme { return assistance.Programme(r) }),
		Reports:        converted(p.Reports, func(r plainReport) assistance.Report { return assistance.Report(r) }),
		Appraisals:     converted(p.Appraisals, func(a plainAppraisal) Appraisal { return Appraisal(a) }),
	}
}

func converted[P, T any](list []P, convert func(P) T) []T {
	if list == nil {
		return nil
	}
	out := make([]T, len(list))
	for i := range list {
		out[i] = convert(list[i])
	}
	return out
}

// encoded writes documents as the files that would be read to the same; their
// faults are those of a value that cannot be written.
func encoded(docs []RegisterDocument) ([]File, error) {
	files := make([]File, len(docs))
	var failed []error
	for i, d := range docs {
		data, err := schema.Encode(d)
		if len(docs) > 1 {
			files[i].Name = "document " + strconv.Itoa(i+1)
		}
		if err != nil {
			failed = append(failed, &FileError{Name: files[i].Name, Err: err})
		}
		files[i].Data = data
	}
	return files, errors.Join(failed...)
}

// readRegisters reads files beside what a register holds: by their schema, and
// together by the rules.
func readRegisters(limits schema.Limits, held *index, files ...File) ([]RegisterDocument, error) {
	docs := make([]RegisterDocument, len(files))
	var failed []error
	for i, file := range files {
		plain, err := schema.Decode[plainRegister](schema.KindRegister, file.Data, limits)
		if err != nil {
			failed = append(failed, &FileError{Name: file.Name, Err: err})
			continue
		}
		docs[i] = plain.document()
	}
	if len(failed) > 0 {
		return nil, errors.Join(failed...)
	}
	faults := make([]*schema.Faults, len(files))
	for i, file := range files {
		faults[i] = schema.NewFaults(file.Data, limits)
	}
	checkRegisters(held, docs, faults)
	for i, file := range files {
		if err := faults[i].Err(); err != nil {
			failed = append(failed, &FileError{Name: file.Name, Err: err})
		}
	}
	if len(failed) > 0 {
		return nil, errors.Join(failed...)
	}
	return docs, nil
}
