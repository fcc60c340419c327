using System.Text.RegularExpressions;

namespace RtcGen.Schema.Tests;

public sealed class ServiceFileTests
{
    private static readonly ServiceSchema Service = Reading.Service(SchemaFolder.Service);

    [Fact]
    public void The_service_has_a_northern_region_and_two_names_for_the_one_overseas()
    {
        Assert.Equal("rtc", Service.Service);
        Assert.Equal("cn-north-1", Service.DefaultRegion);
        RegionSchema[] expected =
        [
            new("cn-north-1", "rtc.volcengineapi.com"),
            new("ap-singapore-1", "open-ap-singapore-1.volcengineapi.com"),
            new("ap-southeast-1", "open-ap-singapore-1.volcengineapi.com"),
        ];
        Assert.Equal(expected, Service.Regions);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("room-1_@.A9", true)]
    [InlineData("", false)]
    [InlineData("You****pId", false)]
    [InlineData("房间", false)]
    public void The_id_format_is_the_documented_expression(string text, bool isId)
    {
        Assert.Equal(@"[a-zA-Z0-9_@\-\.]{1,128}", Pattern("id"));
        Assert.Equal(isId, Fits("id", text));
    }

    [Theory]
    [InlineData("colour", "#00FFaa")]
    [InlineData("hex32", "0123456789abcdefABCDEF0123456789")]
    [InlineData("url", "https://example.com/a?b=c")]
    [InlineData("rtmpUrl", "rtmp://example.com/live/a?b=c")]
    public void A_format_takes_what_it_stands_for(string format, string text) => Assert.True(Fits(format, text));

    [Theory]
    [InlineData("colour", "00FFaa")]
    [InlineData("colour", "#FFF")]
    [InlineData("hex32", "0123456789abcdef")]
    [InlineData("hex32", "0123456789abcdef0123456789abcdeg")]
    [InlineData("url", "example.com/a")]
    [InlineData("url", "https://example.com/a b")]
    [InlineData("rtmpUrl", "https://example.com/live/a")]
    public void A_format_refuses_what_it_does_not_stand_for(string format, string text) => Assert.False(Fits(format, text));

    [Theory]
    [InlineData("MissingParameter", 100002, 400)]
    [InlineData("MissingAuthenticationToken", 100003, 401)]
    [InlineData("MissingRequestInfo", 100004, 400)]
    [InlineData("MissingSignature", 100005, 401)]
    [InlineData("InvalidTimestamp", 100006, 400)]
    [InlineData("ServiceNotFound", 100007, 404)]
    [InlineData("InvalidActionOrVersion", 100008, 404)]
    [InlineData("InvalidAccessKey", 100009, 401)]
    [InlineData("SignatureDoesNotMatch", 100010, 401)]
    [InlineData("LackPolicy", 100012, 403)]
    [InlineData("AccessDenied", 100013, 403)]
    [InlineData("InternalError", 100014, 500)]
    [InlineData("InvalidAuthorization", 100024, 400)]
    [InlineData("InvalidCredential", null, 400)]
    [InlineData("InvalidSecretToken", null, 401)]
    [InlineData("MethodNotAllowed", null, 405)]
    [InlineData("LackProjectPolicy", null, 401)]
    [InlineData("FlowLimitExceeded", null, 429)]
    [InlineData("AccountFlowLimitExceeded", null, 429)]
    [InlineData("InternalServiceError", null, 502)]
    [InlineData("FailToConnect", null, 502)]
    [InlineData("ServiceUnavailableTemp", null, 503)]
    [InlineData("InternalServiceTimeout", null, 504)]
    [InlineData("UndefinedError", null, 500)]
    [InlineData("InvalidParameter", null, null)]
    [InlineData("InvalidParameter.ErrorActiveTaskNotFound", null, null)]
    [InlineData("InternalError.GenerateTokenFailed", null, null)]
    public void The_error_catalogue_holds_the_known_codes(string code, int? codeN, int? http)
    {
        var error = Service.Errors.Single(error => error.Code == code);
        Assert.Equal((codeN, http), (error.CodeN, error.Http));
    }

    [Fact]
    public void Codes_of_the_service_itself_have_neither_number_nor_status()
    {
        var own = Service.Errors.SkipWhile(error => error.Code != "InvalidParameter").ToList();
        Assert.Equal(114, own.Count);
        Assert.All(own, error => Assert.True(error is { CodeN: null, Http: null, Message: null }));
    }

    [Theory]
    [InlineData("InvalidCredential", 100025)]
    [InlineData("InvalidSecretToken", 100026)]
    [InlineData("InvalidAccessKey", null)]
    public void Numbers_of_an_unsure_source_stand_apart(string code, int? codeN) =>
        Assert.Equal(codeN, Service.Errors.Single(error => error.Code == code).UnconfirmedCodeN);

    [Theory]
    [InlineData("2020-12-01", 200)]
    [InlineData("2022-06-01", 200)]
    [InlineData("2023-06-01", 200)]
    [InlineData("2023-07-20", 400)]
    [InlineData("2023-11-01", 400)]
    public void An_error_of_the_service_has_the_status_of_its_version(string version, int status) =>
        Assert.Equal(status, Service.GetErrorStatus(version));

    [Fact]
    public void Only_two_codes_come_with_a_fixed_message()
    {
        var messages = Service.Errors.Where(error => error.Message is not null).Select(error => (error.Code, error.Message!));
        Assert.Equal(
            [
                ("InvalidTimestamp", "The Signature of the request is expired."),
                ("InvalidAccessKey", "The accesskey [%s] included in the request is invalid."),
            ],
            messages);
    }

    [Theory]
    [InlineData("InvalidTimestamp", RetryClass.Clock)]
    [InlineData("SignatureDoesNotMatch", RetryClass.Clock)]
    [InlineData("FlowLimitExceeded", RetryClass.Refused)]
    [InlineData("FlowLimitExceeded.QPSOverLimit", RetryClass.Refused)]
    [InlineData("FlowLimitExceeded.TaskNumberOverLimit", RetryClass.Never)]
    [InlineData("ServiceUnavailableTemp", RetryClass.Refused)]
    [InlineData("InternalServiceTimeout", RetryClass.Unclear)]
    [InlineData("InternalError.Parallel", RetryClass.Unclear)]
    [InlineData("InternalError.GenerateTokenFailed", RetryClass.Never)]
    [InlineData("InvalidParameter", RetryClass.Never)]
    public void The_error_catalogue_says_what_may_be_sent_again(string code, RetryClass retry) =>
        Assert.Equal(retry, Service.Errors.Single(error => error.Code == code).Retry);

    [Theory]
    [InlineData("summary: x", ErrorEffect.None)]
    [InlineData("effect: unknown, summary: x", ErrorEffect.Unknown)]
    [InlineData("effect: partial, summary: x", ErrorEffect.Partial)]
    [InlineData("effect: none, summary: x", ErrorEffect.None)]
    [InlineData("retry: never, effect: unknown, summary: x", ErrorEffect.Unknown)]
    [InlineData("retry: unclear, summary: x", ErrorEffect.Unknown)]
    [InlineData("retry: unclear, effect: unknown, summary: x", ErrorEffect.Unknown)]
    [InlineData("retry: refused, summary: x", ErrorEffect.None)]
    [InlineData("retry: clock, effect: none, summary: x", ErrorEffect.None)]
    [InlineData("retry: credentials, summary: x", ErrorEffect.None)]
    public void What_may_have_been_carried_out_is_what_is_unclear_or_said_to_be(string keys, ErrorEffect effect) =>
        Assert.Equal(effect, Reading.Service(Documents.Service + $"errors: {{ E: {{ {keys} }} }}\n").Errors.Single().Effect);

    [Fact]
    public void No_error_of_wrong_input_or_missing_rights_is_sent_again() => Assert.All(
        Service.Errors.Where(error => error.Code.Split('.')[0] is "InvalidParameter" or "MissingParameter" or "AccessDenied" or "Unauthorized"),
        error => Assert.Equal(RetryClass.Never, error.Retry));

    [Fact]
    public void What_other_credentials_may_mend_says_so() => Assert.Equal(
        ["InvalidAccessKey", "InvalidSecretToken"], Service.Errors.Where(static error => error.Retry == RetryClass.Credentials).Select(static error => error.Code));

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        Assert.NotNull(Service.Summary.Chinese);
        Assert.All(Service.Formats, format => Assert.NotNull(format.Summary?.Chinese));
        Assert.All(Service.Errors, error => Assert.NotNull(error.Summary.Chinese));
        Assert.All(Service.Errors, error => Assert.NotNull(error.Remedy?.Chinese));
    }

    private static string Pattern(string format) => Service.Formats.Single(candidate => candidate.Name == format).Pattern;

    private static bool Fits(string format, string text) => Regex.IsMatch(text, $@"\A(?:{Pattern(format)})\z");
}
