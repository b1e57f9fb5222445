package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// stage is a running program in a real window on a display of its own, with a
// home folder that nothing else uses.
type stage struct {
	*display
	program string
	folder  string // what is left to look at: screenshots, the casebook, reports
	book    string // the casebook's file
	run     *exec.Cmd
	shots   int
}

// newStage makes the display and folder, and opens nothing yet.
func newStage(program, folder string) (*stage, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	d, err := newDisplay(1600, 1000)
	if err != nil {
		return nil, err
	}
	return &stage{display: d, program: program, folder: folder, book: filepath.Join(folder, "Kesk Sound.gainsay")}, nil
}

// environment is that of the program: an own home, and the probe.
func (s *stage) environment() []string { return append(s.atHome(), "GAINSAY_PROBE="+s.probe()) }

// atHome is the environment of a program with an own home.
func (s *stage) atHome() []string {
	home := filepath.Join(s.folder, "home")
	return s.env("HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"), "XDG_CACHE_HOME="+filepath.Join(home, "cache"))
}

// makeHome makes the folders of that home, into which programs and the graphics
// library write.
func (s *stage) makeHome() error {
	for _, dir := range []string{"config", "cache"} {
		if err := os.MkdirAll(filepath.Join(s.folder, "home", dir), 0o755); err != nil {
			return err
		}
	}
	return nil
}

// probe is where the window tells where things are. A socket's path must be
// short, so it does not lie in the folder.
func (s *stage) probe() string {
	return filepath.Join(os.TempDir(), fmt.Sprintf("gainsay-%d%s.probe", os.Getpid(), strings.ReplaceAll(s.name, ":", "-")))
}

// open starts the program with the casebook, sizes its window and waits until
// it is at rest.
func (s *stage) open(width, height int) (state, error) {
	os.Remove(s.probe())
	if err := s.makeHome(); err != nil {
		return state{}, err
	}
	log, err := os.OpenFile(filepath.Join(s.folder, "program.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return state{}, err
	}
	defer log.Close()
	s.run = exec.Command(s.program, s.book)
	s.run.Env, s.run.Stdout, s.run.Stderr = s.environment(), log, log
	if err := s.run.Start(); err != nil {
		return state{}, fmt.Errorf("opening the window: %w", err)
	}
	if _, err := s.rest(); err != nil {
		return state{}, fmt.Errorf("opening the window: %w", err)
	}
	err = s.tell("xdotool", "search", "--sync", "--onlyvisible", "--name", "Gainsay",
		"windowfocus", "windowmove", "0", "0", "windowsize", "--sync", fmt.Sprint(width), fmt.Sprint(height))
	if err != nil {
		return state{}, err
	}
	return s.rest()
}

// quit closes the window as its user would, and waits for the end.
func (s *stage) quit() error {
	if err := s.key("ctrl+q"); err != nil {
		return err
	}
	return s.ended(10 * time.Second)
}

// ended waits until the program has ended by itself.
func (s *stage) ended(most time.Duration) error {
	killed := time.AfterFunc(most, func() { s.run.Process.Kill() })
	err := s.run.Wait()
	s.run = nil
	if !killed.Stop() {
		return fmt.Errorf("the program did not end within %s", most)
	}
	return err
}

func (s *stage) close() {
	if s.run != nil {
		s.run.Process.Kill()
		s.run.Wait()
	}
	s.display.close()
	os.Remove(s.probe())
}

// state is what the window says of itself; see app/probe.go.
type state struct {
	Rest                 bool
	View, Focus          string
	Layers               []string
	Status, Notice       string
	Article, Claim, Link string
	Selection            [2]int
	Size                 [2]int
	Keys                 [][3]float64 // milliseconds each
	At                   map[string]box
}

// box is x, y, width and height in pixels.
type box [4]int

func (b box) middle() (x, y int) { return b[0] + b[2]/2, b[1] + b[3]/2 }

// patience is how long the window may take to come to rest. Machines that test
// are slow.
const patience = 60 * time.Second

// ask puts a request to the window.
func (s *stage) ask(request string, answer any) error {
	conn, err := s.connect()
	if err != nil {
		return err
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patience + 10*time.Second))
	if _, err := fmt.Fprintln(conn, request); err != nil {
		return err
	}
	line, err := bufio.NewReader(conn).ReadBytes('\n')
	if err != nil {
		return fmt.Errorf("asking the window for %s: %w", request, err)
	}
	return json.Unmarshal(line, answer)
}

// connect waits until the window listens.
func (s *stage) connect() (net.Conn, error) {
	for began := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		conn, err := net.Dial("unix", s.probe())
		if err == nil || time.Since(began) > patience {
			return conn, err
		}
	}
}

// rest waits until the window has nothing to do.
func (s *stage) rest() (state, error) {
	var now state
	if err := s.ask(fmt.Sprintf("rest %d", int(patience.Seconds())), &now); err != nil {
		return now, err
	}
	if !now.Rest {
		return now, fmt.Errorf("the window does not come to rest: %s", now)
	}
	return now, nil
}

func (n state) String() string {
	return fmt.Sprintf("view %s, focus %q, layers %q, article %s, claim %s, status %q, notice %q", n.View, n.Focus, n.Layers, n.Article, n.Claim, n.Status, n.Notice)
}

// press presses keys, each after the window has come to rest from the one
// before.
func (s *stage) press(keys ...string) error {
	for _, k := range keys {
		if err := s.key(k); err != nil {
			return err
		}
		if _, err := s.rest(); err != nil {
			return fmt.Errorf("after %s: %w", k, err)
		}
	}
	return nil
}

// enter types text into what has the focus.
func (s *stage) enter(text string) error {
	if err := s.write(text); err != nil {
		return err
	}
	_, err := s.rest()
	return err
}

// clickOn clicks a thing that the probe names.
func (s *stage) clickOn(name string) error {
	now, err := s.rest()
	if err != nil {
		return err
	}
	at, ok := now.At[name]
	if !ok {
		return fmt.Errorf("clicking %s: it is not there (%s)", name, now)
	}
	x, y := at.middle()
	if err := s.click(x, y, 1, 1); err != nil {
		return err
	}
	_, err = s.rest()
	return err
}

// errNoText is the error of words that are not on one line of the window.
var errNoText = errors.New("these words do not stand on one line")

// words is where the code points from start to end of the body are.
func (s *stage) words(start, end int) (box, error) { return s.wordsIn("text", start, end) }

// wordsIn is words in the version that is open ("text") or in the one beside
// it ("beside").
func (s *stage) wordsIn(which string, start, end int) (box, error) {
	var at *box
	if err := s.ask(fmt.Sprintf("%s %d %d", which, start, end), &at); err != nil {
		return box{}, err
	}
	if at == nil {
		return box{}, errNoText
	}
	return *at, nil
}

// shot keeps a picture of the window under the number of the scene.
func (s *stage) shot(name string) error {
	s.shots++
	return s.screenshot(filepath.Join(s.folder, fmt.Sprintf("%02d-%s.png", s.shots, name)))
}

// verb runs the program without its window and returns what it prints.
func (s *stage) verb(args ...string) (string, error) {
	c := exec.Command(s.program, args...)
	c.Env = s.environment()
	out, err := c.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		err = fmt.Errorf("gainsay %s: %w: %s", strings.Join(args, " "), err, failed.Stderr)
	}
	return string(out), err
}
