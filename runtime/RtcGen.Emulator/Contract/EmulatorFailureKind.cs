namespace RtcGen.Emulator;

/// <summary>The ways in which a call can be made to fail.</summary>
public enum EmulatorFailureKind
{
    /// <summary>The response is an error of the service's catalogue.</summary>
    Error,

    /// <summary>The response is HTTP 429, with or without <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>The response comes later.</summary>
    Delay,

    /// <summary>The connection is reset, without a response.</summary>
    Reset,

    /// <summary>Half of the response is sent, and the connection is closed.</summary>
    PartialResponse,

    /// <summary>The server's clock is wrong: it judges the request's date by it and sends it in the header <c>Date</c>.</summary>
    WrongClock,

    /// <summary>The response is the HTML page of a gateway.</summary>
    GatewayPage,
}
