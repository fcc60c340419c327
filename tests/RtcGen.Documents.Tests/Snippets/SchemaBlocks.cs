using System.Text.RegularExpressions;

namespace RtcGen.Documents.Tests;

/// <summary>The blocks of a page that are schema files.</summary>
internal static partial class SchemaBlocks
{
    public static bool IsSchema(CodeBlock block) => block is { Language: "yaml", NotCompiled: null } && FirstKey().IsMatch(block.Text);

    /// <summary>What schema files need besides themselves: the description of their service, and what else the page calls.</summary>
    public static IEnumerable<string> Companions(IReadOnlyList<string> schemas)
    {
        if (schemas.Any(text => text.Contains("service: rtc", StringComparison.Ordinal)) && !schemas.Any(text => ServiceOfRtc().IsMatch(text)))
        {
            yield return File.ReadAllText(Path.Combine(Repository.Folder, "schema", "rtc", "service.rtc.yaml"));
        }

        if (schemas.Any(text => text.Contains("service: ecs", StringComparison.Ordinal)))
        {
            yield return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snippets", "RunInstances.rtc.yaml"));
        }
    }

    [GeneratedRegex(@"\A(#.*\n|\n)*service: rtc\n")]
    private static partial Regex ServiceOfRtc();

    [GeneratedRegex(@"\A(#.*\n|\n)*(action|service|types|results):")]
    private static partial Regex FirstKey();
}
