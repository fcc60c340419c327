using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>A rule about several properties of a request or of an object in it, for analyzers of the code that sets them. The client itself does not read it.</summary>
/// <remarks>Rules and conditions name JSON properties, those of the object first, then those of the objects around it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RtcRuleAttribute : Attribute
{
    /// <summary>Initializes a new instance of the <see cref="RtcRuleAttribute"/> class.</summary>
    /// <param name="kind">The rule as the schema language calls it, for example <c>exactlyOne</c>; <c>branch</c> for what a union selects, <c>switch</c> for what turns the object on.</param>
    /// <param name="members">The properties it is about, separated by commas; the condition, for <c>requires</c>.</param>
    public RtcRuleAttribute(string kind, string members)
    {
        Kind = kind;
        Members = members;
    }

    /// <summary>Gets the rule as the schema language calls it.</summary>
    public string Kind { get; }

    /// <summary>Gets the properties it is about, separated by commas; the condition, for <c>requires</c>.</summary>
    public string Members { get; }

    /// <summary>Gets the condition under which the rule holds; null for always.</summary>
    public string? When { get; init; }

    /// <summary>Gets the properties of an item that make two items equal, separated by commas; null for the items themselves.</summary>
    public string? By { get; init; }

    /// <summary>Gets the allowed numbers of items, for <c>count</c>.</summary>
    public string? Range { get; init; }

    /// <summary>Gets what the server does when the rule is broken.</summary>
    public RtcWhenInvalid WhenInvalid { get; init; }

    /// <summary>Gets a value indicating whether a request that breaks the rule is sent all the same.</summary>
    public bool Warning { get; init; }
}
