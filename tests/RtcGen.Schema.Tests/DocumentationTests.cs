using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

public sealed class DocumentationTests
{
    private static readonly JsonElement JsonSchema = JsonDocument.Parse(SchemaFolder.Read("rtcgen.schema.json")).RootElement;

    public static TheoryData<string, string[]> Sections => new()
    {
        { "action", [.. SchemaKeys.Action] },
        { "rateLimit", [.. SchemaKeys.Rate] },
        { "action/properties/task", [.. SchemaKeys.Task] },
        { "action/properties/window", [.. SchemaKeys.Window] },
        { "action/properties/pages", [.. SchemaKeys.Pages] },
        { "action/properties/result", [.. SchemaKeys.Result] },
        { "field", [.. SchemaKeys.Field] },
        { "item", [.. SchemaKeys.Item] },
        { "entry", [.. SchemaKeys.Entry] },
        { "resultField", [.. SchemaKeys.ResultField] },
        { "resultItem", [.. SchemaKeys.ResultItem] },
        { "resultEntry", [.. SchemaKeys.ResultEntry] },
        { "content", [.. SchemaKeys.Content] },
        { "rule", [.. SchemaKeys.Rule] },
        { "rule/properties/count", [.. SchemaKeys.RuleCount] },
        { "union", [.. SchemaKeys.Union] },
        { "types", [.. SchemaKeys.Types] },
        { "type", [.. SchemaKeys.Type] },
        { "resultType", [.. SchemaKeys.ResultType] },
        { "texts", [.. SchemaKeys.Text] },
        { "service", [.. SchemaKeys.Service] },
        { "region", [.. SchemaKeys.Region] },
        { "format", [.. SchemaKeys.Format] },
        { "error", [.. SchemaKeys.Error] },
    };

    public static TheoryData<string> SchemaFiles => [.. Paths];

    private static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(SchemaFolder.Root, "*.rtc.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SchemaFolder.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_json_schema_knows_the_keys_the_reader_knows(string section, string[] keys)
    {
        var properties = Find("$defs/" + section).GetProperty("properties").EnumerateObject().ToList();
        Assert.Equal(keys, properties.Select(property => property.Name));
        Assert.All(properties, property => Assert.NotEmpty(Description(property.Value)));
        Assert.False(Find("$defs/" + section).GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Every_list_of_keys_is_compared() =>
        Assert.Equal(
            typeof(SchemaKeys).GetProperties(BindingFlags.Public | BindingFlags.Static).Length,
            Sections.Count);

    [Theory]
    [InlineData("action", "action", "version", "service", "method", "summary", "result")]
    [InlineData("action/properties/task", "family", "role", "key")]
    [InlineData("rateLimit", "limit")]
    [InlineData("action/properties/pages", "style", "at")]
    [InlineData("content", "type")]
    [InlineData("rule/properties/count", "of", "range")]
    [InlineData("union", "by", "of")]
    [InlineData("types", "service")]
    [InlineData("type", "fields")]
    [InlineData("resultType", "fields")]
    [InlineData("texts", "en")]
    [InlineData("service", "service", "summary", "defaultRegion", "regions")]
    [InlineData("format", "pattern")]
    [InlineData("error", "summary")]
    public void The_json_schema_requires_the_keys_the_reader_requires(string section, params string[] keys)
    {
        Assert.Equal(keys, Find("$defs/" + section).GetProperty("required").EnumerateArray().Select(key => key.GetString()));
    }

    [Theory]
    [InlineData("plainType", typeof(FieldType), "shared", "datetime")]
    [InlineData("plainItemType", typeof(FieldType), "shared", "array", "map", "datetime")]
    [InlineData("action/properties/encoding", typeof(BodyEncoding))]
    [InlineData("action/properties/envelope", typeof(ResponseEnvelope))]
    [InlineData("action/properties/method", typeof(HttpVerb))]
    [InlineData("action/properties/task/properties/role", typeof(TaskVerb))]
    [InlineData("action/properties/pages/properties/style", typeof(PageStyle))]
    [InlineData("rateLimit/properties/scope", typeof(RateScope))]
    [InlineData("contentKind", typeof(ContentKind))]
    [InlineData("error/properties/retry", typeof(RetryClass))]
    [InlineData("error/properties/effect", typeof(ErrorEffect))]
    [InlineData("field/properties/whenInvalid", typeof(WhenInvalid), "unstated")]
    [InlineData("rule/properties/whenInvalid", typeof(WhenInvalid), "unstated", "clamp", "roundtoeven", "dropitem")]
    [InlineData("action/properties/window/properties/overSpan", typeof(WhenInvalid), "unstated", "default", "roundtoeven", "dropitem")]
    public void The_json_schema_lists_the_words_of_the_model(string section, Type type, params string[] unwritten) =>
        Assert.Equal(
            Enum.GetNames(type).Select(name => name.ToLowerInvariant()).Except(unwritten).Order(),
            Find("$defs/" + section).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!.ToLowerInvariant()).Order());

    [Fact]
    public void The_json_schema_knows_every_kind_of_rule() =>
        Assert.Equal(
            Enum.GetNames<RuleKind>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]),
            Find("$defs/rule").GetProperty("oneOf").EnumerateArray().Select(kind => kind.GetProperty("required")[0].GetString()));

    [Fact]
    public void Both_spellings_of_repeatable_pass_the_json_schema() =>
        Assert.Equal(
            ["safe", "yes", "no", "True", "False"],
            Find("$defs/action/properties/repeatable").GetProperty("enum").EnumerateArray().Select(word => word.ToString()));

    [Fact]
    public void Every_reference_within_the_json_schema_leads_somewhere()
    {
        var references = Regex.Matches(JsonSchema.GetRawText(), "\"\\$ref\": \"#/([^\"]+)\"");
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(JsonValueKind.Object, Find(reference.Groups[1].Value).ValueKind));
    }

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void Every_schema_file_names_the_json_schema_in_its_first_line(string file)
    {
        const string Prefix = "# yaml-language-server: $schema=";
        var first = SchemaFolder.Read(file).ReplaceLineEndings("\n").Split('\n')[0];
        Assert.StartsWith(Prefix, first, StringComparison.Ordinal);
        var folder = Path.GetDirectoryName(Path.Combine(SchemaFolder.Root, file))!;
        Assert.Equal(
            Path.Combine(SchemaFolder.Root, "rtcgen.schema.json"),
            Path.GetFullPath(Path.Combine(folder, first[Prefix.Length..])));
    }

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void Every_schema_file_reads_without_a_fault_and_stands_where_it_belongs(string file)
    {
        var read = SchemaReader.Read(SchemaFolder.Read(file), CancellationToken.None);
        Assert.Empty(read.Diagnostics);
        var (folder, name) = (Path.GetDirectoryName(file)!.Replace('\\', '/'), Path.GetFileName(file));
        if (read.Types is { } types)
        {
            Assert.Equal(string.Join('/', new[] { types.Service, types.Version, types.Namespace }.OfType<string>()), folder);
            return;
        }

        Assert.Equal(read.Action is { } action ? string.Join('/', new[] { action.Service, action.Version, action.Namespace }.OfType<string>()) : read.Service!.Service, folder);
        Assert.Equal($"{read.Action?.Action ?? "service"}.rtc.yaml", name);
    }

    [Fact]
    public void What_the_schema_files_refer_to_in_each_other_is_there()
    {
        var read = Paths.Select(path => SchemaReader.Read(SchemaFolder.Read(path), CancellationToken.None)).ToList();
        var services = read.Select(file => file.Service).OfType<ServiceSchema>().ToDictionary(service => service.Service);
        var types = read.Select(file => file.Types).OfType<TypesSchema>().ToList();
        List<string> Formats(string service) => [.. services[service].Formats.Select(format => format.Name)];
        List<string> Known(string service, string? version, Func<TypesSchema, EquatableArray<TypeSchema>> kind) =>
            [.. types.Where(file => file.Service == service && (file.Version is null || file.Version == version)).SelectMany(file => kind(file)).Select(type => type.Name)];

        foreach (var action in read.Select(file => file.Action).OfType<ActionSchema>())
        {
            Assert.Empty(SchemaReferences.FindUnknownFormats(action, Formats(action.Service)));
            Assert.Empty(SchemaReferences.FindUnknownTypes(
                action, Known(action.Service, action.Version, file => file.Types), Known(action.Service, action.Version, file => file.Results)));
            Assert.Empty(action.Regions.Except(services[action.Service].Regions.Select(region => region.Name)));
        }

        foreach (var file in types)
        {
            Assert.Empty(SchemaReferences.FindUnknownFormats(file, Formats(file.Service)));
            Assert.Empty(SchemaReferences.FindUnknownTypes(
                file, Known(file.Service, file.Version, other => other.Types), Known(file.Service, file.Version, other => other.Results)));
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_reference_has_a_row_for_every_key(string section, string[] keys)
    {
        var language = SchemaFolder.Read("LANGUAGE.md");
        Assert.All(keys, key => Assert.True(Regex.IsMatch(language, $@"\n\| (`\w+`, )?`{key}`(, `\w+`)? \|"), $"{section}: {key}"));
    }

    [Fact]
    public void The_reference_has_a_row_for_every_rule() =>
        Assert.Equal(
            DiagnosticRules.All.Select(rule => rule.Id),
            Regex.Matches(SchemaFolder.Read("LANGUAGE.md"), @"^\| (RTCGEN\d{3}) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));

    [Fact]
    public void Rules_have_constants_ids_and_titles_of_their_own()
    {
        var constants = typeof(DiagnosticRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(constants, DiagnosticRules.All.Select(rule => rule.Id));
        Assert.Equal(DiagnosticRules.All.Count, DiagnosticRules.All.Select(rule => rule.Title).Distinct().Count());
        Assert.All(DiagnosticRules.All, rule => Assert.Matches("^RTCGEN0[0-9]{2}$", rule.Id));
    }

    private static string Description(JsonElement property) =>
        property.TryGetProperty("description", out var own)
            ? own.GetString()!
            : Find(property.GetProperty("$ref").GetString()!["#/".Length..]).GetProperty("description").GetString()!;

    private static JsonElement Find(string path) =>
        path.Split('/').Aggregate(JsonSchema, (element, name) => element.GetProperty(name));
}
