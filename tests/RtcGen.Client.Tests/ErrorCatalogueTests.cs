using System.Globalization;
using System.Reflection;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>The error catalogue of the ready-made client, against the schema it was made from.</summary>
public sealed class ErrorCatalogueTests
{
    private static readonly IReadOnlyList<RtcError> Errors = RtcErrors.All;

    private static readonly RtcService Service = new("rtc", "north", [], () => RtcErrors.All);

    [Fact]
    public void It_says_what_the_schema_says() => Assert.Equal(
        Catalogue.Service.Errors.Select(error => (error.Code, RuntimeName(error.Retry), error.Summary.English, error.Summary.Chinese, error.Remedy?.English, error.Remedy?.Chinese, error.Effect != Schema.ErrorEffect.None)),
        Errors.Select(error => (error.Code.Value, error.RetryClass.ToString(), error.Meaning.English, error.Meaning.Chinese, error.Remedy?.English, error.Remedy?.Chinese, error.MayHaveTakenEffect)));

    [Fact]
    public void Each_code_is_a_property()
    {
        var properties = typeof(RtcErrors).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(RtcErrorCode)).Select(property => (RtcErrorCode)property.GetValue(null)!);

        Assert.Equal(Errors.Select(error => error.Code), properties);
        Assert.Equal("InvalidParameter.IllegalRoomID", RtcErrors.InvalidParameterIllegalRoomID.Value);
    }

    [Fact]
    public void All_have_a_remedy_and_all_have_Chinese()
    {
        Assert.All(Errors, error => Assert.NotNull(error.Meaning.Chinese));
        Assert.All(Errors, error => Assert.NotNull(error.Remedy?.Chinese));
    }

    // What may be sent again is our classification: of the messages, those that the vendor says to try later.
    [Theory]
    [InlineData("InternalError.GetAutoTriggerPolicyFailed", RtcRetryClass.Unknown)]
    [InlineData("InternalError.TaskRepeat", RtcRetryClass.Never)]
    [InlineData("InternalError.RoomNotFound", RtcRetryClass.Never)]
    [InlineData("MissingParameter.Forbidden", RtcRetryClass.Never)]
    [InlineData("InvalidParameter.Forbidden", RtcRetryClass.Never)]
    [InlineData("PartialSuccess", RtcRetryClass.Never)]
    [InlineData("UpdateError.CurrentLayoutNotSupported", RtcRetryClass.Never)]
    [InlineData("BatchSendOverQuota", RtcRetryClass.Never)]
    [InlineData("FriendUpdateTooFrequent", RtcRetryClass.Rejected)]
    [InlineData("RateLimitExceeded", RtcRetryClass.Rejected)]
    public void The_codes_of_the_pages_are_known(string code, RtcRetryClass retry)
    {
        var error = Service.FindError(code)!;

        Assert.Equal((code, retry), (error.Code.Value, error.RetryClass));
    }

    [Fact]
    public void The_codes_are_those_of_the_gateway_of_the_service_and_of_messaging() => Assert.Equal((24, 69, 45), (
        Errors.TakeWhile(error => error.Code != RtcErrors.InvalidParameter).Count(),
        Errors.SkipWhile(error => error.Code != RtcErrors.InvalidParameter).TakeWhile(error => error.Code != RtcErrors.JsonParsingError).Count(),
        Errors.SkipWhile(error => error.Code != RtcErrors.JsonParsingError).Count()));

    [Theory]
    [InlineData("FailToConnect", "FailToConnect")]
    [InlineData("FlowLimitExceeded.QPSOverLimit", "FlowLimitExceeded.QPSOverLimit")]
    [InlineData("FlowLimitExceeded.New", "FlowLimitExceeded")]
    [InlineData("InvalidParameter.New.Detail", "InvalidParameter")]
    [InlineData("failToConnect", null)]
    [InlineData("New", null)]
    public void A_code_is_found_by_itself_or_by_its_group(string code, string? found) => Assert.Equal(found, Service.FindError(code)?.Code.Value);

    [Fact]
    public void A_code_that_is_none_is_not_found() => Assert.Null(Service.FindError(default));

    [Theory]
    [InlineData("zh-CN", "FailToConnect: 网关无法连接后方的服务。")]
    [InlineData("en-US", "FailToConnect: The gateway could not reach the service behind it.")]
    [InlineData("th-TH", "FailToConnect: The gateway could not reach the service behind it.")]
    public void A_text_shows_itself_in_the_language_of_the_user_interface(string culture, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Service.FindError(RtcErrors.FailToConnect)!.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Codes_are_equal_when_their_texts_are()
    {
        RtcErrorCode code = "A.B.C";

        Assert.Equal(new RtcErrorCode("A.B.C"), code);
        Assert.NotEqual(new RtcErrorCode("a.b.c"), code);
        Assert.Equal(("A", "A.B.C", string.Empty), (code.Group, code.ToString(), default(RtcErrorCode).ToString()));
        Assert.Throws<ArgumentException>(() => new RtcErrorCode(string.Empty));
    }

    private static string RuntimeName(Schema.RetryClass retry) => retry switch
    {
        Schema.RetryClass.Refused => nameof(RtcRetryClass.Rejected),
        Schema.RetryClass.Unclear => nameof(RtcRetryClass.Unknown),
        _ => retry.ToString(),
    };
}
