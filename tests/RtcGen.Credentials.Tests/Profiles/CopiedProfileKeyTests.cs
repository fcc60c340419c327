using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>Keys with something copied along are refused by their name in the profile, and never shown.</summary>
public sealed class CopiedProfileKeyTests : IDisposable
{
    private readonly Machine _machine = new();

    [Theory]
    [MemberData(nameof(CopiedKeys.Faults), MemberType = typeof(CopiedKeys))]
    public void In_a_profile_it_is_named_by_the_member(string value, string fault)
    {
        foreach (var member in new[] { "access-key", "secret-key", "session-token" })
        {
            var members = new Dictionary<string, string> { ["access-key"] = "a", ["secret-key"] = "s", [member] = value };
            _machine.WriteProfiles(System.Text.Json.JsonSerializer.Serialize(new { profiles = new { p = members } }));

            var error = Leak.None(Assert.Throws<RtcCredentialException>(() => _machine.Keys("p")), CopiedKeys.Key);
            Assert.Equal($"The profile 'p' of {_machine.Profiles} cannot be used. {member} {fault}{CopiedKeys.Advice}", error.Message);
        }
    }

    public void Dispose() => _machine.Dispose();
}
