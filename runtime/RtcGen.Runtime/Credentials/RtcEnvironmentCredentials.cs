namespace RtcGen;

/// <summary>
/// Credentials from environment variables, as a source; <see cref="RtcCredentials.FromEnvironment"/> lists them. They are read by
/// the first call that finds them, and once: the environment of a process does not change from outside.
/// </summary>
public sealed class RtcEnvironmentCredentials : RtcCredentialProvider
{
    private readonly HostEnvironment _environment;
    private RtcCredentials? _found;

    /// <summary>Initializes a new instance of the <see cref="RtcEnvironmentCredentials"/> class. It reads nothing yet.</summary>
    public RtcEnvironmentCredentials()
        : this(HostEnvironment.Current)
    {
    }

    internal RtcEnvironmentCredentials(HostEnvironment environment) => _environment = environment;

    /// <inheritdoc />
    public override bool NeverBlocks => true;

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

    /// <summary>Checks the variables.</summary>
    /// <exception cref="RtcCredentialException">None is set, or one of a pair is missing; the message says which.</exception>
    public override void Validate() => EnvironmentKeys.Read(_environment);

    /// <summary>Returns the name of this source.</summary>
    /// <returns><c>environment variables</c>.</returns>
    public override string ToString() => "environment variables";
}
