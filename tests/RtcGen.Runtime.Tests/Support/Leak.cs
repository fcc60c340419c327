namespace RtcGen.Runtime.Tests.Support;

/// <summary>Secrets that are easy to find again, and the search for them in what the client produced.</summary>
internal static class Leak
{
    public const string AccessKey = "AKLTRtcGenExampleAccessKey000001";
    public const string SecretKey = "canary-of-the-secret-key-5f1d";
    public const string SessionToken = "canary-of-the-session-token-9c3e";

    public static RtcCredentials Credentials { get; } = new(AccessKey, SecretKey, SessionToken);

    /// <summary>Asserts that neither the thing nor, in an exception, anything inside it shows a secret.</summary>
    public static T None<T>(T produced, params string[] secrets)
        where T : notnull
    {
        string[] texts = produced is Exception error
            ? [error.ToString(), .. Chain(error).SelectMany(static e => new[] { e.Message, string.Concat(e.Data.Values.Cast<object>()) })]
            : [produced.ToString()!];
        foreach (var text in texts)
        {
            foreach (var secret in secrets.Append(SecretKey).Append(SessionToken))
            {
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
            }
        }

        return produced;
    }

    /// <summary>Asserts that a call throws exactly this type, without a secret in it.</summary>
    public static async Task<TException> Throws<TException>(Func<Task> call)
        where TException : Exception => None(await Assert.ThrowsAsync<TException>(call));

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
