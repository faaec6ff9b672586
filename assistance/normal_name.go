package assistance

import "github.com/treatyaid/treatyaid/party"

// isNormal reports whether the name of an actor is in the form in which it is kept.
func isNormal(actor *party.Actor) bool {
	return actor.Name == "" || actor.Normal().Name == actor.Name
}
