using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>Where the service is lenient the generated code is, too: compiled, loaded and run.</summary>
public sealed class LenientStatementTests
{
    private const string Types = """
        service: rtc
        version: "2023-11-01"
        types:
          Filter:
            summary: A filter.
            switch: Enable
            fields:
              Enable: { type: boolean }
              Level: { type: int32, range: "[1, 9]", required: true }
              Name: { type: string, required: true }
              At: { type: string, format: dateTime, required: true }
              Mode: { type: int32, values: { 1: Hard }, required: true }
              Any: { type: json, required: true }
        """;

    private const string Schema = """
        action: TryLenient
        version: "2023-11-01"
        service: rtc
        method: POST
        rate:
          - { limit: 10/s, when: Box is set }
          - { limit: 20/s, when: Box is absent }
        summary: Tries what is lenient.
        body:
          Text: { type: string, pattern: "[a-z]+", length: "[2, 3]", default: ab }
          Known: { type: string, values: { alpha: Alpha, beta: Beta }, open: true }
          Any: { type: string, values: { alpha: Alpha, beta: Beta }, ignoreCase: true, default: beta }
          Kind: { type: int32, values: { 1: One }, open: true }
          Kinds: { type: array, items: { type: int32, values: { 1: One }, open: true } }
          Words: { type: array, items: { type: string, values: { alpha: Alpha }, ignoreCase: true }, count: "[1, 2]" }
          Box: { fields: { Id: { type: string, required: true }, Note: { type: string } } }
          Must: { required: true, fields: { Id: { type: string, required: true } } }
          Free: { type: json }
          Filter: { type: Filter }
          Filters: { type: array, items: { type: Filter } }
          On: { switch: On, fields: { On: { type: boolean, default: true }, N: { type: int32, range: "[1, 2]" } } }
          WhenAb: { type: string, requiredWhen: Text == ab }
          WhenAlpha: { type: string, requiredWhen: Any == alpha and Words contains alpha }
          WhenBeta: { type: string, requiredWhen: "Any in [beta]" }
          WhenOther: { type: string, effect: when Any != alpha }
        rules:
          - { atMostOne: [Text, Box, Free] }
        result:
          fields:
            CreatedTime: { type: int64, aliases: [CreateTime, BornAt] }
            Name: { type: string }
        """;

    private const string Caller = """
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc;

        public static class Caller
        {
            private static readonly TryLenientMust Must = new() { Id = "i" };

            private static TryLenientRequest Request => new() { Must = Must, WhenAb = "x", WhenBeta = "x" };

            public static string Found(TryLenientRequest request)
            {
                var found = request.Validate();
                return string.Join('\n', found.Errors.Concat(found.Warnings));
            }

            public static string Read(string result)
            {
                using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = new Server(result) });
                var read = client.SendAsync(Request).GetAwaiter().GetResult().Result;
                return read.CreatedTime + " " + read.Name + " " + string.Join(",", read.OtherMembers.Keys);
            }

            public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

            public static string Run() => EXPRESSION;

            private sealed class Server(string result) : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"Result\":" + result + ",\"ResponseMetadata\":{\"RequestId\":\"r\"}}") });
            }
        }
        """;

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(Compile("string.Empty").GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));

    [Fact]
    public void Empty_members_count_as_absent() => Assert.Equal(
        """
        $.WhenAb is missing but required with Text == ab.
        $.WhenBeta is missing but required with Any in [beta].
        """,
        Run("""
            Found(new()
            {
                Must = Must, Text = "", Any = "", Known = "", Words = [], Box = new() { Id = null! }, Free = Json("{}"), Filter = new(), On = new(),
                WhenAb = "", WhenBeta = "", WhenOther = "",
            })
            """));

    [Fact]
    public void Empty_members_are_sent() => Assert.Equal(
        """{"Text":"","Words":[],"Box":{},"Must":{"Id":"i"},"Free":{},"Filter":{},"WhenAb":""}""",
        Run("""new TryLenientRequest { Must = Must, Text = "", Words = [], Box = new() { Id = null! }, Free = Json("{}"), Filter = new(), WhenAb = "" }.ToJson()"""));

    [Fact]
    public void What_must_be_there_is_judged_when_it_is_empty() => Assert.Equal(
        """
        $.Box.Id = '' is empty but required.
        $.Must.Id is missing but required.
        """,
        Run("""Found(new() { Must = new() { Id = null! }, Box = new() { Id = "" }, WhenAb = "x", WhenBeta = "x" })"""));

    [Fact]
    public void Open_values_are_sent_and_values_in_any_case_count_as_those_of_the_schema() => Assert.Equal(
        """
        $.WhenAlpha is missing but required with Any == alpha and Words contains alpha.
        $.WhenOther has no effect: the server uses it only with Any != alpha.
        """,
        Run("""
            Found(new()
            {
                Must = Must, Known = "gamma", Any = "Alpha", Kind = (TryLenientKind)7, Kinds = [(TryLenientKinds)7], Words = ["ALPHA"], WhenAb = "x", WhenOther = "x",
            })
            """));

    [Fact]
    public void A_value_that_is_not_among_them_in_any_case_is_a_fault() => Assert.Equal(
        """
        $.Any = 'gamma' is none of alpha, beta.
        $.Words[1] = 'beta' is none of alpha.
        """,
        Run("""Found(new() { Must = Must, Any = "gamma", Words = ["Alpha", "beta"], WhenAb = "x" })"""));

    [Fact]
    public void What_is_switched_off_may_miss_what_is_required_and_hold_what_is_bad() => Assert.Equal(
        """
        $.Filter.Level is missing but required.
        $.Filter.Name is missing but required.
        $.Filter.At is missing but required.
        $.Filter.Mode is missing but required.
        $.Filter.Any is missing but required.
        $.On.N = 9 is outside [1, 2].
        $.Filters[1] has no effect: Enable, which switches it on, is not set.
        """,
        Run("""
            Found(new()
            {
                Must = Must, WhenAb = "x", WhenBeta = "x", Filter = new() { Enable = true }, Filters = [new() { Enable = false, Level = 99 }, new() { Level = 99 }], On = new() { N = 9 },
            })
            """));

    [Fact]
    public void Limits_that_depend_on_a_member_take_an_empty_one_for_absent() => Assert.Equal(
        "0 1, 1 0, 0 1",
        Run("""
            string.Join(", ", new[] { Request, new TryLenientRequest { Must = Must, Box = new() { Id = "i" } }, new TryLenientRequest { Must = Must, Box = new() { Id = null! } } }.Select(static request =>
                string.Join(' ', new[] { 0, 1 }.Select(rate => typeof(TryLenientRequest).GetMethod("GetPermitCount", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(request, [rate])))))
            """));

    [Theory]
    [InlineData("""{"CreatedTime":1,"Name":"n"}""", "1 n ")]
    [InlineData("""{"CreateTime":"1","name":2}""", "1 2 ")]
    [InlineData("""{"bornat":2,"NAME":"m","Name":"n","CreatedTime":1}""", "1 n bornat,NAME")]
    public void Aliases_and_names_in_any_case_are_read(string result, string read) =>
        Assert.Equal(read, Run($"Read({SymbolDisplay.FormatLiteral(result, quote: true)})"));

    private static Compilation Compile(string expression) =>
        new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/Types.rtc.yaml", Types), new SchemaText("/project/Lenient.rtc.yaml", Schema)]).Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Caller.Replace("EXPRESSION", expression, StringComparison.Ordinal), new CSharpParseOptions(LanguageVersion.CSharp12)));

    private static string Run(string expression)
    {
        using var image = new MemoryStream();
        var emitted = Compile(expression).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (string)Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
