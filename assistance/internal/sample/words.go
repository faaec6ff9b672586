package sample

import "strings"

var (
	providers  = strings.Fields("AUS AUT BEL CAN CHE DEU DNK ESP FIN FRA GBR IRL ITA JPN LUX NLD NOR NZL SWE USA")
	recipients = strings.Fields("AFG AGO BIH COL HRV IRQ KHM LAO LBN LBY MLI MMR SDN SOM SRB SSD SYR TCD TJK UKR VNM YEM ZWE")
	currencies = strings.Fields("EUR USD GBP NOK CHF CAD SEK DKK JPY AUD")
	// The subjects of records, those of one joined by a plus.
	subjects = strings.Fields("cluster-munitions mine-action mine-action mine-action mines cluster-munitions+mines")
	// Of these none contains another.
	categories   = strings.Fields("clearance risk-reduction-education victim-assistance stockpile-destruction emergency capacity-building needs-assessment marking")
	channelKinds = strings.Fields("united-nations-system non-governmental-organization bilateral icrc international-organization trust-fund")
)

// histories are the stages of the steps of a record.
var histories = [][]string{
	{"provided"}, {"delivered"}, {"pledged"}, {"provided", "provided"}, {"committed", "delivered"},
	{"pledged", "committed"}, {"requested", "pledged", "delivered"}, {"pledged", "delivered", "delivered"},
}

var organizations = []string{
	"Voluntary fund for clearance", "Office for Project Support", "Danish Survey Group", "Northern People's Relief",
	"Foundation for Cleared Land", "Regional Centre for Demining Research", "Institute for Safe Ground",
}

var groups = []string{"Global", "Various", "Several States of the region"}

var beneficiaries = []string{
	"Villages along the eastern road", "Survivors and their families in three provinces", "Schools of the northern districts",
	"Farmers whose fields are marked", "The national authority",
}

var sectors = []string{
	"Clearance and risk education", "Victim assistance", "Clearance", "Capacity building", "Various", "Advocacy, various",
}

var titles = []string{
	"Annual report on support for mine action", "Statement to the meeting of States Parties, agenda item 9",
	"Report under Article 7, form I", "List of contributions to the trust fund", "Embassy press release on the new grant",
	"Country profile: support for mine action", "Evaluation of the clearance programme, second phase",
}

var pages = []string{
	"support-for-mine-action.aspx", "contributions.html?form=i&amp=1", "annex/table-of-grants.pdf", "statements/item-9.pdf",
	"country-profiles/impact-and-support",
}

var notes = []string{
	"The source prints one sum for the whole programme and does not divide it over the years.",
	"Paid in two instalments. The second was held back until the survey of the province had been accepted by the national authority.",
	"The currency is that of the contract; the equivalent is what the report prints beside it.",
	"Includes the cost of transport. What was left over at the end of the year was carried into the next, and the report of that year does not tell the two apart.",
	"The same sum stands in the report of the recipient, under another heading.",
}

// richTexts are as they stand in JSON.
var richTexts = []string{
	` \"première phase\"`, ` – Öffentliche Mittel`, ` (ທຸ່ນລະເບີດ)`, ` \u0026 others`, ` caf\u00e9 / na\u00efve`,
	` Западная область`, ` \ud83d\udca3 cleared`, ` € 1.5 million`, ` 清除`,
}
