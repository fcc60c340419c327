namespace RtcGen.Schema.Tests;

// An object says which member of it turns it on.
public sealed class SwitchTests
{
    private const string Fields = "fields: { Enable: { type: boolean, default: true }, Level: { type: int32, required: true } }";

    [Fact]
    public void An_object_in_place_an_item_and_a_shared_type_may_have_one()
    {
        Assert.Equal("Enable", Reading.Member($"{Fields}\nswitch: Enable").Switch);
        Assert.Equal("Enable", Reading.Member($"type: array\nitems: {{ {Fields}, switch: Enable }}").Items!.Switch);
        Assert.Equal("Enable", Reading.Types($"service: rtc\ntypes: {{ Echo: {{ {Fields}, switch: Enable }} }}\n").Types[0].Shape.Switch);
        Assert.Null(Reading.Member(Fields).Switch);
    }

    [Theory]
    [InlineData("Enabled", "RTCGEN010", "is no member of this object; did you mean 'Enable'?")]
    [InlineData("Level", "RTCGEN009", "is not boolean.")]
    public void It_is_a_boolean_member_of_the_object(string name, string id, string problem)
    {
        var message = $"must name the boolean member that turns the object on, but '{name}' {problem}";
        Reading.AssertSays(Documents.WithMember($"{Fields}\nswitch: {name}"), id, name, $"'body.Thing.switch' {message}");
        Reading.AssertSays($"service: rtc\ntypes: {{ Echo: {{ switch: {name}, {Fields} }} }}\n", id, name, $"'types.Echo.switch' {message}");
    }

    [Fact]
    public void Nothing_else_has_one() =>
        Reading.AssertSays(Documents.WithMember("type: Echo\nswitch: Enable"), "RTCGEN015", "switch", "'body.Thing.switch' does not apply to the type shared; it is for object.");
}
