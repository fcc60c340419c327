using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Generator.Tests;

/// <summary>
/// Shows whole generated files in the repository. After a wanted change run the tests once with the environment
/// variable RTCGEN_ACCEPT_SNAPSHOTS set, and read the difference before committing it.
/// </summary>
public sealed class SnapshotTests
{
    private const string ServiceHint = "Service.Rtc.g.cs";
    private const string UpdateSnapshotHint = "UpdateSnapshot.Rtc.V20201201.g.cs";
    private const string AllKindsHint = "TryAllKinds.Rtc.V20231101.g.cs";

    [Fact]
    public Task The_founding_action_becomes_this_code() => Verify(
        [new(Schemas.ServicePath, Schemas.Service), new(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot), Schemas.File("rtc/2023-11-01/UpdateSnapshot.rtc.yaml")],
        [ServiceHint, UpdateSnapshotHint, "UpdateSnapshot.Rtc.V20231101.g.cs"]);

    [Fact]
    public Task Every_kind_of_member_becomes_this_code() => Verify(
        [new(Schemas.ServicePath, Schemas.Service), new(AllKinds.Path, AllKinds.Text)],
        [ServiceHint, AllKindsHint]);

    [Fact]
    public Task What_other_services_have_becomes_this_code() => Verify(
        [.. OtherKinds.All],
        ["Service.VolcObserve.g.cs", "DescribeThings.VolcObserve.V20200401.g.cs", "CreateThing.VolcObserve.V20200401.g.cs", "AssumeThing.VolcObserve.V20200401.g.cs"]);

    [Fact]
    public Task Secrets_become_this_code() => Verify(
        [new(Schemas.ServicePath, Schemas.Service), new(Secrets.Path, Secrets.Text)],
        [ServiceHint, "HoldSecrets.Rtc.V20231101.g.cs"]);

    [Fact]
    public Task A_paged_list_over_GET_becomes_this_code() => Verify(
        [Schemas.File("rtc/service.rtc.yaml"), Schemas.File("rtc/2023-11-01/ListRelayStream.rtc.yaml")],
        [ServiceHint, "ListRelayStream.Rtc.V20231101.g.cs"]);

    [Fact]
    public Task Lists_conditions_and_relations_become_this_code() => Verify(
        [
            Schemas.File("rtc/service.rtc.yaml"), Schemas.File("rtc/Streams.rtc.yaml"),
            Schemas.File("rtc/2023-11-01/Mixing.rtc.yaml"), Schemas.File("rtc/2023-11-01/PublicStreams.rtc.yaml"), Schemas.File("rtc/2023-11-01/StartPushPublicStream.rtc.yaml"),
        ],
        [
            ServiceHint, "Types.PublicStreamCrop.Rtc.V20231101.g.cs", "StartPushPublicStream.Rtc.V20231101.g.cs", "Types.SourceCrop.Rtc.V20231101.g.cs", "Types.RoomStream.Rtc.g.cs",
        ]);

    [Fact]
    public Task Shared_types_and_a_choice_between_members_become_this_code() => Verify(
        [
            Schemas.File("rtc/service.rtc.yaml"), Schemas.File("rtc/Storage.rtc.yaml"), Schemas.File("rtc/Streams.rtc.yaml"),
            Schemas.File("rtc/2023-11-01/Storage.rtc.yaml"), Schemas.File("rtc/2023-11-01/GetSnapshotTask.rtc.yaml"),
        ],
        [
            ServiceHint, "Types.TosStorage.Rtc.g.cs", "Types.RoomStream.Rtc.g.cs", "Types.VodStorage.Rtc.V20231101.g.cs", "GetSnapshotTask.Rtc.V20231101.g.cs",
        ]);

    private static async Task Verify(SchemaText[] texts, string[] hints)
    {
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") is { Length: > 0 })
        {
            Accept(texts);
        }

        var test = new CSharpSourceGeneratorTest<RtcGenerator, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
        };
        test.TestState.AdditionalReferences.AddRange(Driver.References);
        test.TestState.Sources.Add("class Program { static void Main() { } }");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /project/\n"));
        foreach (var text in texts)
        {
            test.TestState.AdditionalFiles.Add((text.Path, text.GetText()));
        }

        foreach (var hint in hints)
        {
            var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Snapshots", hint));
            test.TestState.GeneratedSources.Add((typeof(RtcGenerator), hint, SourceText.From(expected, Encoding.UTF8)));
        }

        await test.RunAsync();
    }

    private static void Accept(SchemaText[] texts, [CallerFilePath] string here = "")
    {
        foreach (var source in new Driver(texts).Run().GeneratedSources)
        {
            foreach (var folder in new[] { Path.GetDirectoryName(here)!, AppContext.BaseDirectory })
            {
                Directory.CreateDirectory(Path.Combine(folder, "Snapshots"));
                File.WriteAllText(Path.Combine(folder, "Snapshots", source.HintName), source.SourceText.ToString());
            }
        }
    }
}
