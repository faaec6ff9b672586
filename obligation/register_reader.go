package obligation

import (
	"bytes"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token"
)

// mostRecords is how many records the schema of a register allows.
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
	members int // in rest

	reader  assistance.RecordReader
	records takenList[assistance.Record]
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
	return token.Space(data, i+1) == len(data) && r.records.items != nil
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
	bare := len(r.rest)
	switch string(data[i+1 : nameEnd-1]) {
	case "records":
		if r.records.items != nil { // it stands twice
			return 0
		}
		r.rest, end = r.records.take(data, value, mostRecords, r.rest, r.reader.Read)
	default:
		if end = token.Skip(data, value); end > 0 {
			r.rest = append(r.rest, data[value:end]...)
		}
	}
	if end > 0 && len(r.rest) == bare { // all was taken
		r.rest = r.rest[:before]
	} else {
		r.members++
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
