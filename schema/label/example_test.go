package label_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema/label"
)

func ExampleFind() {
	for _, language := range label.Languages() {
		if name, ok := label.Find("Category", "medical-care", language); ok {
			fmt.Println(language, name.Text, name.Treaty, name.Source.Place)
		}
	}
	// Output:
	// en medical care true Article 6(7)
	// fr soins médicaux true Article 5(1)
	// es atención médica true Article 5(1)
}

func ExampleRead() {
	list, err := label.Read("Form")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(list.Title)
	for _, entry := range list.Codes {
		fmt.Println(entry.Code, entry.Cites, entry.Labels.Spanish.Text)
	}
	// Output:
	// form of assistance
	// technical [6(2)] asistencia técnica
	// material [6(2)] asistencia material
	// financial [6(2)] asistencia financiera
}
