namespace RtcGen.Generator.Tests;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("AppId", "AppId")]
    [InlineData("message", "Message")]
    [InlineData("app.appid", "AppAppid")]
    [InlineData("resource_attr", "ResourceAttr")]
    [InlineData("x-y-2z", "XY2z")]
    [InlineData("class", "Class")]
    [InlineData("__a", "A")]
    [InlineData("_1", "_1")]
    [InlineData("_", "_")]
    public void A_member_becomes_a_property(string wireName, string expected) =>
        Assert.Equal(expected, CSharpNames.Property(wireName));

    [Fact]
    public void A_service_and_a_version_become_namespaces()
    {
        Assert.Equal("Rtc", CSharpNames.ServiceNamespace("rtc"));
        Assert.Equal("V20201201", CSharpNames.VersionNamespace("2020-12-01"));
        Assert.Equal("RtcGen.Rtc", CSharpNames.Namespace("rtc", null));
        Assert.Equal("RtcGen.Rtc.V20201201", CSharpNames.Namespace("rtc", "V20201201"));
    }
}
