namespace RtcGen.Schema.Reading;

// Decodes `regions`, and `host`, which says where those without a host of their own are served.
internal static class RegionsDecoder
{
    private const string Form = "small letters, digits and '-'";

    private const string ExpectedHost = "a host name such as api.example.com";

    public static List<RegionSchema> Decode(MappingReader root)
    {
        var pattern = root.Name("host", Identifiers.IsHostPattern, $"a host name such as api.example.com, in which {Identifiers.Region} may stand for the region");
        var regions = root.Find("regions")?.Value is YamlSequence ? DecodeList(root, pattern) : DecodeMapping(root, pattern);
        if (pattern is not null && regions.Find(region => region.Host.Length > 0 && !Identifiers.IsHost(region.Host)) is { } wrong)
        {
            root.Report(DiagnosticRules.MalformedName, root.Find("host")!.ValueRange, $"'host' becomes no host name with the region {Messages.Quote(wrong.Name)}: no part between two dots may have more than 63 characters, nor all of it more than 253.");
        }

        return regions;
    }

    private static List<RegionSchema> DecodeMapping(MappingReader root, string? pattern)
    {
        const string Expected = "a mapping of region names with at least one region, or beside 'host' a list of them";
        return ServiceDecoder.DecodeNamed(root, "regions", Expected, isRequired: true, SchemaKeys.Region, Identifiers.IsRegionName, Form, (reader, entry) =>
            new RegionSchema(entry.Name, reader.Name("host", Identifiers.IsHost, ExpectedHost, isRequired: pattern is null) ?? At(pattern, entry.Name)));
    }

    // The names of the regions; null when there are none to be found.
    public static IReadOnlyList<string>? FindNames(MappingReader root) => root.Find("regions")?.Value switch
    {
        YamlMapping regions => [.. regions.Entries.Select(region => region.Name)],
        YamlSequence regions => [.. regions.Items.OfType<YamlScalar>().Select(region => region.Text)],
        _ => null,
    };

    private static List<RegionSchema> DecodeList(MappingReader root, string? pattern)
    {
        const string Expected = "a list of region names such as [cn-beijing, cn-shanghai]";
        var regions = root.Texts("regions", Expected);
        if (pattern is null && root.Find("host") is null)
        {
            root.ReportMissing("host", "the host of each region, such as ecs.{region}.volcengineapi.com");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in regions)
        {
            if (!Identifiers.IsRegionName(region.Text))
            {
                root.Report(DiagnosticRules.MalformedName, region.Range, $"'regions' must be named with {Form}, but found {Messages.Quote(region.Text)} in it.");
            }
            else if (!seen.Add(region.Text))
            {
                root.Report(DiagnosticRules.Contradiction, region.Range, $"'regions' has {Messages.Quote(region.Text)} twice; keep one.");
            }
        }

        return [.. regions.Select(region => new RegionSchema(region.Text, At(pattern, region.Text)))];
    }

    private static string At(string? pattern, string region) => pattern?.Replace(Identifiers.Region, region) ?? string.Empty;
}
