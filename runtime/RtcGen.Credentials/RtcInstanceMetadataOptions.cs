namespace RtcGen;

/// <summary>Whose keys the machine is asked for. The source checks and copies them when it is made.</summary>
public sealed class RtcInstanceMetadataOptions
{
    /// <summary>The role of the instance; null for the one that <c>VOLCENGINE_ECS_METADATA</c> names, or else the first that the machine names.</summary>
    public string? RoleName { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Is told of each failed fetch, also of those behind, which no caller hears of. For logs; what it throws is ignored.</summary>
    public Action<RtcCredentialException>? OnFetchFailed { get; set; }

    /// <summary>Carries the requests in tests.</summary>
    internal HttpMessageHandler? HttpHandler { get; set; }

    internal CredentialEnvironment Environment { get; set; } = CredentialEnvironment.Current;

    /// <summary>A copy that nobody changes, of options that can be used.</summary>
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
