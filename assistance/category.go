package assistance

import (
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Category is a kind of assistance that a treaty names: what was given, not in what
// form or by which channel. Categories form a tree: medical care
// is victim assistance.
//
// It is comparable with ==. The zero Category is none and has no code.
// [Categories] lists all.
type Category uint8

// The categories, each named by its code.
const (
	Clearance Category = iota + 1
	ClearanceInformation
	ExpertLists
	StockpileDestruction
	NeedsAssessment
	NeedsMarking
	NeedsRiskReductionEducation
	NeedsProtectionOfCivilians
	NeedsClearance
	PracticalMeasures
	Marking
	RiskReductionEducation
	ProtectionOfCivilians
	Emergency
	VictimAssistance
	MedicalCare
	Rehabilitation
	PsychologicalSupport
	SocialInclusion
	EconomicInclusion
	Recovery
	EconomicRecovery
	SocialRecovery
	TrustFund
	Exchange
	Equipment
	ScientificInformation
	TechnologicalInformation
	Facilitation
	EntryAndExit
	Planning
	PlanningRemnants
	PlanningResources
	PlanningTime
	PlanningEducation
	PlanningVictims
	PlanningCoordination
	CapacityBuilding
	UserStateAssistance
	StrikeInformation

	// Those that the Convention does not name, and other treaties do.

	LegalAssistance
	InstitutionalCapacity
	StockpileManagement
	DisarmamentDemobilizationReintegration
	ModelLegislation
	EnvironmentalRemediation
	Protection
	ProtectionEquipment
	Detection
	Decontamination
	MedicalAntidotes
	ProtectionAdvice
	Investigations
	AccessibleTechnology
	Research
	InclusiveDevelopment
)

// node is a category, with the paragraphs of the Convention that name it. A child stands after its parent.
type node struct {
	code   string
	parent Category // 0 at the top of the tree
	cites  []string
}

var nodes = [...]node{
	Clearance:                   {"clearance", 0, []string{"6(4)", "4(4)"}},
	ClearanceInformation:        {"clearance-information", 0, []string{"6(4)"}},
	ExpertLists:                 {"expert-lists", 0, []string{"6(4)"}},
	StockpileDestruction:        {"stockpile-destruction", 0, []string{"6(5)"}},
	NeedsAssessment:             {"needs-assessment", 0, []string{"6(5)"}},
	NeedsMarking:                {"needs-marking", NeedsAssessment, []string{"6(5)"}},
	NeedsRiskReductionEducation: {"needs-risk-reduction-education", NeedsAssessment, []string{"6(5)"}},
	NeedsProtectionOfCivilians:  {"needs-protection-of-civilians", NeedsAssessment, []string{"6(5)"}},
	NeedsClearance:              {"needs-clearance", NeedsAssessment, []string{"6(5)"}},
	PracticalMeasures:           {"practical-measures", 0, []string{"6(5)", "4(2)"}},
	Marking:                     {"marking", PracticalMeasures, []string{"6(5)", "4(2)"}},
	RiskReductionEducation:      {"risk-reduction-education", PracticalMeasures, []string{"6(5)", "4(2)"}},
	ProtectionOfCivilians:       {"protection-of-civilians", PracticalMeasures, []string{"6(5)", "4(2)"}},
	Emergency:                   {"emergency", 0, []string{"6(6)"}},
	VictimAssistance:            {"victim-assistance", 0, []string{"6(7)", "5"}},
	MedicalCare:                 {"medical-care", VictimAssistance, []string{"6(7)", "5"}},
	Rehabilitation:              {"rehabilitation", VictimAssistance, []string{"6(7)", "5"}},
	PsychologicalSupport:        {"psychological-support", VictimAssistance, []string{"6(7)", "5"}},
	SocialInclusion:             {"social-inclusion", VictimAssistance, []string{"6(7)", "5"}},
	EconomicInclusion:           {"economic-inclusion", VictimAssistance, []string{"6(7)", "5"}},
	Recovery:                    {"recovery", 0, []string{"6(8)"}},
	EconomicRecovery:            {"economic-recovery", Recovery, []string{"6(8)"}},
	SocialRecovery:              {"social-recovery", Recovery, []string{"6(8)"}},
	TrustFund:                   {"trust-fund", 0, []string{"6(9)"}},
	Exchange:                    {"exchange", 0, []string{"6(3)"}},
	Equipment:                   {"equipment", Exchange, []string{"6(3)"}},
	ScientificInformation:       {"scientific-information", Exchange, []string{"6(3)"}},
	TechnologicalInformation:    {"technological-information", Exchange, []string{"6(3)"}},
	Facilitation:                {"facilitation", 0, []string{"6(10)"}},
	EntryAndExit:                {"entry-and-exit", Facilitation, []string{"6(10)"}},
	Planning:                    {"planning", 0, []string{"6(11)"}},
	PlanningRemnants:            {"planning-remnants", Planning, []string{"6(11)(a)"}},
	PlanningResources:           {"planning-resources", Planning, []string{"6(11)(b)"}},
	PlanningTime:                {"planning-time", Planning, []string{"6(11)(c)"}},
	PlanningEducation:           {"planning-education", Planning, []string{"6(11)(d)"}},
	PlanningVictims:             {"planning-victims", Planning, []string{"6(11)(e)"}},
	PlanningCoordination:        {"planning-coordination", Planning, []string{"6(11)(f)"}},
	CapacityBuilding:            {"capacity-building", 0, []string{"6(2)"}},
	UserStateAssistance:         {"user-state-assistance", 0, []string{"4(4)(a)"}},
	StrikeInformation:           {"strike-information", 0, []string{"4(4)(b)"}},

	LegalAssistance:                        {"legal-assistance", 0, nil},
	InstitutionalCapacity:                  {"institutional-capacity", 0, nil},
	StockpileManagement:                    {"stockpile-management", 0, nil},
	DisarmamentDemobilizationReintegration: {"disarmament-demobilization-reintegration", 0, nil},
	ModelLegislation:                       {"model-legislation", 0, nil},
	EnvironmentalRemediation:               {"environmental-remediation", 0, nil},
	Protection:                             {"protection", 0, nil},
	ProtectionEquipment:                    {"protection-equipment", Protection, nil},
	Detection:                              {"detection", Protection, nil},
	Decontamination:                        {"decontamination", Protection, nil},
	MedicalAntidotes:                       {"medical-antidotes", Protection, nil},
	ProtectionAdvice:                       {"protection-advice", Protection, nil},
	Investigations:                         {"investigations", 0, nil},
	AccessibleTechnology:                   {"accessible-technology", 0, nil},
	Research:                               {"research", 0, nil},
	InclusiveDevelopment:                   {"inclusive-development", 0, nil},
}

var categories = codelist.New[Category]("category", codesOf(nodes[1:])...)

// parents holds the parent of each category, zero for a root; its index 0 is
// the zero Category.
var parents = parentsOf(nodes[:])

func codesOf(nodes []node) []string {
	codes := make([]string, len(nodes))
	for i, n := range nodes {
		codes[i] = n.code
	}
	return codes
}

func parentsOf(nodes []node) []Category {
	parents := make([]Category, len(nodes))
	for i, n := range nodes {
		parents[i] = n.parent
	}
	return parents
}

// Categories returns every category in the order of the tree, a parent before
// its children. The slice is the caller's own.
func Categories() []Category { return categories.Values() }

// IsValid reports whether c is one of [Categories].
func (c Category) IsValid() bool { return c > 0 && int(c) < len(nodes) }

// String returns the code of c, and "" for none.
func (c Category) String() string { return categories.String(c) }

// MarshalText implements [encoding.TextMarshaler]. The zero Category is an error.
func (c Category) MarshalText() ([]byte, error) { return categories.Marshal(c) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (c *Category) UnmarshalText(text []byte) error { return categories.Unmarshal(text, c) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Category) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Category) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language, to stand within a sentence: without
// an article, in small letters. ok is false for the zero Category and where the
// code list has no name in that language: then nothing stands in for it. Whether
// the name is the Convention's own, [label.Find] says.
func (c Category) Label(language label.Language) (text string, ok bool) {
	return label.Text("Category", c.String(), language)
}

// Cites returns the paragraphs of the Convention that name the category, the
// chief one first, as "6(4)". The slice is the caller's own.
func (c Category) Cites() []string {
	if !c.IsValid() {
		return nil
	}
	return slices.Clone(nodes[c].cites)
}

// IsAssistance reports whether what is given under the category is assistance under
// the Convention. The exchange of 6(3), the measures of the assisted State under
// 6(10) and the information of 4(4)(b) go with assistance and are not it. It is false
// for the zero Category, and for one that no paragraph of the Convention names.
func (c Category) IsAssistance() bool {
	switch c.Root() {
	case 0, Exchange, Facilitation, StrikeInformation:
		return false
	}
	return len(nodes[c].cites) > 0
}

// Root returns the top of the tree above c, c itself if it has no parent, and
// the zero Category for none.
func (c Category) Root() Category {
	if !c.IsValid() {
		return 0
	}
	for parents[c] != 0 {
		c = parents[c]
	}
	return c
}

// Parent returns the category of which c is a kind. ok is false at the top of
// the tree.
func (c Category) Parent() (parent Category, ok bool) {
	if !c.IsValid() {
		return 0, false
	}
	parent = parents[c]
	return parent, parent != 0
}

// Children returns the kinds of c, in the order of the tree.
func (c Category) Children() []Category {
	var children []Category
	for i, parent := range parents {
		if c.IsValid() && parent == c {
			children = append(children, Category(i))
		}
	}
	return children
}

// Contains reports whether other is c or a kind of c. The zero Category
// contains nothing and lies in nothing.
func (c Category) Contains(other Category) bool {
	if !c.IsValid() || !other.IsValid() {
		return false
	}
	for other != 0 && other != c {
		other = parents[other]
	}
	return other == c
}
