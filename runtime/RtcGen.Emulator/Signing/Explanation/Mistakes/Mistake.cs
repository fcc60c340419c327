namespace RtcGen.Emulator;

/// <summary>A mistake that signers make.</summary>
/// <param name="Code">What it is called, see <see cref="SignatureFinding.Code"/>.</param>
/// <param name="Part">What it is about: two mistakes about different parts may come together.</param>
/// <param name="English">What the signer did and what is right; <c>{0}</c> stands for <see cref="Change.Detail"/>.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Changes">What the mistake does to the draft of this request: nothing, or several things.</param>
internal sealed record Mistake(string Code, SignedPart Part, string English, string Chinese, Func<SigningScene, IEnumerable<Change>> Changes)
{
    /// <summary>Initializes a new instance of the <see cref="Mistake"/> class that always does the same.</summary>
    public Mistake(string code, SignedPart part, string english, string chinese, Func<SigningDraft, SigningDraft> change)
        : this(code, part, english, chinese, _ => [new(change)])
    {
    }

    /// <summary>Gets a value indicating whether it is frequent enough to be tried together with another one.</summary>
    public bool IsFrequent { get; init; }

    public SignatureFinding Find(Change change) => new(
        change.Code ?? Code,
        IsCause: true,
        English.Replace("{0}", change.Words?.English ?? change.Detail, StringComparison.Ordinal),
        Chinese.Replace("{0}", change.Words?.Chinese ?? change.Detail, StringComparison.Ordinal));
}

/// <summary>What a mistake does to a draft.</summary>
/// <param name="Apply">Makes the draft with the mistake.</param>
/// <param name="Detail">A name or value for the sentence; never a secret.</param>
internal sealed record Change(Func<SigningDraft, SigningDraft> Apply, string Detail = "")
{
    /// <summary>Gets the detail in words; null when it is the same in both languages.</summary>
    public (string English, string Chinese)? Words { get; init; }

    /// <summary>Gets the code when it says more than that of the mistake.</summary>
    public string? Code { get; init; }
}

/// <summary>A part of what is signed.</summary>
internal enum SignedPart
{
    Method,
    Path,
    Parameters,
    Escaping,
    ParameterOrder,
    Headers,
    Payload,
    CanonicalLayout,
    StringToSign,
    Date,
    Scope,
    Secret,
    Derivation,
}
