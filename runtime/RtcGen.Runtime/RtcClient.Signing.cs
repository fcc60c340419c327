namespace RtcGen;

// Requests that are signed and not sent.
public partial class RtcClient
{
    /// <summary>Checks and signs a request as <see cref="SendAsync"/> does, and gives it back instead of sending it.</summary>
    /// <typeparam name="TResult">What a successful answer would carry in <c>Result</c>.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What would be sent.</returns>
    /// <exception cref="ArgumentException">An option of the call cannot be used.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcTimeoutException">The credentials did not come in time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public virtual async Task<RtcSignedRequest> SignAsync<TResult>(
        RtcRequest<TResult> request,
        RtcCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = options?.Checked();
        var target = TargetOf(request, options, cancellationToken);
        var work = Rent();
        try
        {
            Write(request, options, work);
            await TakeCredentialsAsync(work, target.Action, options?.Timeout ?? Options.CallTimeout, cancellationToken).ConfigureAwait(false);
            var body = target.HasBody ? work.Json.WrittenMemory.ToArray() : default;
            using var message = target.CreateRequest(work.Credentials!, work.Query.Parameters, body, target.Clock.Now);
            ExtraHeaders.Add(message, options);
            return new(message, body);
        }
        finally
        {
            Keep(work);
        }
    }

    /// <summary>
    /// Makes a link that carries its signature in itself, for somebody else to open. Whoever has it can make this call
    /// until it expires.
    /// </summary>
    /// <typeparam name="TResult">What a successful answer would carry in <c>Result</c>.</typeparam>
    /// <param name="request">The request of an action that is called with GET.</param>
    /// <param name="expires">How long the link is good for, in whole seconds; null for the server's 900 s.</param>
    /// <param name="options">What this call does differently; null for nothing. Extra headers are no part of a link.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The link, which holds the access key id, the session token if there is one, and the signature. Its text is the link as it can be
    /// opened, <c>$"{link}"</c> included: show it to nobody but whom it is for, and to no log.
    /// </returns>
    /// <exception cref="InvalidOperationException">The action is called with POST: its body cannot be part of a link.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expires"/> is less than a second.</exception>
    /// <exception cref="ArgumentException">An option of the call cannot be used.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcTimeoutException">The credentials did not come in time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public virtual async Task<Uri> PresignAsync<TResult>(
        RtcRequest<TResult> request,
        TimeSpan? expires = null,
        RtcCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = options?.Checked();
        var target = TargetOf(request, options, cancellationToken);
        if (target.HasBody)
        {
            throw new InvalidOperationException($"{target.Action} is called with POST, and a link cannot carry its body. Sign the request with {nameof(SignAsync)} instead.");
        }

        var work = Rent();
        try
        {
            Write(request, options, work);
            await TakeCredentialsAsync(work, target.Action, options?.Timeout ?? Options.CallTimeout, cancellationToken).ConfigureAwait(false);
            return target.CreateLink(work.Credentials!, work.Query.Parameters, target.Clock.Now, expires);
        }
        finally
        {
            Keep(work);
        }
    }
}
