package schematest

import (
	"encoding"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Surface is all that a package exports to be called: for a test that calls it with whatever
// the types allow.
type Surface struct {
	// Types has a value of every exported type, and Functions every exported function, by
	// its name. What is generic stands there as one instance of it, or not at all.
	Types     []any
	Functions map[string]any
	// Samples are values that are sound: receivers and arguments beside zero ones and those
	// out of range. A type may have several, such as one of another register.
	Samples []any
	// Nil are the types, as zero values, of which a nil pointer is a receiver and an argument
	// too. Of any other there is to be a value.
	Nil []any
	// Panics says of which functions and methods the documentation says that they panic, and
	// of what: "ParseX" or "T.Method".
	Panics map[string]string
}

// Check reports every exported function, and every exported type, of the package in the
// current directory that is not on the surface, and so would not be called.
func (s *Surface) Check(t *testing.T) {
	t.Helper()
	on := make(map[string]bool)
	for _, v := range s.Types {
		name, _, _ := strings.Cut(reflect.TypeOf(v).Name(), "[")
		on[name] = true
	}
	for name := range s.Functions {
		on[name] = true
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, name := range exported(t, file) {
			found++
			if !on[name] {
				t.Errorf("%s: %s is not called", file, name)
			}
		}
	}
	if found == 0 {
		t.Error("the package exports nothing")
	}
}

// spelled is what a type of a list of codes has.
type spelled interface {
	MarshalText() ([]byte, error)
	String() string
}

// Codes reports each value of a type of the surface that is a list of codes, in or out of its
// range, that is not as its code: whose code is not read back as it, or which has a code where
// it is an error to write it.
func (s *Surface) Codes(t *testing.T) {
	t.Helper()
	for _, v := range s.Types {
		of := reflect.TypeOf(v)
		if _, is := v.(spelled); !is || of.Kind() != reflect.Uint8 {
			continue
		}
		written := 0
		for n := range 256 {
			value := reflect.New(of).Elem()
			value.SetUint(uint64(n))
			c := value.Interface().(spelled)
			text, err := c.MarshalText()
			if err != nil {
				if c.String() != "" || string(text) != "" {
					t.Errorf("%s(%d) is an error, and %q and %q", of.Name(), n, c, text)
				}
				continue
			}
			written++
			back := reflect.New(of)
			if err := back.Interface().(encoding.TextUnmarshaler).UnmarshalText(text); err != nil || back.Elem().Uint() != uint64(n) || c.String() != string(text) {
				t.Errorf("%s(%d) is %q, written %q, and read back %d: %v", of.Name(), n, c, text, back.Elem().Uint(), err)
			}
		}
		if written == 0 || written == 256 {
			t.Errorf("%s: %d values have a code", of.Name(), written)
		}
	}
}

// exported returns the exported types and functions of a file that are not generic.
func exported(t *testing.T, file string) (names []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, data, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range parsed.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.IsExported() && d.Type.TypeParams == nil {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if of, ok := spec.(*ast.TypeSpec); ok && of.Name.IsExported() && of.TypeParams == nil && !of.Assign.IsValid() {
					names = append(names, of.Name.Name)
				}
			}
		}
	}
	return names
}

// mostCalls is how many choices of arguments are tried with a receiver.
const mostCalls = 24

// Call calls every function, and every method of every type, with zero values, with values out
// of range and with the samples, and reports each that panics. What a call returns to be gone
// through is gone through, for a few steps.
func (s *Surface) Call(t *testing.T) {
	t.Helper()
	c := calling{Surface: s, samples: make(map[reflect.Type][]reflect.Value), found: make(map[depthOf][]reflect.Value), dice: rand.New(rand.NewPCG(1, 2)), panicked: make(map[string]bool)}
	for _, v := range s.Samples {
		is := reflect.ValueOf(v)
		c.samples[is.Type()] = append(c.samples[is.Type()], is)
		if is.Kind() == reflect.Pointer && !is.IsNil() {
			c.samples[is.Type().Elem()] = append(c.samples[is.Type().Elem()], is.Elem())
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Functions)) {
		c.call(t, name, func() reflect.Value { return reflect.ValueOf(s.Functions[name]) })
	}
	for _, v := range s.Types {
		of := reflect.TypeOf(v)
		if of.Kind() == reflect.Interface {
			continue
		}
		isNil := s.mayBeNil(of)
		for i, receiver := range c.candidates(of, 0) {
			pointer := reflect.PointerTo(of)
			for m := range pointer.NumMethod() {
				method := pointer.Method(m).Name
				c.call(t, fmt.Sprintf("%s.%s", of.Name(), method), func() reflect.Value {
					own := reflect.New(of)
					own.Elem().Set(receiver)
					return own.MethodByName(method)
				})
				if _, ofValue := of.MethodByName(method); i == 0 && isNil && !ofValue && method != "UnmarshalJSON" {
					c.call(t, fmt.Sprintf("%s.%s", of.Name(), method), func() reflect.Value { return reflect.Zero(pointer).MethodByName(method) })
				}
			}
		}
	}
	for name := range s.Panics {
		if !c.panicked[name] {
			t.Errorf("%s does not panic", name)
		}
	}
	if c.calls < 40 {
		t.Errorf("only %d calls", c.calls)
	}
}

// depthOf is a type, and how deep it lies in an argument.
type depthOf struct {
	of    reflect.Type
	depth int
}

// mayBeNil reports whether a nil pointer to a type is tried.
func (s *Surface) mayBeNil(of reflect.Type) bool {
	return slices.ContainsFunc(s.Nil, func(v any) bool { return reflect.TypeOf(v) == of })
}

// calling is a surface that is being called.
type calling struct {
	*Surface
	samples  map[reflect.Type][]reflect.Value
	found    map[depthOf][]reflect.Value // the candidates, once they were asked for
	dice     *rand.Rand
	calls    int
	panicked map[string]bool
}

// call calls a function with some choices of arguments: it is made anew for each.
func (c *calling) call(t *testing.T, name string, function func() reflect.Value) {
	t.Helper()
	is := function().Type()
	all, choices := make([][]reflect.Value, is.NumIn()), 1
	for i := range all {
		of := is.In(i)
		all[i] = c.candidates(of, 0)
		choices = min(choices*len(all[i]), 1<<20)
	}
	for n := range min(choices, mostCalls) {
		arguments, rest := make([]reflect.Value, len(all)), n
		for i := range all {
			at := rest % len(all[i])
			rest /= len(all[i])
			if choices > mostCalls && n > 0 { // else each in turn; zero values first
				at = c.dice.IntN(len(all[i]))
			}
			arguments[i] = all[i][at]
		}
		c.once(t, name, function(), arguments)
	}
}

// once calls a function, and reports if it panics.
func (c *calling) once(t *testing.T, name string, function reflect.Value, arguments []reflect.Value) {
	t.Helper()
	c.calls++
	defer func() {
		if broken := recover(); broken != nil {
			c.panicked[name] = true
			if c.Panics[name] == "" {
				var of []string
				for _, a := range arguments {
					text := fmt.Sprintf("%v", a)
					of = append(of, text[:min(len(text), 60)])
				}
				t.Errorf("%s(%s): %v", name, strings.Join(of, ", "), broken)
			}
		}
	}()
	call := function.Call
	if function.Type().IsVariadic() {
		call = function.CallSlice
	}
	for _, result := range call(arguments) {
		goThrough(result)
	}
}

// goThrough goes through the first values of a sequence.
func goThrough(result reflect.Value) {
	if result.Kind() != reflect.Func || result.IsNil() {
		return
	}
	steps := 0
	switch {
	case result.Type().CanSeq():
		for range result.Seq() {
			if steps++; steps == 3 {
				return
			}
		}
	case result.Type().CanSeq2():
		for range result.Seq2() {
			if steps++; steps == 3 {
				return
			}
		}
	}
}

// candidates are values of a type: zero, out of range, and the samples.
func (c *calling) candidates(of reflect.Type, depth int) []reflect.Value {
	at := depthOf{of, depth}
	if _, met := c.found[at]; !met {
		c.found[at] = c.find(of, depth)
	}
	return c.found[at]
}

func (c *calling) find(of reflect.Type, depth int) []reflect.Value {
	values := []reflect.Value{reflect.Zero(of)}
	add := func(v any) { values = append(values, reflect.ValueOf(v).Convert(of)) }
	switch of.Kind() {
	case reflect.Bool:
		add(true)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uint:
		most := uint64(1)<<of.Bits() - 1
		if of.Bits() == 64 {
			most = math.MaxUint64
		}
		add(uint64(1))
		add(most)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Int:
		values = append(values, reflect.ValueOf(int64(1)).Convert(of), reflect.ValueOf(int64(-1)).Convert(of),
			reflect.ValueOf(int64(1)<<(of.Bits()-1)-1).Convert(of), reflect.ValueOf(-int64(1)<<(of.Bits()-2)).Convert(of))
	case reflect.String:
		add("x")
		add("\xff\x00")
	case reflect.Func:
		values = append(values, reflect.MakeFunc(of, func([]reflect.Value) (results []reflect.Value) {
			for i := range of.NumOut() {
				results = append(results, reflect.Zero(of.Out(i)))
			}
			return results
		}))
	case reflect.Interface:
		for _, v := range c.Samples {
			if is := reflect.ValueOf(v); is.Type().Implements(of) && of.NumMethod() > 0 {
				values = append(values, is)
			}
		}
		if of.NumMethod() == 0 {
			values = append(values, reflect.ValueOf(int64(math.MaxInt64)), reflect.ValueOf("x"), reflect.ValueOf([]byte("\xff")), reflect.ValueOf(math.NaN()))
		} else if len(values) > 1 {
			values = values[1:] // a nil interface is no reader, writer or context
		}
	case reflect.Slice:
		if depth < 3 {
			for _, one := range c.candidates(of.Elem(), depth+1) {
				list := reflect.MakeSlice(of, 0, 1)
				values = append(values, reflect.Append(list, one))
			}
		}
		if of.Elem() == reflect.TypeFor[byte]() {
			values = values[:1]
			for _, text := range []string{"", "null", "{", `"x"`, "{}", "[]", "\xff", "x"} {
				add([]byte(text))
			}
		}
	case reflect.Pointer:
		if depth == 0 && !c.mayBeNil(of.Elem()) {
			values = nil
		}
		if depth < 3 {
			for _, one := range c.candidates(of.Elem(), depth+1) {
				pointer := reflect.New(of.Elem())
				pointer.Elem().Set(one)
				values = append(values, pointer)
			}
		}
		return values // the samples are among them
	case reflect.Struct:
		if depth < 3 {
			values = append(values, c.filled(of, depth)...)
		}
	}
	return append(values, c.samples[of]...)
}

// filled are two values of a struct, of which each field that can be set is out of range.
func (c *calling) filled(of reflect.Type, depth int) (values []reflect.Value) {
	for n := 1; n <= 2; n++ {
		value, isSet := reflect.New(of).Elem(), false
		for i := range of.NumField() {
			if of.Field(i).IsExported() {
				candidates := c.candidates(of.Field(i).Type, depth+1)
				value.Field(i).Set(candidates[max(0, len(candidates)-n)])
				isSet = true
			}
		}
		if isSet {
			values = append(values, value)
		}
	}
	return values
}
