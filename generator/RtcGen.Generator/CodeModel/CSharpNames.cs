using System.Text;

namespace RtcGen.Generator;

/// <summary>How names on the wire become names in C#. Clashes of what comes out are settled by those who ask.</summary>
internal static class CSharpNames
{
    private static readonly char[] Separators = ['_', '-', '.'];

    /// <summary>The property for a member: <c>message</c> becomes <c>Message</c>, <c>app.appid</c> becomes <c>AppAppid</c>.</summary>
    /// <param name="wireName">The member's name on the wire.</param>
    /// <returns>A C# identifier that starts with a capital, or with an underscore where no letter can come first.</returns>
    public static string Property(string wireName)
    {
        if (IsProperty(wireName))
        {
            return wireName;
        }

        var name = new StringBuilder(wireName.Length + 1);
        var startsWord = true;
        foreach (var c in wireName)
        {
            if (c is '_' or '-' or '.')
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary>What the classes and methods of an action are named after: <c>createProject</c> becomes <c>CreateProject</c>.</summary>
    /// <param name="action">The action's name.</param>
    /// <returns>A C# identifier that starts with a capital.</returns>
    public static string Action(string action) => Property(action);

    /// <summary>The namespace part for a service: <c>rtc</c> becomes <c>Rtc</c>, <c>volc_observe</c> becomes <c>VolcObserve</c>.</summary>
    /// <param name="service">The service's name.</param>
    /// <returns>One part of a namespace.</returns>
    public static string ServiceNamespace(string service) => Property(service);

    /// <summary>The namespace part for a version: <c>2020-12-01</c> becomes <c>V20201201</c>.</summary>
    /// <param name="version">The API version, <c>YYYY-MM-DD</c>.</param>
    /// <returns>One part of a namespace.</returns>
    public static string VersionNamespace(string version) => "V" + version.Replace("-", string.Empty);

    /// <summary>The whole namespace of a service, or of a part of it.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="part">The next part of the namespace; null for none.</param>
    /// <param name="version">The last part, for a version; null for none.</param>
    /// <returns>The namespace.</returns>
    public static string Namespace(string service, string? part, string? version = null) =>
        string.Join(".", new[] { "RtcGen", ServiceNamespace(service), part, version }.OfType<string>());

    // Most names on the wire are the names of their properties.
    private static bool IsProperty(string wireName) =>
        wireName.Length > 0 && wireName[0] is >= 'A' and <= 'Z' && wireName.IndexOfAny(Separators) < 0;
}
