namespace RtcGen.Schema;

/// <summary>The JSON type of a member.</summary>
public enum FieldType
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A double-precision number.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point in time: a string whose format is <c>dateTime</c>.</summary>
    DateTime,

    /// <summary>A JSON object with members of its own.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>A JSON object whose members have names of the caller's, and values of one type.</summary>
    Map,

    /// <summary>Any JSON value.</summary>
    Json,

    /// <summary>An object described in a types file.</summary>
    Shared,
}
