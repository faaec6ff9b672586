package recordtable

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// readActor reads "organization: UNDP", "unstated", or the name or code of a State, which
// may have "state: " before it.
func readActor(text string) (a party.Actor, ok bool) {
	kind, name, hasKind := strings.Cut(text, ": ")
	if code, known := codeNamed("ActorKind", kind); hasKind && known {
		return actorOf(code, name)
	}
	if code, known := codeNamed("ActorKind", text); known && code == party.ActorUnstated.String() {
		return actorOf(code, "")
	}
	return actorOf("", text)
}

// actorOf makes an actor of the code of its kind, which may be blank of a State, and of its
// name.
func actorOf(kind, name string) (a party.Actor, ok bool) {
	if kind == "" {
		kind = party.ActorState.String()
	}
	if err := a.Kind.UnmarshalText([]byte(kind)); err != nil {
		return a, false
	}
	if a.Kind != party.ActorState {
		a.Name = name
		return a.Normal(), true
	}
	if code, known := codeNamed("State", name); known {
		a.State, _ = party.ParseState(code) // a code of the list
		return a, true
	}
	return a, false
}

// Words of the names of those that are no States. What has none of them, and is no State,
// is refused: it may be a State that is spelt wrong.
var (
	fundWords = []string{"fund", "fonds", "fondo", "fondos"}
	bodyWords = []string{
		"organization", "organisation", "organizacion", "agency", "agence", "agencia", "foundation", "fondation", "fundacion", "programme",
		"program", "programa", "committee", "comite", "association", "asociacion", "institute", "institut", "instituto", "centre", "center",
		"centro", "society", "societe", "sociedad", "union", "commission", "comision", "service", "council", "office", "trust", "group",
		"un", "undp", "pnud", "unicef", "unmas", "unops", "unhcr", "ocha", "who", "wfp", "icrc", "cicr", "ifrc", "gichd", "ngo", "ong", "eu", "ue",
	}
	// No position is taken on the status of any territory.
	areas = []string{"kosovo", "taiwan", "western sahara", "sahara occidental", "somaliland", "west bank and gaza strip"}
)

// guessedActor returns what an actor of a name without a kind is taken for.
func guessedActor(name string) (a party.Actor, ok bool) {
	words := strings.Fields(bare(name))
	has := func(list []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(list, w) })
	}
	switch {
	case slices.Contains(areas, strings.Join(words, " ")):
		a.Kind = party.ActorArea
	case has(fundWords):
		a.Kind = party.ActorFund
	case has(bodyWords):
		a.Kind = party.ActorOrganization
	default:
		return a, false
	}
	a.Name = name
	return a.Normal(), true
}

// writtenActor returns what [readActor] reads.
func writtenActor(a party.Actor) string {
	switch a.Kind {
	case 0:
		return ""
	case party.ActorUnstated:
		return a.Kind.String()
	}
	return a.Kind.String() + ": " + a.String()
}

// The words that stand among the members of a group.
const (
	withOthers = "others"
	eachTook   = "each"
)

func writtenGroup(g *assistance.Group) string {
	if g == nil {
		return ""
	}
	var words []string
	for _, member := range g.Members {
		words = append(words, quoted(writtenActor(member)))
	}
	if g.Others {
		words = append(words, withOthers)
	}
	if g.Each {
		words = append(words, eachTook)
	}
	return strings.Join(words, "; ")
}

func actorIn(e *entry, ofKind, of Column, at schema.Pointer) party.Actor {
	kind, name := e.text(ofKind, at.Member("kind")), e.text(of, at)
	e.cells[at.Member("kind")] = e.line.place(ofKind, of)
	if kind == "" && name == "" {
		return party.Actor{}
	}
	var k party.ActorKind
	if kind != "" && !codedIn(e, ofKind, "ActorKind", kind, &k) {
		return party.Actor{}
	}
	if kind == "" {
		return namedIn(e, of, name)
	}
	a, ok := actorOf(k.String(), name)
	if !ok {
		refuseState(e, of, name)
	}
	return a
}

// namedIn reads an actor with its kind before it, or a State; or it takes the name for what
// its words say, and tells so.
func namedIn(e *entry, of Column, text string) party.Actor {
	a, ok := readActor(text)
	if ok {
		return a
	}
	if guessed, ok := guessedActor(text); ok {
		e.report.guess(e.line.place(of), text, guessed.Kind)
		return guessed
	}
	refuseState(e, of, text)
	return a
}

func refuseState(e *entry, of Column, text string) {
	if e.report.faults.areMany() {
		e.refuse(of, "unknown-state", "", nil) // it is only counted
		return
	}
	name := text
	if kind, after, hasKind := strings.Cut(text, ": "); hasKind {
		if _, known := codeNamed("ActorKind", kind); known {
			name = after
		}
	}
	var nearest []string
	for _, state := range party.NearestStates(name) {
		nearest = append(nearest, state.Name())
	}
	found := schema.Excerpt(text)
	e.refuse(of, "unknown-state", fmt.Sprintf(`%s is no name or code of a State: write one, give {"names": {%[1]s: "..."}} in the mapping, or write the kind of another actor, as "organization: ..."`, found), nearest)
}

func groupIn(e *entry, of Column, at schema.Pointer) *assistance.Group {
	list := items(e.text(of, at))
	if len(list) == 0 {
		return nil
	}
	group := &assistance.Group{Members: []party.Actor{}}
	for _, item := range list {
		switch item {
		case withOthers:
			group.Others = true
		case eachTook:
			group.Each = true
		default:
			group.Members = append(group.Members, namedIn(e, of, unquoted(item)))
		}
	}
	return group
}

func nameOf(a party.Actor) string {
	if a.Kind == party.ActorUnstated {
		return ""
	}
	return a.String()
}
