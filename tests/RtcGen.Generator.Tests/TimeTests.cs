using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>Points in time in requests and results: compiled, loaded and run.</summary>
public sealed class TimeTests
{
    private const string Schema = """
        action: TryTimes
        version: "2023-11-01"
        service: rtc
        method: POST
        summary: Tries times.
        query:
          From: { type: string, format: dateTime, required: true, whenInvalid: reject }
          To: { type: string, format: dateTime }
        body:
          Due: { type: string, format: dateTime, requiredWhen: To is set, remarks: Whole minutes. }
          Cleared: { type: string, format: dateTime, nullClears: true }
          Days: { type: array, items: { type: string, format: dateTime }, unique: true, count: "[1, 3]", summary: The days. }
          Box: { fields: { Since: { type: string, format: dateTime, required: true }, DateTimeOffset: { type: string } } }
        rules:
          - ascending: [From, To]
        result:
          fields:
            Due: { type: string, format: dateTime }
            Days: { type: array, items: { type: string, format: dateTime } }
        """;

    private const string Caller = """
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc;

        public static class Caller
        {
            private static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 8, 7, new TimeSpan(5, 45, 0));

            public static string Faults(TryTimesRequest request) => string.Join('\n', request.Validate().Errors);

            public static string Call(TryTimesRequest request)
            {
                var server = new Server();
                using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
                var result = client.TryTimesAsync(request).GetAwaiter().GetResult().Result;
                return $"{server.Sent}\n{result!.Due:O} {result.Days!.Count} {string.Join(' ', result.OtherMembers.Values)}";
            }

            public static string Run() => EXPRESSION;

            private sealed class Server : HttpMessageHandler
            {
                public string Sent { get; private set; } = "";

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent = request.RequestUri!.Query + "\n" + await request.Content!.ReadAsStringAsync(cancellationToken);
                    return new HttpResponseMessage { Content = new StringContent("{\"Result\":{\"Due\":\"2021-08-17T17:48:41.9Z\",\"Days\":[\"2021-08-17T17:48:41Z\",\"soon\"]},\"ResponseMetadata\":{\"RequestId\":\"r\"}}") };
                }
            }
        }
        """;

    [Fact]
    public void It_compiles_without_a_warning_whatever_the_project_imports()
    {
        var compilation = Compile("\"\"").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "global using Rival; namespace Rival { public class DateTimeOffset; }", new CSharpParseOptions(LanguageVersion.CSharp12)));
        Assert.DoesNotContain(
            compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden),
            fault => fault.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        Assert.Empty(Compile("\"\"").GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void A_time_is_a_DateTimeOffset_in_requests_and_results() => Assert.Equal(
        """
        TryTimesBox.Since DateTimeOffset
        TryTimesRequest.Cleared RtcOptional<DateTimeOffset?>
        TryTimesRequest.Days IReadOnlyList<DateTimeOffset>?
        TryTimesRequest.Due DateTimeOffset?
        TryTimesRequest.From DateTimeOffset
        TryTimesRequest.To DateTimeOffset?
        TryTimesResult.Days IReadOnlyList<DateTimeOffset>?
        TryTimesResult.Due DateTimeOffset?
        """,
        string.Join('\n', Compile("\"\"").GetSymbolsWithName(_ => true, SymbolFilter.Member).OfType<IPropertySymbol>()
            .Where(property => property.Type.ToDisplayString().Contains("System.DateTimeOffset", StringComparison.Ordinal) && property.ContainingType.Name != "Caller")
            .Select(property => $"{property.ContainingType.Name}.{property.Name} {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}")
            .Order(StringComparer.Ordinal)));

    [Fact]
    public void It_is_sent_with_its_offset_and_read_with_any() => Assert.Equal(
        """
        ?Action=TryTimes&From=2026-11-23T09%3A08%3A07%2B05%3A45&To=2026-11-23T09%3A08%3A08%2B05%3A45&Version=2023-11-01
        {"Due":"2026-11-23T09:08:07.5+05:45","Cleared":null,"Days":["2026-11-23T09:08:07+05:45","2026-11-24T09:08:07+05:45"],"Box":{"Since":"2026-11-23T09:08:07+05:45"}}
        2021-08-17T17:48:41.9000000+00:00 1 ["soon"]
        """,
        Run("""
            Call(new()
            {
                From = Time, To = Time.AddSeconds(1), Due = Time.AddMilliseconds(500), Cleared = new(null), Days = [Time, Time.AddDays(1)], Box = new() { Since = Time },
            })
            """));

    [Fact]
    public void One_that_nobody_set_is_missing() => Assert.Equal(
        """
        $.From is missing but required; the server would refuse it.
        $.Due is missing but required with To is set.
        $.Box.Since is missing but required.
        """,
        Run("Faults(new() { From = default, To = Time, Box = new() { Since = default } })"));

    [Fact]
    public void Two_are_compared_as_moments() => Assert.Equal(
        """
        $.Days[1] is already in the list.
        $ breaks a rule: From must be less than To.
        """,
        Run("Faults(new() { From = Time, To = Time.ToUniversalTime(), Due = Time, Days = [Time, Time.ToUniversalTime()] })"));

    [Fact]
    public void The_comment_says_how_it_is_sent()
    {
        var code = Compile("\"\"").SyntaxTrees.Single(tree => tree.FilePath.Contains("TryTimes", StringComparison.Ordinal)).ToString();
        Assert.Contains(
            """
                /// <summary>The property Due.</summary>
                /// <remarks>
                /// <para>Whole minutes.</para>
                /// <para>Required when To is set. Sent as <c>2023-11-01T08:00:00+08:00</c>, with the value's own offset, and with a fraction of a second if it has one.</para>
                /// </remarks>
                [RtcParameter(RequiredWhen = "To is set")]
                public DateTimeOffset? Due
            """,
            code,
            StringComparison.Ordinal);
        Assert.Contains("Each item: sent as <c>2023", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_format_is_told_of_it()
    {
        var fault = Assert.Single(new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/T.rtc.yaml", Schemas.Action("DoTimes", "  Due: { type: string, format: datetime }"))]).Run().Diagnostics);
        Assert.Contains("did you mean 'dateTime'?", fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static Compilation Compile(string expression) =>
        new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/Times.rtc.yaml", Schema)]).Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Caller.Replace("EXPRESSION", expression, StringComparison.Ordinal), new CSharpParseOptions(LanguageVersion.CSharp12)));

    private static string Run(string expression)
    {
        using var image = new MemoryStream();
        var emitted = Compile(expression).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (string)Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
