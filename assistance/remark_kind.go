package assistance

import "github.com/treatyaid/treatyaid/schema/codelist"

// RemarkKind is what a [Remark] says. The zero RemarkKind is none and has no code.
type RemarkKind uint8

const (
	// BodiesUnknown: money went between a State and organizations or funds, and the ledger
	// knows no actors ([Ledger.WithActors]), so that one of them may be the State's own body.
	// It counts as given, in full, and not as own resources, 7(1)(m) of the CCM. One remark
	// speaks of all such records. There is none if the ledger knows actors, were it none at
	// all, as from [party.NewActors] without entries: then those that are not listed are no
	// State's body.
	BodiesUnknown RemarkKind = iota + 1
	// PerhapsSame: two records of the same actors print the same amount at the same stage
	// for times that overlap, and nothing says whether they are one act. They count as two.
	PerhapsSame
	// StepsOverlap: two steps of a record, delivered or provided, print money for times
	// that overlap. They count from the greater to the sum.
	StepsOverlap
	// CopiesDiffer: records that are said to be the same act print amounts of which none
	// is allowed by all.
	CopiesDiffer
	// PartsExceed: the parts of a record come to more than it.
	PartsExceed
	// RelatedMissing: a record has to do with one that is not at hand. It counts from 0.
	RelatedMissing
	// TotalDiffers: a printed total is not what its records come to ([TotalCheck]).
	TotalDiffers
	// PartOfSeveral: a record is part of two others or more, none of which is said to be part
	// of another of them. What is sure of them together is less by its money.
	PartOfSeveral
)

var remarkKinds = codelist.New[RemarkKind]("remark kind",
	"bodies-unknown", "perhaps-same", "steps-overlap", "copies-differ", "parts-exceed", "related-missing", "total-differs", "part-of-several")

// String returns the code of k, and "" for none.
func (k RemarkKind) String() string { return remarkKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero RemarkKind is an error.
func (k RemarkKind) MarshalText() ([]byte, error) { return remarkKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *RemarkKind) UnmarshalText(text []byte) error { return remarkKinds.Unmarshal(text, k) }
