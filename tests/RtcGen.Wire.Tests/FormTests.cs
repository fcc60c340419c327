using RtcGen.Wire.Tests.Official;
using RtcGen.Wire.Tests.Support;

namespace RtcGen.Wire.Tests;

/// <summary>
/// Forms are what the vendor's Go SDK makes of the same members: forms.json says so, written down by hand from its rules. Objects are
/// flattened, lists numbered from one, and Action and Version stay in the query.
/// </summary>
[Collection(OfficialCollection.Name)]
public sealed class FormTests(OfficialRequests official)
{
    // Called as the vendor's generated clients call it, the Node SDK makes slashes of the underscores in the name of the content
    // type, does not know it any more, and sends JSON.
    private const string NoForm = "sts AssumeRole";

    public static TheoryData<string> Calls => [.. CallList.WithForm];

    public static TheoryData<string> CallsOfBoth => [.. CallList.WithForm.Where(call => call != NoForm)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_form_is_what_the_Go_SDK_sends(string call)
    {
        var sent = await Sender.SendAsync(call);

        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", sent.ContentType);
        Assert.Equal(CallList.FormOf(call), sent.Form);
    }

    [Theory]
    [MemberData(nameof(CallsOfBoth))]
    public void The_Node_SDK_sends_the_same_form(string call)
    {
        Assert.Equal("application/x-www-form-urlencoded", official[call].ContentType);
        Assert.Equal(CallList.FormOf(call), official[call].Form);
    }

    [Fact]
    public void The_Node_SDK_sends_one_form_as_JSON()
    {
        Assert.Equal("application/x/www/form/urlencoded", official[NoForm].ContentType);
        Assert.Equal("s s", official[NoForm].Json.Text("RoleSessionName"));
    }

    [Fact]
    public async Task Only_the_call_that_needs_no_keys_is_not_signed()
    {
        var unsigned = new List<string>();
        foreach (var call in CallList.WithForm)
        {
            if (await Sender.SendAsync(call) is { SignedFor: null })
            {
                unsigned.Add(call);
            }
        }

        Assert.Equal(["sts AssumeRoleWithOIDC"], unsigned);
    }
}
