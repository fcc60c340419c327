#!/usr/bin/env bash
# Measures which lines and branches of RtcGen.Runtime and RtcGen.Schema their tests run. The report is artifacts/coverage/index.html.
# Usage: tests/coverage.sh [--gate]; with --gate it fails below 98 % of the lines or 95 % of the branches.
set -euo pipefail
cd "$(dirname "$0")/.."

lines=98
branches=95
raw=artifacts/coverage/raw
rm -rf artifacts/coverage
for tests in Schema Runtime Client; do
    dotnet test "tests/RtcGen.$tests.Tests" -f net10.0 -p:Coverage=true --collect "XPlat Code Coverage" --settings tests/coverage.runsettings --results-directory "$raw" --logger "console;verbosity=minimal"
done

dotnet tool restore
dotnet reportgenerator "-reports:$raw/*/coverage.cobertura.xml" -targetdir:artifacts/coverage "-reporttypes:Html;Cobertura" -verbosity:Warning

status=0
while read -r name line branch; do
    echo "$name: $line % of the lines, $branch % of the branches"
    if [ "${1:-}" = --gate ] && awk "BEGIN { exit !($line < $lines || $branch < $branches) }"; then
        echo "  below $lines % of the lines or $branches % of the branches"
        status=1
    fi
done < <(sed -n 's/.*<package name="\([^"]*\)" line-rate="\([^"]*\)" branch-rate="\([^"]*\)".*/\1 \2 \3/p' artifacts/coverage/Cobertura.xml | awk '{ printf "%s %.1f %.1f\n", $1, 100 * $2, 100 * $3 }')
exit $status
