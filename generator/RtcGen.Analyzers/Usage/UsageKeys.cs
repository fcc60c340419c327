namespace RtcGen.Analyzers;

/// <summary>What a diagnostic about the use of the client tells the code fixes: keys of its properties.</summary>
internal static class UsageKeys
{
    /// <summary>The name of the cancellation token, as C#.</summary>
    public const string Token = "Token";

    /// <summary>The namespace of a superseded version.</summary>
    public const string Namespace = "Namespace";

    /// <summary>The fix can take the credentials from the environment.</summary>
    public const string Environment = "Environment";
}
