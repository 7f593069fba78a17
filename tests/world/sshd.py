"""A real OpenSSH server on a free port of the loopback, with keys made for the occasion."""

import getpass
import shlex
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SSHD = Path("/usr/sbin/sshd")
_PRIVILEGE_SEPARATION = Path("/run/sshd")
"""The empty folder that Debian's sshd wants when root starts it. Source: debian/README.Debian of openssh-server."""


@dataclass(frozen=True, slots=True)
class SshServer:
    """Where the server listens, and the key that it lets in."""

    port: int
    folder: Path

    def client(self, command: Sequence[str | Path], *, terminal: bool = True) -> list[str]:
        """Give the argv that runs `command` over there: in a terminal as `ssh -t` does, or in none.

        It has a home of its own: whoever tests has laid out the panes of theirs as they like.
        """
        options = {
            "IdentityFile": self.folder / "client_key",
            "UserKnownHostsFile": self.folder / "known_hosts",
            "StrictHostKeyChecking": "yes",
            "BatchMode": "yes",
            "LogLevel": "ERROR",
        }
        chosen = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
        tty = "-tt" if terminal else "-T"
        there = f"{getpass.getuser()}@127.0.0.1"
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        remote = shlex.join(["env", f"HOME={home}", *(str(word) for word in command)])
        return ["ssh", "-F", "none", *chosen, "-p", str(self.port), tty, there, remote]


@contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """Run an sshd with its keys in `folder` until the block ends. Raises RuntimeError when it does not listen."""
    server = _prepare(folder)
    daemon = subprocess.Popen(
        [SSHD, "-D", "-e", "-f", folder / "sshd_config"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert daemon.stderr is not None
    try:
        said: list[str] = []
        while "Server listening" not in (line := daemon.stderr.readline()):
            said.append(line)
            if not line:
                raise RuntimeError(f"sshd did not start: {''.join(said)}")
        yield server
    finally:
        daemon.terminate()
        daemon.communicate(timeout=10)


def _prepare(folder: Path) -> SshServer:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host_key", "client_key"):
        make_key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name)]
        subprocess.run(make_key, check=True, timeout=30)
    port = _free_port()
    (folder / "authorized_keys").write_text((folder / "client_key.pub").read_text())
    (folder / "known_hosts").write_text(f"[127.0.0.1]:{port} {(folder / 'host_key.pub').read_text()}")
    (folder / "sshd_config").write_text(_settings(folder, port))
    if getpass.getuser() == "root":
        _PRIVILEGE_SEPARATION.mkdir(mode=0o755, exist_ok=True)
    return SshServer(port, folder)


def _settings(folder: Path, port: int) -> str:
    return f"""ListenAddress 127.0.0.1
Port {port}
HostKey {folder / "host_key"}
AuthorizedKeysFile {folder / "authorized_keys"}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AcceptEnv LANG LC_* COLORTERM NO_COLOR HOME
PrintMotd no
PrintLastLog no
"""


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
