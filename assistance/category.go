package assistance

import (
	"database/sql/driver"

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

// node is a category in the tree. A child stands after its parent.
type node struct {
	code   string
	parent Category // 0 at the top of the tree
}

var nodes = [...]node{
	Clearance:                   {"clearance", 0},
	ClearanceInformation:        {"clearance-information", 0},
	ExpertLists:                 {"expert-lists", 0},
	StockpileDestruction:        {"stockpile-destruction", 0},
	NeedsAssessment:             {"needs-assessment", 0},
	NeedsMarking:                {"needs-marking", NeedsAssessment},
	NeedsRiskReductionEducation: {"needs-risk-reduction-education", NeedsAssessment},
	NeedsProtectionOfCivilians:  {"needs-protection-of-civilians", NeedsAssessment},
	NeedsClearance:              {"needs-clearance", NeedsAssessment},
	PracticalMeasures:           {"practical-measures", 0},
	Marking:                     {"marking", PracticalMeasures},
	RiskReductionEducation:      {"risk-reduction-education", PracticalMeasures},
	ProtectionOfCivilians:       {"protection-of-civilians", PracticalMeasures},
	Emergency:                   {"emergency", 0},
	VictimAssistance:            {"victim-assistance", 0},
	MedicalCare:                 {"medical-care", VictimAssistance},
	Rehabilitation:              {"rehabilitation", VictimAssistance},
	PsychologicalSupport:        {"psychological-support", VictimAssistance},
	SocialInclusion:             {"social-inclusion", VictimAssistance},
	EconomicInclusion:           {"economic-inclusion", VictimAssistance},
	Recovery:                    {"recovery", 0},
	EconomicRecovery:            {"economic-recovery", Recovery},
	SocialRecovery:              {"social-recovery", Recovery},
	TrustFund:                   {"trust-fund", 0},
	Exchange:                    {"exchange", 0},
	Equipment:                   {"equipment", Exchange},
	ScientificInformation:       {"scientific-information", Exchange},
	TechnologicalInformation:    {"technological-information", Exchange},
	Facilitation:                {"facilitation", 0},
	EntryAndExit:                {"entry-and-exit", Facilitation},
	Planning:                    {"planning", 0},
	PlanningRemnants:            {"planning-remnants", Planning},
	PlanningResources:           {"planning-resources", Planning},
	PlanningTime:                {"planning-time", Planning},
	PlanningEducation:           {"planning-education", Planning},
	PlanningVictims:             {"planning-victims", Planning},
	PlanningCoordination:        {"planning-coordination", Planning},
	CapacityBuilding:            {"capacity-building", 0},
	UserStateAssistance:         {"user-state-assistance", 0},
	StrikeInformation:           {"strike-information", 0},

	LegalAssistance:                        {"legal-assistance", 0},
	InstitutionalCapacity:                  {"institutional-capacity", 0},
	StockpileManagement:                    {"stockpile-management", 0},
	DisarmamentDemobilizationReintegration: {"disarmament-demobilization-reintegration", 0},
	ModelLegislation:                       {"model-legislation", 0},
	EnvironmentalRemediation:               {"environmental-remediation", 0},
	Protection:                             {"protection", 0},
	ProtectionEquipment:                    {"protection-equipment", Protection},
	Detection:                              {"detection", Protection},
	Decontamination:                        {"decontamination", Protection},
	MedicalAntidotes:                       {"medical-antidotes", Protection},
	ProtectionAdvice:                       {"protection-advice", Protection},
	Investigations:                         {"investigations", 0},
	AccessibleTechnology:                   {"accessible-technology", 0},
	Research:                               {"research", 0},
	InclusiveDevelopment:                   {"inclusive-development", 0},
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
