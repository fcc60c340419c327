namespace RtcGen.Import;

/// <summary>The hosts that the SDK has for services: one for all regions, or one for each.</summary>
internal sealed class GoEndpoints
{
    /// <summary>What the SDK calls where it has no host for a service.</summary>
    public const string Fallback = "open.volcengineapi.com";

    /// <summary>The region that the SDK itself uses where a program names none.</summary>
    public const string Region = "cn-beijing";

    private readonly Dictionary<string, bool> _isGlobal = new(StringComparer.Ordinal);

    /// <summary>Reads entries such as <c>"ecs": {Service: "ecs", IsGlobal: false}</c>.</summary>
    public static GoEndpoints Read(IReadOnlyList<GoToken> tokens)
    {
        var endpoints = new GoEndpoints();
        for (var i = 0; i + 8 < tokens.Count; i++)
        {
            if (tokens[i].Kind == GoTokenKind.Text && tokens[i + 1].Is(":") && tokens[i + 2].Is("{") && tokens[i + 3].Is("Service") && tokens[i + 7].Is("IsGlobal"))
            {
                endpoints._isGlobal[tokens[i].Text] = i + 9 < tokens.Count && tokens[i + 9].Is("true");
            }
        }

        return endpoints;
    }

    /// <summary>The host of a service, with <c>{region}</c> where each region has its own; null when the SDK has none.</summary>
    public string? Find(string service)
    {
        if (!_isGlobal.TryGetValue(service, out var isGlobal))
        {
            return null;
        }

#pragma warning disable CA1308 // Hosts are in small letters.
        var name = service.ToLowerInvariant().Replace('_', '-');
#pragma warning restore CA1308
        return isGlobal ? $"{name}.volcengineapi.com" : $"{name}.{{region}}.volcengineapi.com";
    }
}
