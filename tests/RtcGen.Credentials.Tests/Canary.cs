namespace RtcGen.Credentials.Tests;

/// <summary>Secrets that are easy to find again, and the search for them.</summary>
internal static class Canary
{
    public const string SecretKey = "canary-of-the-secret-key-5f1d";
    public const string SessionToken = "canary-of-the-session-token-9c3e";
    public const string OidcToken = "canary-of-the-oidc-token-77ab";

    public static RtcCredentials Keys { get; } = new("AKLTRtcGenExampleAccessKey000001", SecretKey);

    /// <summary>Asserts that nothing shows a secret.</summary>
    public static T None<T>(T produced)
        where T : notnull
    {
        for (object? one = produced; one is not null; one = (one as Exception)?.InnerException)
        {
            Assert.DoesNotContain("canary-of-the", one.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        return produced;
    }

    /// <summary>Asserts that credentials are not to be had, and gives the message.</summary>
    public static async Task<RtcCredentialException> Refuses(RtcCredentialProvider source) =>
        None(await Assert.ThrowsAsync<RtcCredentialException>(() => source.GetAsync().AsTask()));
}
