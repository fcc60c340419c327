using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>
/// What the schema states about a property of a request, for analyzers of the code that sets it. The client itself does not read it.
/// It holds nothing that the declaration says already: a property that must be set is <c>required</c>, a deprecated one is obsolete,
/// and the values of an enumeration are its members. A property about which there is nothing more to say does not have the attribute.
/// </summary>
/// <remarks>
/// Ranges and conditions are written as in the schema, and conditions name JSON properties. Of a list, <see cref="Range"/>, <see cref="Unit"/>,
/// <see cref="Length"/> and <see cref="Values"/> describe an item. A result has the attribute for what is secret. Patterns are left out: what is said
/// here is in every program.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class RtcParameterAttribute : Attribute
{
    /// <summary>Gets the name of the JSON property or query parameter; null when it is that of the property.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the allowed numbers, for example <c>[1, 600]</c>, <c>(0, 1]</c> or <c>[16, 1920] or 0</c>.</summary>
    public string? Range { get; init; }

    /// <summary>Gets the unit of a number, for example <c>s</c> or <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the allowed numbers of characters of a string, for example <c>[1, 128]</c>.</summary>
    public string? Length { get; init; }

    /// <summary>Gets the class whose constants are the only strings allowed.</summary>
    public Type? Values { get; init; }

    /// <summary>Gets the value that the server uses when the property is not set, as the schema writes it.</summary>
    public string? Default { get; init; }

    /// <summary>Gets what the server does with a value that breaks a rule.</summary>
    public RtcServerReaction WhenInvalid { get; init; }

    /// <summary>Gets the condition under which the property is required, for example <c>Mode == 1</c>.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>Gets a value indicating whether the server ignores the property.</summary>
    public bool NoEffect { get; init; }

    /// <summary>Gets the condition under which the property has an effect; null when it always has one, or never.</summary>
    public string? EffectWhen { get; init; }

    /// <summary>Gets a value indicating whether the value must never be shown.</summary>
    public bool Secret { get; init; }
}
