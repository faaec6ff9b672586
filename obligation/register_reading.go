package obligation

import (
	"errors"
	"iter"
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
	Actors         []plainActorEntry    `json:"actors"`
	Determinations []plainDetermination `json:"determinations"`
	Lists          []plainListStatement `json:"lists"`
	Deadlines      []plainDeadline      `json:"deadlines"`
	Records        []plainRecord        `json:"records"`
	Restrictions   []plainRestriction   `json:"restrictions"`
	Programmes     []plainProgramme     `json:"programmes"`
	Reports        []plainReport        `json:"reports"`
	Appraisals     []plainAppraisal     `json:"appraisals"`
}

type (
	plainStatusList  party.StatusListDocument
	plainActorEntry  party.ActorEntry
	plainRecord      assistance.Record
	plainRestriction assistance.Restriction
	plainProgramme   assistance.Programme
	plainReport      assistance.Report
)

// document is the same with methods.
func (p *plainRegister) document() RegisterDocument {
	return RegisterDocument{
		ID: p.ID, Title: p.Title, Compiled: p.Compiled, Note: p.Note, Parts: p.Parts,
		StatusLists:    converted(p.StatusLists, func(l plainStatusList) party.StatusListDocument { return party.StatusListDocument(l) }),
		Actors:         converted(p.Actors, func(a plainActorEntry) party.ActorEntry { return party.ActorEntry(a) }),
		Determinations: converted(p.Determinations, func(d plainDetermination) Determination { return Determination(d) }),
		Lists:          converted(p.Lists, func(l plainListStatement) ListStatement { return ListStatement(l) }),
		Deadlines:      converted(p.Deadlines, func(d plainDeadline) Deadline { return Deadline(d) }),
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

// registerPart is a document that is read together with others, with its faults.
type registerPart struct {
	reading  schema.Reading[plainRegister]
	document RegisterDocument
	taken    bool // its records were taken out, and obey their own rules
}

// item returns the pointer to an item of a list; ok is false if it was left out. Of a
// document of which something was taken out, the pointer is empty: its faults are only
// counted, and the plain path tells them with their places.
func (p *registerPart) item(list string, i int) (at schema.Pointer, ok bool) {
	if p.taken {
		return "", true
	}
	at = schema.Pointer("").Member(list).Item(i)
	return at, p.reading.Holds(at)
}

// itemsOf yields the items of a list of the document that were not left out, and where they
// stand.
func itemsOf[T any](p *registerPart, list string, items []T) iter.Seq2[schema.Pointer, *T] {
	return func(yield func(schema.Pointer, *T) bool) {
		for i := range items {
			if at, held := p.item(list, i); held && !yield(at, &items[i]) {
				return
			}
		}
	}
}

// encoded writes documents as the files that would be read to the same; their
// faults are those of a value that cannot be written.
func encoded(docs []RegisterDocument) ([]File, error) {
	files := make([]File, len(docs))
	errs := make([]error, len(docs))
	for i, d := range docs {
		files[i].Name = nameOf(i, docs)
		files[i].Data, errs[i] = schema.Encode(d)
		var faults *schema.Errors
		if errors.As(errs[i], &faults) {
			for _, fault := range faults.List {
				fault.File = files[i].Name
			}
		}
	}
	return files, schema.JoinErrors(errs...)
}

// encodedQuickly is encoded for documents without fault: their records write themselves, and
// stand last. ok is false where something cannot be written; encoded tells what.
func encodedQuickly(docs []RegisterDocument) (files []File, ok bool) {
	files = make([]File, len(docs))
	for i, d := range docs {
		records := d.Records
		d.Records = nil
		data, err := schema.Encode(d)
		for j := 0; err == nil && j < len(records); j++ {
			if j == 0 {
				data = append(data[:len(data)-len("}")], `,"records":[`...)
			} else {
				data = append(data, ',')
			}
			data, err = records[j].AppendJSON(data)
		}
		if err != nil {
			return nil, false
		}
		if len(records) > 0 {
			data = append(data, "]}"...)
		}
		files[i] = File{Name: nameOf(i, docs), Data: data}
	}
	return files, true
}

// nameOf tells a document apart from others; one alone needs no name.
func nameOf(i int, docs []RegisterDocument) string {
	if len(docs) == 1 {
		return ""
	}
	return "document " + strconv.Itoa(i+1)
}

// readRegisters reads files beside what a register holds: by their schema, and
// together by the rules. What is without fault is read in one pass, as far as it can be;
// faults are told by the plain path alone.
func readRegisters(limits schema.Limits, held *index, files ...File) (*addition, error) {
	a, taken, err := readTogether(limits, held, partOf, files)
	if err != nil && taken {
		a, _, err = readTogether(limits, held, plainPartOf, files)
	}
	return a, err
}

// readTogether reads files, each with read. What the rules find in sound parts is told
// beside what the schema finds in others. taken is true if something was taken out of a
// file.
func readTogether(limits schema.Limits, held *index, read func(schema.Limits, File) (registerPart, error), files []File) (a *addition, taken bool, err error) {
	parts := make([]registerPart, len(files))
	for i, file := range files {
		if parts[i], err = read(limits, file); err != nil {
			return nil, false, err
		}
		taken = taken || parts[i].taken
	}
	a, unplaced := checkRegisters(held, parts)
	errs := make([]error, len(parts))
	for i := range parts {
		errs[i] = parts[i].reading.Faults.Err()
	}
	if err := schema.JoinErrors(errs...); err != nil {
		return nil, taken, err
	}
	if unplaced != nil { // by no place of a document: it is told as the ledger has it
		return nil, taken, unplaced
	}
	return a, taken, nil
}

// partOf reads a document, of which it takes out what it can, if the rest has no fault.
func partOf(limits schema.Limits, file File) (registerPart, error) {
	var r registerReader
	if !certifiable(limits, len(file.Data)) || !r.takeOut(file.Data) {
		return plainPartOf(limits, file)
	}
	part, err := restOf(limits, &r)
	for i := range part.document.Records {
		part.document.Records[i].Check(part.reading.Faults, "")
	}
	if err != nil || part.reading.Faults.Err() != nil {
		return plainPartOf(limits, file)
	}
	part.document, part.taken = whole(&r, part.document), true
	return part, nil
}

// restOf reads what was not taken out of a document: with what it has beside lists in one
// pass, if no list has anything left.
func restOf(limits schema.Limits, r *registerReader) (registerPart, error) {
	var head RegisterDocument
	if r.drafts.registerDocumentHead(r.rest, 0, &head) != len(r.rest) {
		return plainPartOf(limits, File{Data: r.rest})
	}
	return registerPart{reading: schema.Reading[plainRegister]{Faults: schema.NewFaults(r.rest, limits), Scanned: true}, document: head}, nil
}

// plainPartOf reads the parts of a document that follow the schema.
func plainPartOf(limits schema.Limits, file File) (registerPart, error) {
	reading, err := schema.Read[plainRegister](schema.KindRegister, file.Data, limits)
	if err != nil {
		return registerPart{}, err
	}
	reading.Faults.Of(file.Name)
	return registerPart{reading: reading, document: reading.Document.document()}, nil
}

// whole returns the document of which r has taken lists, and rest is what the plain path has
// read.
func whole(r *registerReader, rest RegisterDocument) RegisterDocument {
	rest.Actors = r.actors.with(rest.Actors)
	rest.Determinations = r.determinations.with(rest.Determinations)
	rest.Lists = r.lists.with(rest.Lists)
	rest.Deadlines = r.deadlines.with(rest.Deadlines)
	rest.Records = r.records.with(rest.Records)
	rest.Restrictions = r.restrictions.with(rest.Restrictions)
	rest.Programmes = r.programmes.with(rest.Programmes)
	rest.Reports = r.reports.with(rest.Reports)
	rest.Appraisals = r.appraisals.with(rest.Appraisals)
	return rest
}
