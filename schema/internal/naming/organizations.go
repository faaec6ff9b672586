package naming

import "slices"

// organization is a body that is often written where a State stands.
type organization struct {
	name  string   // as it calls itself
	names []string // folded
}

var organizations = []organization{
	{"African Union", []string{"african union", "au commission", "union africaine", "union africana"}},
	{"Association of Southeast Asian Nations", []string{"asean", "association of southeast asian nations"}},
	{"European Union", []string{"eu", "ue", "eue", "european union", "union europeenne", "union europea", "european commission", "commission europeenne", "comision europea", "european community", "echo", "eeas"}},
	{"Food and Agriculture Organization of the United Nations", []string{"fao"}},
	{"Geneva International Centre for Humanitarian Demining", []string{"gichd", "cidhg"}},
	{"International Committee of the Red Cross", []string{"icrc", "cicr", "international committee of the red cross"}},
	{"International Organization for Migration", []string{"iom"}},
	{"ITF Enhancing Human Security", []string{"itf", "itf enhancing human security"}},
	{"League of Arab States", []string{"arab league", "league of arab states"}},
	{"North Atlantic Treaty Organization", []string{"nato", "otan", "north atlantic treaty organization", "nspa"}},
	{"Organization for Security and Co-operation in Europe", []string{"osce"}},
	{"Organization of American States", []string{"oas", "oea", "organization of american states"}},
	{"United Nations", []string{"un", "uno", "onu", "united nations", "nations unies", "naciones unidas", "ocha"}},
	{"United Nations Children's Fund", []string{"unicef"}},
	{"United Nations Development Programme", []string{"undp", "pnud"}},
	{"United Nations High Commissioner for Refugees", []string{"unhcr"}},
	{"United Nations Mine Action Service", []string{"unmas"}},
	{"United Nations Office for Project Services", []string{"unops"}},
	{"World Bank", []string{"world bank", "banque mondiale", "banco mundial", "ibrd"}},
	{"World Food Programme", []string{"wfp"}},
	{"World Health Organization", []string{"who"}},
}

// Organization returns the name of the organization that a folded name is in use for.
func Organization(name string) (full string, ok bool) {
	i := slices.IndexFunc(organizations, func(o organization) bool { return slices.Contains(o.names, name) })
	if i < 0 {
		return "", false
	}
	return organizations[i].name, true
}
