namespace RtcGen;

// What comes before the first attempt.
public partial class RtcClient
{
    private ActionEndpoint TargetOf<TResult>(RtcRequest<TResult> request, RtcCallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        _ = Options;
        var target = _targets!.Get(request.Action, options?.Endpoint);
        RtcClockException.ThrowIfImplausible(target.Clock.Machine);
        return target;
    }

    private void Write<TResult>(RtcRequest<TResult> request, RtcCallOptions? options, CallContext work)
    {
        Check(request, options?.Validation ?? Options.Validation, work);
        work.Json.WriteBody(request);
        request.WriteWholeQuery(work.Query);
    }

    private static void Check<TResult>(RtcRequest<TResult> request, RtcValidationMode validation, CallContext work)
    {
        if (validation == RtcValidationMode.Off)
        {
            return;
        }

        work.Rules.Check(request);
        if (work.Rules.FoundNothing)
        {
            return;
        }

        var found = work.Rules.ToResult();
        var blocking = validation == RtcValidationMode.AllowAdjusted
            ? [.. found.Errors.Where(static fault => fault.ServerReaction != RtcServerReaction.Adjusts)]
            : found.Errors;
        if (blocking.Count > 0)
        {
            var failure = RtcValidationException.Create(request.Action, found, blocking);
            work.Report.Invalid(request.Action, failure);
            throw failure;
        }

        work.Report.Note(request.Action, found);
    }
}
