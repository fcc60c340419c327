using System.Text;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>The buffer that signatures are written into.</summary>
public sealed class SigningWorkspaceTests
{
    [Theory]
    [InlineData(new[] { 1000, 24 })]
    [InlineData(new[] { 1000, 25 })]
    [InlineData(new[] { 1000, 3000, 1 })]
    [InlineData(new[] { 10_000, 1, 10_000, 70_000 })]
    public void What_is_written_stays_however_much_follows(int[] lengths)
    {
        using var workspace = new SigningWorkspace();
        var expected = new StringBuilder();
        for (var i = 0; i < lengths.Length; i++)
        {
            var part = new string((char)('a' + i), lengths[i]);
            workspace.Append(Encoding.ASCII.GetBytes(part));
            expected.Append(part);
        }

        Assert.Equal(expected.ToString(), workspace.Text);

        workspace.Clear();
        workspace.Append("short"u8);
        Assert.Equal("short", workspace.Text);
    }
}
