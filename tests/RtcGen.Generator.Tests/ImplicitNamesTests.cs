using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>
/// Names that are in every file of a project. After an update of .NET run the test of the table once with the environment variable
/// RTCGEN_ACCEPT_SNAPSHOTS set: it adds what is new and takes nothing away.
/// </summary>
public sealed class ImplicitNamesTests
{
    private const int LineLength = 170;

    [Fact]
    public void The_table_has_every_name_of_the_reference_packs()
    {
        var table = ImplicitNames.All.ToLookup(pair => pair.Namespace, pair => pair.Name, StringComparer.Ordinal);
        var packs = NamesInPacks(table.Select(space => space.Key).ToHashSet(StringComparer.Ordinal));
        Assert.Contains(("System.IO", "Stream"), packs);
        Assert.Contains(("Microsoft.AspNetCore.Http", "HttpRequest"), packs);
        var missing = packs.Where(pair => !table[pair.Namespace].Contains(pair.Name)).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") is not null)
        {
            Rewrite(table.Select(space => (space.Key, space.Concat(missing.Where(pair => pair.Namespace == space.Key).Select(pair => pair.Name)))));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void The_table_is_sorted_and_holds_names_alone()
    {
        foreach (var space in ImplicitNames.All.GroupBy(pair => pair.Namespace, pair => pair.Name, StringComparer.Ordinal))
        {
            Assert.Equal(space.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), space);
            Assert.All(space, name => Assert.Matches("^[A-Z][A-Za-z0-9_]*$", name));
        }
    }

    [Theory]
    [InlineData("Stream", "System.IO.Stream", "every file")]
    [InlineData("Timer", "System.Threading.Timer", "every file")]
    [InlineData("HttpRequest", "Microsoft.AspNetCore.Http.HttpRequest", "every file of a web project")]
    [InlineData("LogLevel", "Microsoft.Extensions.Logging.LogLevel", "every file of a web or worker project")]
    [InlineData("Message", "System.Windows.Forms.Message", "every file of a Windows Forms project")]
    [InlineData("Color", "System.Drawing.Color", "every file of a Windows Forms project")]
    public void A_shared_type_of_such_a_name_is_a_warning_at_the_name_and_is_generated(string name, string other, string files)
    {
        foreach (var key in new[] { "types", "results" })
        {
            var result = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/T.rtc.yaml", $"service: rtc\n{key}:\n  Room: {{ fields: {{ A: {{ type: string }} }} }}\n  {name}: {{ fields: {{ A: {{ type: string }} }} }}\n")]).Run();
            var warning = Assert.Single(result.Diagnostics);
            Assert.Equal(
                $"/project/T.rtc.yaml: (3,2)-(3,2) {DiagnosticRules.ImplicitName} Warning The type '{name}' has the name of {other}, which .NET's implicit usings bring into {files}; rename it.",
                $"{warning.Location.GetLineSpan()} {warning.Id} {warning.Severity} {warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
            Assert.Contains(result.GeneratedSources, source => source.SourceText.ToString().Contains($"public sealed class {name} : ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("List")]
    [InlineData("IAsyncEnumerable2")]
    [InlineData("RoomStream")]
    [InlineData("stream2")]
    public void A_name_that_only_a_generic_type_has_or_none_is_free(string name) => Assert.Null(ImplicitNames.Describe(name));

    [Fact]
    public void A_class_of_an_action_and_one_of_a_member_are_told_of_too()
    {
        var text = Schemas.Action("Http", "  Client: { fields: { A: { type: string } } }\n  Method: { type: int32, values: { 1: One } }")
            .Replace("result: { type: string, success: ok }", "result: { fields: { A: { type: string } } }", StringComparison.Ordinal);
        Assert.Equal(
            [
                "(1,1) The class 'HttpRequest' of the action 'Http' has the name of Microsoft.AspNetCore.Http.HttpRequest, which .NET's implicit usings bring into every file of a web project; call the action by its name, without a schema, or write the class with its namespace.",
                "(7,3) The class 'HttpClient' of the member 'Client' has the name of System.Net.Http.HttpClient, which .NET's implicit usings bring into every file; describe it in a shared type with a name of its own.",
                "(8,3) The class 'HttpMethod' of the member 'Method' has the name of System.Net.Http.HttpMethod, which .NET's implicit usings bring into every file; write it with its namespace.",
            ],
            NamedSchema.Read(text, CancellationToken.None).File.Diagnostics.Select(warning => $"({warning.Span.StartLine},{warning.Span.StartColumn}) {warning.Message}"));
    }

    [Fact]
    public void A_result_without_a_class_needs_no_name() =>
        Assert.Empty(NamedSchema.Read(Schemas.Action("Validation", "  A: { type: string }"), CancellationToken.None).File.Diagnostics);

    [Fact]
    public void Warnings_of_names_end_at_a_hundred()
    {
        var types = string.Join('\n', ImplicitNames.All.Where(pair => pair.Namespace == "System.Windows.Forms").Take(150).Select(pair => $"  {pair.Name}: {{ fields: {{ A: {{ type: string }} }} }}"));
        Assert.Equal(100, NamedSchema.Read($"service: rtc\ntypes:\n{types}\n", CancellationToken.None).File.Diagnostics.Count);
    }

    private static HashSet<(string Namespace, string Name)> NamesInPacks(HashSet<string> spaces)
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var found = new HashSet<(string, string)>();
        foreach (var pack in new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" })
        {
            var folder = Path.Combine(dotnet, "packs", pack);
            Assert.True(Directory.Exists(folder), $"{folder} is not there: the test needs the reference packs of the SDK.");
            foreach (var file in Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Where(file => file.Contains("/ref/", StringComparison.Ordinal)))
            {
                using var assembly = new PEReader(File.OpenRead(file));
                var metadata = assembly.GetMetadataReader();
                found.UnionWith(metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                    .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                    .Select(type => (metadata.GetString(type.Namespace), metadata.GetString(type.Name)))
                    .Where(type => spaces.Contains(type.Item1) && !type.Item2.Contains('`', StringComparison.Ordinal)));
            }
        }

        return found;
    }

    private static void Rewrite(IEnumerable<(string Namespace, IEnumerable<string> Names)> table, [CallerFilePath] string here = "")
    {
        const string Quotes = "\"\"\"";
        var path = Path.Combine(Path.GetDirectoryName(here)!, "../../generator/RtcGen.Generator/CodeModel/ImplicitNames.Table.cs");
        var text = new StringBuilder();
        foreach (var (space, names) in table)
        {
            text.Append("        ").Append(space).Append(":\n");
            var line = string.Empty;
            foreach (var name in names.Order(StringComparer.Ordinal))
            {
                if (line.Length > 0 && line.Length + 1 + name.Length > LineLength)
                {
                    text.Append("        ").Append(line).Append('\n');
                    line = string.Empty;
                }

                line += line.Length == 0 ? name : " " + name;
            }

            text.Append("        ").Append(line).Append('\n');
        }

        var before = File.ReadAllText(path);
        var start = before.IndexOf(Quotes, StringComparison.Ordinal) + Quotes.Length + 1;
        File.WriteAllText(path, before[..start] + text + before[before.LastIndexOf("        " + Quotes, StringComparison.Ordinal)..]);
    }
}
