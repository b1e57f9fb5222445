// Gainsay keeps the claims of news articles and says which of them contradict
// each other. Without a verb it opens its window; see the README for the verbs.
package main

import (
	"os"

	"gainsay/app/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, window))
}
