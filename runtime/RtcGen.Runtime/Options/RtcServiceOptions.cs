namespace RtcGen;

/// <summary>Options of one service, where several are called by one client. A property that is null keeps the client's setting.</summary>
public sealed class RtcServiceOptions
{
    /// <summary>Gets or sets the region of the service; null for that of the client.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Gets or sets an endpoint other than the region's, under the rules of <see cref="RtcClientOptions.Endpoint"/>; null for that of the client.
    /// </summary>
    public Uri? Endpoint { get; set; }

    internal RtcServiceOptions Copy() => (RtcServiceOptions)MemberwiseClone();

    internal void Check(OptionErrors errors, string path)
    {
        errors.Add($"{path}.{nameof(Region)}", Region is null ? null : HeaderText.FindError(Region, nameof(Region)));
        errors.Add($"{path}.{nameof(Endpoint)}", Endpoint is null ? null : Endpoints.FindError(Endpoint));
    }
}
