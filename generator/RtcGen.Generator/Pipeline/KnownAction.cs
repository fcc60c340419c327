namespace RtcGen.Generator;

/// <summary>
/// The model of a file's action, made when its names were judged and printed when its place is known. It is equal to any other: the
/// action that it is made of stands beside it, and is compared.
/// </summary>
/// <param name="Model">The model.</param>
internal sealed record KnownAction(CodeAction Model)
{
    /// <inheritdoc />
    public bool Equals(KnownAction? other) => other is not null;

    /// <inheritdoc />
    public override int GetHashCode() => 0;
}
