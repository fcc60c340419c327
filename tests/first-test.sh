#!/usr/bin/env bash
# From an empty folder to the first green integration test with the packages of this repository: each command, and the seconds that it takes.
set -euo pipefail
cd "$(dirname "$0")/.."
feed=$(mktemp -d)
work=$(mktemp -d)
trap 'rm -rf "$feed" "$work"' EXIT
for project in generator/RtcGen.Generator runtime/RtcGen.Runtime runtime/RtcGen.Client runtime/RtcGen.Emulator; do
    dotnet pack "$project" -c Release -o "$feed" --nologo -v q >/dev/null
done
cat > "$work/Directory.Build.props" <<XML
<Project><PropertyGroup><RestoreAdditionalProjectSources>$feed</RestoreAdditionalProjectSources></PropertyGroup></Project>
XML
cd "$work"
total=0
run() {
    local start end
    start=$(date +%s.%N)
    "$@" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    end=$(date +%s.%N)
    printf '%6.1f s  %s\n' "$(echo "$end - $start" | bc)" "$*"
    total=$(echo "$total + $end - $start" | bc)
}
run dotnet new xunit -o Tests
cd Tests
run dotnet add package RtcGen.Client --version 0.1.0
run dotnet add package RtcGen.Emulator --version 0.1.0
cat > UnitTest1.cs <<'CS'
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;

public class FirstTest
{
    [Fact]
    public async Task A_snapshot_task_is_stopped()
    {
        await using var rtc = await RtcEmulator.StartAsync();
        rtc.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "app", ["RoomId"] = "room", ["TaskId"] = "task" });
        await using var client = rtc.CreateClient();

        await client.StopSnapshotAsync(new StopSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" });

        Assert.Equal("task", Assert.Single(rtc.Calls).Member("TaskId"));
    }
}
CS
run dotnet test
printf '%6.1f s  in all\n' "$total"
