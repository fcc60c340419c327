using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A member of a shared type that a condition, a rule or a range of a file looks at.</summary>
/// <param name="Type">The shared type.</param>
/// <param name="Names">The members from there on.</param>
internal sealed record SharedTypeUse(string Type, EquatableArray<string> Names)
{
    /// <summary>Those of some paths, each once.</summary>
    public static EquatableArray<SharedTypeUse> GetAll(IEnumerable<SharedPath> paths) =>
        new(paths.SelectMany(path => path.Ends.Select(end => new SharedTypeUse(path.Path.SharedType!, end))).Distinct());
}
