#!/usr/bin/env bash
# Sends changed schemas through the generator and the compiler, and writes the figures to docs/fuzzing.md.
# Usage: tests/fuzz.sh [number of schemas, 100000 unless given] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
RTCGEN_FUZZ_SCHEMAS=${1:-100000} RTCGEN_FUZZ_SEED=${2:-1} RTCGEN_FUZZ_REPORT="$PWD/docs/fuzzing.md" \
    dotnet test tests/RtcGen.Generator.Tests -c Release --filter "FullyQualifiedName~MutatedSchemaTests" --logger "console;verbosity=normal"
