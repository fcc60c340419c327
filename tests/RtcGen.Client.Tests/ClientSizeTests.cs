namespace RtcGen.Client.Tests;

public sealed class ClientSizeTests
{
    [Fact]
    public void An_action_costs_at_most_8_KB_in_the_mean()
    {
        var bytes = new FileInfo(typeof(Rtc.V20201201.UpdateSnapshotRequest).Assembly.Location).Length;

        Assert.InRange(bytes / Catalogue.Actions.Count, 1, 8 * 1024);
    }
}
