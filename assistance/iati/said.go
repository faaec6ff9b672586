package iati

import (
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// said is what an activity says of all its money: read once, and not for each transaction.
type said struct {
	reporter     party.Actor
	funder       party.Actor // of what did not come in
	implementing []assistance.Channel
	named        bool       // the activity names countries or regions
	to           recipients // these, if they do not turn on who receives the money
	technical    bool       // some aid is personnel or technical assistance
	tagged       division
	isTagged     bool
	share        share
	related      []assistance.Relation // of what goes out; once it is known what came in
	numbers      map[string]int        // of recipients and of shares, by what is said of them
}

// The limits of a record, and one more: what is longer is refused with it, and need not be
// read to its end.
const (
	mostMembers   = 256
	mostChannels  = 64 + 3 // of which the provider, the recipient and who receives the money may be three
	mostRelations = 10_000 + 1
	mostName      = 500*4 + 1 // bytes
	mostSubjects  = 8 + 1
	mostParts     = 40 + 1
)

// cutName cuts a name off that is too long for a record.
func cutName(name string) string { return name[:min(len(name), mostName)] }

// say reads what the activity says of all its money.
func (r *reading) say() {
	s := &r.said
	s.numbers = make(map[string]int)
	s.reporter = r.a.Reporter.actor()
	s.funder = s.reporter
	funders, met := 0, make(map[party.Actor]bool)
	for i := range r.a.Participants {
		o := &r.a.Participants[i]
		if o.Role != "1" && o.Role != "4" {
			continue
		}
		a := o.actor()
		switch {
		case o.Role == "1":
			if funders++; funders == 1 && a != (party.Actor{}) {
				s.funder = a
			}
		case a != (party.Actor{}) && !met[a] && len(s.implementing) < mostChannels:
			met[a] = true
			s.implementing = append(s.implementing, channelOf(o, a))
		}
	}
	if funders > 1 {
		s.funder = party.Actor{Kind: party.ActorGroup, Name: "organisations that fund together"}
	}
	if s.named = len(r.a.Countries) > 0 || len(r.a.Regions) > 1; s.named {
		s.to = r.numbered(recipientsIn(r.a.Countries, r.a.Regions, nil))
	}
	s.technical = isTechnical(r.a.AidTypes)
	s.tagged, s.isTagged = tagged(r.a.Tags)
	s.share = r.shareIn(r.a.Sectors)
}

// channelOf is an organisation as a channel.
func channelOf(o *organisation, a party.Actor) assistance.Channel {
	kind := channelKinds[o.Type]
	if kind == 0 {
		kind = assistance.ChannelOther
	}
	return assistance.Channel{Kind: kind, Actor: a}
}

// number returns the number of what is said, the same for the same.
func (s *said) number(text string) int {
	n, met := s.numbers[text]
	if !met {
		n = len(s.numbers)
		s.numbers[text] = n
	}
	return n
}

// numbered puts recipients together, with their number.
func (r *reading) numbered(each []recipient) recipients {
	to := recipients{each: each}
	to.actor, to.group = recipientOf(each)
	text := fmt.Sprint("to ", to.actor)
	if to.group != nil {
		text += fmt.Sprint(to.group.Members)
	}
	to.number = r.said.number(text)
	return to
}

// numberedShare gives a share its number.
func (r *reading) numberedShare(d share) share {
	d.number = r.said.number(fmt.Sprint("of ", d.subjects, d.parts, d.rest) + d.sector)
	return d
}
