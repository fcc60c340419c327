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

    private const int HashCount = 16 * 1024;

    // Whether a name has a hash: of nearly every name that is free this tells so without a look at the table.
    private static readonly bool[] Hashes = GetHashes();

    /// <summary>Every namespace with each of its names.</summary>
    public static IEnumerable<(string Namespace, string Name)> All
    {
        get
        {
            var space = string.Empty;
            foreach (var word in Table.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
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
    public static string? Describe(string name)
    {
        var position = Hashes[GetHash(name)] ? Find(name) : -1;
        if (position < 0)
        {
            return null;
        }

        var space = SpaceAt(position);
        return $"has the name of {space}.{name}, which .NET's implicit usings bring into {GetFiles(space)}";
    }

    // A dictionary of all names would take longer to make than all that is asked of it.
    private static bool[] GetHashes()
    {
        var hashes = new bool[HashCount];
        var hash = 0;
        foreach (var c in Table)
        {
            if (IsBlank(c))
            {
                hashes[hash] = true;
                hash = 0;
            }
            else
            {
                hash = GetHash(hash, c);
            }
        }

        hashes[hash] = true;
        return hashes;
    }

    private static int GetHash(string name)
    {
        var hash = 0;
        foreach (var c in name)
        {
            hash = GetHash(hash, c);
        }

        return hash;
    }

    private static int GetHash(int hash, char next) => ((hash * 31) + next) % HashCount;

    // Of two namespaces the first is that of more projects.
    private static int Find(string name)
    {
        var position = Table.IndexOf(name, StringComparison.Ordinal);
        while (position >= 0 && !IsWord(position, position + name.Length))
        {
            position = Table.IndexOf(name, position + 1, StringComparison.Ordinal);
        }

        return position;
    }

    private static bool IsWord(int start, int end) => start > 0 && IsBlank(Table[start - 1]) && (end == Table.Length || IsBlank(Table[end]));

    private static bool IsBlank(char c) => c is ' ' or '\r' or '\n';

    // The word with a colon that comes before.
    private static string SpaceAt(int position)
    {
        var end = Table.LastIndexOf(':', position);
        var start = end;
        while (start > 0 && !IsBlank(Table[start - 1]))
        {
            start--;
        }

        return Table.Substring(start, end - start);
    }

    private static string GetFiles(string space) =>
        space.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) ? HostFiles
        : space.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || space == "System.Net.Http.Json" ? WebFiles
        : space is "System.Drawing" or "System.Windows.Forms" ? FormsFiles
        : EveryFile;
}
