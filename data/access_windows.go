package data

import "os"

func readable(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func writable(path string) bool {
	st, err := os.Stat(path)
	return err == nil && (st.IsDir() || st.Mode()&0o200 != 0)
}
