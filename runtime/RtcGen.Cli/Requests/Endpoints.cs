namespace RtcGen.Cli;

/// <summary>Where an action is served.</summary>
internal static class Endpoints
{
    /// <summary>The address of an action in a region.</summary>
    /// <exception cref="CliException">The service has no such region, or is not known.</exception>
    public static string Of(ActionRequest action, string region)
    {
        if (action.Known?.Schema.Host is { } host)
        {
            return $"https://{host}/";
        }

        if (Catalogue.BuiltIn.Services.FirstOrDefault(one => one.Service == action.Service) is not { } service)
        {
            throw new CliException(Texts.ServiceNeedsEndpoint(action.Service), ExitCode.Usage);
        }

        return service.Regions.FirstOrDefault(one => one.Name == region) is { } found
            ? $"https://{found.Host}/"
            : throw new CliException(Texts.NoRegion(service.Service, region, string.Join(", ", service.Regions.Select(one => one.Name))), ExitCode.Usage);
    }
}
