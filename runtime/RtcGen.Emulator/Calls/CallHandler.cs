namespace RtcGen.Emulator;

/// <summary>Takes a call from its request to its response: judged, perhaps made to fail, carried out, and recorded.</summary>
internal sealed class CallHandler(EmulatorParts parts)
{
    private RequestPipeline Pipeline => parts.Pipeline;

    public async Task<(EmulatorResponse Response, ReadOnlyMemory<byte> Bytes)> HandleAsync(ReceivedRequest request, ResponseError? bodyError)
    {
        // Whatever goes wrong in here, or in the program's own code that listens, gets the response that the service would send.
        try
        {
            return await RespondAsync(request, bodyError).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // It is not lost: it becomes the response.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var failed = Pipeline.Fail(request, e);
            var bytes = ResponseWriter.Write(failed.Response);
            parts.Calls.Add(Record(request, failed, failed.Response, bytes, failure: null));
            return (failed.Response, bytes);
        }
    }

    private async Task<(EmulatorResponse Response, ReadOnlyMemory<byte> Bytes)> RespondAsync(ReceivedRequest request, ResponseError? bodyError)
    {
        var examined = Pipeline.Examine(request, bodyError);
        var failure = parts.Failures.Take(examined.Response.Action, examined.Response.Version, examined.Members);
        if (failure?.Failure is { Kind: EmulatorFailureKind.WrongClock, Duration: { } clockError })
        {
            examined = Pipeline.Examine(request, bodyError, clockError);
        }

        if (failure?.Failure is { Kind: EmulatorFailureKind.Delay, Duration: { } delay })
        {
            // A slow server does not notice that its client has gone: the call is carried out all the same.
            await Task.Delay(delay, parts.Options.TimeProvider, parts.Stopping.Token).ConfigureAwait(false);
        }

        var response = Answer(examined, failure);
        var bytes = response.PageStatus is { } status ? GatewayPage.Write(status) : ResponseWriter.Write(response);
        var call = Record(request, examined, response, bytes, failure?.Failure);
        parts.Options.OnCall?.Invoke(call);

        // Recorded before it is sent: who has the response finds the call.
        parts.Calls.Add(call);
        return (response, bytes);
    }

    private EmulatorResponse Answer(Examination examined, EmulatorFailureRule? rule)
    {
        var isLost = rule?.Failure.Kind is not (null or EmulatorFailureKind.Delay or EmulatorFailureKind.WrongClock);
        if (isLost && !rule!.Filter.AfterEffect)
        {
            // Half a response needs a whole one to begin with; whether the call took effect is the filter's word, not the response's.
            return FailingResponse.Make(rule.Failure, examined.Response, Errors(examined));
        }

        var response = !examined.IsRefused && parts.Rates?.Take(examined.Action!, examined.Members, examined.Signature.AccessKey) is { } wait
            ? FailingResponse.TooManyRequests(examined.Response, Errors(examined), wait)
            : Pipeline.CarryOut(examined);
        return isLost ? FailingResponse.Make(rule!.Failure, response, Errors(examined)) : response;
    }

    private ErrorCatalogue Errors(Examination examined) => Pipeline.Errors(examined.Response.Service);

    private EmulatorCall Record(ReceivedRequest request, Examination examined, EmulatorResponse response, ReadOnlyMemory<byte> bytes, EmulatorFailure? failure)
    {
        var sent = response.Delivery switch
        {
            ResponseDelivery.Whole => bytes,
            ResponseDelivery.Half => bytes[..(bytes.Length / 2)],
            _ => default,
        };
        return new(Pipeline.Show(request, examined.Action), examined.Signature, response.RequestId, sent)
        {
            ReceivedAt = response.ReceivedAt,
            Service = response.Service,
            Action = response.Action,
            Version = response.Version,
            HttpStatus = response.Delivery == ResponseDelivery.None ? 0 : response.Status,
            ErrorCode = response.Delivery == ResponseDelivery.None ? null : response.Error?.Code,
            ErrorMessage = response.Delivery == ResponseDelivery.None ? null : response.Error?.Message,
            Adjustments = response.Adjustments,
            Members = examined.Members,
            Failure = failure,
        };
    }
}
