package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/assistance"
)

var exact = cmpopts.EquateComparable(assistance.Sum{})

// span is a span of one total, of so many records.
func span(t *testing.T, first, last int, low, high string, records int) Span {
	t.Helper()
	total := assistance.Total{Line: assistance.Line{Giver: assistance.States}, Stage: assistance.Provided, Records: records}
	total.Currency = assistance.MustParseCurrency("USD")
	var err error
	if total.Low, err = assistance.ParseSum(low); err != nil {
		t.Fatal(err)
	}
	if total.High, err = assistance.ParseSum(high); err != nil {
		t.Fatal(err)
	}
	return Span{Years{first, last}, []assistance.Total{total}}
}

// Sums are added year by year, in whatever order, and the inputs are left as
// they were: the runner may hand them on elsewhere.
func TestAdd(t *testing.T) {
	long := Sums{[]Span{span(t, 1900, 2199, "0", "7", 1)}}
	two := Sums{[]Span{span(t, 2013, 2013, "1", "2", 1), span(t, 2015, 2016, "0", "5", 1)}}
	one := Sums{[]Span{span(t, 2016, 2017, "3", "3", 1)}}
	want := Sums{[]Span{
		span(t, 1900, 2012, "0", "7", 1),
		span(t, 2013, 2013, "1", "9", 2),
		span(t, 2014, 2014, "0", "7", 1),
		span(t, 2015, 2015, "0", "12", 2),
		span(t, 2016, 2016, "3", "15", 3),
		span(t, 2017, 2017, "3", "10", 2),
		span(t, 2018, 2199, "0", "7", 1),
	}}
	var add addFn
	for _, got := range []Sums{
		add.MergeAccumulators(add.MergeAccumulators(long, two), one),
		add.MergeAccumulators(one, add.MergeAccumulators(two, long)),
		add.MergeAccumulators(two, add.MergeAccumulators(Sums{}, add.MergeAccumulators(one, long))),
	} {
		if diff := cmp.Diff(want, got, exact); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	apart := add.MergeAccumulators(one, Sums{[]Span{span(t, 2012, 2013, "1", "1", 1)}})
	if diff := cmp.Diff(Sums{[]Span{span(t, 2012, 2013, "1", "1", 1), span(t, 2016, 2017, "3", "3", 1)}}, apart, exact); diff != "" {
		t.Errorf("apart (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Sums{[]Span{span(t, 2016, 2017, "3", "3", 1)}}, one, exact); diff != "" {
		t.Errorf("an input (-was +is):\n%s", diff)
	}
}

// A sum keeps all its digits on the way between workers.
func TestSumsAreCodedExactly(t *testing.T) {
	const most = "34028236692093846346337460743176821.1454" // 2^128-2 ten-thousandths: the most that is a number
	want := Sums{[]Span{span(t, 1900, 2199, "9007199254740993.0001", most, 7)}}
	want.Spans[0].Totals = append(want.Spans[0].Totals, assistance.Total{Line: assistance.Line{Giver: assistance.States}, Stage: assistance.Pledged, Records: 7}) // of no money
	data, err := encodeSums(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decodeSums(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, exact); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
