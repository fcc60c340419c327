namespace RtcGen.Schema.Reading;

// Decodes `supersededBy`, which says that there is a newer version of what the file describes.
internal static class VersionDecoder
{
    public static string? DecodeSuccessor(Section root)
    {
        const string Expected = "the newer version, a date written YYYY-MM-DD";
        if (root.Name("supersededBy", NameRules.IsVersion, Expected) is not { } successor)
        {
            return null;
        }

        if (root.Find("version") is null)
        {
            root.Report(SchemaRules.Contradiction, root.Find("supersededBy")!.Key.Range, "'supersededBy' is for what belongs to a version, but the file has no 'version'.");
        }
        else if (root.Find("version")!.Value is YamlScalar version && NameRules.IsVersion(version.Text) && string.CompareOrdinal(successor, version.Text) <= 0)
        {
            root.Report(SchemaRules.Contradiction, root.Find("supersededBy")!.ValueRange, $"'supersededBy' must be a version after {version.Text}, but found {successor}.");
        }

        return successor;
    }
}
