// Package schematest is for tests of Go types and readers of the documents of
// package schema. It is to schema what net/http/httptest is to net/http: import it
// in files that end in _test.go and nowhere else.
//
// [Drift] holds a package's types against the schema file that describes them, so
// that neither changes without the other. It takes types and schema apart, by
// reflection and as JSON, and compares them property by property.
//
// [ValidFixtures] and [InvalidFixtures] return the documents on which readers in
// every language must agree. An invalid one comes with its faults, which a test
// compares with what [Faults] takes out of an error.
//
// [Enveloped] gives the fixtures to a reader in an envelope, in which it must find them.
//
// [Hostile] makes documents that nobody writes in good faith, such as a million
// members or a line without end. [Refuses] gives them to a reader, and holds it to
// what every reader must do: tell the right faults and not too many, read nothing
// beside them, and use no more memory than the document asks for.
//
// [Codes] holds a type of codes to what all of them promise, and [Stored] any type
// that a database keeps as text.
//
//	func TestDrift(t *testing.T) {
//		schematest.Drift(t, "party.schema.json",
//			map[string]any{"Source": party.Source{}, "State": party.State{}},
//			map[string][]string{"Consent": {"ratification", "accession"}})
//	}
//
//	func TestInvalidFixtures(t *testing.T) {
//		for _, f := range schematest.InvalidFixtures(schema.KindParty) {
//			_, err := party.ParseStatusList(f.Data)
//			if got := schematest.Faults(t, err); !slices.Equal(got, f.Faults) {
//				t.Errorf("%s: %v, want %v", f.Name, got, f.Faults)
//			}
//		}
//	}
//
//	func TestHostile(t *testing.T) {
//		schematest.Refuses(t, schematest.Hostile(schema.KindParty), party.ParseStatusListWithin)
//	}
//
// The package leaves out the rules that no schema can say. Fixtures have their
// faults, but whether a rule is right is for the package that owns it to test.
package schematest
