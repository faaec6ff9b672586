package assistance

import (
	"database/sql/driver"
	"strings"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Currency is a currency by its ISO 4217 code. Those withdrawn since 2008 are
// among them, because old records stay valid; one that replaced another is
// another currency, and nothing is ever converted. It is comparable with ==.
// The zero Currency is none and has no code.
type Currency uint8

// The codes are sorted, so that the order of values is the order of codes.
var currencies = codelist.New[Currency]("currency", strings.Fields(`
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB
BOV BRL BSD BTN BWP BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC
CUC CUP CVE CYP CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHC
GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD
JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD
MDL MGA MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
SDG SEK SGD SHP SKK SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMM TMT
TND TOP TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UYW UZS VEB VED VEF VES
VND VUV WST XAD XAF XCD XCG XDR XFU XOF XPF XSU XUA YER ZAR ZMK ZMW ZWD ZWG
ZWL ZWN ZWR
`)...)

// ParseCurrency returns the currency of a code such as "EUR". An error is a
// *[codelist.UnknownError].
func ParseCurrency(code string) (Currency, error) { return currencies.Parse(code) }

// MustParseCurrency is [ParseCurrency] for a code that stands in the program
// itself; it panics on an error.
func MustParseCurrency(code string) Currency {
	c, err := ParseCurrency(code)
	if err != nil {
		panic(err)
	}
	return c
}

// String returns the code of c, and "" for none.
func (c Currency) String() string { return currencies.String(c) }

// MarshalText implements [encoding.TextMarshaler]. The zero Currency is an
// error.
func (c Currency) MarshalText() ([]byte, error) { return currencies.Marshal(c) }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseCurrency].
func (c *Currency) UnmarshalText(text []byte) error { return currencies.Unmarshal(text, c) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Currency) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Currency) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language. ok is false if there is none: then
// nothing stands in for it.
func (c Currency) Label(language label.Language) (text string, ok bool) {
	return label.Text("Currency", c.String(), language)
}
