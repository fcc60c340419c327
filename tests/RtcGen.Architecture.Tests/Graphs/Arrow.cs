namespace RtcGen.Architecture.Tests;

/// <summary>That a room uses another.</summary>
/// <param name="From">The room that uses.</param>
/// <param name="To">The room that is used.</param>
/// <param name="Uses">The files and types because of which it does.</param>
internal sealed record Arrow(Room From, Room To, IReadOnlyList<Use> Uses)
{
    public override string ToString() => $"{From.Name} -> {To.Name}";
}
