package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// display is a virtual screen of its own, without a window manager.
type display struct {
	name   string // ":57"
	server *exec.Cmd
}

// newDisplay starts an Xvfb of the given size in pixels on the first number
// that is free.
func newDisplay(width, height int) (*display, error) {
	number, written, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("starting a virtual display: %w", err)
	}
	defer number.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp")
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
func (d *display) copy(text string) error {
	c := exec.Command("xclip", "-selection", "clipboard", "-in")
	c.Env = d.env()
	c.Stdin = strings.NewReader(text)
	if err := c.Run(); err != nil {
		return fmt.Errorf("filling the clipboard: %w", err)
	}
	return nil
}

// copyPicture puts a picture on the clipboard, and nothing else.
func (d *display) copyPicture(path string) error {
	return d.tell("xclip", "-selection", "clipboard", "-t", "image/png", "-in", path)
}

// layout sets the keyboard's layout: us, ua …
func (d *display) layout(name string) error { return d.tell("setxkbmap", name) }

// screenshot writes what the display shows to a PNG file.
func (d *display) screenshot(path string) error { return d.tell("import", "-window", "root", path) }

// key presses keys in xdotool's notation: "ctrl+shift+v".
func (d *display) key(names ...string) error {
	return d.tell("xdotool", append([]string{"key", "--delay", "20", "--clearmodifiers"}, names...)...)
}

// write types text.
func (d *display) write(text string) error {
	return d.tell("xdotool", "type", "--delay", "15", "--", text)
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
