package schematest

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"testing"
)

// grade is written by a rule of its own, so that it can be spoilt.
type grade struct{ n int }

// rule is how grades are written and read.
type rule struct {
	write func(grade) (driver.Value, error)
	read  func(*grade, any) error
}

// grades is the rule in force while a test runs.
var grades rule

func (g grade) Value() (driver.Value, error) { return grades.write(g) }
func (g *grade) Scan(held any) error         { return grades.read(g, held) }

// writeGrade and readGrade are the good rule.
func writeGrade(g grade) (driver.Value, error) {
	if g.n == 0 {
		return nil, nil
	}
	return fmt.Sprintf("grade %d", g.n), nil
}

func readGrade(g *grade, held any) error {
	var read grade
	switch held := held.(type) {
	case nil:
		*g = grade{}
		return nil
	case string:
		if n, err := fmt.Sscanf(held, "grade %d", &read.n); n < 1 {
			return err
		}
	case []byte:
		return readGrade(g, string(held))
	default:
		return errors.New("no text")
	}
	*g = read
	return nil
}

func TestStoredWrongly(t *testing.T) {
	for name, test := range map[string]struct {
		rule  rule
		wrong bool
	}{
		"as it should be": {rule{writeGrade, readGrade}, false},
		"a number":        {rule{func(g grade) (driver.Value, error) { return int64(g.n), nil }, readGrade}, true},
		"bytes": {rule{func(g grade) (driver.Value, error) {
			held, err := writeGrade(g)
			text, _ := held.(string)
			return []byte(text), err
		}, readGrade}, true},
		"another text":     {rule{func(grade) (driver.Value, error) { return "grade 9", nil }, readGrade}, true},
		"no NULL":          {rule{func(g grade) (driver.Value, error) { return fmt.Sprintf("no grade %d", g.n), nil }, readGrade}, true},
		"is never written": {rule{func(grade) (driver.Value, error) { return nil, errors.New("no") }, readGrade}, true},
		"keeps at NULL": {rule{writeGrade, func(g *grade, held any) error {
			if held == nil {
				return nil
			}
			return readGrade(g, held)
		}}, true},
		"takes numbers": {rule{writeGrade, func(g *grade, held any) error {
			if _, ok := held.(int64); ok {
				return nil
			}
			return readGrade(g, held)
		}}, true},
		"takes any text": {rule{writeGrade, func(g *grade, held any) error {
			if err := readGrade(g, held); err != nil {
				if _, ok := held.(string); !ok {
					return err
				}
			}
			return nil
		}}, true},
		"changes at an error": {rule{writeGrade, func(g *grade, held any) error {
			err := readGrade(g, held)
			if err != nil {
				*g = grade{77}
			}
			return err
		}}, true},
	} {
		grades = test.rule
		if wrong := storedWrongly[grade]([]grade{{1}, {2}}); (len(wrong) > 0) != test.wrong {
			t.Errorf("%s: %q", name, wrong)
		}
	}
	grades = rule{writeGrade, readGrade}
	if wrong := storedWrongly[grade](nil); len(wrong) == 0 {
		t.Error("no values, and nothing is wrong")
	}
}
