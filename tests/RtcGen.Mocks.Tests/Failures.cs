using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>Each exception of a call, with what the user's code makes of it.</summary>
public static class Failures
{
    public static TheoryData<Exception, string> All() => new()
    {
        { new RtcServiceException(RtcErrors.InvalidParameterErrorActiveTaskNotFound, requestId: "r-2"), "gone already r-2" },
        { new RtcServiceException("InternalError", "Try later.", 500, attempts: 4, mayHaveTakenEffect: true), "InternalError HTTP 500 after 4, perhaps stopped" },
        { new RtcServiceException("a page of a gateway") { HttpStatus = 502, Attempts = 1 }, "no code HTTP 502 after 1" },
        { new RtcValidationException([new RtcValidationError("$.RoomId", RtcValidationRule.Required, "$.RoomId is missing.")]), "$.RoomId Required" },
        { new RtcRateLimitException(new RtcRate("rtc", "StopSnapshot", 150, 1), TimeSpan.FromSeconds(2)), "again in 2 s, StopSnapshot" },
        { new RtcTimeoutException(TimeSpan.FromSeconds(30)) { MayHaveTakenEffect = true }, "nothing within 30 s, perhaps stopped" },
        { new RtcTransportException("no route", new HttpRequestException()) { RetryClass = RtcRetryClass.Rejected }, "no answer, Rejected" },
        { new RtcClockException(new DateTimeOffset(2024, 1, 3, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)), "clock 2.00:00:00" },
        { new RtcCredentialException("none") { NothingFound = true }, "credentials: none" },
    };

    public static RtcPagingException Paging => new([JsonDocument.Parse("7").RootElement]);
}
