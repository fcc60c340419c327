using System.Text;

namespace RtcGen;

/// <summary>
/// Asks several sources in order until one has credentials; from then on it asks that one first. A source that has none is
/// skipped. One that has some but cannot use them (one variable of a pair is missing, a file is not JSON) stops the chain: the next source may belong to
/// another account.
/// </summary>
public sealed class RtcCredentialChain : RtcCredentialProvider
{
    private const string NothingFound = "No source has credentials.";

    private readonly RtcCredentialProvider[] _sources;
    private RtcCredentialProvider? _found;

    /// <summary>Initializes a new instance of the <see cref="RtcCredentialChain"/> class with the default order: environment variables, then the profile.</summary>
    public RtcCredentialChain()
        : this(new RtcEnvironmentCredentials(), new RtcProfileCredentials())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcCredentialChain"/> class with the specified sources.</summary>
    /// <param name="sources">At least one. A source that throws an exception with <see cref="RtcCredentialException.NothingFound"/> is skipped.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public RtcCredentialChain(params RtcCredentialProvider[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Length == 0 || Array.Exists(sources, static one => one is null))
        {
            throw new ArgumentException("A chain needs at least one source, and none may be null.", nameof(sources));
        }

        _sources = [.. sources];
    }

    /// <inheritdoc />
    public override bool NeverBlocks => Array.TrueForAll(_sources, static source => source.NeverBlocks);

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _found) is not { } found)
        {
            return new(SearchAsync(cancellationToken));
        }

        var pending = found.GetAsync(cancellationToken);
        return pending.IsCompletedSuccessfully ? pending : new(ContinueAsync(pending, cancellationToken));
    }

    /// <summary>Asks each source that can tell without waiting, in order, until one may have credentials.</summary>
    /// <exception cref="RtcCredentialException">None of them has any, or those of one cannot be used.</exception>
    public override void Validate()
    {
        var skipped = new StringBuilder(NothingFound);
        foreach (var source in _sources)
        {
            try
            {
                source.Validate();
                return;
            }
            catch (RtcCredentialException e) when (e.NothingFound)
            {
                Add(skipped, source, e);
            }
        }

        throw new RtcCredentialException(skipped.ToString()) { NothingFound = true };
    }

    /// <summary>Tells the source that returned them.</summary>
    /// <param name="credentials">The credentials that were rejected.</param>
    public override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Volatile.Read(ref _found)?.Invalidate(credentials);
    }

    /// <summary>Returns the names of the sources.</summary>
    /// <returns>For example <c>environment variables, profile</c>.</returns>
    public override string ToString() => string.Join(", ", _sources.AsEnumerable());

    private static void Add(StringBuilder skipped, RtcCredentialProvider source, RtcCredentialException why) =>
        skipped.Append("\n- ").Append(LogSanitizer.Short(source.ToString()!)).Append(": ").Append(LogSanitizer.Sanitize(why.Message));

    private async Task<RtcCredentials> ContinueAsync(ValueTask<RtcCredentials> pending, CancellationToken cancellationToken)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (RtcCredentialException e) when (e.NothingFound)
        {
            Volatile.Write(ref _found, null);
        }

        return await SearchAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<RtcCredentials> SearchAsync(CancellationToken cancellationToken)
    {
        var skipped = new StringBuilder(NothingFound);
        foreach (var source in _sources)
        {
            try
            {
                var credentials = await source.GetAsync(cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _found, source);
                return credentials;
            }
            catch (RtcCredentialException e) when (e.NothingFound)
            {
                Add(skipped, source, e);
            }
        }

        throw new RtcCredentialException(skipped.ToString()) { NothingFound = true };
    }
}
