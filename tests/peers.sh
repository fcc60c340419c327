#!/usr/bin/env bash
# Runs the vendor's own Node SDKs against the emulator, and writes what came of it to docs/emulator-peers.md.
# Usage: tests/peers.sh. Needs Node.js and npm; the versions are pinned in tests/RtcGen.Emulator.Tests/node.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v node >/dev/null && command -v npm >/dev/null || { echo "tests/peers.sh: Node.js and npm are not on the PATH." >&2; exit 2; }
RTCGEN_ACCEPT_SNAPSHOTS=1 dotnet test tests/RtcGen.Emulator.Tests -m:1 --filter "FullyQualifiedName~NodeSdkTests" --logger "console;verbosity=normal"
