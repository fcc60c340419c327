using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>
/// What the schema states about a property of a request, for analyzers of the code that sets it. The client itself does not read it.
/// It holds nothing that the declaration says already: a property that must be set is <c>required</c>, a deprecated one is obsolete,
/// and the values of an enumeration are its members. A property about which there is nothing more to say does not have the attribute.
/// </summary>
/// <remarks>
/// Ranges and conditions are written as in the schema, and conditions name JSON properties. Of a list or map, what is said about a string, a
/// number or allowed values describes an item. A result has the attribute for what is secret.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class RtcParameterAttribute : Attribute
{
    /// <summary>Gets the name of the JSON property or query parameter; null when it is that of the property.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the allowed numbers, for example <c>[1, 600]</c>, <c>(0, 1]</c> or <c>[16, 1920] or 0</c>.</summary>
    public string? Range { get; init; }

    /// <summary>Gets what a number must be a multiple of; 0 for nothing.</summary>
    public long MultipleOf { get; init; }

    /// <summary>Gets the unit of a number, for example <c>s</c> or <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the allowed numbers of characters of a string, for example <c>[1, 128]</c>.</summary>
    public string? Length { get; init; }

    /// <summary>Gets the allowed numbers of bytes of a string in UTF-8, for example <c>[0, 2048]</c>.</summary>
    public string? Bytes { get; init; }

    /// <summary>Gets the regular expression that a whole string must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Gets what a string contains: <c>json</c>, <c>base64</c>, or <c>list</c> for items separated by commas.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the condition under which a string contains that; null for always.</summary>
    public string? ContentWhen { get; init; }

    /// <summary>Gets the class whose constants are the only strings allowed.</summary>
    public Type? Values { get; init; }

    /// <summary>Gets a value indicating whether the server takes other numbers than the members of the enumeration, too.</summary>
    public bool Open { get; init; }

    /// <summary>Gets a value indicating whether the server reads the allowed strings without regard to case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Gets the allowed numbers of items of a list or map, or of a string that contains a list, for example <c>[1, 10]</c>.</summary>
    public string? Count { get; init; }

    /// <summary>Gets a value indicating whether no two items may be equal.</summary>
    public bool Unique { get; init; }

    /// <summary>Gets the JSON property of an item that no two items may have in common.</summary>
    public string? UniqueBy { get; init; }

    /// <summary>Gets the value that the server uses when the property is not set, as the schema writes it.</summary>
    public string? Default { get; init; }

    /// <summary>Gets what the server does with a value that breaks a rule.</summary>
    public RtcWhenInvalid WhenInvalid { get; init; }

    /// <summary>Gets the same of an item, where that differs.</summary>
    public RtcWhenInvalid ItemWhenInvalid { get; init; }

    /// <summary>Gets a value indicating whether the property is required although the compiler does not ask for it: while its object is switched on.</summary>
    public bool Required { get; init; }

    /// <summary>Gets the condition under which the property is required, for example <c>Mode == 1</c>.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>Gets a value indicating whether the server ignores the property.</summary>
    public bool NoEffect { get; init; }

    /// <summary>Gets the condition under which the property has an effect; null when it always has one, or never.</summary>
    public string? EffectWhen { get; init; }

    /// <summary>Gets the JSON property to use instead of one that is obsolete.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Gets a value indicating whether the value must never be shown.</summary>
    public bool Secret { get; init; }
}
