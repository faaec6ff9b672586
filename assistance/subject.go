package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Subject is what money is about, as its source counts it: cluster munitions, or
// all mine action together. Subjects form a tree: what is about mines is mine
// action. How the subjects of a record stand to those of a treaty,
// [SubjectSet.Extent] says.
//
// It is comparable with ==. The zero Subject is none and has no code.
type Subject uint8

// The subjects, each named by its code.
const (
	// MineAction is money that its source counts together, whatever the weapons.
	MineAction Subject = iota + 1
	// ClusterMunitions is money for what they bring about: stocks, remnants, victims.
	ClusterMunitions
	// ClusterMunitionRemnants is money for what cluster munitions leave behind.
	ClusterMunitionRemnants
	// Mines is money for mines, of whatever kind.
	Mines
	// AntiPersonnelMines is money for mines that a person sets off.
	AntiPersonnelMines
	// OtherMines is money for mines that are not anti-personnel, as those against vehicles.
	OtherMines
	// ExplosiveRemnants is money for explosive remnants of war other than mines and remnants of cluster munitions.
	ExplosiveRemnants
	// NuclearWeapons is money for what the use and testing of nuclear weapons brought about.
	NuclearWeapons
	// ChemicalWeapons is money for protection against them, and for their destruction.
	ChemicalWeapons
	// ConventionalArms is money for the control of arms and of their transfer.
	ConventionalArms
	// Disability is money for persons with disabilities, whatever the cause.
	Disability
)

// subjectNode is a subject with the one above it.
type subjectNode struct {
	code   string
	parent Subject // 0 at the top of the tree
}

var subjectNodes = [...]subjectNode{
	MineAction:              {"mine-action", 0},
	ClusterMunitions:        {"cluster-munitions", MineAction},
	ClusterMunitionRemnants: {"cluster-munition-remnants", ClusterMunitions},
	Mines:                   {"mines", MineAction},
	AntiPersonnelMines:      {"anti-personnel-mines", Mines},
	OtherMines:              {"other-mines", Mines},
	ExplosiveRemnants:       {"explosive-remnants", MineAction},
	NuclearWeapons:          {"nuclear-weapons", 0},
	ChemicalWeapons:         {"chemical-weapons", 0},
	ConventionalArms:        {"conventional-arms", 0},
	Disability:              {"disability", 0},
}

var subjects = codelist.New[Subject]("subject", subjectCodes()...)

func subjectCodes() []string {
	var codes []string
	for _, n := range subjectNodes[1:] {
		codes = append(codes, n.code)
	}
	return codes
}

func (s Subject) isValid() bool { return s > 0 && int(s) < len(subjectNodes) }

// String returns the code of s, and "" for none.
func (s Subject) String() string { return subjects.String(s) }

// MarshalText implements [encoding.TextMarshaler]. The zero Subject is an error.
func (s Subject) MarshalText() ([]byte, error) { return subjects.Marshal(s) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (s *Subject) UnmarshalText(text []byte) error { return subjects.Unmarshal(text, s) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *Subject) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Subject) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none: then
// nothing stands in for it.
func (s Subject) Label(language label.Language) (text string, ok bool) {
	return label.Text("Subject", s.String(), language)
}

// Parent returns the subject in which s lies. ok is false at the top of the tree.
func (s Subject) Parent() (parent Subject, ok bool) {
	if !s.isValid() {
		return 0, false
	}
	parent = subjectNodes[s].parent
	return parent, parent != 0
}

// Contains reports whether other is s or lies in s. The zero Subject contains
// nothing and lies in nothing.
func (s Subject) Contains(other Subject) bool {
	return s.isValid() && other.isValid() && subjectsIn[s].has(other)
}
