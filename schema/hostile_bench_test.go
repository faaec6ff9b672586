package schema_test

import (
	"strconv"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// BenchmarkHostile reads each hostile input at two sizes, one eight times the other.
// The work is linear if both take about the same ns/byte and B/byte. Where reading
// stops at a limit, the larger takes less of both.
//
//	go test ./schema -run '^$' -bench Hostile -benchtime 20x
func BenchmarkHostile(b *testing.B) {
	const kind = schema.KindRegister
	for _, in := range schematest.Hostile(kind) {
		if in.Large == 0 {
			continue
		}
		for _, n := range []int{in.Large, 8 * in.Large} {
			data := in.Make(n)
			b.Run(in.Name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := in.Limits.Validate(kind, data); err == nil {
						b.Fatal("it is valid")
					}
				}
				bytes := float64(b.N) * float64(len(data))
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/bytes, "ns/byte")
			})
		}
	}
}
