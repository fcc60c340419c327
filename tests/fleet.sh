#!/usr/bin/env bash
# Four processes that share one limit in Redis: how many of their calls a server receives in any second, on an idle and on a busy machine.
# The table belongs into docs/limits.md and docs/limits.zh-CN.md. Needs redis-server; as root the receiver gets a higher priority, as a server elsewhere would have.
# Usage: tests/fleet.sh [seconds for each line, 20 unless given]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run -c Release --project tests/RtcGen.RateLimiting.Redis.Fleet -- "${1:-20}"
