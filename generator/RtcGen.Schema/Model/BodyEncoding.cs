namespace RtcGen.Schema;

/// <summary>How a body is written.</summary>
public enum BodyEncoding
{
    /// <summary>As a JSON object.</summary>
    Json,

    /// <summary>As a form: pairs of names and values, in which objects and lists are flattened as in a query.</summary>
    Form,
}
