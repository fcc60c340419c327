namespace RtcGen;

/// <summary>
/// Credentials from environment variables, as a source: <see cref="RtcCredentials.FromEnvironment"/> says which. They are
/// read at the first call that finds them, and once: the environment of a process does not change from outside.
/// </summary>
public sealed class RtcEnvironmentCredentials : RtcCredentialProvider
{
    private readonly HostEnvironment _environment;
    private RtcCredentials? _found;

    /// <summary>Reads nothing yet.</summary>
    public RtcEnvironmentCredentials()
        : this(HostEnvironment.Current)
    {
    }

    internal RtcEnvironmentCredentials(HostEnvironment environment) => _environment = environment;

    /// <inheritdoc />
    protected internal override bool NeverBlocks => true;

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _found) is { } found)
        {
            return new(found);
        }

        try
        {
            // Two at once may read the same; all get the object of the first.
            var read = EnvironmentKeys.Read(_environment);
            return new(Interlocked.CompareExchange(ref _found, read, null) ?? read);
        }
        catch (RtcCredentialException e)
        {
            return ValueTask.FromException<RtcCredentials>(e);
        }
    }

    /// <summary>Reads the variables.</summary>
    /// <exception cref="RtcCredentialException">None is set, or one of a pair is missing; the message says which.</exception>
    public override void Validate() => EnvironmentKeys.Read(_environment);

    /// <summary>Says what it is.</summary>
    /// <returns>For a list of sources.</returns>
    public override string ToString() => "environment variables";
}
