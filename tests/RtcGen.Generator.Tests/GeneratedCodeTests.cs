using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>The generated code is compiled, loaded and run.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly SchemaText[] Texts =
    [
        new(Schemas.ServicePath, Schemas.Service),
        new(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot),
        new(AllKinds.Path, AllKinds.Text),
    ];

    [Fact]
    public void It_compiles_in_CSharp_12_without_a_warning() =>
        Assert.Empty(new Driver(Texts).Compile().GetDiagnostics());

    [Fact]
    public void It_does_not_depend_on_what_the_project_imports_or_defines()
    {
        var compilation = new Driver(Texts).Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            global using Rival;
            global using Task = System.Int32;
            global using DataAnnotations = System.String;

            namespace Rival
            {
                public class RangeAttribute : System.Attribute;
                public class RequiredAttribute : System.Attribute;
                public class Formats;
                public class Service;
                public class RtcRequest<T>;
                public class RtcParameterAttribute : System.Attribute;
                public class CancellationToken;
                public class Utf8JsonReader;
            }

            namespace Consumer.System
            {
                public class Threading;
            }
            """,
            new CSharpParseOptions(LanguageVersion.CSharp12)));

        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void It_compiles_whatever_the_members_are_called()
    {
        string[] names =
        [
            "Action", "Definition", "Equals", "ExtraMembers", "Finalize", "Formats", "GetHashCode", "GetType", "MemberwiseClone",
            "ReadResult", "RtcIdempotency", "Service", "RtcStringFormat", "ToJson", "ToString", "Validate", "InvalidValueReaction", "Write",
            "Required", "Range", "Task", "Json", "validator", "class", "string", "_", "_1", "DoNamesRequest", "RtcRequest",
            "RtcParameter", "Utf8JsonReader", "CancellationToken", "GeneratedCode", "StringLength", "System", "Id", "IdPattern",
        ];
        var members = names.Select(name => $"  {name}: {{ type: string, format: id, whenInvalid: reject }}\n  {name}2: {{ type: string, pattern: 'a+' }}");
        var text = new SchemaText("/project/N.rtc.yaml", Schemas.Action("DoNames", string.Join('\n', members)));

        var compilation = new Driver([Texts[0], text]).Compile();

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(3, compilation.SyntaxTrees.Length);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void It_is_the_same_under_every_culture(string culture)
    {
        var expected = Sources();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Sources());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static IEnumerable<string> Sources() => new Driver(Texts).Run().GeneratedSources.Select(source => source.SourceText.ToString()).ToArray();
    }

    [Fact]
    public void A_request_writes_the_members_that_are_set_in_documentation_order() => Assert.Equal(
        """{"AppId":"a","RoomId":"房间","TaskId":"t","ImageConfig":{"Format":1,"Interval":5}}""",
        Evaluate("""
            new RtcGen.Rtc.V20201201.UpdateSnapshotRequest
            {
                ImageConfig = new() { Interval = 5, Format = RtcGen.Rtc.V20201201.UpdateSnapshotImageConfigFormat.Png },
                TaskId = "t", RoomId = "房间", AppId = "a",
            }.ToJson()
            """));

    [Fact]
    public void Every_kind_of_member_is_written_as_its_own_JSON_type() => Assert.Equal(
        """{"Name":"n","message":"m","Count":1,"Size":9000000000,"Alpha":0.25,"Flag":false,"Kind":100,"Action":"x","Canvas":{"Layout":{"Mode":0}}}""",
        Evaluate("""
            new RtcGen.Rtc.TryAllKindsRequest
            {
                Name = "n", Message = "m", Count = 1, Size = 9_000_000_000, Alpha = 0.25, Flag = false,
                Kind = RtcGen.Rtc.TryAllKindsKind.Hundred, ActionValue = "x",
                Canvas = new() { Layout = new() { Mode = RtcGen.Rtc.TryAllKindsCanvasLayoutMode.Grid } },
            }.ToJson()
            """));

    [Fact]
    public void A_valid_request_has_no_fault() => Assert.Equal(string.Empty, Faults("""
        new RtcGen.Rtc.TryAllKindsRequest
        {
            Name = "n", Colour = "#00ff7f", Code = "0123456789abcdef0123456789abcdef", Count = 10, Alpha = 1, Floor = 0.3, Free = -1e300,
            Kind = RtcGen.Rtc.TryAllKindsKind.Five, Canvas = new(),
        }
        """));

    [Fact]
    public void Every_broken_rule_is_a_fault() => Assert.Equal(
        """
        $.Name = 'nnnnnnnnnnnnnnnnnnnnnnnnn' has 25 characters instead of 1 to 24.
        $.Colour = '#00FF7F' (7 characters) does not match #[0-9a-f]{6}; the server would refuse it.
        $.Code = 'zz' (2 characters) does not match [0-9a-f]{32}.
        $.Count = 0 is outside [1, 10].
        $.Size = 9000000001 is outside [0, 9000000000] byte.
        $.Alpha = 0 is outside (0, 1]; the server would not refuse this, it would silently use 0.5.
        $.Floor = 0.29 is outside [0.3, ).
        $.Free = NaN is outside the finite numbers.
        $.Kind = 6 is none of 5 (Five), 100 (Hundred).
        $.Canvas.Layout.Mode = 9 is none of 0 (Grid); the server would refuse it.
        """,
        Faults("""
            new RtcGen.Rtc.TryAllKindsRequest
            {
                Name = new string('n', 25), Colour = "#00FF7F", Code = "zz", Count = 0, Size = 9_000_000_001, Alpha = 0, Floor = 0.29,
                Free = double.NaN, Kind = (RtcGen.Rtc.TryAllKindsKind)6,
                Canvas = new() { Layout = new() { Mode = (RtcGen.Rtc.TryAllKindsCanvasLayoutMode)9 } },
            }
            """));

    [Fact]
    public void What_is_missing_is_named() => Assert.Equal(
        """
        $.Name is missing but required.
        $.Canvas is missing but required.
        """,
        Faults("new RtcGen.Rtc.TryAllKindsRequest { Name = null!, Count = 1, Kind = RtcGen.Rtc.TryAllKindsKind.Five, Canvas = null! }"));

    private static string Faults(string request) =>
        Evaluate($"string.Join('\\n', ({request}).Validate().Errors)");

    private static string Evaluate(string expression)
    {
        var compilation = new Driver(Texts).Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $$"""public static class Caller { public static string Run() => {{expression}}; }""",
            new CSharpParseOptions(LanguageVersion.CSharp12)));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (string)Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
