namespace RtcGen.Architecture.Tests;

/// <summary>Arrows that point back and are still to be turned. The list only becomes shorter.</summary>
internal static class StillPointingBack
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
    };

    public static IReadOnlyCollection<string> In(string project) => Arrows.GetValueOrDefault(project, []);
}
