package desk

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

func TestTry(t *testing.T) {
	d, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"treaty", `{"treaty":"ccm"}`},
		{"state", `{"treaty":"ccm","state":"LAO"}`},
		{"state", `{"treaty":"ccm","state":"LAO"}`},
		{"days", `{"treaty":"ccm","state":"LAO"}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR","toward":"LAO"}`},
		{"pair", `{"treaty":"ccm","bearer":"NOR","toward":"LAO","suppose":[{"fact":"ccm:in-position","subject":"NOR","category":"clearance","holds":"yes"}]}`},
		{"flows", `{"treaty":"ccm","period":{"from":"2022-01-01","until":"2024-01-01"}}`},
		{"flows", `{"treaty":"ccm"}`},
		{"changes", `{"treaty":"ccm","since":"2025-01-01"}`},
		{"changes", `{"treaty":"ccm","since":"2025-01-01","state":"LTU"}`},
		{"readings", `{"treaty":"ccm","state":"LAO"}`},
		{"supposed", `{"treaty":"ccm","suppose":[{"fact":"ccm:in-position","subject":"NOR","category":"clearance","holds":"yes"}]}`},
	} {
		start := time.Now()
		out, err := d.Answer(c[0], []byte(c[1]))
		fmt.Println(c[0], time.Since(start), len(out), err)
		if c[0] == "days" || c[0] == "supposed" || c[0] == "readings" {
			fmt.Printf("%.600s\n", out)
		}
	}
	n, err := NewNames()
	out, _ := json.Marshal(n)
	fmt.Println(len(out), err)
}
