using Xunit.Abstractions;

namespace RtcGen.Aot.Tests;

/// <summary>What the client adds to a program that has to carry HTTP and TLS anyway.</summary>
[Collection(NativeCollection.Name)]
public sealed class SizeTests(PublishedPrograms programs, ITestOutputHelper report)
{
    private const double Allowed = 1.10;

    [NativeFact]
    public async Task The_client_adds_at_most_a_tenth_to_HttpClient()
    {
        var limit = (await programs.GetAsync(NativeProgram.HttpClientOnly)).Bytes;
        var client = (await programs.GetAsync(NativeProgram.ClientOnly)).Bytes;

        var ratio = (double)client / limit;
        var figures = FormattableString.Invariant($"ClientOnly {client} bytes / HttpClientOnly {limit} bytes = {ratio:0.000}, allowed {Allowed:0.00}");
        report.WriteLine(figures);
        Assert.True(ratio <= Allowed, figures);
    }
}
