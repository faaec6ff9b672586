package iati

import "encoding/xml"

// activity is an iati-activity: its elements are in the order that the standard demands.
type activity struct {
	XMLName         xml.Name              `xml:"iati-activity"`
	LastUpdated     string                `xml:"last-updated-datetime,attr,omitempty"`
	Language        string                `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Currency        string                `xml:"default-currency,attr,omitempty"`
	Humanitarian    string                `xml:"humanitarian,attr,omitempty"`
	Identifier      string                `xml:"iati-identifier"`
	Reporter        organisation          `xml:"reporting-org"`
	Title           narratives            `xml:"title"`
	Descriptions    []narratives          `xml:"description"`
	Participants    []organisation        `xml:"participating-org"`
	Status          coded                 `xml:"activity-status"`
	Dates           []activityDate        `xml:"activity-date"`
	Countries       []place               `xml:"recipient-country"`
	Regions         []place               `xml:"recipient-region"`
	Sectors         []sector              `xml:"sector"`
	Tags            []sector              `xml:"tag"`
	FinanceType     *coded                `xml:"default-finance-type"`
	AidTypes        []coded               `xml:"default-aid-type"`
	Budgets         []budget              `xml:"budget"`
	Planned         []plannedDisbursement `xml:"planned-disbursement"`
	Transactions    []transaction         `xml:"transaction"`
	RelatedActivity []related             `xml:"related-activity"`
	Others          []other               `xml:",any"`
}

// coded is an element that says a code.
type coded struct {
	Code       string `xml:"code,attr"`
	Vocabulary string `xml:"vocabulary,attr,omitempty"`
}

type activityDate struct {
	Type string `xml:"type,attr"`
	Day  string `xml:"iso-date,attr"`
}

// place is a country or a region that receives.
type place struct {
	Code       string      `xml:"code,attr"`
	Vocabulary string      `xml:"vocabulary,attr,omitempty"`
	Percentage string      `xml:"percentage,attr,omitempty"`
	Texts      []narrative `xml:"narrative"`
}

// sector is a sector, or a tag, which has no percentage.
type sector struct {
	Vocabulary string      `xml:"vocabulary,attr,omitempty"`
	Address    string      `xml:"vocabulary-uri,attr,omitempty"`
	Code       string      `xml:"code,attr"`
	Percentage string      `xml:"percentage,attr,omitempty"`
	Texts      []narrative `xml:"narrative"`
}

type value struct {
	Currency string `xml:"currency,attr,omitempty"`
	Day      string `xml:"value-date,attr"`
	Amount   string `xml:",chardata"`
}

type isoDate struct {
	Day string `xml:"iso-date,attr"`
}

type budget struct {
	Type   string  `xml:"type,attr,omitempty"`
	Status string  `xml:"status,attr,omitempty"`
	Start  isoDate `xml:"period-start"`
	End    isoDate `xml:"period-end"`
	Value  value   `xml:"value"`
}

type plannedDisbursement struct {
	Type     string        `xml:"type,attr,omitempty"`
	Start    isoDate       `xml:"period-start"`
	End      *isoDate      `xml:"period-end"`
	Value    value         `xml:"value"`
	Provider *organisation `xml:"provider-org"`
	Receiver *organisation `xml:"receiver-org"`
}

type transaction struct {
	Humanitarian string        `xml:"humanitarian,attr,omitempty"`
	Type         coded         `xml:"transaction-type"`
	Date         isoDate       `xml:"transaction-date"`
	Value        value         `xml:"value"`
	Description  *narratives   `xml:"description"`
	Provider     *organisation `xml:"provider-org"`
	Receiver     *organisation `xml:"receiver-org"`
	Disbursed    *coded        `xml:"disbursement-channel"`
	Sectors      []sector      `xml:"sector"`
	Countries    []place       `xml:"recipient-country"`
	Regions      []place       `xml:"recipient-region"`
	FinanceType  *coded        `xml:"finance-type"`
	AidTypes     []coded       `xml:"aid-type"`
}

type related struct {
	Ref  string `xml:"ref,attr"`
	Type string `xml:"type,attr"`
}

// other is an element that has no place in a record. Nothing of it is kept but its name.
type other struct {
	XMLName xml.Name
}
