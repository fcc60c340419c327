using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>An HTTP answer to one call, and the decision whether it is a success.</summary>
/// <param name="action">The action that was called.</param>
/// <param name="response">Status and headers.</param>
/// <param name="sentAt">The moment of the signature.</param>
internal readonly struct Answer(RtcAction action, HttpResponseMessage response, DateTimeOffset sentAt)
{
    private int Status => (int)response.StatusCode;

    /// <summary>Gives the result of a success and throws for anything else.</summary>
    /// <exception cref="RtcServiceException">The answer is a failure, or no envelope.</exception>
    public RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> body)
    {
        ResponseEnvelope envelope;
        try
        {
            envelope = ResponseEnvelope.Read(body, action);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is a text that is not UTF-8.
            throw Failure(WhatIsWrongWith(body), innerException: e);
        }

        if (envelope.HasError || !response.IsSuccessStatusCode)
        {
            throw Failure(in envelope);
        }

        try
        {
            return new(ReadResult(request, envelope.Result), envelope.Metadata);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Failure("Result is not what the schema says", envelope.Metadata.RequestId, e);
        }
    }

    /// <summary>A failure of an answer that holds no error of the service.</summary>
    public RtcServiceException Failure(string what, string? requestId = null, Exception? innerException = null)
    {
        var mayHaveTakenEffect = Refusals.MayHaveTakenEffect(action.Repeatability, Status, code: null);
        var request = string.IsNullOrEmpty(requestId) ? string.Empty : $" RequestId {requestId}.";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{action}: HTTP {Status}, {(response.IsSuccessStatusCode ? "but" : "and")} {what}.{request}{Consequence(mayHaveTakenEffect)}"),
            mayHaveTakenEffect,
            innerException)
        {
            HttpStatus = Status,
            RequestId = string.IsNullOrEmpty(requestId) ? null : requestId,
        };
    }

    private static TResult? ReadResult<TResult>(RtcRequest<TResult> request, ReadOnlySpan<byte> result)
    {
        if (result.IsEmpty)
        {
            return default;
        }

        var json = new RtcJsonReader(result);
        return request.ReadResult(ref json);
    }

    private static string Consequence(bool mayHaveTakenEffect) =>
        mayHaveTakenEffect ? " The call may have taken effect." : " The call did not take effect.";

    private RtcServiceException Failure(in ResponseEnvelope envelope)
    {
        var mayHaveTakenEffect = Refusals.MayHaveTakenEffect(action.Repeatability, Status, envelope.Code);
        var skew = ClockSkew(envelope.Code);

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{action}: {envelope.Code ?? "an error without a code"}");
        text.Append(CultureInfo.InvariantCulture, $" (HTTP {Status}{(envelope.CodeN is { } number ? string.Create(CultureInfo.InvariantCulture, $", {number}") : string.Empty)})");
        if (!string.IsNullOrEmpty(envelope.Message))
        {
            text.Append(CultureInfo.InvariantCulture, $": {envelope.Message}");
        }

        text.Append(envelope.Message is { Length: > 0 } words && words[^1] is '.' or '。' ? string.Empty : ".");
        if (skew is { } time && time.Duration() > TimeSpan.FromMinutes(1))
        {
            text.Append(CultureInfo.InvariantCulture, $" This machine's clock is {time.Duration():c} {(time > TimeSpan.Zero ? "ahead of" : "behind")} the server's.");
        }

        if (envelope.Metadata.RequestId.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" RequestId {envelope.Metadata.RequestId}.");
        }

        return new(text.Append(Consequence(mayHaveTakenEffect)).ToString(), mayHaveTakenEffect)
        {
            HttpStatus = Status,
            Code = envelope.Code,
            CodeN = envelope.CodeN,
            ServerMessage = envelope.Message,
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
        return TimeSpan.FromTicks((sentAt - serverTime).Ticks / second.Ticks * second.Ticks);
    }

    private string WhatIsWrongWith(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return "the body is empty";
        }

        var kind = response.Content.Headers.ContentType?.MediaType;
        return body.TrimStart(" \r\n\t"u8) is [(byte)'<', ..] || kind == "text/html"
            ? "the body is a page of markup, as a gateway or proxy sends, not an answer of the service"
            : "the body is not a complete JSON envelope with ResponseMetadata";
    }
}
