package briefing

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/label"
)

// subjectsNamed names what money is about: "mine action".
func subjectsNamed(subjects []assistance.Subject) string {
	var names []string
	for _, s := range subjects {
		name, ok := s.Label(label.English)
		if !ok {
			name = s.String()
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}
