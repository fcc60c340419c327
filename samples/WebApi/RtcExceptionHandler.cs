using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using RtcGen.Rtc;

namespace RtcGen.Samples.WebApi;

/// <summary>Turns a failed call into ProblemDetails. What the service says is for the log; the caller learns what concerns them.</summary>
internal sealed class RtcExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RtcException failed)
        {
            return ValueTask.FromResult(false);
        }

        var problem = new ProblemDetails { Status = StatusOf(failed), Title = TitleOf(failed) };
        switch (failed)
        {
            case RtcValidationException invalid:
                problem.Extensions["errors"] = invalid.Errors.Select(error => error.Message);
                break;
            case RtcServiceException service:
                problem.Extensions["code"] = service.Code?.Value;
                problem.Extensions["requestId"] = service.RequestId;
                break;
        }

        // Whoever would repeat the request has to know.
        problem.Extensions["mayHaveTakenEffect"] = failed.MayHaveTakenEffect;
        if (failed.RetryAfter is { } after)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        }

        httpContext.Response.StatusCode = problem.Status.Value;
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static int StatusOf(RtcException exception) => exception switch
    {
        RtcValidationException => StatusCodes.Status400BadRequest,
        RtcServiceException { Code: { } code } when code == RtcErrors.InternalErrorRoomNotFound => StatusCodes.Status404NotFound,
        RtcRateLimitException => StatusCodes.Status503ServiceUnavailable,
        RtcTimeoutException => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status502BadGateway,
    };

    private static string TitleOf(RtcException exception) => exception switch
    {
        RtcValidationException => "The request breaks a rule.",
        RtcServiceException { Code: { } code } when code == RtcErrors.InternalErrorRoomNotFound => "There is no such room.",
        RtcRateLimitException => "Too many calls; try later.",
        RtcTimeoutException => "The service did not respond in time.",
        _ => "The call failed.",
    };
}
