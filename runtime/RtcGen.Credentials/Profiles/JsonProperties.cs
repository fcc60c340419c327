using System.Text.Json;

namespace RtcGen;

/// <summary>The properties of an object in a file, with messages that name the place and never show a value.</summary>
internal readonly struct JsonProperties(JsonElement element, string where)
{
    /// <summary>Gets the name of the object, to start a sentence with.</summary>
    public string Where { get; } = where;

    /// <summary>Gets a string; null when it is absent, null or empty.</summary>
    /// <exception cref="RtcCredentialException">It is something else, or not well formed.</exception>
    public string? String(string name)
    {
        if (!element.TryGetProperty(name, out var property) || property.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (property.ValueKind != JsonValueKind.String)
        {
            throw new RtcCredentialException($"{Where}: {name} is not a string.");
        }

        try
        {
            return property.GetString() is { Length: > 0 } value ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw new RtcCredentialException($"{Where}: {name} contains an unpaired surrogate or invalid UTF-8.");
        }
    }

    /// <summary>Gets a string without white space around it, for what people type; null when nothing is left.</summary>
    public string? TrimmedString(string name) => String(name)?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Gets an integer; 0 when it is absent.</summary>
    /// <exception cref="RtcCredentialException">It is something else.</exception>
    public long Integer(string name)
    {
        if (!element.TryGetProperty(name, out var property) || property.ValueKind == JsonValueKind.Null)
        {
            return 0;
        }

        return property.ValueKind == JsonValueKind.Number && property.TryGetInt64(out var number)
            ? number
            : throw new RtcCredentialException($"{Where}: {name} is not an integer.");
    }
}
