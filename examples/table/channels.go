package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// channels reads "bilateral; united-nations-system = organization: UNDP | a note".
func (r *reader) channels(b *built) (channels []assistance.Channel) {
	for _, item := range items(r.text(b, colChannel, "/channels")) {
		var channel assistance.Channel
		who, note, _ := cutItem(item, betweenBits)
		kind, actor, named := cutItem(who, beforeActor)
		r.coded(b, colChannel, "ChannelKind", kind, &channel.Kind)
		if named {
			channel.Actor = r.named(b, colChannel, unquoted(actor))
		}
		channel.Note = unquoted(note)
		channels = append(channels, channel)
	}
	return channels
}

// writtenChannels returns what [reader.channels] reads.
func writtenChannels(channels []assistance.Channel) string {
	var list []string
	for _, channel := range channels {
		text := channel.Kind.String()
		if channel.Actor != (party.Actor{}) {
			text += " = " + quoted(writtenActor(channel.Actor))
		}
		if channel.Note != "" {
			text += " | " + quoted(channel.Note)
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}
