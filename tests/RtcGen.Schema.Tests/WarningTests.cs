using System.Text.RegularExpressions;

namespace RtcGen.Schema.Tests;

/// <summary>A warning is reported, and the file is used as it stands.</summary>
public sealed class WarningTests
{
    private const string Slow = @"(a+)+\1b";

    [Fact]
    public void Only_a_slow_pattern_is_a_warning() =>
        Assert.Equal([DiagnosticRules.SlowPattern, DiagnosticRules.ImplicitName], DiagnosticRules.All.Where(rule => rule.Severity == SchemaSeverity.Warning).Select(rule => rule.Id));

    [Fact]
    public void A_diagnostic_is_as_severe_as_its_rule()
    {
        Assert.All(DiagnosticRules.All, rule => Assert.Equal(rule.Severity, new SchemaDiagnostic(rule.Id, "x", default).Severity));
        Assert.True(new SchemaDiagnostic(DiagnosticRules.UnknownKey, "x", default).IsError);
        Assert.False(new SchemaDiagnostic(DiagnosticRules.SlowPattern, "x", default).IsError);
        Assert.True(new SchemaDiagnostic("RTCGEN999", "x", default).IsError);
    }

    [Fact]
    public void A_slow_pattern_is_named_at_its_place_and_the_action_is_read()
    {
        var text = Documents.WithMember($"type: string\npattern: '{Slow}'");
        var file = SchemaReader.Read(text, CancellationToken.None);

        Assert.Equal(Slow, Assert.Single(file.Action!.Body).Pattern);
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal(("RTCGEN017", 10, 14, $"'{Slow}'"), (warning.Id, warning.Span.StartLine, warning.Span.StartColumn, Reading.Underlined(text, warning)));
        Assert.Equal(
            @"'body.Thing.pattern' is not matched in linear time because of the backreference \1; a string that takes too long to check will be rejected.",
            warning.Message);
    }

    [Fact]
    public void A_slow_pattern_is_a_warning_wherever_a_pattern_may_stand()
    {
        var service = SchemaReader.Read(Documents.Service + "formats: { id: { pattern: '(?=a)a' } }\n", CancellationToken.None);
        Assert.Equal(("id", "'formats.id.pattern'"), (Assert.Single(service.Service!.Formats).Name, Subject(service)));

        var types = SchemaReader.Read("service: rtc\ntypes: { Stream: { fields: { Id: { type: string, pattern: '(?=a)a' } } } }\n", CancellationToken.None);
        Assert.Equal(("Stream", "'types.Stream.fields.Id.pattern'"), (Assert.Single(types.Types!.Types).Name, Subject(types)));

        var items = SchemaReader.Read(Documents.WithMember("type: array\nitems: { type: string, pattern: '(?=a)a' }"), CancellationToken.None);
        Assert.Equal(("Thing", "'body.Thing.items.pattern'"), (Assert.Single(items.Action!.Body).Name, Subject(items)));
    }

    // The rule looks into the lists it compares, and so at their members again.
    [Fact]
    public void A_warning_comes_once_however_often_the_member_is_looked_at()
    {
        const string Body = """
            L: { type: array, items: { fields: { Id: { type: string, pattern: '(?=a)a' } } } }
            R: { type: array, items: { fields: { Id: { type: string } } } }
            """;
        var file = SchemaReader.Read(Documents.WithRules(Body, "{ disjoint: [L, R], by: [Id] }"), CancellationToken.None);
        Assert.NotNull(file.Action);
        Assert.Equal("RTCGEN017", Assert.Single(file.Diagnostics).Id);
    }

    [Fact]
    public void Errors_and_warnings_come_together_in_file_order()
    {
        var faults = Reading.Faults(Documents.WithBody("A: { type: string, pattern: '(?=a)a' }\nB: { kind: string }\nC: { type: string, pattern: '(?=a)a' }"));
        Assert.Equal(["RTCGEN017", "RTCGEN004", "RTCGEN002", "RTCGEN017"], faults.Select(fault => fault.Id));
    }

    [Fact]
    public void Any_number_of_warnings_leaves_the_file_in_use()
    {
        var body = string.Concat(Enumerable.Range(0, 150).Select(i => $"M{i}: {{ type: string, pattern: '(?=a)a' }}\n"));
        var file = SchemaReader.Read(Documents.WithBody(body), CancellationToken.None);
        Assert.Equal(150, file.Action!.Body.Count);
        Assert.Equal(101, file.Diagnostics.Count);
        Assert.All(file.Diagnostics, warning => Assert.False(warning.IsError));
        Assert.Equal("The file has more than 100 warnings; those after the first 100 found are not listed.", file.Diagnostics[100].Message);
    }

    [Fact]
    public void Warnings_do_not_take_the_place_of_errors()
    {
        var body = string.Concat(Enumerable.Range(0, 150).Select(i => $"M{i}: {{ type: string, pattern: '(?=a)a' }}\n")) + "N: { kind: string }\n";
        Assert.Equal(2, Reading.Faults(Documents.WithBody(body)).Count(fault => fault.IsError));
    }

    [Theory]
    [InlineData("(?!-)[a-z-]+", "-a", false)]
    [InlineData("(?!-)[a-z-]+", "a-", true)]
    [InlineData(Slow, "aaaaaaaaaaaa", false)]
    [InlineData(Slow, "aaaaaaaaaaab", true)]
    [InlineData(Slow, "aaaaaaaaaaaac", true)]
    public void A_slow_pattern_judges_values_of_up_to_12_characters(string pattern, string value, bool isTaken)
    {
        var file = SchemaReader.Read(Documents.WithMember($"type: string\npattern: '{pattern}'\ndefault: {value}"), CancellationToken.None);
        Assert.Equal(isTaken, file.Action is not null);
        Assert.Equal(isTaken ? ["RTCGEN017"] : ["RTCGEN017", "RTCGEN009"], file.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("(a+)+b", false)]
    [InlineData("(a+)+c", true)]
    [InlineData("(?i)(A+)+C", true)]
    [InlineData(@"\S{1,2000}", true)]
    [InlineData("b{1,2000}c", false)]
    public void Another_judges_values_of_any_length(string pattern, bool isTaken)
    {
        var text = Documents.WithMember($"type: string\npattern: '{pattern}'\ndefault: {new string('a', 1000)}c");
        Assert.Equal(isTaken, SchemaReader.Read(text, CancellationToken.None) is { Action: not null, Diagnostics.Count: 0 });
    }

    [Fact]
    public void A_pattern_may_end_in_a_comment()
    {
        const string Pattern = "(?x) a + # any number";
        Assert.Equal("aaa", Reading.Member($"type: string\npattern: '{Pattern}'\ndefault: aaa").Default);
        Assert.Equal("RTCGEN009", Reading.Fault(Documents.WithMember($"type: string\npattern: '{Pattern}'\ndefault: aab")).Id);
    }

    [Theory]
    [InlineData("a)(b")]
    [InlineData("a)|(b")]
    [InlineData("(?x)a #)\n)(b")]
    public void Brackets_must_match_within_the_pattern(string pattern) =>
        Assert.Equal("RTCGEN014", Reading.Fault(Documents.WithMember($"type: string\npattern: \"{pattern.Replace("\n", "\\n", StringComparison.Ordinal)}\"")).Id);

    [Fact]
    public void Counts_that_multiply_beyond_measure_are_refused_at_their_place() =>
        Reading.AssertFault(
            Documents.WithMember("type: string\npattern: '(a{1,1000}){1,1000}'"),
            "RTCGEN013", 10, 14, "'(a{1,1000}){1,1000}'",
            "'body.Thing.pattern' stands for 1000000 characters when its counts are written out, more than 100000; state how long a string may be with 'length'.");

    [Fact]
    public void The_reference_shows_what_is_slow_and_what_is_not()
    {
        var part = Regex.Match(SchemaFolder.Read("LANGUAGE.md").ReplaceLineEndings("\n"), @"\n## Patterns\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        var rows = Regex.Matches(part, @"^\| [^|`]*(?:`[^`]+`)? \| (`.+) \| (.+) \|$", RegexOptions.Multiline);
        Assert.Equal(7, rows.Count);
        Assert.All(rows.SelectMany(row => Patterns(row.Groups[1].Value)), pattern => Assert.NotNull(PatternSyntax.Parse(pattern).Obstacle));
        Assert.All(rows.SelectMany(row => Patterns(row.Groups[2].Value)), pattern => Assert.Null(PatternSyntax.Parse(pattern).Obstacle));
        Assert.Contains($"{PatternSyntax.MaximumLinearSize} characters", part, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Patterns(string cell) =>
        Regex.Matches(cell, "`([^`]+)`").Select(code => code.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal));

    private static string Subject(SchemaFile file) => Assert.Single(file.Diagnostics).Message.Split(' ')[0];
}
