namespace RtcGen.Generator;

/// <summary>
/// The types that .NET's implicit usings bring into the files of a project. A generated type of such a name makes each use of it ambiguous
/// there. Generic types are left out: what is generated is not generic, so nobody can mean the other.
/// </summary>
internal static partial class ImplicitNames
{
    private const string EveryFile = "every file";
    private const string WebFiles = "every file of a web project";
    private const string HostFiles = "every file of a web or worker project";
    private const string FormsFiles = "every file of a Windows Forms project";

    private static readonly char[] Separators = [' ', '\r', '\n'];

    // Made when a project first has a name to look up. Of two namespaces the first is that of more projects.
    private static readonly Lazy<Dictionary<string, string>> NamespaceOf = new(GetNamespaces);

    /// <summary>Every namespace with each of its names.</summary>
    public static IEnumerable<(string Namespace, string Name)> All
    {
        get
        {
            var space = string.Empty;
            foreach (var word in Table.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[word.Length - 1] == ':')
                {
                    space = word.Substring(0, word.Length - 1);
                }
                else
                {
                    yield return (space, word);
                }
            }
        }
    }

    /// <summary>Says whose name it is, as the end of a sentence; null for a name that is free.</summary>
    public static string? Describe(string name) => NamespaceOf.Value.TryGetValue(name, out var space)
        ? $"has the name of {space}.{name}, which .NET's implicit usings bring into {GetFiles(space)}"
        : null;

    private static Dictionary<string, string> GetNamespaces()
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (space, name) in All)
        {
            namespaces[name] = namespaces.TryGetValue(name, out var first) ? first : space;
        }

        return namespaces;
    }

    private static string GetFiles(string space) =>
        space.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) ? HostFiles
        : space.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || space == "System.Net.Http.Json" ? WebFiles
        : space is "System.Drawing" or "System.Windows.Forms" ? FormsFiles
        : EveryFile;
}
