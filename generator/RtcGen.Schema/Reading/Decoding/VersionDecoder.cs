namespace RtcGen.Schema.Reading;

// Decodes `supersededBy`, which says that there is a newer version of what the file describes, and `namespace`: with it, where its C# lies.
internal static class VersionDecoder
{
    public static string? DecodeNamespace(MappingReader root) =>
        root.Name("namespace", Identifiers.IsNamespace, "a part of a C# namespace such as Messaging, letters and digits with a capital first, and neither Common nor like V20201201");

    public static string? DecodeSuccessor(MappingReader root)
    {
        const string Expected = "the newer version, a date written YYYY-MM-DD";
        if (root.Name("supersededBy", Identifiers.IsVersion, Expected) is not { } successor)
        {
            return null;
        }

        if (root.Find("version") is null)
        {
            root.Report(DiagnosticRules.Contradiction, root.Find("supersededBy")!.Key.Range, "'supersededBy' is for what belongs to a version, but the file has no 'version'.");
        }
        else if (root.Find("version")!.Value is YamlScalar version && Identifiers.IsVersion(version.Text) && string.CompareOrdinal(successor, version.Text) <= 0)
        {
            root.Report(DiagnosticRules.Contradiction, root.Find("supersededBy")!.ValueRange, $"'supersededBy' must be a version after {version.Text}, but found {successor}.");
        }

        return successor;
    }
}
