using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Where an action is served.</summary>
internal static class Endpoints
{
    /// <summary>The address of an action in a region.</summary>
    /// <exception cref="CliException">The service has no such region, or is not known.</exception>
    public static string Of(ActionRequest action, string? region)
    {
        if (action.Known?.Schema.Host is { } host)
        {
            return $"https://{host}/";
        }

        var service = Service(action) ?? throw new CliException(Texts.ServiceNeedsEndpoint(action.Service), ExitCode.Usage);
        region ??= service.DefaultRegion;
        return service.Regions.FirstOrDefault(one => one.Name == region) is { } found
            ? $"https://{found.Host}/"
            : throw new CliException(Texts.NoRegion(service.Service, region, string.Join(", ", service.Regions.Select(one => one.Name))), ExitCode.Usage);
    }

    /// <summary>Refuses an address that the client would refuse in the words of its own options.</summary>
    /// <exception cref="CliException">There is no such region, or the host is another's.</exception>
    public static void Check(ActionRequest action, string? region, Uri? endpoint, bool allowsOtherHosts)
    {
        if (endpoint is null)
        {
            Of(action, region);
            return;
        }

        var hosts = (Service(action)?.Regions.Select(one => one.Host) ?? []).Append(action.Known?.Schema.Host).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (!allowsOtherHosts && !endpoint.IsLoopback && !hosts.Contains(endpoint.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            throw new CliException(Texts.ForeignHost(endpoint.Host, string.Join(", ", hosts)), ExitCode.Usage);
        }
    }

    private static ServiceSchema? Service(ActionRequest action) => action.Catalogue.Services.FirstOrDefault(one => one.Service == action.Service);
}
