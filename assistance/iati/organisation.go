package iati

import (
	"cmp"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// narratives is text in one or several languages.
type narratives struct {
	Texts []narrative `xml:"narrative"`
}

type narrative struct {
	Language string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Text     string `xml:",chardata"`
}

// narrated is one text, in the language of the file.
func narrated(text string) narratives { return narratives{[]narrative{{Text: text}}} }

// organisation is who reports, participates, gives or gets.
type organisation struct {
	Ref       string      `xml:"ref,attr,omitempty"`
	Type      string      `xml:"type,attr,omitempty"`
	Role      string      `xml:"role,attr,omitempty"`
	Secondary string      `xml:"secondary-reporter,attr,omitempty"`
	Provider  string      `xml:"provider-activity-id,attr,omitempty"`
	Receiver  string      `xml:"receiver-activity-id,attr,omitempty"`
	Texts     []narrative `xml:"narrative"`
}

// organisationOf writes an actor.
func organisationOf(a party.Actor, role string) organisation {
	o := organisation{Role: role, Texts: narrated(a.String()).Texts}
	if a.Kind == party.ActorState {
		o.Type = government
	}
	return o
}

// actor reads who an organisation is: a government by the country in its reference or its name,
// else an organization by its name or its reference. The zero Actor is none.
func (o *organisation) actor() party.Actor {
	name := textOf(o.Texts)
	if o.Type == government {
		if country, _, cut := strings.Cut(o.Ref, "-"); cut {
			if s, ok := stateOf(country); ok {
				return party.Actor{Kind: party.ActorState, State: s}
			}
		}
		if s, named := party.StateNamed(name); named {
			return party.Actor{Kind: party.ActorState, State: s}
		}
	}
	if name = cmp.Or(name, strings.TrimSpace(o.Ref)); name == "" {
		return party.Actor{}
	}
	return party.Actor{Kind: party.ActorOrganization, Name: cutName(name)}.Normal()
}

// textOf is the first of several texts, on one line.
func textOf(texts []narrative) string {
	for _, t := range texts {
		if text := strings.Join(strings.Fields(t.Text), " "); text != "" {
			return text
		}
	}
	return ""
}

// channelKinds are the kinds of channel that a type of organisation says.
var channelKinds = map[string]assistance.ChannelKind{
	internationalNGO: assistance.ChannelNonGovernmentalOrganization, nationalNGO: assistance.ChannelNonGovernmentalOrganization,
	regionalNGO: assistance.ChannelNonGovernmentalOrganization, partnerCountryNGO: assistance.ChannelNonGovernmentalOrganization,
	multilateral: assistance.ChannelInternationalOrganization,
}

// typesOf are the types of organisation that a kind of channel says.
var typesOf = map[assistance.ChannelKind]string{
	assistance.ChannelUnitedNationsSystem: multilateral, assistance.ChannelInternationalOrganization: multilateral, assistance.ChannelRegionalOrganization: multilateral,
}

// channelOf is an organisation as a channel.
func channelOf(o *organisation, a party.Actor) assistance.Channel {
	kind := channelKinds[o.Type]
	if kind == 0 {
		kind = assistance.ChannelOther
	}
	return assistance.Channel{Kind: kind, Actor: a}
}
