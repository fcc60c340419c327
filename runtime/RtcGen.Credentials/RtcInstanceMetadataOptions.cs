namespace RtcGen;

/// <summary>Whose keys the machine is asked for.</summary>
public sealed class RtcInstanceMetadataOptions
{
    /// <summary>The role of the instance; null for the one that <c>VOLCENGINE_ECS_METADATA</c> names, or else the first that the machine names.</summary>
    public string? RoleName { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Is told of each failed fetch, also of those behind, which no caller hears of. For logs; what it throws is ignored.</summary>
    public Action<RtcCredentialException>? OnFetchFailed { get; init; }

    /// <summary>Carries the requests in tests.</summary>
    internal HttpMessageHandler? HttpHandler { get; init; }

    internal AddOnEnvironment Environment { get; init; } = AddOnEnvironment.Current;
}
