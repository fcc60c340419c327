using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The shared types a file uses that lie in another namespace than its own, each with its namespace.</summary>
/// <param name="Requests">Those of requests.</param>
/// <param name="Results">Those of results.</param>
internal sealed record OutsideTypes(EquatableArray<string> Requests, EquatableArray<string> Results)
{
    /// <summary>No such types.</summary>
    public static OutsideTypes None { get; } = new(default, default);

    /// <summary>The whole name of a type that lies elsewhere; null for one of the file's own namespace.</summary>
    public string? Find(string name, bool isResult) =>
        (isResult ? Results : Requests).FirstOrDefault(whole => whole.EndsWith($".{name}", StringComparison.Ordinal));
}
