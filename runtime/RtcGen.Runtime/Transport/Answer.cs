using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>An HTTP answer to one call, and the decision whether it is a success.</summary>
/// <param name="attempt">What was sent.</param>
/// <param name="response">Status and headers.</param>
internal readonly struct Answer(Attempt attempt, HttpResponseMessage response)
{
    /// <summary>How often the call was sent.</summary>
    public int Attempts => attempt.Number;

    private RtcAction Action => attempt.Action;

    private int Status => (int)response.StatusCode;

    /// <summary>The text of a body, without the mark some servers put before UTF-8.</summary>
    public static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <summary>Gives the result of a success and throws for anything else.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="body">The body of the answer.</param>
    /// <param name="call">The call.</param>
    /// <param name="raw">The answer as it came, when it is to be kept.</param>
    /// <exception cref="RtcServiceException">The answer is a failure, or no envelope.</exception>
    public RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> body, CallWorkspace call, RtcRawResponse? raw)
    {
        try
        {
            var (result, metadata) = Read(request, body, call);
            return new(result, metadata) { Raw = raw };
        }
        catch (RtcServiceException e) when (raw is not null)
        {
            e.Raw = raw;
            throw;
        }
    }

    private (TResult? Result, RtcResponseMetadata Metadata) Read<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> body, CallWorkspace call)
    {
        ResponseEnvelope envelope;
        try
        {
            envelope = ResponseEnvelope.Read(body, Action);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is a text that is not UTF-8.
            throw Failure(WhatIsWrongWith(body), isCut: body.IsEmpty || IsCut(body), innerException: e);
        }

        if (envelope.HasError || !response.IsSuccessStatusCode)
        {
            throw Failure(in envelope, SentSecrets.RemoveFrom(envelope.Message, call));
        }

        try
        {
            var result = ReadResult(request, envelope.Result, call.Report.HiddenInAnswer);
            call.Report.ResultStart = envelope.ResultStart;
            return (result, envelope.Metadata);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Failure("Result is not what the schema says", envelope.Metadata.RequestId, innerException: e);
        }
    }

    /// <summary>A failure of an answer that holds no error of the service.</summary>
    /// <param name="what">What is wrong with it.</param>
    /// <param name="requestId">The id of the request, when it could be read.</param>
    /// <param name="isCut">Whether the answer is only a part of one: the next may be whole.</param>
    /// <param name="innerException">What showed it.</param>
    public RtcServiceException Failure(string what, string? requestId = null, bool isCut = false, Exception? innerException = null)
    {
        var retryClass = isCut && response.IsSuccessStatusCode ? RtcRetryClass.Unclear : StatusClass.Of(Status);
        var mayHaveTakenEffect = retryClass != RtcRetryClass.Refused && Refusals.MayHaveTakenEffect(Action.Repeatability, Status, code: null);
        var request = string.IsNullOrEmpty(requestId) ? string.Empty : $" RequestId {requestId}.";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Action}: HTTP {Status}, {(response.IsSuccessStatusCode ? "but" : "and")} {what}.{request}{attempt.Consequence(mayHaveTakenEffect)}"),
            mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            innerException)
        {
            Attempts = attempt.Number,
            RetryClass = retryClass,
            RetryAfter = RtcGen.RetryAfter.Of(response, attempt.SignedAt),
            HttpStatus = Status,
            RequestId = string.IsNullOrEmpty(requestId) ? null : requestId,
        };
    }

    private static TResult? ReadResult<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> result, HiddenValues? hidden)
    {
        if (result.IsEmpty)
        {
            return default;
        }

        var json = new RtcJsonReader(result, hidden);
        return request.ReadResult(ref json);
    }

    private RtcServiceException Failure(in ResponseEnvelope envelope, string? message)
    {
        var error = envelope.Code is { } code ? Action.Service.FindError(code) : null;
        var retryClass = error?.RetryClass ?? StatusClass.Of(Status);
        var mayHaveTakenEffect = retryClass != RtcRetryClass.Refused && Refusals.MayHaveTakenEffect(Action.Repeatability, Status, envelope.Code);
        var skew = ClockSkew(envelope.Code);

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Action}: {envelope.Code ?? "an error without a code"}");
        text.Append(CultureInfo.InvariantCulture, $" (HTTP {Status}{(envelope.CodeN is { } number ? string.Create(CultureInfo.InvariantCulture, $", {number}") : string.Empty)})");
        if (!string.IsNullOrEmpty(message))
        {
            text.Append(CultureInfo.InvariantCulture, $": {message}");
        }

        text.Append(message is { Length: > 0 } words && words[^1] is '.' or '。' ? string.Empty : ".");
        if (skew is { } time && time.Duration() > TimeSpan.FromMinutes(1))
        {
            text.Append(CultureInfo.InvariantCulture, $" This machine's clock is {time.Duration():c} {(time > TimeSpan.Zero ? "ahead of" : "behind")} the server's.");
        }

        if (envelope.Metadata.RequestId.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" RequestId {envelope.Metadata.RequestId}.");
        }

        return new(text.Append(attempt.Consequence(mayHaveTakenEffect)).ToString(), mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect)
        {
            Attempts = attempt.Number,
            RetryClass = retryClass,
            RetryAfter = RtcGen.RetryAfter.Of(response, attempt.SignedAt),
            Error = error,
            HttpStatus = Status,
            Code = envelope.Code is { } known ? new(known) : null,
            CodeN = envelope.CodeN,
            ServerMessage = message,
            RequestId = envelope.Metadata.RequestId is { Length: > 0 } id ? id : null,
            ClockSkew = skew,
        };
    }

    private TimeSpan? ClockSkew(string? code)
    {
        if (code is not ("InvalidTimestamp" or "SignatureDoesNotMatch") || response.Headers.Date is not { } serverTime)
        {
            return null;
        }

        var second = TimeSpan.FromSeconds(1);
        return TimeSpan.FromTicks((attempt.SignedAt - serverTime).Ticks / second.Ticks * second.Ticks);
    }

    // An object without its end; what is no object at all was no answer of the service.
    private static bool IsCut(ReadOnlySpan<byte> body)
    {
        if (body.TrimStart(" \r\n\t"u8) is not [(byte)'{', ..])
        {
            return false;
        }

        try
        {
            var json = new Utf8JsonReader(body, isFinalBlock: false, state: default);
            while (json.Read())
            {
            }

            return json.CurrentDepth > 0 || json.BytesConsumed == 0 || json.TokenType != JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string WhatIsWrongWith(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return "the body is empty";
        }

        if (PackedBody.Describe(response) is { } packed)
        {
            return packed;
        }

        var kind = response.Content.Headers.ContentType?.MediaType;
        return body.TrimStart(" \r\n\t"u8) is [(byte)'<', ..] || kind == "text/html"
            ? "the body is a page of markup, as a gateway or proxy sends, not an answer of the service"
            : "the body is not a complete JSON envelope with ResponseMetadata";
    }
}
