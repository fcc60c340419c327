using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The shared types a file uses that belong to all versions of the service.</summary>
/// <param name="Requests">Those of requests.</param>
/// <param name="Results">Those of results.</param>
internal sealed record CommonTypes(EquatableArray<string> Requests, EquatableArray<string> Results)
{
    /// <summary>No such types.</summary>
    public static CommonTypes None { get; } = new(default, default);

    /// <summary>Whether the name means a type of all versions.</summary>
    public bool Contains(string name, bool isResult) => (isResult ? Results : Requests).Contains(name, StringComparer.Ordinal);
}
