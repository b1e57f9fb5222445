package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The frame's measures.
const (
	toolbarHeight float32 = 48
	statusHeight  float32 = 28
	railWidth     float32 = 164
	railNarrow    float32 = 152 // in a window too narrow for both side panes
)

// frame is what stands round every view: the toolbar above, the rail on the
// left, the status bar below, and notices between it and the view. The canvas
// is cleared in the colour of most panes, which have no ground of their own:
// without a graphics card each layer takes up to half of the time of a frame.
type frame struct {
	object  *fyne.Container
	strip   *fyne.Container // where the menu bar will be; nil once that is there
	toolbar fyne.CanvasObject
	rail    fyne.CanvasObject
	status  fyne.CanvasObject
	notices *noticeBar
	body    *fyne.Container
	shown   fyne.CanvasObject
}

func newFrame(toolbar, rail, status fyne.CanvasObject, notices *noticeBar) *frame {
	f := &frame{strip: newMenuStrip(menuNames), toolbar: toolbar, rail: rail, status: status, notices: notices, body: container.NewStack()}
	f.object = container.New(f, f.body, rail, toolbar, status, notices.Container)
	if f.strip != nil {
		f.object.Add(f.strip)
	}
	return f
}

// removeStrip makes room for the menu bar, which is Fyne's.
func (f *frame) removeStrip() {
	if f.strip != nil {
		strip := f.strip
		f.strip = nil
		f.object.Remove(strip)
	}
}

// put makes body what the frame stands round.
func (f *frame) put(body fyne.CanvasObject) {
	if f.shown == body {
		return
	}
	f.shown = body
	f.body.Objects = []fyne.CanvasObject{body}
	f.body.Refresh()
}

// Layout is for Fyne.
func (f *frame) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	top := float32(0)
	if f.strip != nil {
		top = f.strip.MinSize().Height
		put(f.strip, 0, 0, s.Width, top)
	}
	bar := max(toolbarHeight, f.toolbar.MinSize().Height)
	foot := max(statusHeight, f.status.MinSize().Height)
	grown := grownBy()
	left := railWidth * grown
	if s.Width < widthForAll*grown {
		left = railNarrow * grown
	}
	put(f.toolbar, 0, top, s.Width, bar)
	top += bar
	put(f.rail, 0, top, left, s.Height-top-foot)
	high := f.notices.heightFor(s.Width - left)
	put(f.body, left, top, s.Width-left, s.Height-top-foot-high)
	put(f.status, 0, s.Height-foot, s.Width, foot)
	put(f.notices.Container, left, s.Height-foot-high, s.Width-left, high)
}

// grownBy is how much wider than designed the columns are beside text that is
// larger; half as wide again at the most.
func grownBy() float32 { return max(1, min(1.5, size(sizeField)/textSizes[sizeField])) }

// MinSize is what all of the frame shows at, side panes folded.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 480) }

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
