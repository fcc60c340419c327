using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <content>Further rules of single values.</content>
public sealed partial class RtcValidator
{
    /// <summary>Validates the length of a string in bytes of UTF-8.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="minimum">The minimum number of bytes.</param>
    /// <param name="maximum">The maximum number of bytes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckByteLength(string name, string? value, int minimum, int maximum, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && Encoding.UTF8.GetByteCount(value) is var length && (length < minimum || length > maximum))
        {
            Add(name, RtcValidationRule.Length, DisplayValue.Format(value), Invariant($"has {length} bytes of UTF-8 instead of {minimum} to {maximum}"), whenInvalid);
        }
    }

    /// <summary>Validates that a number is a multiple of another.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number; null passes.</param>
    /// <param name="divisor">What it is a multiple of.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckMultipleOf(string name, long? value, long divisor, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && number % divisor != 0)
        {
            Add(name, RtcValidationRule.MultipleOf, Invariant($"{number}"), Invariant($"is not a multiple of {divisor}"), whenInvalid);
        }
    }

    /// <summary>Validates that a string is one of those listed.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="allowed">The list, for the message.</param>
    /// <param name="isAllowed">Whether the string is in it.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckOneOfStrings(string name, string? value, string allowed, bool isAllowed, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && !isAllowed)
        {
            Add(name, RtcValidationRule.AllowedValues, DisplayValue.Format(value), $"is none of {allowed}", whenInvalid);
        }
    }

    /// <summary>Validates that a string contains a JSON value.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckJson(string name, string? value, InvalidValueReaction whenInvalid = default)
    {
        if (!IsToJudge(value))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(value);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            Add(name, RtcValidationRule.Content, DisplayValue.Format(value), "is not JSON", whenInvalid);
        }
    }

    /// <summary>Validates that a string contains bytes in Base64.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckBase64(string name, string? value, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && !System.Buffers.Text.Base64.IsValid(value))
        {
            Add(name, RtcValidationRule.Content, DisplayValue.Format(value), "is not Base64", whenInvalid);
        }
    }

    /// <summary>Validates that a string contains a comma-separated list without empty items, and their number.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="minimum">The minimum number of items.</param>
    /// <param name="maximum">The maximum number of items.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckCommaList(string name, string? value, int minimum, int maximum, InvalidValueReaction whenInvalid = default)
    {
        if (!IsToJudge(value))
        {
            return;
        }

        var count = value.Length == 0 ? 0 : value.AsSpan().Count(',') + 1;
        if (count < minimum || count > maximum)
        {
            Add(name, RtcValidationRule.Count, DisplayValue.Format(value), Invariant($"lists {count} items instead of {minimum} to {maximum}"), whenInvalid);
        }
        else if (value.StartsWith(',') || value.EndsWith(',') || value.Contains(",,", StringComparison.Ordinal))
        {
            Add(name, RtcValidationRule.Content, DisplayValue.Format(value), "lists an empty item", whenInvalid);
        }
    }
}
