package recordtable

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// channelsIn reads "bilateral; united-nations-system = organization: UNDP | a note".
func channelsIn(e *entry) (channels []assistance.Channel) {
	for _, item := range items(e.text(colChannel, "/channels")) {
		var channel assistance.Channel
		who, note, _ := cutItem(item, betweenBits)
		kind, actor, named := cutItem(who, beforeActor)
		codedIn(e, colChannel, "ChannelKind", kind, &channel.Kind)
		if named {
			channel.Actor = namedIn(e, colChannel, unquoted(actor))
		}
		channel.Note = unquoted(note)
		channels = append(channels, channel)
	}
	return channels
}

// writtenChannel returns an item that [channelsIn] reads.
func writtenChannel(channel assistance.Channel) string {
	text := channel.Kind.String()
	if channel.Actor != (party.Actor{}) {
		text += " = " + quoted(writtenActor(channel.Actor))
	}
	if channel.Note != "" {
		text += " | " + quoted(channel.Note)
	}
	return text
}
