namespace RtcGen.Client.Tests.Samples;

internal static partial class SampleReasons
{
    private const string OlderTask = "The answer is that of 2020-12-01; this version has other members in their place.";

    private static readonly string[] OlderMembers =
    [
        "$.PushMixedStreamToCDNTask.Control.TalkVolume",
        "$.PushMixedStreamToCDNTask.Control.VolumeIndicationInterval",
        "$.PushMixedStreamToCDNTask.Control.VolumeIndicationMode",
        "$.PushMixedStreamToCDNTask.Layout.CustomLayout.Regions[0].HeightProportion",
        "$.PushMixedStreamToCDNTask.Layout.CustomLayout.Regions[0].WidthProportion",
    ];

    private static SampleReason[] Answers =>
    [
        new("responses/1163749-GetPushMixedStreamToCDNTask-2023-06-01.json", SampleFindingKind.Other, RightSide.Table, OlderTask, OlderMembers),
        new("responses/1188216-GetPushMixedStreamToCDNTask-2023-11-01.json", SampleFindingKind.Other, RightSide.Table, OlderTask, OlderMembers),
        new("responses/142054-GetAllBusinessID-2020-12-01.json", SampleFindingKind.Other, RightSide.Table,
            "The records are a list; the sample has a single one in its place.", "$.BusinessRecords"),
    ];
}
