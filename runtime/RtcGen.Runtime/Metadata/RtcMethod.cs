namespace RtcGen;

/// <summary>The HTTP method of an action.</summary>
public enum RtcMethod
{
    /// <summary>POST: parameters in a JSON body, and sometimes in the query.</summary>
    Post,

    /// <summary>GET: all parameters in the query, and no body.</summary>
    Get,
}
