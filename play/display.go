package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"unicode"
)

// display is a virtual screen of its own, without a window manager.
type display struct {
	name   string // ":57"
	server *exec.Cmd
	places bool // keys are pressed by where they lie, since the layout has no Latin letters
}

// newDisplay starts an Xvfb of the given size in pixels on the first number
// that is free, with further arguments of its own.
func newDisplay(width, height int, more ...string) (*display, error) {
	number, written, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("starting a virtual display: %w", err)
	}
	defer number.Close()
	args := []string{"-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset"}
	server := exec.Command("Xvfb", append(args, more...)...)
	server.ExtraFiles = []*os.File{written}
	err = server.Start()
	written.Close()
	if err != nil {
		return nil, fmt.Errorf("starting a virtual display: %w", err)
	}
	said, err := io.ReadAll(io.LimitReader(number, 16))
	if n := strings.TrimSpace(string(said)); err == nil && n != "" {
		return &display{name: ":" + n, server: server}, nil
	}
	server.Process.Kill()
	server.Wait()
	return nil, fmt.Errorf("starting a virtual display: Xvfb named no display (%w)", err)
}

func (d *display) close() {
	d.server.Process.Signal(os.Interrupt)
	d.server.Wait()
}

// env is the environment of a program on d.
func (d *display) env(more ...string) []string {
	return append(append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1"), more...)
}

// tell runs a small X program to its end.
func (d *display) tell(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Env = d.env()
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, out)
	}
	return nil
}

// copy puts text on the clipboard, as copying it in a browser would.
func (d *display) copy(text string) error { return d.clipboard(strings.NewReader(text)) }

// copyPicture puts a PNG picture on the clipboard, and nothing else.
func (d *display) copyPicture(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return d.clipboard(f, "-t", "image/png")
}

// clipboard fills the clipboard. What xclip says is not read: it leaves a
// process behind that keeps its output open as long as it serves.
func (d *display) clipboard(content io.Reader, args ...string) error {
	c := exec.Command("xclip", append([]string{"-selection", "clipboard", "-in"}, args...)...)
	c.Env = d.env()
	c.Stdin = content
	if err := c.Run(); err != nil {
		return fmt.Errorf("filling the clipboard: %w", err)
	}
	return nil
}

// pasted is the text on the clipboard.
func (d *display) pasted() (string, error) {
	c := exec.Command("xclip", "-selection", "clipboard", "-out")
	c.Env = d.env()
	out, err := c.Output()
	if err != nil {
		err = fmt.Errorf("reading the clipboard: %w", err)
	}
	return string(out), err
}

// layout sets the keyboard's layout: us, ua … From then on letters are pressed
// by where they lie on a keyboard, as people do whatever their layout.
func (d *display) layout(name string) error {
	d.places = name != "us"
	list := exec.Command("xinput", "list", "--id-only", "Virtual core XTEST keyboard") // what xdotool presses keys of
	list.Env = d.env()
	id, err := list.Output()
	if err != nil {
		return fmt.Errorf("looking for the keyboard: %w", err)
	}
	if err := d.tell("setxkbmap", name); err != nil {
		return err
	}
	return d.tell("setxkbmap", "-device", strings.TrimSpace(string(id)), name)
}

// keyCodes are the X key codes of the letters of a US keyboard, which are those
// of the same places on any other.
var keyCodes = map[string]string{
	"q": "24", "w": "25", "e": "26", "r": "27", "t": "28", "y": "29", "u": "30", "i": "31", "o": "32", "p": "33",
	"a": "38", "s": "39", "d": "40", "f": "41", "g": "42", "h": "43", "j": "44", "k": "45", "l": "46",
	"z": "52", "x": "53", "c": "54", "v": "55", "b": "56", "n": "57", "m": "58",
}

// placed is a key in xdotool's notation with its letter by its place.
func (d *display) placed(key string) string {
	at := strings.LastIndexByte(key, '+') + 1
	if code, ok := keyCodes[key[at:]]; ok && d.places {
		return key[:at] + code
	}
	return key
}

// screenshot writes what the display shows to a PNG file.
func (d *display) screenshot(path string) error { return d.tell("import", "-window", "root", path) }

// key presses a key in xdotool's notation: "ctrl+shift+v".
func (d *display) key(name string) error {
	return d.tell("xdotool", "key", "--delay", "20", "--clearmodifiers", d.placed(name))
}

// write types text. On a layout of other letters those that lie on it are
// typed, and text with others in it is pasted, as a person would.
func (d *display) write(text string) error {
	if !d.places {
		return d.tell("xdotool", "type", "--delay", "15", "--", text)
	}
	args := []string{"key", "--delay", "20"}
	for _, r := range text {
		code, ok := ukrainianKeys[unicode.ToLower(r)]
		switch {
		case !ok:
			if err := d.copy(text); err != nil {
				return err
			}
			return d.key("ctrl+v")
		case unicode.IsUpper(r):
			code = "shift+" + code
		}
		args = append(args, code)
	}
	return d.tell("xdotool", args...)
}

// ukrainianKeys are the X key codes of the Ukrainian layout.
var ukrainianKeys = map[rune]string{
	'й': "24", 'ц': "25", 'у': "26", 'к': "27", 'е': "28", 'н': "29", 'г': "30", 'ш': "31", 'щ': "32", 'з': "33", 'х': "34", 'ї': "35",
	'ф': "38", 'і': "39", 'в': "40", 'а': "41", 'п': "42", 'р': "43", 'о': "44", 'л': "45", 'д': "46", 'ж': "47", 'є': "48",
	'я': "52", 'ч': "53", 'с': "54", 'м': "55", 'и': "56", 'т': "57", 'ь': "58", 'б': "59", 'ю': "60", ' ': "65",
	'1': "10", '2': "11", '3': "12", '4': "13", '5': "14", '6': "15", '7': "16", '8': "17", '9': "18", '0': "19", '-': "20",
}

// click presses a mouse button times times at a place in pixels.
func (d *display) click(x, y, button, times int) error {
	return d.tell("xdotool", "mousemove", "--sync", fmt.Sprint(x), fmt.Sprint(y),
		"click", "--repeat", fmt.Sprint(times), "--delay", "60", fmt.Sprint(button))
}

// drag moves the mouse with the first button held, in several moves as a hand
// does: toolkits take a single jump for no drag at all.
func (d *display) drag(x1, y1, x2, y2 int) error {
	at := func(part int) (string, string) {
		return fmt.Sprint(x1 + (x2-x1)*part/4), fmt.Sprint(y1 + (y2-y1)*part/4)
	}
	args := []string{"mousemove", "--sync", fmt.Sprint(x1), fmt.Sprint(y1), "mousedown", "1"}
	for part := 1; part <= 4; part++ {
		x, y := at(part)
		args = append(args, "mousemove", "--sync", x, y, "sleep", "0.05")
	}
	return d.tell("xdotool", append(args, "mouseup", "1")...)
}
