namespace RtcGen.Documents.Tests;

/// <summary>What a check found, shown whole.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
