#!/usr/bin/env bash
# Changes the code of RtcGen.Runtime in small ways, and lists the changes that none of the tests about them notices. A group takes from minutes to an hour; the reports are in artifacts/mutation.
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
        signing) files=("**/Signing/**/*.cs") tests=(Signing Calls) ;;
        retry) files=("**/Pipeline/Retry*.cs" "**/Pipeline/ServerClock.cs" "**/Pipeline/TimeLimit.cs") tests=(Calls Errors Answers) ;;
        limits) files=("**/Limits/**/*.cs" "**/Pipeline/ClientLimits.cs") tests=(Limits Calls) ;;
        credentials) files=("**/Credentials/**/*.cs" "**/Pipeline/SignerCache.cs") tests=(Credentials Safety Signing Calls) ;;
        errors) files=("**/Errors/**/*.cs" "**/Pipeline/*Errors.cs" "**/Pipeline/Attempt.cs") tests=(Errors Answers Calls Safety Limits) ;;
        validation) files=("**/Generated/Validation/**/*.cs") tests=(Validation) ;;
        *) echo "There is no group '$group'."; exit 2 ;;
    esac

    # Stryker takes the tests to run from a file alone.
    config=$PWD/artifacts/mutation/$group.json
    mkdir -p artifacts/mutation
    printf '{ "stryker-config": { "project": "RtcGen.Runtime.csproj", "target-framework": "net10.0", "test-case-filter": "%s" } }\n' \
        "$(printf '|FullyQualifiedName~RtcGen.Runtime.Tests.%s.' "${tests[@]}" | cut -c2-)" > "$config"
    echo "== $group"
    (cd tests/RtcGen.Runtime.Tests && dotnet stryker -f "$config" "${files[@]/#/--mutate=}" --output "../../artifacts/mutation/$group" --reporter cleartext --reporter html --reporter json --threshold-low 95 --threshold-high 100 --break-at "$least" --verbosity error) || status=1
done
exit $status
