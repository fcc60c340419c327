using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A member of a shared type that a condition, a rule or a range of a file looks at.</summary>
/// <param name="Type">The shared type.</param>
/// <param name="Names">The members from there on.</param>
internal sealed record SharedWant(string Type, EquatableArray<string> Names)
{
    /// <summary>Those of some paths, each once.</summary>
    public static EquatableArray<SharedWant> Of(IEnumerable<SharedPath> paths) =>
        new(paths.SelectMany(path => path.Ends.Select(end => new SharedWant(path.Path.SharedType!, end))).Distinct());
}
