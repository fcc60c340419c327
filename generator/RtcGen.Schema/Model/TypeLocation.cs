namespace RtcGen.Schema;

/// <summary>Where a file belongs, and so where the shared types that it names are looked for.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Namespace">The part of the service's namespace; null for the service's own.</param>
/// <param name="Version">Its version; null for types of all versions.</param>
public sealed record TypeLocation(string Service, string? Namespace, string? Version)
{
    /// <summary>Gets the location of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The location.</returns>
    public static TypeLocation From(ActionSchema action) => new(action.Service, action.Namespace, action.Version);

    /// <summary>Gets the location of shared types.</summary>
    /// <param name="types">The shared types.</param>
    /// <returns>The location.</returns>
    public static TypeLocation From(TypesSchema types) => new(types.Service, types.Namespace, types.Version);

    /// <summary>Gets the locations of the types that a file here may use: the nearest first, and each once.</summary>
    public IEnumerable<TypeLocation> Searched
    {
        get
        {
            yield return this;
            if (Version is not null)
            {
                yield return this with { Version = null };
            }

            foreach (var location in Namespace is null ? [] : (this with { Namespace = null }).Searched)
            {
                yield return location;
            }
        }
    }
}
