#!/usr/bin/env bash
# Imports every service of the vendor's Go SDK, reads and compiles what comes out, and writes the figures to docs/import.md.
# Usage: tests/import.sh <folder of volcengine-go-sdk, with service/ and volcengine/ in it>
set -euo pipefail
sdk=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
RTCGEN_GO_SDK=$sdk RTCGEN_IMPORT_REPORT="$PWD/docs/import.md" \
    dotnet test tests/RtcGen.Import.Tests -c Release --filter "FullyQualifiedName~WholeSdkTests" --logger "console;verbosity=normal"
