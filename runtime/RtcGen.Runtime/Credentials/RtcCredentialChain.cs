using System.Text;

namespace RtcGen;

/// <summary>
/// Several sources, asked in order until one has credentials; that one is asked first from then on. A source that has none is passed
/// over. One that is there but broken (a variable missing of a pair, a file that is not JSON) stops the chain: the next source may be
/// somebody else's account.
/// </summary>
public sealed class RtcCredentialChain : RtcCredentialProvider
{
    private const string NothingFound = "No source has credentials.";

    private readonly RtcCredentialProvider[] _sources;
    private RtcCredentialProvider? _found;

    /// <summary>The usual order: environment variables, then the profile.</summary>
    public RtcCredentialChain()
        : this(new RtcEnvironmentCredentials(), new RtcProfileCredentials())
    {
    }

    /// <summary>An order of your own.</summary>
    /// <param name="sources">At least one. One that sets <see cref="RtcCredentialException.NothingFound"/> is passed over.</param>
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
    protected internal override bool NeverBlocks => Array.TrueForAll(_sources, static source => source.NeverBlocks);

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _found) is not { } found)
        {
            return new(SearchAsync(cancellationToken));
        }

        var answer = found.GetAsync(cancellationToken);
        return answer.IsCompletedSuccessfully ? answer : new(GoOnAsync(answer, cancellationToken));
    }

    /// <summary>Asks each source that can tell without waiting, in order, until one may have credentials.</summary>
    /// <exception cref="RtcCredentialException">None of them has any, or one is broken.</exception>
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

    /// <summary>Tells the source that gave them.</summary>
    /// <param name="credentials">What was refused.</param>
    public override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Volatile.Read(ref _found)?.Invalidate(credentials);
    }

    /// <summary>Lists the sources.</summary>
    /// <returns>For example <c>environment variables, profile</c>.</returns>
    public override string ToString() => string.Join(", ", _sources.AsEnumerable());

    private static void Add(StringBuilder skipped, RtcCredentialProvider source, RtcCredentialException why) =>
        skipped.Append("\n- ").Append(LogSanitizer.Short(source.ToString()!)).Append(": ").Append(LogSanitizer.Sanitize(why.Message));

    private async Task<RtcCredentials> GoOnAsync(ValueTask<RtcCredentials> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.ConfigureAwait(false);
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
