namespace RtcGen.Client.Tests.Samples;

/// <summary>How many samples there are, and how few need a reason: neither changes unseen.</summary>
public sealed class SampleReasonTests
{
    [Theory]
    [InlineData("requests", 142, 15)]
    [InlineData("bodies", 65, 8)]
    [InlineData("responses", 141, 3)]
    public void Of_the_samples_few_need_a_reason(string folder, int samples, int explained)
    {
        Assert.Equal(samples, Sample.GetFiles(folder).Count);
        Assert.Equal(explained, SampleReasons.All.Select(reason => reason.File).Distinct().Count(file => file.StartsWith(folder + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_reason_is_in_words_and_about_members_of_a_sample_that_there_is() => Assert.All(SampleReasons.All, reason =>
    {
        Assert.True(Sample.Exists(reason.File), reason.File);
        Assert.NotEmpty(reason.Paths);
        Assert.EndsWith(".", reason.Why, StringComparison.Ordinal);
    });

    [Fact]
    public void A_finding_without_a_reason_and_a_reason_without_a_finding_are_failures()
    {
        const string file = "requests/1217291-WbTranscodeCreate-2020-12-01.json";
        var expected = new[] { new SampleFinding(SampleFindingKind.Extra, "$.oprator"), new SampleFinding(SampleFindingKind.Refused, "$.operator") };

        SampleReasons.AssertExplained(file, expected);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SampleReasons.AssertExplained(file, expected[..1]));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SampleReasons.AssertExplained(file, [.. expected, new(SampleFindingKind.Extra, "$.other")]));
    }
}
