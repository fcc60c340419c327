using System.Text.Json;

namespace RtcGen;

/// <summary>The members of an object in a file, with messages that name the place and never show a value.</summary>
internal readonly struct JsonProperties(JsonElement element, string where)
{
    /// <summary>Names the object, to start a sentence with.</summary>
    public string Where { get; } = where;

    /// <summary>A text; null when it is absent, null or empty.</summary>
    /// <exception cref="RtcCredentialException">It is something else, or no well-formed text.</exception>
    public string? Text(string name)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            throw new RtcCredentialException($"{Where}: {name} is not a text.");
        }

        try
        {
            return member.GetString() is { Length: > 0 } value ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw new RtcCredentialException($"{Where}: {name} holds half of a surrogate pair or no UTF-8.");
        }
    }

    /// <summary>A text without white space around it, for what people type; null when nothing is left.</summary>
    public string? Word(string name) => Text(name)?.Trim() is { Length: > 0 } word ? word : null;

    /// <summary>A whole number; 0 when it is absent.</summary>
    /// <exception cref="RtcCredentialException">It is something else.</exception>
    public long Number(string name)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return 0;
        }

        return member.ValueKind == JsonValueKind.Number && member.TryGetInt64(out var number)
            ? number
            : throw new RtcCredentialException($"{Where}: {name} is not a whole number.");
    }
}
