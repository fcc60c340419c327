namespace RtcGen;

/// <summary>Validates a request before it is sent.</summary>
internal static class RequestValidation
{
    /// <exception cref="RtcValidationException">The request has errors that the mode does not let pass.</exception>
    public static void ThrowIfBlocked<TResult>(RtcRequest<TResult> request, RtcValidationMode mode, CallContext call)
    {
        if (mode == RtcValidationMode.Off)
        {
            return;
        }

        call.Validator.Check(request);
        if (!call.Validator.FoundErrors && (call.Validator.FoundNothing || !call.Report.TakesNotes))
        {
            return;
        }

        var found = call.Validator.ToResult();
        var blocking = mode == RtcValidationMode.AllowAdjusted
            ? [.. found.Errors.Where(static error => error.ServerReaction != RtcServerReaction.Adjusts)]
            : found.Errors;
        if (blocking.Count > 0)
        {
            var exception = RtcValidationException.Create(request.Action, found, blocking);
            call.Report.Invalid(request.Action, exception);
            throw exception;
        }

        call.Report.Note(request.Action, found);
    }
}
