namespace RtcGen;

/// <summary>Where a call stands after an attempt: what its next step depends on.</summary>
/// <param name="Idempotency">What sending it twice would do.</param>
/// <param name="Tries">The number of attempts, those included that were not sent.</param>
/// <param name="MaxAttempts">The number of attempts that it may take.</param>
/// <param name="Left">What is left of its time.</param>
/// <param name="HasCorrectedClock">Whether it has corrected the clock.</param>
/// <param name="HasReplacedCredentials">Whether it has replaced its credentials.</param>
internal readonly record struct RetryState(
    RtcIdempotency Idempotency, int Tries, int MaxAttempts, TimeSpan Left, bool HasCorrectedClock = false, bool HasReplacedCredentials = false);
