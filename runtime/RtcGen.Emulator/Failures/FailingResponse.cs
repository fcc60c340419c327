namespace RtcGen.Emulator;

/// <summary>Makes the response to a call that is to fail.</summary>
internal static class FailingResponse
{
    private const string FlowLimitExceeded = "FlowLimitExceeded";

    /// <summary>Makes it of the response that the call would have had.</summary>
    public static EmulatorResponse Make(EmulatorFailure failure, EmulatorResponse usual, ErrorCatalogue errors) => failure.Kind switch
    {
        EmulatorFailureKind.Error => WithError(usual, errors, failure.Code!, failure.Message ?? "This failure was armed in the emulator.", failure.HttpStatus),
        EmulatorFailureKind.TooManyRequests => TooManyRequests(usual, errors, failure.Duration),
        EmulatorFailureKind.Reset => usual with { Delivery = ResponseDelivery.None },
        EmulatorFailureKind.PartialResponse => usual with { Delivery = ResponseDelivery.Half },
        EmulatorFailureKind.GatewayPage => usual with { Error = null, Adjustments = [], PageStatus = failure.HttpStatus },
        _ => usual,
    };

    /// <summary>Makes the response to a call that comes too soon.</summary>
    public static EmulatorResponse TooManyRequests(EmulatorResponse usual, ErrorCatalogue errors, TimeSpan? retryAfter) =>
        WithError(usual, errors, FlowLimitExceeded, "The action is called more often than its rate allows.", status: null) with
        {
            RetryAfter = retryAfter,
        };

    private static EmulatorResponse WithError(EmulatorResponse usual, ErrorCatalogue errors, string code, string message, int? status)
    {
        var error = errors.Find(code, message, usual.Version);
        return usual with { Error = error with { Status = status ?? error.Status }, Adjustments = [], Plausible = null };
    }
}
