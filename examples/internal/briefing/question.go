package briefing

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Question is what a page is asked: one treaty, on one day, of one register.
type Question struct {
	Register   *obligation.Register
	Instrument *obligation.Instrument
	On         civil.Date // the legal date
	Known      civil.Date // the knowledge date; zero: all that the register holds
	Readings   []obligation.ChosenReading
}

// under returns the question of the library, under one choice of a reading in place of
// that which is chosen.
func (q Question) under(reading, choice string) obligation.Question {
	asked := obligation.Question{Instruments: []*obligation.Instrument{q.Instrument}, On: q.On, Known: q.Known}
	for _, chosen := range q.Readings {
		if chosen.Reading != reading {
			asked.Readings = append(asked.Readings, chosen)
		}
	}
	if reading != "" {
		asked.Readings = append(asked.Readings, obligation.ChosenReading{Instrument: q.Instrument.ID(), Reading: reading, Choice: choice})
	}
	return asked
}
