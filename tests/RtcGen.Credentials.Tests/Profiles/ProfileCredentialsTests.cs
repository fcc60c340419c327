using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>A profile whose file changes while it is in use.</summary>
public sealed class ProfileCredentialsTests : IDisposable
{
    private readonly Machine _machine = new();
    private readonly FakeTimeProvider _clock = new(ScriptedSource.Start);
    private readonly RtcProfileCredentials _source;
    private DateTime _writtenAt = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public ProfileCredentialsTests() => _source = new(null, null, _clock, _machine.Environment);

    [Fact]
    public async Task A_change_is_noticed_at_the_next_look_3_seconds_later()
    {
        Write("AK1");
        var first = await _source.GetAsync();
        Write("AK2");

        _clock.Advance(TimeSpan.FromMilliseconds(2999));
        Assert.Same(first, await _source.GetAsync());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("AK2", (await _source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task A_file_that_was_rewritten_in_place_is_noticed_although_its_size_and_times_are_the_same()
    {
        Write("AK1");
        await _source.GetAsync();
        Write("AK2");
        File.SetLastWriteTimeUtc(_machine.Profiles, _writtenAt.AddMinutes(-1));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("AK2", (await _source.GetAsync()).AccessKey);

        Write("AK3");
        File.SetLastWriteTimeUtc(_machine.Profiles, _writtenAt.AddYears(-10));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("AK3", (await _source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task A_link_that_is_turned_to_another_file_of_the_same_size_and_time_is_noticed_as_Kubernetes_does_it()
    {
        var folder = Path.GetDirectoryName(_machine.Profiles)!;
        foreach (var version in new[] { "AK1", "AK2" })
        {
            var path = Path.Combine(folder, version, "config.json");
            _machine.Write(path, Text(version));
            File.SetLastWriteTimeUtc(path, _writtenAt);
        }

        var data = Path.Combine(folder, "..data");
        Directory.CreateSymbolicLink(data, Path.Combine(folder, "AK1"));
        File.CreateSymbolicLink(_machine.Profiles, Path.Combine(data, "config.json"));
        Assert.Equal("AK1", (await _source.GetAsync()).AccessKey);

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, Path.Combine(folder, "AK2"));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("AK2", (await _source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task Keys_that_did_not_change_stay_the_same_object()
    {
        Write("AK1");
        var first = await _source.GetAsync();
        Write("AK1");
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Same(first, await _source.GetAsync());
    }

    [Fact]
    public async Task Refused_keys_are_read_again_at_once()
    {
        Write("AK1");
        var first = await _source.GetAsync();
        Write("AK2");
        _source.Invalidate(new("other", "keys"));
        Assert.Same(first, await _source.GetAsync());
        _source.Invalidate(first);

        Assert.Equal("AK2", (await _source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task While_the_file_is_broken_the_last_keys_stay_in_use_until_they_are_refused()
    {
        Write("AK1");
        var first = await _source.GetAsync();
        WriteText("{ half");
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Same(first, await _source.GetAsync());

        _source.Invalidate(first);
        var error = await Leak.Throws<RtcCredentialException>(() => _source.GetAsync().AsTask());
        Assert.StartsWith($"The file {_machine.Profiles} is not JSON", error.Message, StringComparison.Ordinal);

        Write("AK2");
        Assert.Equal("AK2", (await _source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task Keys_of_a_login_that_ended_are_not_used_although_the_file_is_the_same()
    {
        WriteText("""{"current":"p","profiles":{"p":{"mode":"sso","sts-expiration":1705305602,"access-key":"AK1","secret-key":"s","session-token":"t"}}}""");
        await _source.GetAsync();
        _clock.Advance(TimeSpan.FromSeconds(2));

        await Leak.Throws<RtcCredentialException>(() => _source.GetAsync().AsTask());
    }

    [Fact]
    public void An_empty_name_or_path_is_refused_when_the_source_is_made()
    {
        Assert.Throws<ArgumentException>("name", static () => new RtcProfileCredentials(string.Empty));
        Assert.Throws<ArgumentException>("path", static () => new RtcProfileCredentials(path: string.Empty));
        Assert.Equal("profile 'prod'", new RtcProfileCredentials("prod").ToString());
    }

    public void Dispose() => _machine.Dispose();

    private void Write(string accessKey) => WriteText(Text(accessKey));

    private static string Text(string accessKey) =>
        $$"""{"current":"p","profiles":{"p":{"access-key":"{{accessKey}}","secret-key":"{{Leak.SecretKey}}"} } }""";

    private void WriteText(string text)
    {
        _machine.WriteProfiles(text);
        _writtenAt = _writtenAt.AddMinutes(1);
        File.SetLastWriteTimeUtc(_machine.Profiles, _writtenAt);
    }
}
