using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>Sends requests that expressions make, through code compiled from imported files, and says what went over the wire.</summary>
internal static class Calls
{
    private const string Caller = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        USINGS

        public static class Caller
        {
            public static string[] Run() => new[]
            {
                CALLS
            };

            private static string Send<T>(RtcRequest<T> request)
            {
                using var server = new Server();
                using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
                client.SendAsync(request, null, CancellationToken.None).GetAwaiter().GetResult();
                return server.Sent;
            }

            private sealed class Server : HttpMessageHandler
            {
                public string Sent { get; private set; } = string.Empty;

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent = $"{request.Method} {request.RequestUri}\n{request.Content?.Headers.ContentType}\n{(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}";
                    return new HttpResponseMessage { Content = new StringContent("{\"ResponseMetadata\":{\"RequestId\":\"r\"},\"Result\":{}}") };
                }
            }
        }
        """;

    /// <summary>Sends the requests.</summary>
    /// <param name="files">The files.</param>
    /// <param name="namespaces">The namespaces that the expressions use.</param>
    /// <param name="requests">An expression for each request.</param>
    /// <returns>What was sent, in order.</returns>
    public static IReadOnlyList<SentCall> Send(IReadOnlyList<ImportedFile> files, IEnumerable<string> namespaces, IEnumerable<string> requests)
    {
        var code = Caller
            .Replace("USINGS", string.Join('\n', namespaces.Select(name => $"using {name};")), StringComparison.Ordinal)
            .Replace("CALLS", string.Concat(requests.Select(request => $"Send({request}),\n")), StringComparison.Ordinal);
        var compilation = SchemaCompiler.Compile(files).Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new(LanguageVersion.CSharp12)));
        Assert.Empty(compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Info));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        var sent = (string[])Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
        return [.. sent.Select(SentCall.Read)];
    }
}
