using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <content>Further rules of single values.</content>
public sealed partial class RtcValidator
{
    /// <summary>A text has a length within bounds, counted in bytes of UTF-8.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given text; null passes.</param>
    /// <param name="minimum">The least number of bytes.</param>
    /// <param name="maximum">The greatest number of bytes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckByteLength(string name, string? value, int minimum, int maximum, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && Encoding.UTF8.GetByteCount(value) is var length && (length < minimum || length > maximum))
        {
            Add(name, RtcValidationRule.Length, DisplayValue.Format(value), Invariant($"has {length} bytes of UTF-8 instead of {minimum} to {maximum}"), whenInvalid);
        }
    }

    /// <summary>A number is a multiple of another.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given number; null passes.</param>
    /// <param name="divisor">What it is a multiple of.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckMultipleOf(string name, long? value, long divisor, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && number % divisor != 0)
        {
            Add(name, RtcValidationRule.MultipleOf, Invariant($"{number}"), Invariant($"is not a multiple of {divisor}"), whenInvalid);
        }
    }

    /// <summary>A text is one of those listed.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given text; null passes.</param>
    /// <param name="allowed">The list, for the message.</param>
    /// <param name="isAllowed">Whether the text is in it.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckOneOfStrings(string name, string? value, string allowed, bool isAllowed, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && !isAllowed)
        {
            Add(name, RtcValidationRule.AllowedValues, DisplayValue.Format(value), $"is none of {allowed}", whenInvalid);
        }
    }

    /// <summary>A text holds a JSON value.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given text; null passes.</param>
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

    /// <summary>A text holds bytes in Base64.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given text; null passes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckBase64(string name, string? value, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && !System.Buffers.Text.Base64.IsValid(value))
        {
            Add(name, RtcValidationRule.Content, DisplayValue.Format(value), "is not Base64", whenInvalid);
        }
    }

    /// <summary>A text holds a list separated by commas, without empty items and with a number of them within bounds.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="value">The given text; null passes.</param>
    /// <param name="minimum">The least number of items.</param>
    /// <param name="maximum">The greatest number of items.</param>
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
