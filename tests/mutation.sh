#!/usr/bin/env bash
# Changes the code of RtcGen.Runtime in small ways, and lists the changes that none of its tests notices. A group takes from minutes to an hour; the reports are in artifacts/mutation.
# Usage: tests/mutation.sh [--gate] [signing|retry|limits|credentials|errors|validation]...; with --gate a group fails of whose changes less than 95 % are noticed.
set -euo pipefail
cd "$(dirname "$0")/.."

least=0
if [ "${1:-}" = --gate ]; then
    least=95
    shift
fi

[ $# -gt 0 ] || set -- signing retry limits credentials errors validation

dotnet tool restore > /dev/null
status=0
for group in "$@"; do
    case $group in
        signing) files=("**/Signing/**/*.cs") ;;
        retry) files=("**/Pipeline/Retry*.cs" "**/Pipeline/ServerClock.cs" "**/Pipeline/TimeLimit.cs") ;;
        limits) files=("**/Limits/**/*.cs" "**/Pipeline/ClientLimits.cs") ;;
        credentials) files=("**/Credentials/**/*.cs" "**/Pipeline/SignerCache.cs") ;;
        errors) files=("**/Errors/**/*.cs" "**/Pipeline/*Errors.cs" "**/Pipeline/Attempt.cs") ;;
        validation) files=("**/Generated/Validation/**/*.cs") ;;
        *) echo "There is no group '$group'."; exit 2 ;;
    esac

    echo "== $group"
    (cd tests/RtcGen.Runtime.Tests && dotnet stryker "${files[@]/#/--mutate=}" --output "../../artifacts/mutation/$group" --reporter cleartext --reporter html --reporter json --threshold-low 95 --threshold-high 100 --break-at "$least" --verbosity error) || status=1
done
exit $status
