package iati

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// MostBytes is how long one activity may be, and what stands between two.
const MostBytes = 16 << 20

// Errors of a file, for [errors.Is].
var (
	ErrDocumentType = errors.New("a document type, which may declare entities, is not read")
	ErrLong         = fmt.Errorf("an activity of more than %d bytes", MostBytes)
	ErrSource       = errors.New("a file that is read has a title, and a day on which it was read")
	ErrNotIATI      = errors.New("not a file of IATI activities: the root is not iati-activities")
)

// Reader says how activities are read.
type Reader struct {
	// Source is the file: its title, its address, and the day on which it was read, which
	// is needed. The day on which an activity was updated is when it was published.
	Source party.Source
	// Prefix is that of identifiers which [Writer] wrote: after it they are ids of records.
	// None: every identifier is that of somebody else.
	Prefix string
	// Recorded says whether the activity of an identifier is read too and gives a record. A
	// record is related only to those. None: all others are taken to be on record somewhere,
	// and what is related to them counts from nothing.
	Recorded func(identifier string) bool
}

// Activity is what one activity comes to.
type Activity struct {
	Identifier string              `json:"identifier"`
	Records    []assistance.Record `json:"records"` // each held to its rules; none if it is not mine action
	LeftOut    []LeftOut           `json:"leftOut"`
}

// Read reads a file activity by activity. An error ends it: the file cannot be read further.
// It is one of encoding/xml, with the line, one of the reader, or wraps [ErrDocumentType],
// [ErrLong] or [ErrNotIATI]; or, before anything is read, [ErrSource].
func (rd Reader) Read(r io.Reader) iter.Seq2[Activity, error] {
	return func(yield func(Activity, error) bool) {
		if rd.Source.Title == "" || rd.Source.Read.IsZero() {
			yield(Activity{}, ErrSource)
			return
		}
		limited := &limitedReader{r: r, left: MostBytes}
		d := xml.NewDecoder(limited)
		for depth := 0; ; {
			token, err := d.Token()
			if err == io.EOF && depth == 0 && limited.begun {
				return
			}
			if err != nil {
				yield(Activity{}, err)
				return
			}
			switch t := token.(type) {
			case xml.Directive:
				yield(Activity{}, fmt.Errorf("line %d: %w", lineOf(d), ErrDocumentType))
				return
			case xml.EndElement:
				depth--
			case xml.StartElement:
				switch {
				case depth == 0 && t.Name.Local != "iati-activities":
					yield(Activity{}, fmt.Errorf("line %d: %w, but %s", lineOf(d), ErrNotIATI, t.Name.Local))
					return
				case depth == 0:
					depth, limited.begun = 1, true
					continue
				case t.Name.Local != "iati-activity":
					err = d.Skip()
				default:
					var a activity
					if err = d.DecodeElement(&a, &t); err == nil && !yield(readActivity(rd, &a), nil) {
						return
					}
				}
				if err != nil {
					yield(Activity{}, err)
					return
				}
				limited.left = MostBytes
			}
		}
	}
}

func lineOf(d *xml.Decoder) int {
	line, _ := d.InputPos()
	return line
}

// limitedReader stops at an activity that is too long. The decoder reads a little ahead.
type limitedReader struct {
	r     io.Reader
	left  int
	begun bool // the root was met
}

// Read implements [io.Reader].
func (l *limitedReader) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, ErrLong
	}
	n, err := l.r.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}
