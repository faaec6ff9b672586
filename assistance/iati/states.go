package iati

import (
	"strings"

	"github.com/treatyaid/treatyaid/party"
)

// alphabet has the codes of ISO 3166-1 of the States of the depositary's list, of three
// letters and of two.
const alphabet = `
AFG AF  AGO AO  ALB AL  AND AD  ARE AE  ARG AR  ARM AM  ATG AG  AUS AU  AUT AT
AZE AZ  BDI BI  BEL BE  BEN BJ  BFA BF  BGD BD  BGR BG  BHR BH  BHS BS  BIH BA
BLR BY  BLZ BZ  BOL BO  BRA BR  BRB BB  BRN BN  BTN BT  BWA BW  CAF CF  CAN CA
CHE CH  CHL CL  CHN CN  CIV CI  CMR CM  COD CD  COG CG  COK CK  COL CO  COM KM
CPV CV  CRI CR  CUB CU  CYP CY  CZE CZ  DEU DE  DJI DJ  DMA DM  DNK DK  DOM DO
DZA DZ  ECU EC  EGY EG  ERI ER  ESP ES  EST EE  ETH ET  FIN FI  FJI FJ  FRA FR
FSM FM  GAB GA  GBR GB  GEO GE  GHA GH  GIN GN  GMB GM  GNB GW  GNQ GQ  GRC GR
GRD GD  GTM GT  GUY GY  HND HN  HRV HR  HTI HT  HUN HU  IDN ID  IND IN  IRL IE
IRN IR  IRQ IQ  ISL IS  ISR IL  ITA IT  JAM JM  JOR JO  JPN JP  KAZ KZ  KEN KE
KGZ KG  KHM KH  KIR KI  KNA KN  KOR KR  KWT KW  LAO LA  LBN LB  LBR LR  LBY LY
LCA LC  LIE LI  LKA LK  LSO LS  LTU LT  LUX LU  LVA LV  MAR MA  MCO MC  MDA MD
MDG MG  MDV MV  MEX MX  MHL MH  MKD MK  MLI ML  MLT MT  MMR MM  MNE ME  MNG MN
MOZ MZ  MRT MR  MUS MU  MWI MW  MYS MY  NAM NA  NER NE  NGA NG  NIC NI  NIU NU
NLD NL  NOR NO  NPL NP  NRU NR  NZL NZ  OMN OM  PAK PK  PAN PA  PER PE  PHL PH
PLW PW  PNG PG  POL PL  PRK KP  PRT PT  PRY PY  PSE PS  QAT QA  ROU RO  RUS RU
RWA RW  SAU SA  SDN SD  SEN SN  SGP SG  SLB SB  SLE SL  SLV SV  SMR SM  SOM SO
SRB RS  SSD SS  STP ST  SUR SR  SVK SK  SVN SI  SWE SE  SWZ SZ  SYC SC  SYR SY
TCD TD  TGO TG  THA TH  TJK TJ  TKM TM  TLS TL  TON TO  TTO TT  TUN TN  TUR TR
TUV TV  TZA TZ  UGA UG  UKR UA  URY UY  USA US  UZB UZ  VAT VA  VCT VC  VEN VE
VNM VN  VUT VU  WSM WS  YEM YE  ZAF ZA  ZMB ZM  ZWE ZW
`

// letters are the two letters of a State; "" of none.
func letters(s party.State) string {
	words := strings.Fields(alphabet)
	for i := 0; i < len(words); i += 2 {
		if words[i] == s.String() {
			return words[i+1]
		}
	}
	return ""
}

// stateOf finds the State of two letters.
func stateOf(letters string) (party.State, bool) {
	words := strings.Fields(alphabet)
	for i := 0; i < len(words); i += 2 {
		if words[i+1] == letters {
			s, err := party.ParseState(words[i])
			return s, err == nil
		}
	}
	return party.State{}, false
}

// areas are codes of the standard for territories that are areas in records, as sources
// print them. No position is taken on any.
var areas = map[string]string{"XK": "Kosovo", "EH": "Western Sahara"}

// countryOf reads a country by its code: a State or, of any other code, an area by its
// usual or its given name.
func countryOf(code, name string) party.Actor {
	if s, ok := stateOf(code); ok {
		return party.Actor{Kind: party.ActorState, State: s}
	}
	area := party.Actor{Kind: party.ActorArea, Name: areas[code]}
	if area.Name == "" {
		area.Name = name
	}
	if area.Name == "" {
		area.Name = "country " + code
	}
	return area.Normal()
}

// codeOf returns the code of an actor as a country; "" if it has none.
func codeOf(a party.Actor) string {
	if a.Kind == party.ActorState {
		return letters(a.State)
	}
	for code, name := range areas {
		if a == (party.Actor{Kind: party.ActorArea, Name: name}) {
			return code
		}
	}
	return ""
}
