#!/usr/bin/env bash
# Packs twice, from two clean clones of this commit in folders of different names, and fails unless every package has the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/one"
git clone -q "$work/one" "$work/another-place"
for place in one another-place; do
    (cd "$work/$place" && dotnet pack RtcGen.sln -c Release -o "$work/packages-$place" -v quiet -nologo)
done

different=0
for package in "$work"/packages-one/*; do
    name=$(basename "$package")
    if cmp -s "$package" "$work/packages-another-place/$name"; then
        echo "the same   $(sha256sum < "$package" | cut -c1-16)  $name"
    else
        echo "DIFFERENT                    $name"
        different=1
    fi
done
[ "$(ls "$work/packages-one" | wc -l)" -gt 0 ] && [ "$(ls "$work/packages-one")" = "$(ls "$work/packages-another-place")" ] && exit $different
