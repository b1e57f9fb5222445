package data

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// shares are the magic numbers of file systems whose files another machine may
// hold (statfs(2), linux/magic.h). The memory that WAL shares between programs
// is not shared there.
var shares = map[uint32]bool{
	0x6969:     true, // NFS
	0xff534d42: true, // CIFS
	0xfe534d42: true, // SMB2
	0x517b:     true, // SMB
	0x01021997: true, // 9P
	0x5346414f: true, // AFS
	0x73757245: true, // Coda
	0x00c36400: true, // Ceph
	0x564c:     true, // NCP
	0x7461636f: true, // OCFS2
	0x0bd00bd0: true, // Lustre
}

const fuseMagic = 0x65735546

// onNetwork reports whether dir lies on a network share.
func onNetwork(dir string) bool {
	var st syscall.Statfs_t
	if syscall.Statfs(dir, &st) != nil {
		return false
	}
	if uint32(st.Type) == fuseMagic {
		mounts, err := os.ReadFile("/proc/self/mounts")
		abs, err2 := filepath.Abs(dir)
		return err != nil || err2 != nil || remoteFUSE(string(mounts), abs)
	}
	return shares[uint32(st.Type)]
}

// localFUSE are file systems in user space whose files lie on this machine.
var localFUSE = map[string]bool{"fuseblk": true, "fuse.ntfs-3g": true, "fuse.exfat": true, "fuse.encfs": true, "fuse.gocryptfs": true, "fuse.mergerfs": true}

// remoteFUSE reports whether the mount that holds dir is none of localFUSE;
// mounts has the form of /proc/self/mounts (proc(5)).
func remoteFUSE(mounts, dir string) bool {
	longest, remote := -1, true
	for lines := bufio.NewScanner(strings.NewReader(mounts)); lines.Scan(); {
		f := strings.Fields(lines.Text())
		if len(f) < 3 {
			continue
		}
		at := strings.ReplaceAll(f[1], `\040`, " ")
		if len(at) > longest && (dir == at || strings.HasPrefix(dir, strings.TrimSuffix(at, "/")+"/")) {
			longest, remote = len(at), !localFUSE[f[2]]
		}
	}
	return remote
}
