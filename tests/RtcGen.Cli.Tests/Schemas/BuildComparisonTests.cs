using System.Text.RegularExpressions;
using RtcGen.Tests;

namespace RtcGen.Cli.Tests.Schemas;

/// <summary>What <c>rtcgen check</c> says of bad files is what <c>dotnet build</c> says.</summary>
public sealed partial class BuildComparisonTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Check_reports_what_a_build_reports()
    {
        foreach (var path in new[] { "cases", Path.Combine("Schemas", "Bad") }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.rtc.yaml", SearchOption.AllDirectories)))
        {
            File.Copy(path, _folder.Write(Path.GetRelativePath(AppContext.BaseDirectory, path), string.Empty), overwrite: true);
        }

        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.RTCGEN003.severity = warning\n");
        _folder.Write("Cases.csproj", Project());

        // A build looks for .globalconfig in the folders above its C# files, and in no others.
        _folder.Write("Nothing.cs", string.Empty);
        var built = await Command.RunAsync(Command.DotNet(_folder.Path, ["build", "--nologo", "-nodeReuse:false", "-clp:NoSummary"]), TimeSpan.FromMinutes(3));

        var run = await _folder.RunAsync("check");

        var expected = Reported(built.Output);
        Assert.True(expected.Count >= 30, string.Join('\n', expected));
        Assert.True(expected.Select(line => line.Split(' ')[3]).Distinct().Count() >= 12, string.Join('\n', expected));
        Assert.Contains(expected, line => line.Contains("warning RTCGEN003", StringComparison.Ordinal));
        Assert.DoesNotContain(expected, line => line.Contains("RTCGEN018", StringComparison.Ordinal));
        Assert.Equal(expected, Reported(run.Out));
    }

    public void Dispose() => _folder.Dispose();

    private static string Project()
    {
        var build = Path.Combine(AppContext.BaseDirectory, "build");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RtcGenSchemaRoot>{Path.Combine(AppContext.BaseDirectory, "catalogue")}</RtcGenSchemaRoot>
                <NoWarn>$(NoWarn);RTCGEN018</NoWarn>
              </PropertyGroup>
              <Import Project="{Path.Combine(build, "RtcGen.props")}" />
              <ItemGroup>
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "RtcGen.Generator.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "RtcGen.YamlDotNet.dll")}" />
              </ItemGroup>
              <Import Project="{Path.Combine(build, "RtcGen.targets")}" />
            </Project>
            """;
    }

    // File, line, column, severity, rule and message; a build says each twice.
    private List<string> Reported(string output) =>
    [
        .. Line().Matches(output)
            .Select(match => $"{Path.GetFileName(match.Groups["file"].Value)} {match.Groups["place"].Value} {match.Groups["what"].Value}".Replace(_folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^\s*(?<file>[^\r\n]+?\.rtc\.yaml)\((?<place>\d+,\d+)\): (?<what>(?:error|warning) RTCGEN\d{3}: .*?)(?: \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
