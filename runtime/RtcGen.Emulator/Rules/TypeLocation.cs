using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Where the shared types are looked for that a file names.</summary>
/// <param name="Service">The file's service.</param>
/// <param name="Namespace">Its namespace; null for none.</param>
/// <param name="Version">Its version; null for types of all versions.</param>
internal sealed record TypeLocation(string Service, string? Namespace, string? Version)
{
    public static TypeLocation From(ActionSchema action) => new(action.Service, action.Namespace, action.Version);

    public static TypeLocation From(TypesSchema types) => new(types.Service, types.Namespace, types.Version);

    /// <summary>How near the types of a file are from here: a smaller number wins; null when they are not seen.</summary>
    public int? DistanceTo(TypesSchema types)
    {
        var isNamed = types.Namespace == Namespace;
        var isOfVersion = types.Version == Version;
        return types.Service == Service && (isNamed || types.Namespace is null) && (isOfVersion || types.Version is null)
            ? (isNamed ? 0 : 2) + (isOfVersion ? 0 : 1)
            : null;
    }
}
