//go:build js && wasm

// Program engine is the library in a browser: it answers, in a worker, what the page of the
// atlas asks. It sets three functions, and then waits:
//
//	treatyaid.answer(asked, question)       JSON for JSON; see package desk
//	treatyaid.drop(name, bytes, beside)     reads a file in place of the sample, or beside it
//	treatyaid.sample()                      goes back to the sample
//
// Each returns an object with either "answer", a text of JSON, or "refused", a sentence.
package main

import (
	"encoding/json"
	"syscall/js"

	"github.com/treatyaid/treatyaid/examples/internal/desk"
)

func main() {
	d, err := desk.New()
	if err != nil {
		js.Global().Get("treatyaid").Call("failed", err.Error())
		return
	}
	functions := js.Global().Get("treatyaid")
	functions.Set("answer", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return answered(d.Answer(args[0].String(), []byte(args[1].String())))
	}))
	functions.Set("drop", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := make([]byte, args[1].Length())
		js.CopyBytesToGo(data, args[1])
		return answered(json.Marshal(d.Drop(args[0].String(), data, args[2].Bool())))
	}))
	functions.Set("sample", js.FuncOf(func(js.Value, []js.Value) any {
		return answered([]byte("null"), d.Sample())
	}))
	functions.Call("ready")
	select {}
}

// answered is an answer, or why there is none, as the worker takes it.
func answered(answer []byte, err error) any {
	if err != nil {
		return map[string]any{"refused": err.Error()}
	}
	return map[string]any{"answer": string(answer)}
}
