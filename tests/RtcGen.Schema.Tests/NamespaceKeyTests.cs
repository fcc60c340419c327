namespace RtcGen.Schema.Tests;

// A file says in which part of its service's namespace its C# lies.
public sealed class NamespaceKeyTests
{
    [Fact]
    public void An_action_and_a_types_file_may_name_it()
    {
        var action = Reading.Action(Documents.Head + "namespace: Messaging\n");
        Assert.Equal(("Messaging", 7), (action.Namespace, action.NamespaceSpan.StartLine));
        Assert.Equal("Messaging", Reading.Types("service: rtc\nnamespace: Messaging\ntypes: { A: { fields: { X: { type: string } } } }\n").Namespace);
        Assert.Null(Reading.Action(Documents.Head).Namespace);
    }

    [Theory]
    [InlineData("messaging")]
    [InlineData("Instant.Messaging")]
    [InlineData("1st")]
    [InlineData("V20201201")]
    [InlineData("Common")]
    public void It_is_one_part_and_stands_for_no_version(string name) =>
        Reading.AssertSays(
            Documents.Head + $"namespace: {name}\n",
            "RTCGEN007", name, $"'namespace' must be a part of a C# namespace such as Messaging, letters and digits with a capital first, and neither Common nor like V20201201, but found '{name}'.");

    [Fact]
    public void A_service_has_none() =>
        Assert.Equal("RTCGEN002", Reading.Fault(Documents.Service + "namespace: Messaging\n").Id);
}
