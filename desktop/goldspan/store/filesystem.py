"""Says whether a file lies on a network drive, where SQLite must not use a write-ahead log."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

NETWORK_TYPES = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    }
)
_WINDOWS_REMOTE = 4
_DARWIN_LOCAL = 0x1000
_DARWIN_FLAGS_OFFSET = 64
_DARWIN_STATFS_SIZE = 4096


def on_network_drive(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Return whether the file's folder is on a network drive; False where that is unknown."""
    folder = path.absolute().parent
    if sys.platform == "win32":
        drive = folder.drive + "\\"
        kind = ctypes.windll.kernel32.GetDriveTypeW(drive)
        return drive.startswith("\\\\") or kind == _WINDOWS_REMOTE
    if sys.platform == "darwin":
        return _remote_on_darwin(folder)
    return mount_type(folder.resolve(), mounts) in NETWORK_TYPES


def mount_type(folder: Path, mounts: Path) -> str:
    """Return the file system type of the mount that holds the folder, or an empty string."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    found, found_depth = "", -1
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        depth = len(point.parts)
        # Later lines cover earlier ones of the same mount point.
        if folder.is_relative_to(point) and depth >= found_depth:
            found, found_depth = fields[2], depth
    return found


def _unescaped(field: str) -> str:
    """Undo the octal escapes of /proc/mounts (blank, tab, newline, backslash)."""
    for code in ("040", "011", "012", "134"):
        field = field.replace(f"\\{code}", chr(int(code, 8)))
    return field


def _remote_on_darwin(folder: Path) -> bool:
    """Ask statfs(2) for the flag MNT_LOCAL (struct statfs of <sys/mount.h>, 64-bit inodes)."""
    buffer = ctypes.create_string_buffer(_DARWIN_STATFS_SIZE)
    statfs = ctypes.CDLL(None).statfs
    if statfs(str(folder).encode(), buffer) != 0:
        return False
    flags = int.from_bytes(buffer.raw[_DARWIN_FLAGS_OFFSET : _DARWIN_FLAGS_OFFSET + 4], "little")
    return not flags & _DARWIN_LOCAL
