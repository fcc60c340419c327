using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Errors;

/// <summary>A test of code that handles a failure can create the failure.</summary>
public class ConstructionTests
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 15, 20, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<Type> Exceptions => [.. typeof(RtcException).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(RtcException)))];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Each_exception_has_the_constructors_of_any_other(Type type)
    {
        var cause = new IOException("cause");
        var plain = (RtcException)Activator.CreateInstance(type)!;
        var told = (RtcException)Activator.CreateInstance(type, "told", null)!;
        var caused = (RtcException)Activator.CreateInstance(type, "told", cause)!;

        Assert.Contains(type.FullName!, plain.Message, StringComparison.Ordinal);
        Assert.Equal(("told", null), (told.Message, told.InnerException));
        Assert.Equal(("told", cause), (caused.Message, caused.InnerException));
        Assert.All([plain, told, caused], static error => Assert.Equal((0, false, null), (error.Attempts, error.MayHaveTakenEffect, error.RetryAfter)));
    }

    [Fact]
    public void A_message_alone_is_enough_for_each()
    {
        RtcException[] errors =
        [
            new RtcClockException("told"), new RtcCredentialException("told"), new RtcPagingException("told"), new RtcRateLimitException("told"), new RtcServiceException("told"),
            new RtcTimeoutException("told"), new RtcTransportException("told"), new RtcValidationException("told"),
        ];

        Assert.All(errors, static error => Assert.Equal(("told", null), (error.Message, error.InnerException)));
        Assert.Equal(Exceptions.Count, errors.Length);
    }

    [Fact]
    public void A_call_that_its_rate_held_back_can_be_made_again()
    {
        Assert.All(
            [new(), new RtcRateLimitException("told"), new RtcRateLimitException("told", null)],
            static error => Assert.Equal((RtcRetryClass.Rejected, null), (error.RetryClass, error.Rate)));
    }

    [Fact]
    public void Of_a_rate_its_name_and_amount_are_told_unless_a_message_is_given()
    {
        var rate = new RtcRate("rtc", "messaging", 500, seconds: 1);
        var cause = new IOException("cause");
        var error = new RtcRateLimitException(rate, TimeSpan.FromSeconds(2), innerException: cause);

        Assert.Equal("The call was held back by the rate limit messaging (500 calls per 1 s).", error.Message);
        Assert.Equal((rate, TimeSpan.FromSeconds(2), RtcRetryClass.Rejected, cause), (error.Rate, error.RetryAfter, error.RetryClass, error.InnerException));
        Assert.Equal("told", new RtcRateLimitException(rate, message: "told").Message);
        Assert.Null(new RtcRateLimitException(rate).RetryAfter);
    }

    [Fact]
    public void Of_a_response_all_that_code_asks_for_can_be_given()
    {
        var known = new RtcError("FlowLimitExceeded", RtcRetryClass.Rejected, new("Too many calls."));
        var cause = new IOException("cause");
        var raw = new RtcRawResponse(429, default);
        var error = new RtcServiceException("FlowLimitExceeded.Second", "Slower.", 429, "r-1", 3, mayHaveTakenEffect: true, known, cause) { Raw = raw, CodeN = 7 };

        Assert.Equal(("Slower.", "Slower.", "FlowLimitExceeded.Second", 429, "r-1", 3), (error.Message, error.ServerMessage, error.Code!.Value.Value, error.HttpStatus, error.RequestId, error.Attempts));
        Assert.Equal((true, known, RtcRetryClass.Rejected, cause, raw, 7), (error.MayHaveTakenEffect, error.Error, error.RetryClass, error.InnerException, error.Raw, error.CodeN));
    }

    [Fact]
    public void Of_a_code_alone_the_rest_is_what_a_refusal_has()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var error = new RtcServiceException(new RtcErrorCode("InvalidParameter.RoomId"));

            Assert.Equal(("InvalidParameter.RoomId (HTTP 400).", null, 400, null, 1), (error.Message, error.ServerMessage, error.HttpStatus, error.RequestId, error.Attempts));
            Assert.Equal((false, null, RtcRetryClass.Never, null, null), (error.MayHaveTakenEffect, error.Error, error.RetryClass, error.InnerException, error.Raw));
        }
    }

    [Fact]
    public void Of_a_clock_both_times_are_told_in_UTC_and_in_every_culture()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var sent = new RtcClockException(Noon, Noon.AddDays(2));

            Assert.Equal("The clock of this machine reads 2024-01-15T12:00:00Z, and the server's response is dated 2024-01-17T12:00:00Z.", sent.Message);
            Assert.Equal((Noon, Noon.AddDays(2)), (sent.Clock, sent.ServerTime));
            Assert.Equal("The clock of this machine reads 2024-01-15T12:00:00Z.", new RtcClockException(Noon).Message);
        }
    }

    [Fact]
    public void A_clock_may_have_a_message_and_a_cause()
    {
        var cause = new IOException("cause");
        var error = new RtcClockException(Noon, message: "told", innerException: cause);

        Assert.Equal(("told", cause, Noon, null), (error.Message, error.InnerException, error.Clock, error.ServerTime));
    }

    [Fact]
    public void Of_a_timeout_its_length_is_told_unless_a_message_is_given()
    {
        var cause = new IOException("cause");
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var error = new RtcTimeoutException(TimeSpan.FromSeconds(1.5), innerException: cause);

            Assert.Equal("There was no complete response within 1.5 s.", error.Message);
            Assert.Equal((TimeSpan.FromSeconds(1.5), cause), (error.Timeout, error.InnerException));
        }

        Assert.Equal("told", new RtcTimeoutException(TimeSpan.FromSeconds(1), "told").Message);
        Assert.Equal(TimeSpan.Zero, new RtcTimeoutException("told").Timeout);
    }

    [Fact]
    public void Of_a_list_its_unreadable_items_are_kept()
    {
        var item = JsonDocument.Parse("7").RootElement;
        var cause = new IOException("cause");
        var error = new RtcPagingException([item], innerException: cause);

        Assert.Equal("The list cannot be read to its end; see UnreadableItems.", error.Message);
        Assert.Equal(7, Assert.Single(error.UnreadableItems).GetInt32());
        Assert.Same(cause, error.InnerException);
        Assert.Equal("told", new RtcPagingException([item], "told").Message);
        Assert.Empty(new RtcPagingException("told").UnreadableItems);
        Assert.Throws<ArgumentNullException>("unreadableItems", static () => new RtcPagingException((IReadOnlyList<JsonElement>)null!));
    }

    [Fact]
    public void Of_a_page_without_a_list_nothing_is_kept() => Assert.Empty(RtcPagingException.Create("told", odd: null).UnreadableItems);

    [Fact]
    public void Of_a_request_errors_and_warnings_are_listed_unless_a_message_is_given()
    {
        var error = new RtcValidationError("$.RoomId", RtcValidationRule.Required, "$.RoomId is missing but required.");
        var warning = new RtcValidationError("$.Width", RtcValidationRule.NoEffect, "$.Width has no effect.", serverReaction: RtcServerReaction.Ignores);
        var cause = new IOException("cause");
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var both = new RtcValidationException([error, error], [warning], innerException: cause);

            Assert.Equal(
                "The request was not sent: 2 errors in the request.\n  $.RoomId is missing but required.\n  $.RoomId is missing but required.\n  (warning) $.Width has no effect.", both.Message);
            Assert.Equal([error, error], both.Errors);
            Assert.Equal([warning], both.Warnings);
            Assert.Same(cause, both.InnerException);
        }

        var one = new RtcValidationException([error]);
        Assert.Equal("The request was not sent: 1 error in the request.\n  $.RoomId is missing but required.", one.Message);
        Assert.Empty(one.Warnings);
        Assert.Equal("told", new RtcValidationException([error], message: "told").Message);
        Assert.Throws<ArgumentNullException>("errors", static () => new RtcValidationException((IReadOnlyList<RtcValidationError>)null!));
        Assert.Empty(new RtcValidationException().Errors);
        Assert.Empty(new RtcValidationException().Warnings);
    }

    [Fact]
    public void A_result_without_errors_is_valid_whatever_it_warns_of()
    {
        var warning = new RtcValidationError("$.Width", RtcValidationRule.NoEffect, "$.Width has no effect.");

        Assert.True(new RtcValidationResult([], [warning]).IsValid);
        Assert.False(new RtcValidationResult([warning]).IsValid);
        Assert.Equal([warning], new RtcValidationResult([], [warning]).Warnings);
        Assert.Equal([warning], new RtcValidationResult([warning]).Errors);
        Assert.Empty(new RtcValidationResult([warning]).Warnings);
        Assert.Throws<ArgumentNullException>("errors", static () => new RtcValidationResult(null!));
    }

    [Fact]
    public void An_error_needs_a_path_and_a_message_and_shows_the_message()
    {
        var error = new RtcValidationError("$.A", RtcValidationRule.Range, "told", "7", RtcServerReaction.Adjusts, "2");

        Assert.Equal(("$.A", RtcValidationRule.Range, "told", "7"), (error.Path, error.Rule, error.ToString(), error.Value));
        Assert.Equal((RtcServerReaction.Adjusts, "2"), (error.ServerReaction, error.ServerUses));
        Assert.Throws<ArgumentNullException>("path", static () => new RtcValidationError(null!, RtcValidationRule.Range, "told"));
        Assert.Throws<ArgumentNullException>("message", static () => new RtcValidationError("$.A", RtcValidationRule.Range, null!));
    }
}
