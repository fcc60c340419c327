using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// The name of a generated file: the action, service and version, so that two files that may both be emitted never
/// share one, whatever folder they lie in. What differs most stands first: the compiler compares each name with
/// all others, on every run.
/// </summary>
internal static class HintName
{
    private const int Limit = 80;
    private const string Ending = ".g.cs";

    public static string Create(ActionSchema action) => Cut($"{CSharpNames.Action(action.Action)}.{CSharpNames.ServiceNamespace(action.Service)}.{CSharpNames.VersionNamespace(action.Version)}");

    public static string Create(ServiceSchema service) => Cut($"Service.{CSharpNames.ServiceNamespace(service.Service)}");

    /// <summary>Named after its first type: several types files may belong to one version, but no two describe one type.</summary>
    public static string Create(TypesSchema types)
    {
        var first = types.Types.Concat(types.Results).First().Name;
        var version = types.Version is { } one ? CSharpNames.VersionNamespace(one) : null;
        return Cut(string.Join(".", new[] { "Types", first, CSharpNames.ServiceNamespace(types.Service), types.Namespace, version }.Where(part => part is not null)));
    }

    private static string Cut(string name)
    {
        if (name.Length + Ending.Length <= Limit)
        {
            return name + Ending;
        }

        var hash = Hash(name).ToString("x8", CultureInfo.InvariantCulture);
        return $"{name.Substring(0, Limit - Ending.Length - hash.Length - 1)}-{hash}{Ending}";
    }

    // FNV-1a: string.GetHashCode differs from one process to the next.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash;
    }
}
