using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Options that no call could have are refused when the call begins, before anything is signed.</summary>
public sealed class CallOptionsTests : IDisposable
{
    private readonly StubHandler _handler = new();
    private readonly Counting _credentials = new();
    private readonly RtcClient _client;

    public CallOptionsTests() => _client = new(new() { Credentials = _credentials, HttpHandler = _handler });

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(86_401)]
    public Task A_time_out_that_is_none(int seconds) => Refused<ArgumentOutOfRangeException>("Timeout", new() { Timeout = TimeSpan.FromSeconds(seconds) });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public Task A_number_of_attempts_that_is_none(int attempts) => Refused<ArgumentOutOfRangeException>("MaxAttempts", new() { MaxAttempts = attempts });

    [Fact]
    public Task A_validation_that_is_none() => Refused<ArgumentOutOfRangeException>("Validation", new() { Validation = (RtcValidationMode)7 });

    [Fact]
    public Task An_endpoint_that_is_none() => Refused<ArgumentException>("Endpoint", new() { Endpoint = new("ftp://localhost") });

    [Fact]
    public Task Headers_that_are_null() => Refused<ArgumentNullException>("Headers", new() { Headers = null! });

    [Fact]
    public async Task Null_and_infinite_are_fine()
    {
        var options = new RtcCallOptions { Timeout = Timeout.InfiniteTimeSpan, MaxAttempts = null };
        Assert.Equal(Timeout.InfiniteTimeSpan, options.Timeout);
        Assert.Null(new RtcCallOptions { Timeout = null }.Timeout);
        Assert.Equal("ok", (await _client.SendAsync(UpdateSnapshotRequest.Valid(), options)).Result);
    }

    [Fact]
    public async Task Options_that_are_changed_while_a_call_is_under_way_do_not_matter_to_it()
    {
        var headers = new List<KeyValuePair<string, string>> { new("X-Trace", "a") };
        var options = new RtcCallOptions { Headers = headers, KeepRawResponse = true };
        _credentials.Asked = () =>
        {
            options.MaxAttempts = 0;
            options.KeepRawResponse = false;
            options.Headers = [new("Authorization", "b")];
            headers[0] = new("X-Trace", "b");
        };

        var response = await _client.SendAsync(UpdateSnapshotRequest.Valid(), options);

        Assert.Equal("a", _handler.Headers[0]["X-Trace"]);
        Assert.NotNull(response.Raw);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task Refused<T>(string property, RtcCallOptions options)
        where T : ArgumentException
    {
        await Assert.ThrowsAsync<T>(property, () => _client.SendAsync(UpdateSnapshotRequest.Valid(), options));
        await Assert.ThrowsAsync<T>(property, () => _client.SignAsync(UpdateSnapshotRequest.Valid(), options));
        await Assert.ThrowsAsync<T>(property, () => _client.PresignAsync(UpdateSnapshotRequest.Valid(), options: options));
        Assert.Equal((0, 0), (_credentials.Times, _handler.Calls));
    }

    private sealed class Counting : RtcCredentialProvider
    {
        public Action? Asked { get; set; }

        public int Times { get; private set; }

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            Times++;
            Asked?.Invoke();
            return new(Leak.Credentials);
        }
    }
}
