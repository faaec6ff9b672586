package schema_test

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

func TestErrorText(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&schema.Error{Path: "/a", Code: schema.CodeDuplicateID, Message: "why", Line: 3, Column: 7}, "3:7: /a: duplicate-id: why"},
		{&schema.Error{Code: schema.CodeNoValue, Line: 1, Column: 1}, "1:1: no-value"},
		{&schema.Error{Path: "/a", Code: schema.CodeNoValue}, "/a: no-value"},
		{&schema.Error{Path: "/a", Code: schema.CodeNoValue, Line: 1, Column: 2, Record: 12}, "record 12: 1:2: /a: no-value"},
		{&schema.Errors{List: []*schema.Error{{Path: "/a", Code: schema.CodeNoValue}}}, "/a: no-value"},
		{&schema.Errors{List: []*schema.Error{{Path: "/a", Code: schema.CodeNoValue}, {Path: "/b", Code: schema.CodeNoValue}}, More: 3}, "/a: no-value\n/b: no-value\nand 3 more"},
	}
	for _, test := range tests {
		if got := test.err.Error(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestErrorsUnwrap(t *testing.T) {
	err := schema.Scan([]byte(`{"a": 1.5, "a": 2}`))
	var first *schema.Error
	if !errors.As(err, &first) || first.Path != "/a" || first.Code != schema.CodeDuplicateMember {
		t.Errorf("the first fault is %v", first)
	}
	if n := len(err.(*schema.Errors).Unwrap()); n != 2 {
		t.Errorf("%d faults are unwrapped, want 2", n)
	}
}
