"""System libraries that Qt needs, and a virtual screen: found, installed where it may, named."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bootstrap.console import BootstrapError, run_logged, say, shown, tail

QT_PARTS = ("QtCore", "QtGui", "QtWidgets", "QtDBus", "QtSvg", "QtNetwork")
OFFSCREEN_PLUGINS = ("platforms/libqoffscreen.so", "imageformats/libqsvg.so")
SCREEN_PLUGINS = ("platforms/libqxcb.so", "xcbglintegrations/libqxcb-glx-integration.so")
WAYLAND_PLUGINS = (
    "platforms/libqwayland.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
)

# What Debian and Ubuntu call the package that holds the library.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def has_display() -> bool:
    """Return whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ensure_qt_libraries(
    python: Path, log: Path, *, screen: bool, virtual_screen: bool = False
) -> None:
    """Install the system libraries that Qt misses, or raise with the one command that does.

    `screen` asks for those of the X11 platform plugin too, `virtual_screen` for Xvfb. Only Linux
    has such libraries.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(python, screen=screen)
    unknown = [library for library in missing if library not in PACKAGES]
    packages = {PACKAGES[library] for library in missing if library in PACKAGES}
    wanted = [f"Qt needs {', '.join(missing)}"] if packages else []
    if virtual_screen and shutil.which("Xvfb") is None:
        packages.add("xvfb")
        wanted.append("The tests need a virtual screen (Xvfb)")
    if packages:
        install_packages(sorted(packages), log, ". ".join(wanted))
    if unknown:
        say(f"Qt also looks for {', '.join(unknown)}: install what holds them if no window comes.")


def install_packages(packages: Sequence[str], log: Path, why: str) -> None:
    """Install Debian packages where this may be done; else raise with the command to type."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"apt-get update && {shown(command)}"
    if shutil.which("apt-get") is None:
        raise BootstrapError(
            f"{why}. On Debian and Ubuntu these packages have it: {' '.join(packages)}."
            " Install what your system calls them, then run this again."
        )
    if os.geteuid() != 0:
        raise BootstrapError(
            f"{why}. Type this, then run this again:\n\n    sudo sh -c '{by_hand}'\n"
        )
    say(f"Installing system packages: {' '.join(packages)} …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], command):
        if run_logged(step, log, environment) != 0:
            raise BootstrapError(
                f"{why}, and this failed: {shown(step)}\n{tail(log)}\n"
                f"Mend that, then type: {by_hand}"
            )


def missing_libraries(python: Path, *, screen: bool) -> list[str]:
    """Return the names of the libraries that the loader does not find for Qt, sorted."""
    plugins = list(SCREEN_PLUGINS if screen else OFFSCREEN_PLUGINS)
    if screen and os.environ.get("WAYLAND_DISPLAY"):
        plugins += WAYLAND_PLUGINS
    ldd = shutil.which("ldd")
    if ldd is None:
        return []
    find = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    where = subprocess.run(
        [python, "-I", "-c", find], capture_output=True, text=True, check=True
    ).stdout.strip()
    folder = Path(where)
    files = [file for part in QT_PARTS for file in folder.glob(f"{part}.abi3.so")]
    files += [folder / "Qt" / "plugins" / plugin for plugin in plugins]
    files += [folder / "lrelease"]
    present = [str(file) for file in files if file.exists()]
    done = subprocess.run([ldd, *present], capture_output=True, text=True, check=False)
    lines = (line.split() for line in done.stdout.splitlines() if "not found" in line)
    return sorted({words[0] for words in lines if words[0].endswith(tuple("0123456789"))})


@contextlib.contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """Run Xvfb for the time of the block; give the environment that uses it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(
        command,
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        try:
            if not number:
                raise BootstrapError("The virtual screen (Xvfb) did not start.")
            environment = {
                key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"
            }
            yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()
