#!/usr/bin/env bash
# How long a canceled call takes to end, in each phase: the shortest, the median and the longest of nine times.
cd "$(dirname "$0")/.." || exit 1
dotnet test tests/RtcGen.Client.Tests -c Release -f net10.0 --filter FullyQualifiedName~CancellationTests --logger "console;verbosity=detailed" | grep -o '|.*|.*|.*|.*' | sort
