using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>Code made of schemas, compiled together with an expression of a test, and run.</summary>
internal static class RunningCode
{
    private const string Caller = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc.Extras;

        public static class Caller
        {
            public static object Run() => EXPRESSION;

            public static string Findings<T>(RtcRequest<T> request)
            {
                var result = request.Validate();
                return string.Join('\n', result.Errors.Select(fault => "fault: " + fault).Concat(result.Warnings.Select(warning => "warning: " + warning)));
            }

            public static string Query<T>(RtcRequest<T> request) => Send(request, "{}").Query;

            public static T Result<T>(RtcRequest<T> request, string result) => Send(request, result).Result;

            private static (string Query, T Result) Send<T>(RtcRequest<T> request, string result)
            {
                using var server = new Server(result);
                using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
                var response = client.SendAsync(request, new RtcCallOptions { Validation = RtcValidationMode.Off }, CancellationToken.None).GetAwaiter().GetResult();
                return (server.Query, response.Result);
            }

            private sealed class Server : HttpMessageHandler
            {
                private readonly string _result;

                public Server(string result) => _result = result;

                public string Query { get; private set; } = string.Empty;

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Query = request.RequestUri!.Query;
                    return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"Result\":" + _result + ",\"ResponseMetadata\":{\"RequestId\":\"r\"}}") });
                }
            }
        }
        """;

    /// <summary>The value of an expression that uses what was made of a schema.</summary>
    public static object? Run(string schema, string expression)
    {
        var compilation = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/Running.rtc.yaml", schema)]).Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Caller.Replace("EXPRESSION", expression, StringComparison.Ordinal), new CSharpParseOptions(LanguageVersion.CSharp12)));
        Assert.Empty(compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null);
    }
}
