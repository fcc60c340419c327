using System.Globalization;

namespace RtcGen.Emulator;

/// <summary>Values by paths such as <c>Layout.Regions[0].UserId</c>. A list or an object that is not empty is there by what is in it.</summary>
internal static class Settings
{
    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    public static string Member(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    /// <summary>The path without the places in lists: the names of the members alone.</summary>
    public static string WithoutIndexes(string path)
    {
        while (path.IndexOf('[', StringComparison.Ordinal) is var start and >= 0)
        {
            var end = path.IndexOf(']', start);
            path = end < 0 ? path[..start] : path.Remove(start, end - start + 1);
        }

        return path;
    }

    /// <summary>Whether a path is another, or leads to something in it.</summary>
    public static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');

    /// <summary>Whether there is a value at a path or in it.</summary>
    public static bool Has(IReadOnlyDictionary<string, string> settings, string path) =>
        settings.ContainsKey(path) || settings.Keys.Any(key => IsWithin(key, path));

    /// <summary>The places in a list of which something is known, in order.</summary>
    public static IReadOnlyList<int> Indexes(IReadOnlyDictionary<string, string> settings, string list) =>
    [
        .. settings.Keys
            .Where(key => key.Length > list.Length && key[list.Length] == '[' && key.StartsWith(list, StringComparison.Ordinal))
            .Select(key => key[(list.Length + 1)..key.IndexOf(']', list.Length)])
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)
            .Where(index => index >= 0)
            .Distinct()
            .Order(),
    ];
}
