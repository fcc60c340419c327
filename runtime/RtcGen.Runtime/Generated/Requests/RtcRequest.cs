using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>A request of one action. Generated code derives from it.</summary>
/// <typeparam name="TResult">The type of <c>Result</c> in a successful response.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class RtcRequest<TResult> : RtcObject
{
    /// <summary>Gets the action that the request calls. System.Text.Json omits it.</summary>
    [JsonIgnore]
    public abstract RtcAction Action { get; }

    /// <summary>Validates the request against the rules of the schema, as sending it does.</summary>
    /// <returns>Every error and every warning.</returns>
    public RtcValidationResult Validate()
    {
        var rules = new RtcValidator();
        rules.Check(this);
        return rules.ToResult();
    }

    /// <summary>Writes the JSON body that would be sent, without validating it.</summary>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException">A string contains an unpaired surrogate, a number is not finite, or a member of <see cref="RtcObject.ExtraMembers"/> cannot be sent.</exception>
    public string ToJson()
    {
        using var json = new RtcJsonWriter();
        json.WriteBody(this);
        return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>Returns what is called, and nothing of what is sent.</summary>
    /// <returns>For example <c>UpdateSnapshot 2023-11-01</c>.</returns>
    public sealed override string ToString() => Action.ToString();

    internal override bool IsInQuery => Action.Method == RtcMethod.Get;

    internal override bool IsFlattened => IsInQuery || Action.IsForm;

    /// <summary>Writes the query parameters besides <c>Action</c> and <c>Version</c>.</summary>
    /// <param name="query">The writer of the query.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void WriteQuery(RtcQueryWriter query)
    {
    }

    /// <summary>Writes the properties of the body; none unless overridden.</summary>
    /// <param name="json">The writer of the body.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal override void Write(RtcJsonWriter json)
    {
    }

    /// <summary>Gets the application that the request is for, when its action has a rate of <see cref="RtcRateScope.App"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string? RateLimitAppId => null;

    /// <summary>Gets the number of calls that the request counts as under one of its action's rates; 1 unless overridden.</summary>
    /// <param name="rate">The index of the rate in <see cref="RtcAction.Rates"/>.</param>
    /// <returns>The number; 0 when the rate does not hold for the request.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual int GetPermitCount(int rate) => 1;

    /// <summary>Reads the value of <c>Result</c>.</summary>
    /// <param name="json">A reader positioned before the value.</param>
    /// <returns>The result: an empty object or list when the value is null or empty, and of any other type null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract TResult ReadResult(ref RtcJsonReader json);

    /// <summary>Writes all query parameters besides <c>Action</c> and <c>Version</c>.</summary>
    internal void WriteWholeQuery(RtcQueryWriter query)
    {
        WriteQuery(query);
        if (IsInQuery)
        {
            query.AddExtraMembers(this);
        }
    }

    internal override void CollectNames(HashSet<string> names)
    {
        if (!IsInQuery)
        {
            base.CollectNames(names);
            return;
        }

        names.UnionWith(["Action", "Version"]);
        WriteQuery(new(names));
    }

    internal override string ExplainKnown(string name) =>
        IsInQuery && name is "Action" or "Version" ? "is set by the request itself" : base.ExplainKnown(name);
}
