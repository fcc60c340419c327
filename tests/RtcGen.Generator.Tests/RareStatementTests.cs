using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>What the language can say and no action of the catalogue says yet: compiled, loaded and run.</summary>
public sealed class RareStatementTests
{
    internal const string Schema = """
        action: TryRare
        version: "2023-11-01"
        service: rtc
        method: POST
        rate: { limit: 10/s, scope: app }
        window: { span: 1h, overSpan: reject }
        pages: { style: cursor, at: Iterator, size: Limit, items: Data.Things, next: Data.Next }
        summary: Tries what is rare.
        body:
          AppId: { type: string }
          Iterator: { type: string }
          Limit: { type: int32 }
          Must: { type: string, required: true }
          Text: { type: string, length: "[1, 3]", nullClears: true }
          Number: { type: int32, range: "[1, 5]", nullClears: true }
          Kind: { type: int32, values: { 0: None, 7: Seven }, nullClears: true }
          Flag: { type: boolean, nullClears: true }
          Real: { type: double, nullClears: true }
          Box: { fields: { Inner: { type: int32, range: "[1, 2]" } }, nullClears: true }
          List: { type: array, items: { type: string }, unique: true, nullClears: true }
          Any: { type: json, nullClears: true }
          Low: { type: int32, default: 3 }
          High: { type: int32, range: "[Low, 10]" }
        rules:
          - atMostOne: [Text, Number]
        result:
          fields:
            Data: { fields: { Things: { type: array, items: { type: string } }, Next: { type: string } } }
        """;

    private const string Caller = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc;

        public static class Caller
        {
            public static string Sent(TryRareRequest request) => request.ToJson();

            public static string Faults(TryRareRequest request) => string.Join('\n', request.Validate().Errors);

            public static string Run() => EXPRESSION;

            public static string Items()
            {
                var server = new Server();
                using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
                var items = new List<string>();
                ReadAsync(client, items).GetAwaiter().GetResult();
                return string.Join(' ', items) + '\n' + string.Join('\n', server.Bodies);
            }

            private static async Task ReadAsync(RtcClient client, List<string> items)
            {
                await foreach (var item in client.TryRareItemsAsync(new TryRareRequest { Must = "m", Limit = 2 }))
                {
                    items.Add(item);
                }
            }

            private sealed class Server : HttpMessageHandler
            {
                private static readonly string[] Answers = ["{\"Things\":[\"a\",\"b\"],\"Next\":\"n1\"}", "{\"Things\":[\"c\"],\"Next\":\"\"}"];

                public List<string> Bodies { get; } = [];

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
                    return new HttpResponseMessage { Content = new StringContent("{\"Result\":{\"Data\":" + Answers[Bodies.Count - 1] + "},\"ResponseMetadata\":{\"RequestId\":\"r\"}}") };
                }
            }
        }
        """;

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(Compile("string.Empty").GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));

    [Fact]
    public void What_is_absent_is_not_sent_and_null_is_sent_as_null() => Assert.Equal(
        """
        {"Must":"m"}
        {"Must":"m","Text":null,"Number":null,"Kind":null,"Flag":null,"Real":null,"Box":null,"List":null,"Any":null}
        """,
        Run("""
            Sent(new() { Must = "m" }) + '\n' + Sent(new()
            {
                Must = "m", Text = new(null), Number = new(null), Kind = new(null), Flag = new(null), Real = new(null),
                Box = new(null), List = new(null), Any = new(null),
            })
            """));

    [Fact]
    public void A_value_is_sent_as_it_would_be_without_the_choice_of_null() => Assert.Equal(
        """{"Must":"m","Text":"t","Number":1,"Kind":7,"Flag":false,"Real":0.5,"Box":{"Inner":2},"List":["x"],"Any":[1]}""",
        Run("""
            Sent(new()
            {
                Must = "m", Text = "t", Number = 1, Kind = TryRareKind.Seven, Flag = false, Real = 0.5, Box = new TryRareBox { Inner = 2 },
                List = new[] { "x" }, Any = System.Text.Json.JsonDocument.Parse("[1]").RootElement,
            })
            """));

    [Fact]
    public void Null_breaks_no_rule_and_a_value_is_judged() => Assert.Equal(
        """

        $.Text = 'four' has 4 characters instead of 1 to 3.
        $.Number = 6 is outside [1, 5].
        $.Kind = 3 is none of 0 (None), 7 (Seven).
        $.Box.Inner = 3 is outside [1, 2].
        $.List[1] is already in the list.
        $.High = 2 is outside [Low, 10].
        $ breaks a rule: at most one of Text, Number may be set.
        """,
        Run("""
            Faults(new() { Must = "m", Text = new(null), Kind = new(null), Box = new(null), List = new(null) }) + '\n' + Faults(new()
            {
                Must = "m", Text = "four", Number = 6, Kind = (TryRareKind)3, Box = new TryRareBox { Inner = 3 }, List = new[] { "x", "x" }, Low = 3, High = 2,
            })
            """));

    [Fact]
    public void A_list_handed_out_by_marks_is_read_to_its_end() => Assert.Equal(
        """
        a b c
        {"Limit":2,"Must":"m"}
        {"Iterator":"n1","Limit":2,"Must":"m"}
        """,
        Run("Items()"));

    [Fact]
    public void A_deprecated_action_warns_where_it_is_called_and_nowhere_else()
    {
        var faults = Compile("string.Empty", Schema.Replace("summary: Tries", "deprecated: TryOften does the same.\nreplacedBy: TryOften\nsummary: Tries", StringComparison.Ordinal))
            .GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden).ToList();

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Equal(("CS0618", string.Empty), (fault.Id, fault.Location.GetLineSpan().Path)));
        Assert.Contains("TryOften does the same. Use TryOften instead.", faults[0].ToString(), StringComparison.Ordinal);
    }

    private static Compilation Compile(string expression, string schema = Schema) =>
        new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/Rare.rtc.yaml", schema)]).Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Caller.Replace("EXPRESSION", expression, StringComparison.Ordinal), new CSharpParseOptions(LanguageVersion.CSharp12)));

    private static string Run(string expression)
    {
        using var image = new MemoryStream();
        var emitted = Compile(expression).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (string)Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
