namespace RtcGen.Client.Tests.Samples;

/// <summary>Every member of a sample that does not go through as it is, and why. A reason that no longer holds fails a test as a missing one does.</summary>
internal static partial class SampleReasons
{
    public static IReadOnlyList<SampleReason> All { get; } = [.. Requests, .. Bodies, .. Answers];

    /// <summary>Fails unless exactly the findings for which there are reasons were made.</summary>
    public static void AssertExplained(string file, IEnumerable<SampleFinding> findings)
    {
        var explained = All.Where(reason => reason.File == file).SelectMany(reason => reason.Paths.Select(path => (reason.Kind, path))).ToList();
        var found = findings.ToLookup(finding => (finding.Kind, finding.Path));
        string[] faults =
        [
            .. found.Where(finding => !explained.Contains(finding.Key)).Select(finding => $"No reason is given for {finding.Key.Kind} {finding.Key.Path} {finding.First().Detail}"),
            .. explained.Where(reason => !found.Contains(reason)).Select(reason => $"A reason is given, but nothing found: {reason.Kind} {reason.path}"),
        ];
        Assert.True(faults.Length == 0, $"{file}\n{string.Join('\n', faults.Order(StringComparer.Ordinal))}");
    }
}
