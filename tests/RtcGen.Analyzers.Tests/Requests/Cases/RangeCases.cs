namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1001: numbers out of their range.</summary>
internal static class RangeCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Constants in every form.
        "new UpdateSnapshotImageConfig { Interval = [|601|] }",
        "new UpdateSnapshotImageConfig { Interval = [|0|] }",
        "new UpdateSnapshotImageConfig { Interval = [|-1|] }",
        "new UpdateSnapshotImageConfig { Interval = [|0x259|] }",
        "new UpdateSnapshotImageConfig { Interval = [|1_000|] }",
        "new UpdateSnapshotImageConfig { Interval = [|int.MaxValue|] }",
        "new UpdateSnapshotImageConfig { Interval = [|TooMany|] }",
        "new UpdateSnapshotImageConfig { Interval = [|Given.TooMany + 1|] }",
        "new UpdateSnapshotImageConfig { Interval = [|10 * 60 + 1|] }",
        "new UpdateSnapshotImageConfig { Interval = [|sizeof(long) * 100|] }",
        "new UpdateSnapshotImageConfig { Interval = [|(int)601L|] }",
        "new UpdateSnapshotImageConfig { Interval = ([|601|]) }",
        "new UpdateSnapshotImageConfig { Interval = (int?)[|601|] }",
        "new UpdateSnapshotImageConfig { Interval = [|default(int)|] }",
        "new UpdateSnapshotImageConfig { Interval = [|'\\u0fff'|] }",
        "new UpdateSnapshotImageConfig { Interval = [|(int)DayOfWeek.Sunday|] }",
        "new UpdateSnapshotImageConfig { Interval = [|true ? 601 : 1|] }",
        "new Old.UpdateSnapshotImageConfig { Interval = [|601|] }",

        // Where the object stands.
        "UpdateSnapshotImageConfig image = new() { Interval = [|601|] }; return image;",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", ImageConfig = new() { Interval = [|601|] } }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", ImageConfig = new UpdateSnapshotImageConfig { Interval = [|601|] } }",
        "var image = new UpdateSnapshotImageConfig { Interval = [|601|] }; return new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", ImageConfig = image };",
        "new[] { new UpdateSnapshotImageConfig { Interval = 600 }, new UpdateSnapshotImageConfig { Interval = [|601|] } }",
        "Use(new UpdateSnapshotImageConfig { Interval = [|601|] }); return text;",
        "Func<object> make = () => new UpdateSnapshotImageConfig { Interval = [|601|] }; return make;",
        "flag ? new UpdateSnapshotImageConfig { Interval = [|601|] } : null!",

        // Locals that hold one value.
        "var interval = 601; return new UpdateSnapshotImageConfig { Interval = [|interval|] };",
        "const int Interval = 601; return new UpdateSnapshotImageConfig { Interval = [|Interval|] };",
        "int? interval = 601; return new UpdateSnapshotImageConfig { Interval = [|interval|] };",
        "var first = 601; var second = first; return new UpdateSnapshotImageConfig { Interval = [|second|] };",
        "short interval = 601; return new UpdateSnapshotImageConfig { Interval = [|interval|] };",
        "float speed = 0.25f; return new MiniMaxVoice { Speed = [|speed|] };",
        "var interval = 601; Use(interval, interval + 1); return new UpdateSnapshotImageConfig { Interval = [|interval|] };",
        "var interval = 601; Action use = () => Use(interval); return new UpdateSnapshotImageConfig { Interval = [|interval|] };",

        // Locals that may hold another.
        "var interval = 601; interval = 5; return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; interval -= 5; return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; interval--; return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; --interval; return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; Change(ref interval); return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; Fill(out interval); return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; Action change = () => interval = 5; change(); return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; void Set() { interval = 5; } Set(); return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; ref var other = ref interval; other = 5; return new UpdateSnapshotImageConfig { Interval = interval };",
        "var interval = 601; (interval, _) = (5, 6); return new UpdateSnapshotImageConfig { Interval = interval };",
        "int interval; interval = flag ? 1 : 2; return new UpdateSnapshotImageConfig { Interval = interval };",
        "foreach (var interval in numbers) { return new UpdateSnapshotImageConfig { Interval = interval }; } return text;",
        "for (var interval = 601; flag; interval--) { Use(new UpdateSnapshotImageConfig { Interval = interval }); } return text;",
        "if (int.TryParse(text, out var interval)) { return new UpdateSnapshotImageConfig { Interval = interval }; } return text;",
        "if (numbers is [var interval]) { return new UpdateSnapshotImageConfig { Interval = interval }; } return text;",
        "var interval = 601.9; return new UpdateSnapshotImageConfig { Interval = (int)interval };",
        "var interval = 601L; return new UpdateSnapshotImageConfig { Interval = (int)interval };",
        "var (interval, _) = (601, 6); return new UpdateSnapshotImageConfig { Interval = interval };",

        // What only the program knows.
        "new UpdateSnapshotImageConfig { Interval = flag ? 601 : 1 }",
        "new UpdateSnapshotImageConfig { Interval = number }",
        "new UpdateSnapshotImageConfig { Interval = number + 600 }",
        "new UpdateSnapshotImageConfig { Interval = Next() }",
        "new UpdateSnapshotImageConfig { Interval = Later }",
        "new UpdateSnapshotImageConfig { Interval = Given.Count }",
        "new UpdateSnapshotImageConfig { Interval = interval }",
        "new UpdateSnapshotImageConfig { Interval = streams.Count }",
        "new UpdateSnapshotImageConfig { Interval = number switch { 1 => 601, _ => 1 } }",
        "new UpdateSnapshotImageConfig { Interval = (int)(number * 1.5) }",
        "new UpdateSnapshotImageConfig { Interval = int.Parse(\"601\") }",

        // What is allowed, absent or no request.
        "new UpdateSnapshotImageConfig { Interval = 1 }",
        "new UpdateSnapshotImageConfig { Interval = 600 }",
        "new UpdateSnapshotImageConfig { Interval = null }",
        "new UpdateSnapshotImageConfig { Interval = default }",
        "new NoRequest { Interval = 601 }",
        "new { Interval = 601 }",

        // Ends that are open, and values beside the range.
        "new StartVoiceChatASRConfigVADConfig { SilenceTime = [|3000|] }",
        "new StartVoiceChatASRConfigVADConfig { SilenceTime = 2999 }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = \"r\", ForbiddenInterval = [|5|] }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = \"r\", ForbiddenInterval = [|604801|] }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = \"r\", ForbiddenInterval = 0 }",
        "new BanUserStreamRequest { AppId = \"a\", RoomId = \"r\", UserId = \"u\", ForbiddenInterval = [|59|] }",
        "new BanUserStreamRequest { AppId = \"a\", RoomId = \"r\", UserId = \"u\", ForbiddenInterval = [|long.MaxValue|] }",
        "new BanUserStreamRequest { AppId = \"a\", RoomId = \"r\", UserId = \"u\", ForbiddenInterval = 60L }",
        "new ListMusicsRequest { AppId = \"a\", PageSize = [|0|] }",
        "new SpeechToSpeechDialogExtra { Model = SpeechToSpeechDialogExtraModel.O2, EnableVolcWebsearch = true, VolcWebsearchApiKey = \"k\", VolcWebsearchResultCount = [|11|] }",
        "new SpeechToSpeechDialogExtra { Model = SpeechToSpeechDialogExtraModel.O2, EnableVolcWebsearch = true, VolcWebsearchApiKey = \"k\", VolcWebsearchResultCount = -5 }",

        // Numbers with a fraction.
        "new MiniMaxVoice { Speed = [|0.4|] }",
        "new MiniMaxVoice { Vol = [|0|] }",
        "new MiniMaxVoice { Vol = [|10.5f|] }",
        "new MiniMaxVoice { Pitch = [|double.NaN|] }",
        "new MiniMaxVoice { Pitch = [|double.PositiveInfinity|] }",
        "new SpeechToSpeechDialogLocation { Longitude = [|double.NaN|] }",
        "new MiniMaxVoice { Speed = 0.5, Vol = 10, Pitch = -12 }",
        "new SpeechToSpeechDialogLocation { Longitude = 1e300 }",

        // Items.
        "new SpatialAudio { AudienceSpatialPosition = [0, [|101|], 0] }",
        "new SpatialAudio { AudienceSpatialPosition = new[] { [|-101|], 0, 0 } }",
        "new SpatialAudio { AudienceSpatialPosition = new int[3] { 0, 0, [|101|] } }",
        "new SpatialAudio { AudienceSpatialPosition = new List<int> { 0, [|101|], [|102|] } }",
        "List<int> position = [0, [|101|], 0]; return new SpatialAudio { AudienceSpatialPosition = position };",
        "var position = new List<int> { 0, 101 }; position.Add(0); return new SpatialAudio { AudienceSpatialPosition = position };",
        "new SpatialAudio { AudienceSpatialPosition = [101, .. numbers] }",
        "new SpatialAudio { AudienceSpatialPosition = [0, number, 100] }",
        "new SpatialAudio { AudienceSpatialPosition = numbers }",
        "new SpatialAudio { AudienceSpatialPosition = numbers.Select(one => 101).ToList() }",

        // Ends that another property states.
        "new MixCustomLayout { Canvas = new() { Width = 640 }, Regions = [new() { StreamIndex = 0, Width = [|642|], Height = 480 }] }",
        "new MixCustomLayout { Canvas = new() { Width = 640 }, Regions = [new() { StreamIndex = 0, Width = 640, Height = 480, LocationX = [|640|] }] }",
        "var canvas2 = new MixCanvas { Width = 640 }; return new MixCustomLayout { Canvas = canvas2, Regions = [new() { StreamIndex = 0, Width = [|642|], Height = 480 }] };",
        "new MixRegion { StreamIndex = 0, Width = [|0|], Height = 480 }",
        "new MixCustomLayout { Canvas = new() { Width = 640 }, Regions = [new() { StreamIndex = 0, Width = 640, Height = 480, LocationX = 639 }] }",
        "new MixCustomLayout { Regions = [new() { StreamIndex = 0, Width = 5000, Height = 480 }] }",
        "new MixCustomLayout { Canvas = canvas, Regions = [new() { StreamIndex = 0, Width = 5000, Height = 480 }] }",
        "new MixCustomLayout { Canvas = new() { Width = number }, Regions = [new() { StreamIndex = 0, Width = 5000, Height = 480 }] }",

        // What may be cleared.
        "new OwnObject { Level = [|4|] }",
        "new OwnObject { Level = new([|4|]) }",
        "new OwnObject { Level = new RtcOptional<int?>([|4|]) }",
        "new OwnObject { Level = new(null) }",
        "new OwnObject { Level = default }",
        "new OwnObject { Level = new(number) }",
    ];
}
