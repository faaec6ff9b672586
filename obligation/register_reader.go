package obligation

import (
	"bytes"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token"
)

// mostRecords is how many records a register may have by its schema.
const mostRecords = 10_000_000

// registerReader takes out of a register what it can certify and decode in one pass, and
// leaves the rest of the document for the plain path: strict scan, schema and decoding. It
// never takes what the plain path would refuse. A document is sound if its rest is.
//
// Where a member lies it finds by the brackets and quotation marks alone. In a sound rest
// they lie where they seem to, so that what was taken stood between two members, or between
// two items of a list.
type registerReader struct {
	rest    []byte
	members int  // in rest
	took    bool // a list

	drafts drafts
	record assistance.RecordReader

	actors         takenList[party.ActorEntry]
	determinations takenList[Determination]
	lists          takenList[ListStatement]
	deadlines      takenList[Deadline]
	records        takenList[assistance.Record]
	restrictions   takenList[assistance.Restriction]
	programmes     takenList[assistance.Programme]
	reports        takenList[assistance.Report]
	appraisals     takenList[Appraisal]
}

// takeOut reads a document. It returns false if nothing is taken, or if it is not certain
// where things lie.
func (r *registerReader) takeOut(data []byte) bool {
	i := token.Space(data, 0)
	if i == len(data) || data[i] != '{' {
		return false
	}
	r.rest = append(r.rest, '{')
	for more := true; more; {
		if i = r.member(data, token.Space(data, i+1)); i == 0 {
			return false
		}
		if i = token.Space(data, i); i == len(data) || data[i] != ',' && data[i] != '}' {
			return false
		}
		more = data[i] == ','
	}
	r.rest = append(r.rest, '}')
	return token.Space(data, i+1) == len(data) && r.took
}

// member reads the member at i and returns the offset after it, or 0.
func (r *registerReader) member(data []byte, i int) (end int) {
	if i == len(data) || data[i] != '"' {
		return 0
	}
	nameEnd := token.Skip(data, i)
	value := token.Space(data, nameEnd)
	if nameEnd == 0 || value == len(data) || data[value] != ':' || bytes.IndexByte(data[i:nameEnd], '\\') >= 0 {
		return 0 // or a name that may be that of a list
	}
	value = token.Space(data, value+1)
	before := len(r.rest)
	if r.members > 0 {
		r.rest = append(r.rest, ',')
	}
	r.rest = append(append(r.rest, data[i:nameEnd]...), ':')
	bare, took := len(r.rest), true
	switch string(data[i+1 : nameEnd-1]) {
	case "actors":
		r.rest, end = r.actors.take(data, value, mostActorEntries, r.rest, r.drafts.actorEntry)
	case "determinations":
		r.rest, end = r.determinations.take(data, value, mostDeterminations, r.rest, r.determination)
	case "lists":
		r.rest, end = r.lists.take(data, value, mostListStatements, r.rest, r.list)
	case "deadlines":
		r.rest, end = r.deadlines.take(data, value, mostDeadlines, r.rest, r.deadline)
	case "records":
		r.rest, end = r.records.take(data, value, mostRecords, r.rest, r.record.Read)
	case "restrictions":
		r.rest, end = r.restrictions.take(data, value, mostRestrictions, r.rest, r.restriction)
	case "programmes":
		r.rest, end = r.programmes.take(data, value, mostProgrammes, r.rest, r.programme)
	case "reports":
		r.rest, end = r.reports.take(data, value, mostReports, r.rest, r.drafts.report)
	case "appraisals":
		r.rest, end = r.appraisals.take(data, value, mostAppraisals, r.rest, r.appraisal)
	default:
		took = false
		if end = token.Skip(data, value); end > 0 {
			r.rest = append(r.rest, data[value:end]...)
		}
	}
	r.took = r.took || took
	if end > 0 && len(r.rest) == bare { // all was taken
		r.rest = r.rest[:before]
	} else {
		r.members++
	}
	return end
}

// What follows reads an item at i into a zero one and returns the offset after it. Where the
// name of an actor is not in its normal form, it is for the plain path to bring it there.

func (r *registerReader) determination(data []byte, i int, d *Determination) (end int) {
	if end = r.drafts.determination(data, i, d); !areNormal(d.By) {
		return 0
	}
	return end
}

func (r *registerReader) list(data []byte, i int, l *ListStatement) (end int) {
	if end = r.drafts.listStatement(data, i, l); !areNormal(l.By) {
		return 0
	}
	return end
}

func (r *registerReader) deadline(data []byte, i int, d *Deadline) (end int) {
	end = r.drafts.deadline(data, i, d)
	for j := range d.Words {
		if !areNormal(d.Words[j].By) {
			return 0
		}
	}
	return end
}

func (r *registerReader) restriction(data []byte, i int, one *assistance.Restriction) (end int) {
	end = r.drafts.restriction(data, i, one)
	for j := range one.Claims {
		if !areNormal(one.Claims[j].By) {
			return 0
		}
	}
	return end
}

func (r *registerReader) programme(data []byte, i int, p *assistance.Programme) (end int) {
	if end = r.drafts.programme(data, i, p); !areNormal(p.Parties...) {
		return 0
	}
	return end
}

func (r *registerReader) appraisal(data []byte, i int, a *Appraisal) (end int) {
	if end = r.drafts.appraisal(data, i, a); !areNormal(a.By) {
		return 0
	}
	return end
}

// certifiable reports whether limits allow what is taken out of a document of so many bytes.
func certifiable(limits schema.Limits, size int) bool {
	most := limits.Bytes
	if most <= 0 {
		most = schema.DefaultBytes
	}
	return limits == limits.At("") && size <= most &&
		(limits.Depth <= 0 || limits.Depth >= schema.DefaultDepth) &&
		(limits.NumberLength <= 0 || limits.NumberLength >= schema.DefaultNumberLength)
}
