using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>A request that the emulator has responded to, and how.</summary>
public sealed class EmulatorCall
{
    // As bytes: most calls are never looked at, and need no string.
    private readonly ReadOnlyMemory<byte> _response;

    internal EmulatorCall(EmulatorRequest request, SignatureVerdict signature, string requestId, ReadOnlyMemory<byte> response)
    {
        Request = request;
        Signature = signature;
        RequestId = requestId;
        _response = response;
    }

    /// <summary>Gets the time the request was received, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the service that was called, or null when that is not clear.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the requested action, or null when the request named none.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the requested API version, or null when the request named none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the HTTP status of the response; 0 when the connection was reset without one.</summary>
    public int HttpStatus { get; init; }

    /// <summary>Gets the error code of the response, or null when it has none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Gets the error message of the response, or null when it has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Gets the <c>RequestId</c> of the response.</summary>
    public string RequestId { get; }

    /// <summary>Gets the values that the server silently changed or ignored; empty when the call failed.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Gets the request as it was received.</summary>
    public EmulatorRequest Request { get; }

    /// <summary>Gets the request's members as one JSON object, whether they came in the query, in a form or as JSON; null when they could not be read.</summary>
    /// <remarks>They are as sent: secret ones, too.</remarks>
    public JsonElement? Members { get; init; }

    /// <summary>Gets whether the request was signed as the server expects it.</summary>
    public SignatureVerdict Signature { get; }

    /// <summary>Gets the body of the response, as far as it was sent.</summary>
    public string ResponseBody => Encoding.UTF8.GetString(_response.Span);

    /// <summary>Gets the failure that was armed for the call, or null when there was none.</summary>
    public EmulatorFailure? Failure { get; init; }

    /// <summary>Gets about how many bytes the request and the response keep.</summary>
    internal int RetainedBytes => Request.RetainedBytes + Request.BodyBytes.Length + _response.Length;

    /// <summary>Gets a member of the request.</summary>
    /// <param name="path">The names that lead to it, for example <c>ImageConfig.Interval</c>, with the number of an item in brackets: <c>Layout.Regions[0].UserId</c>.</param>
    /// <returns>The value: a string as it is, anything else as JSON. null when the request does not hold the member.</returns>
    public string? Member(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Members is { } members ? JsonMember.Find(members, path) : null;
    }

    /// <summary>Describes the call in one line, without values that it carried.</summary>
    /// <returns>For example <c>UpdateSnapshot 2020-12-01: 200, 1 adjustment</c>.</returns>
    public override string ToString()
    {
        var name = Action is null ? "(no action)" : $"{DisplayText.Format(Action)} {DisplayText.Format(Version ?? string.Empty)}".TrimEnd();
        var result = ErrorCode is { } code ? $" {code}"
            : Adjustments.Count == 1 ? ", 1 adjustment"
            : Adjustments.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {Adjustments.Count} adjustments")
            : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {HttpStatus}{result}");
    }
}
