using System.Text.Json;

namespace RtcGen;

/// <summary>A request of one action. Generated code derives from it.</summary>
/// <typeparam name="TResult">What a successful answer carries in <c>Result</c>.</typeparam>
public abstract class RtcRequest<TResult> : RtcObject
{
    /// <summary>The action that the request calls.</summary>
    protected internal abstract RtcAction Action { get; }

    /// <summary>Checks the request against the rules of the schema, as sending it does.</summary>
    /// <returns>Every fault and every warning.</returns>
    public RtcValidationResult Validate()
    {
        var rules = new RtcValidator();
        Check(rules);
        return rules.ToResult();
    }

    /// <summary>Writes the JSON body that would be sent. Nothing is checked.</summary>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair, or a number is not finite.</exception>
    public string ToJson()
    {
        using var json = new RtcJsonWriter();
        json.Body(this);
        return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>Reads the value of <c>Result</c>.</summary>
    /// <param name="json">Stands on the value's first token.</param>
    /// <returns>The result; null when the value is null.</returns>
    protected internal abstract TResult? ReadResult(ref Utf8JsonReader json);
}
