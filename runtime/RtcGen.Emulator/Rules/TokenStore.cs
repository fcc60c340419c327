namespace RtcGen.Emulator;

/// <summary>
/// The responses to the calls with an idempotency token, so that one that arrives again is not carried out again. The oldest are forgotten beyond a count and a size. Safe for
/// use by many threads.
/// </summary>
/// <param name="maxBytes">How much memory they may take; the newest is kept whatever it takes.</param>
internal sealed class TokenStore(long maxBytes)
{
    /// <summary>How many calls are remembered; an emulator may run for weeks.</summary>
    public const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<TokenIdentity, EmulatorResponse> _responses = [];
    private readonly Queue<(TokenIdentity Token, long Bytes)> _byAge = new();
    private long _bytes;

    /// <summary>Carries a call out unless one with its token was; of two at once, the second waits for the first.</summary>
    /// <param name="token">The token, and whose it is.</param>
    /// <param name="call">Carries it out. An error leaves the token unused.</param>
    /// <returns>The response to the first call with the token.</returns>
    public EmulatorResponse Once(TokenIdentity token, Func<EmulatorResponse> call)
    {
        lock (_gate)
        {
            if (_responses.TryGetValue(token, out var first))
            {
                return first;
            }

            var response = call();
            if (response.Error is null)
            {
                Keep(token, response);
            }

            return response;
        }
    }

    private void Keep(TokenIdentity token, EmulatorResponse response)
    {
        var bytes = RetainedSize.Estimate(response);
        _responses.Add(token, response);
        _byAge.Enqueue((token, bytes));
        _bytes += bytes;
        while (_responses.Count > Capacity || (_bytes > maxBytes && _responses.Count > 1))
        {
            var oldest = _byAge.Dequeue();
            _responses.Remove(oldest.Token);
            _bytes -= oldest.Bytes;
        }
    }
}

/// <summary>A token is its caller's own, and belongs to one action.</summary>
/// <param name="AccessKey">Who calls; null when that is not known, because the action is called without a signature.</param>
/// <param name="Service">The service.</param>
/// <param name="Action">The action.</param>
/// <param name="Version">Its version.</param>
/// <param name="Token">The token.</param>
internal sealed record TokenIdentity(string? AccessKey, string Service, string Action, string Version, string Token);
