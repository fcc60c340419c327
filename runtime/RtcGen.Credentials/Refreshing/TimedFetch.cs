using System.Globalization;

namespace RtcGen;

/// <summary>Runs the fetches of a source, one after the other, each within a time limit. Whatever goes wrong becomes the outcome.</summary>
internal sealed class TimedFetch(string source, Func<CancellationToken, Task<RtcCredentials>> fetch, TimeSpan timeout, TimeProvider time)
{
    private Task? _started;

    public async Task<FetchOutcome> RunAsync(TaskScheduler scheduler)
    {
        try
        {
            return new(Validate(await FetchAsync(scheduler).ConfigureAwait(false)), null);
        }
#pragma warning disable CA1031 // It is not lost: it becomes the outcome.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(null, e as RtcCredentialException ?? new($"{source} could not fetch credentials: {e.Message}", e));
        }
    }

    private async Task<RtcCredentials> FetchAsync(TaskScheduler scheduler)
    {
        if (_started is { IsCompleted: false })
        {
            throw new RtcCredentialException($"{source} is still blocked by an earlier fetch.");
        }

        using var limit = new CancellationTokenSource(timeout, time);
        var fetched = Start(scheduler, limit.Token);
        try
        {
            return await fetched.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            UnobservedFailure.Observe(fetched);
            throw new RtcCredentialException($"{source} got no credentials within {DurationText.Seconds(timeout)} s.", e);
        }
    }

    // A fetch may block its thread, which the time limit cannot end: it gets a thread of its own, and as long as it holds that there is no other.
    private Task<RtcCredentials> Start(TaskScheduler scheduler, CancellationToken cancellationToken)
    {
        var started = Task.Factory.StartNew(
            () => fetch(cancellationToken), CancellationToken.None, TaskCreationOptions.DenyChildAttach | TaskCreationOptions.HideScheduler, scheduler);
        _started = started;
        return started.Unwrap();
    }

    private RtcCredentials Validate(RtcCredentials? credentials)
    {
        if (credentials is null)
        {
            throw new RtcCredentialException($"{source} fetched null instead of credentials.");
        }

        var now = time.GetUtcNow();
        return credentials.ExpiresAt is { } end && end <= now
            ? throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture,
                $"{source} fetched credentials that expired at {end.UtcDateTime:u}, and it is {now.UtcDateTime:u}: check the clock of this machine and the source."))
            : credentials;
    }
}
