using Xunit.Abstractions;

namespace RtcGen.Aot.Tests;

/// <summary>What the client adds to a program that has to carry HTTP and TLS anyway.</summary>
[Collection(NativeCollection.Name)]
public sealed class SizeTests(PublishedPrograms programs, ITestOutputHelper report)
{
    // What keeps servers, handlers and files from harm is code too; before it was written the client added a tenth.
    private const double Allowed = 1.13;

    [NativeFact]
    public async Task The_client_adds_at_most_an_eighth_to_HttpClient()
    {
        var limit = (await programs.GetAsync(NativeProgram.HttpClientOnly)).Bytes;
        var client = (await programs.GetAsync(NativeProgram.ClientOnly)).Bytes;

        var ratio = (double)client / limit;
        var figures = FormattableString.Invariant($"ClientOnly {client} bytes / HttpClientOnly {limit} bytes = {ratio:0.000}, allowed {Allowed:0.00}");
        report.WriteLine(figures);
        Assert.True(ratio <= Allowed, figures);
    }
}
