package evidence

// peak is the greatest of numbers, any of which may be taken out again. The zero
// peak holds none.
type peak struct {
	in, out heap // what was put in, and of that what was taken out
}

func (p *peak) add(n int) { p.in.push(n) }

// remove takes out a number that was put in.
func (p *peak) remove(n int) { p.out.push(n) }

// greatest returns the greatest number; there is none if ok is false.
func (p *peak) greatest() (n int, ok bool) {
	for len(p.out) > 0 && p.in[0] == p.out[0] {
		p.in.pop()
		p.out.pop()
	}
	if len(p.in) == 0 {
		return 0, false
	}
	return p.in[0], true
}

// heap is a binary heap, the greatest number first.
type heap []int

func (h *heap) push(n int) {
	*h = append(*h, n)
	s := *h
	for i := len(s) - 1; i > 0 && s[(i-1)/2] < s[i]; i = (i - 1) / 2 {
		s[(i-1)/2], s[i] = s[i], s[(i-1)/2]
	}
}

func (h *heap) pop() {
	s := *h
	last := len(s) - 1
	s[0] = s[last]
	s = s[:last]
	*h = s
	for i := 0; 2*i+1 < len(s); {
		child := 2*i + 1
		if child+1 < len(s) && s[child+1] > s[child] {
			child++
		}
		if s[child] <= s[i] {
			return
		}
		s[i], s[child] = s[child], s[i]
		i = child
	}
}
