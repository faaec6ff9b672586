package schema

import (
	"fmt"
	"path"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/treatyaid/treatyaid/schema/internal/naming"
)

// advice is what a fault says to a person: what was found, what was expected and how it
// is written; and as data what may be meant.
type advice struct {
	text    string
	nearest []string
}

// notState says how what is no State is written, where an actor stands. called says that
// it is what a State is called.
func notState(found string, here *spot, called bool) string {
	actor := here.beside("kind") && here.in.isActor()
	folded := naming.Fold(found[:min(len(found), longestCalled)])
	name, organization := naming.Organization(folded)
	switch {
	case called:
		return ""
	case organization && actor:
		return "; " + name + " is no State; it is written " + writtenActor("organization", name)
	case organization:
		return "; " + name + " is no State, and only a State can stand here"
	case naming.FormerState(folded):
		return "; a State of that name is no more; write the State that the source says acted"
	case actor:
		return "; what is none of the States of the list is written " + writtenActor("area", "...") +
			", with the name as the source prints it; no position is taken on it"
	case naming.Territory(folded):
		return "; only a State of the list can stand here; no position is taken on any other"
	}
	return ""
}

// notCurrency says what to do about a currency that has no code.
func notCurrency(found string, here *spot) string {
	folded := naming.Fold(found[:min(len(found), longestCalled)])
	if w, ok := naming.WithdrawnCurrency(folded); ok {
		keep := fmt.Sprintf(`leave out "figures" and keep it in the note of the record: "%s 1,000,000"`, w.Code)
		if here.beside("sense") {
			keep = fmt.Sprintf(`write {"sense": "open", "printed": "%s 1,000,000"}, without amount and currency`, w.Code)
		}
		return fmt.Sprintf(`; %s, the %s, was withdrawn in %d, and amounts are not converted; if the source gives the money in another currency too, write that with "printed": "%s 1,000,000"; if it does not, %s`,
			w.Code, w.Name, w.Year, w.Code, keep)
	}
	if naming.SharedCurrency(folded) {
		return "; several currencies are called so; write the code of the one that the source means, such as USD or CAD for dollars"
	}
	return ""
}

// notCategory says where money is that goes to no category, such as advocacy.
func notCategory(here *spot) string {
	if !here.beside("percent") {
		return ""
	}
	return `; what is of no category here is left out of the parts; if they have percents, "rest": "outside" says so`
}

// actorAdvice shows how a name that stands where an actor is expected is written.
func actorAdvice(found string) string {
	shown := prefix(found, longestExcerpt)
	folded := naming.Fold(found[:min(len(found), longestCalled)])
	near := NearestCodes("State", found)
	name, organization := naming.Organization(folded)
	switch {
	case len(near) == 1:
		return fmt.Sprintf(`; %s is written {"kind": "state", "state": %q}`, Excerpt(found), near[0])
	case organization:
		return "; " + Excerpt(found) + " is written " + writtenActor("organization", name)
	case naming.Territory(folded):
		return "; " + Excerpt(found) + " is written " + writtenActor("area", shown) + "; no position is taken on it"
	case found == "":
		return ""
	}
	return "; " + Excerpt(found) + " is written " + writtenActor("organization", shown) + ", if it is one"
}

// unknownMember is the advice where an object of n has a member that it may not have.
// text is the value of the member if it is one in quotes, and written is all of it.
func unknownMember(n *node, name, text string, written []byte) advice {
	near := among(naming.Members(naming.Fold(name[:min(len(name), longestCalled)])), n.names)
	if len(near) == 0 {
		near = Nearest(name, n.names)
	}
	a := advice{"found the member " + ExcerptOfCode(name), near}
	if write := renaming(n, name, text); write != "" {
		a.text += ", which has another name now: " + write
		return a
	}
	a.text += ", which is unknown here"
	if name == "$schema" {
		a.text += "; take it out: a document is judged by the schema of its kind, which the program names; give the schema to an editor in its settings"
	}
	a.text += wraps(n, name, written)
	if len(near) > 0 {
		a.text += "; nearest: " + strings.Join(near, ", ")
	}
	if len(n.names) > manyWords {
		a.text += "; " + membersAt(n.own)
		return a
	}
	a.text += offered(nil, n.names)
	return a
}

// isAmount reports whether a schema is that of an amount of money.
func isAmount(s *jsonschema.Schema) bool {
	name := path.Base(s.Location)
	return name == "Amount" || name == "Sum"
}

// isPercent reports whether a schema is that of a share in percent.
func isPercent(s *jsonschema.Schema) bool { return path.Base(s.Location) == "Percent" }
