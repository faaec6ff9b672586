package obligation

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed ccm.json
var ccmJSON []byte

// CCM returns the catalogue of the Convention on Cluster Munitions: Article 6,
// with Articles 4(4) and 7(1)(n) to which it is tied. An error would mean that
// the embedded file is faulty.
func CCM() (*Instrument, error) { return ccm() }

var ccm = sync.OnceValues(func() (*Instrument, error) { return ParseInstrument(ccmJSON) })

// CCMDocument returns the JSON text of the catalogue that CCM returns, for
// programs in other languages. The slice is the caller's own.
func CCMDocument() []byte { return slices.Clone(ccmJSON) }
