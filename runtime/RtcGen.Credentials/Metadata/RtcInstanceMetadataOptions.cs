namespace RtcGen;

/// <summary>The options of <see cref="RtcInstanceMetadataCredentials"/>. The constructor validates and copies them.</summary>
public sealed class RtcInstanceMetadataOptions
{
    /// <summary>Gets or sets the role of the instance; null for the one in <c>VOLCENGINE_ECS_METADATA</c>, or else the first that the instance metadata lists.</summary>
    public string? RoleName { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a callback for failed fetches, including fetches in the background. Exceptions it throws are ignored.</summary>
    public Action<RtcCredentialException>? OnFetchFailed { get; set; }

    /// <summary>Gets or sets the HTTP handler; null for one that goes through no proxy.</summary>
    internal HttpMessageHandler? HttpHandler { get; set; }

    internal CredentialEnvironment Environment { get; set; } = CredentialEnvironment.Current;

    /// <summary>Validates the options and returns a copy that nobody changes.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcInstanceMetadataOptions Checked()
    {
        var copy = (RtcInstanceMetadataOptions)MemberwiseClone();
        ArgumentNullException.ThrowIfNull(copy.TimeProvider, nameof(TimeProvider));
        if (copy.RoleName is { } name)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(RoleName));
        }

        return copy;
    }
}
