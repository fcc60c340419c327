namespace RtcGen.Schema;

/// <summary>What all actions of a service share: the content of <c>service.rtc.yaml</c>.</summary>
public sealed record ServiceSchema
{
    /// <summary>Gets the service's name in the credential scope, for example <c>rtc</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Gets what the service is, in one sentence.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Gets the region used unless the caller names another.</summary>
    public required string DefaultRegion { get; init; }

    /// <summary>Gets the regions, each with its host.</summary>
    public EquatableArray<RegionSchema> Regions { get; init; }

    /// <summary>Gets the string formats that actions refer to.</summary>
    public EquatableArray<FormatSchema> Formats { get; init; }

    /// <summary>Gets the versions in which an error of the service itself has an HTTP status of its own; in all others it comes with 200.</summary>
    public EquatableArray<VersionStatus> ErrorStatuses { get; init; }

    /// <summary>Gets the error codes the service is known to return.</summary>
    public EquatableArray<ErrorSchema> Errors { get; init; }

    /// <summary>Gets the HTTP status of an error of the service itself.</summary>
    /// <param name="version">The version of the action called.</param>
    /// <returns>The status.</returns>
    public int GetErrorStatus(string version) => ErrorStatuses.FirstOrDefault(status => status.Version == version)?.Status ?? 200;

    /// <summary>Gets the line of the <c>service</c> key, counted from 1.</summary>
    public int Line { get; init; }
}
