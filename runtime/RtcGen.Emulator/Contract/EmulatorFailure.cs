namespace RtcGen.Emulator;

/// <summary>A way in which a call is to fail, for <see cref="RtcEmulator.Fail"/>.</summary>
public sealed record EmulatorFailure
{
    private EmulatorFailure(EmulatorFailureKind kind) => Kind = kind;

    /// <summary>Gets the kind of failure.</summary>
    public EmulatorFailureKind Kind { get; }

    /// <summary>Gets the error code, for <see cref="EmulatorFailureKind.Error"/>; otherwise, null.</summary>
    public string? Code { get; private init; }

    /// <summary>Gets the error message, or null for a message of the emulator's.</summary>
    public string? Message { get; private init; }

    /// <summary>Gets the HTTP status, or null for the usual one.</summary>
    public int? HttpStatus { get; private init; }

    /// <summary>Gets the time to wait (<see cref="EmulatorFailureKind.Delay"/>), the value of <c>Retry-After</c> or the error of the clock; otherwise, null.</summary>
    public TimeSpan? Duration { get; private init; }

    /// <summary>Responds with an error of the service or the gateway.</summary>
    /// <param name="code">The code. One of the service's catalogue comes with the number and HTTP status stated there.</param>
    /// <param name="message">The message, or null for one of the emulator's.</param>
    /// <param name="httpStatus">The HTTP status from 200 to 599 but for 204, 205 and 304, whose responses have no body; null for the one that the code has.</param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty, or <paramref name="httpStatus"/> is out of range.</exception>
    public static EmulatorFailure Error(string code, string? message = null, int? httpStatus = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new(EmulatorFailureKind.Error) { Code = code, Message = message, HttpStatus = CheckedStatus(httpStatus, 200, nameof(httpStatus)) };
    }

    /// <summary>Responds with HTTP 429 and <c>FlowLimitExceeded</c>.</summary>
    /// <param name="retryAfter">The value of <c>Retry-After</c>, sent in whole seconds, rounded up; null for no such header. Not negative.</param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is negative.</exception>
    public static EmulatorFailure TooManyRequests(TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter ?? TimeSpan.Zero, TimeSpan.Zero, nameof(retryAfter));
        return new(EmulatorFailureKind.TooManyRequests) { Duration = retryAfter };
    }

    /// <summary>Responds as usual, later. The call takes effect after the delay.</summary>
    /// <param name="duration">How long the response is held back, by the emulator's clock, at most 24 days.</param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is not positive or too long.</exception>
    public static EmulatorFailure Delay(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, TimeSpan.FromDays(24));
        return new(EmulatorFailureKind.Delay) { Duration = duration };
    }

    /// <summary>Resets the connection without a response.</summary>
    /// <returns>The failure.</returns>
    public static EmulatorFailure Reset() => new(EmulatorFailureKind.Reset);

    /// <summary>Sends half of the usual response and closes the connection.</summary>
    /// <returns>The failure.</returns>
    public static EmulatorFailure PartialResponse() => new(EmulatorFailureKind.PartialResponse);

    /// <summary>Judges and responds by a wrong clock.</summary>
    /// <param name="offset">What is added to the emulator's clock: positive for a server whose clock is fast.</param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is more than 100 years.</exception>
    public static EmulatorFailure WrongClock(TimeSpan offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset.Duration(), TimeSpan.FromDays(36_525), nameof(offset));
        return new(EmulatorFailureKind.WrongClock) { Duration = offset };
    }

    /// <summary>Responds with an HTML page, as a gateway does that cannot reach the service.</summary>
    /// <param name="httpStatus">The HTTP status from 400 to 599. The default is 502.</param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="httpStatus"/> is out of range.</exception>
    public static EmulatorFailure GatewayPage(int httpStatus = 502) =>
        new(EmulatorFailureKind.GatewayPage) { HttpStatus = CheckedStatus(httpStatus, 400, nameof(httpStatus)) };

    private static int? CheckedStatus(int? status, int lowest, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status ?? lowest, lowest, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status ?? lowest, 599, parameter);
        return status is 204 or 205 or 304
            ? throw new ArgumentOutOfRangeException(parameter, status, "A response with this status has no body, and so no error.")
            : status;
    }
}
