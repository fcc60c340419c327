using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>An HTTP response to one call, and the decision whether it is a success.</summary>
/// <param name="attempt">What was sent.</param>
/// <param name="response">Status and headers.</param>
internal readonly struct ResponseReader(Attempt attempt, HttpResponseMessage response)
{
    private RtcAction Action => attempt.Action;

    private int Status => (int)response.StatusCode;

    private string StatusText => Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gets the text of a body, without the byte order mark that some servers put before UTF-8.</summary>
    public static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <summary>Gives the result of a success and throws for anything else.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="call">The call.</param>
    /// <exception cref="RtcServiceException">The response is a failure, or no envelope.</exception>
    public RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> body, CallContext call)
    {
        var keepRaw = call.Options is { KeepRawResponse: true };
        try
        {
            var text = SkipByteOrderMark(body);
            var envelope = ReadEnvelope(text, call, leavesResult: true);
            if (!envelope.IsResultUnread || !TryReadUnread(request, ref envelope, call, out var result, out var isOdd))
            {
                if (envelope.IsResultUnread)
                {
                    envelope = ReadEnvelope(text, call, leavesResult: false);
                }

                result = ReadResult(request, envelope, call, out isOdd);
            }

            if (envelope.HasMembersBeside && result is RtcResult)
            {
                envelope = envelope.WithWholeResponse();
                call.Report.HiddenInAnswer?.Clear();
                result = ReadResult(request, envelope, call, out isOdd);
            }

            call.Report.ResultStart = envelope.ResultStart;
            var requestId = CallSecrets.RemoveFrom(envelope.Metadata.RequestId, call.Sent);
            var metadata = (object)requestId == envelope.Metadata.RequestId ? envelope.Metadata : envelope.Metadata.With(requestId);
            return new(result, metadata) { Raw = keepRaw || isOdd ? new(response, body) : null };
        }
        catch (RtcServiceException e) when (keepRaw || e.CallSucceeded)
        {
            e.Keep(new(response, body));
            throw;
        }
    }

    /// <summary>Creates the failure of a response that contains no error of the service.</summary>
    /// <param name="what">What is wrong with it.</param>
    /// <param name="words">The server's words, ready to be shown; null for none.</param>
    /// <param name="isCut">Whether the response is only a part of one: the next may be whole.</param>
    /// <param name="innerException">What showed it.</param>
    public RtcServiceException NoEnvelope(string what, string? words = null, bool isCut = false, Exception? innerException = null)
    {
        var retryClass = isCut && response.IsSuccessStatusCode ? RtcRetryClass.Unknown : RetryPolicy.Classify(Status);
        var mayHaveTakenEffect = retryClass != RtcRetryClass.Rejected && MayHaveTakenEffect(code: null);
        var end = words is null ? "." : $": {Sentence.WithFullStop(words)}";
        return new(
            $"{Action.ToString()}: HTTP {StatusText}, {(response.IsSuccessStatusCode ? "but" : "and")} {what}{end}{attempt.Consequence(mayHaveTakenEffect)}",
            innerException)
        {
            MayHaveTakenEffect = mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            Attempts = attempt.Number,
            RetryClass = retryClass,
            RetryAfter = RtcGen.RetryAfter.Read(response, attempt.SignedAt),
            HttpStatus = Status,
            ServerMessage = words,
        };
    }

    private ResponseEnvelope ReadEnvelope(ReadOnlySpan<byte> body, CallContext call, bool leavesResult)
    {
        ResponseEnvelope envelope;
        try
        {
            envelope = Action.HasEnvelope ? ResponseEnvelope.Read(body, Action, leavesResult && response.IsSuccessStatusCode) : ResponseEnvelope.ReadBare(body, Action, response.IsSuccessStatusCode);
        }
        catch (JsonException e)
        {
            var secrets = CallSecrets.Collect(call.Sent);
            var other = new UnexpectedBody(response, body);
            throw NoEnvelope(other.Describe(secrets, Action.HasEnvelope), other.Words(secrets), other.IsCut, e);
        }

        return envelope.Error.HasContent || !response.IsSuccessStatusCode ? throw Failure(in envelope, CallSecrets.Collect(call.Sent)) : envelope;
    }

    // Whatever is odd here is told by reading once more, with all of the envelope first.
    private bool TryReadUnread<TResult>(RtcRequest<TResult> request, ref ResponseEnvelope envelope, CallContext call, [MaybeNullWhen(false)] out TResult result, out bool isOdd)
    {
        try
        {
            var json = new RtcJsonReader(envelope.Result, call.Report.HiddenInAnswer);
            result = request.ReadResult(ref json);
            isOdd = json.IsOddStatusWord;
            if (json.ValueLength is > 0 and var length && envelope.TryEnd(length, Action))
            {
                return true;
            }
        }
        catch (Exception e) when (IsUnreadable(e))
        {
        }

        call.Report.HiddenInAnswer?.Clear();
        result = default;
        isOdd = false;
        return false;
    }

    private TResult ReadResult<TResult>(RtcRequest<TResult> request, in ResponseEnvelope envelope, CallContext call, out bool isOdd)
    {
        try
        {
            return ReadResult(request, envelope, call, isDeep: false, out isOdd);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            call.Report.HiddenInAnswer?.Clear();
        }

        try
        {
            // It may only have been deeper than usual.
            return ReadResult(request, envelope, call, isDeep: true, out isOdd);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(ServerText.Format(envelope.Metadata.RequestId, CallSecrets.Collect(call.Sent)), e);
        }
    }

    private static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException or FormatException;

    private static TResult ReadResult<TResult>(RtcRequest<TResult> request, in ResponseEnvelope envelope, CallContext call, bool isDeep, out bool isOdd)
    {
        // One that is absent is read as null is.
        var json = new RtcJsonReader(envelope.Result.IsEmpty ? "null"u8 : envelope.Result, call.Report.HiddenInAnswer, isDeep, envelope.IsWholeResponse);
        var read = request.ReadResult(ref json);
        isOdd = json.IsOddStatusWord;
        return read;
    }

    private RtcServiceException Unreadable(string requestId, Exception innerException)
    {
        var mayHaveTakenEffect = Action.Repeatability != RtcIdempotency.ReadOnly;
        var request = requestId.Length == 0 ? string.Empty : $" RequestId {requestId}.";
        var attempts = attempt.Number == 1 ? string.Empty : $" It was attempt {attempt.Number.ToString(CultureInfo.InvariantCulture)}.";
        return new(
            $"{Action.ToString()}: HTTP {StatusText}, and the call succeeded, but Result does not match the schema. Raw contains the response.{request}{attempts}",
            innerException)
        {
            MayHaveTakenEffect = mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            CallSucceeded = true,
            Attempts = attempt.Number,
            RetryClass = RtcRetryClass.Never,
            HttpStatus = Status,
            RequestId = requestId.Length == 0 ? null : requestId,
        };
    }

    // What the code leaves open, the status may settle.
    private bool MayHaveTakenEffect(string? code) =>
        Action.Repeatability != RtcIdempotency.ReadOnly
        && (code is null || Action.Service.MayHaveTakenEffect(code))
        && (Status is < 300 or 408 or >= 500);

    private RtcServiceException Failure(in ResponseEnvelope envelope, SentSecrets secrets)
    {
        var code = ServerText.OfJson(envelope.Error.Code, secrets);
        var message = ServerText.OfJson(envelope.Error.Message, secrets);
        var requestId = ServerText.Format(envelope.Metadata.RequestId, secrets);
        var error = code is null ? null : Action.Service.FindError(code);
        var retryClass = error?.RetryClass ?? RetryPolicy.Classify(Status);
        var tookEffectInPart = error is { TookEffectInPart: true } && Action.Repeatability != RtcIdempotency.ReadOnly;
        var mayHaveTakenEffect = tookEffectInPart || (retryClass != RtcRetryClass.Rejected && MayHaveTakenEffect(code));
        var skew = MayBeDueToClock(error) ? ClockSkew() : null;

        var text = new StringBuilder();
        text.Append(Action.ToString()).Append(": ").Append(code ?? "an error without a code");
        text.Append(" (HTTP ").Append(StatusText);
        if (ServerText.OfJson(envelope.Error.CodeN, secrets) is { } number)
        {
            text.Append(", ").Append(number);
        }

        text.Append(')');
        text.Append(string.IsNullOrEmpty(message) ? "." : $": {Sentence.WithFullStop(message)}");
        if (skew is { } time && time.Duration() > TimeSpan.FromMinutes(1))
        {
            text.Append(" This machine's clock is ").Append(time.Duration().ToString("c", CultureInfo.InvariantCulture)).Append(time > TimeSpan.Zero ? " ahead of" : " behind").Append(" the server's.");
        }

        if (requestId.Length > 0)
        {
            text.Append(" RequestId ").Append(requestId).Append('.');
        }

        return new(text.Append(attempt.Consequence(mayHaveTakenEffect, tookEffectInPart)).ToString())
        {
            MayHaveTakenEffect = mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            Attempts = attempt.Number,
            RetryClass = retryClass,
            RetryAfter = RtcGen.RetryAfter.Read(response, attempt.SignedAt),
            Error = error,
            HttpStatus = Status,
            Code = code is null ? null : new(code),
            CodeN = envelope.Error.Number,
            ServerMessage = message,
            RequestId = requestId.Length == 0 ? null : requestId,
            ClockSkew = skew,
        };
    }

    // Of a service without a catalogue, any rejection that a wrong signature could cause.
    private bool MayBeDueToClock(RtcError? error) =>
        Action.IsSigned && (error?.RetryClass == RtcRetryClass.Clock || (Action.Service.Errors.Count == 0 && (Status is 400 or 401 or 403)));

    // The date of a response out of a cache is that of another call.
    private TimeSpan? ClockSkew()
    {
        if (response.Headers.Date is not { } serverTime || response.Headers.NonValidated.Contains("Age"))
        {
            return null;
        }

        var second = TimeSpan.FromSeconds(1);
        return TimeSpan.FromTicks((attempt.SignedAt - serverTime).Ticks / second.Ticks * second.Ticks);
    }
}
