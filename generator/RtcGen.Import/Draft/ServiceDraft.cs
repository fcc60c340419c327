namespace RtcGen.Import.Draft;

/// <summary>A service as far as a source describes it: what becomes a service file.</summary>
public sealed class ServiceDraft
{
    /// <summary>Gets the service, as in the credential scope.</summary>
    public required string Service { get; init; }

    /// <summary>Gets the region used unless the caller names another.</summary>
    public required string DefaultRegion { get; init; }

    /// <summary>Gets the host; <c>{region}</c> in it stands for the region's name.</summary>
    public required string Host { get; init; }

    /// <summary>Gets what the file says at its top: where it comes from and what to check.</summary>
    public IList<string> Comments { get; } = [];

    /// <summary>Gets what could not be decided, each one line of our own words.</summary>
    public IList<string> Notes { get; } = [];
}
