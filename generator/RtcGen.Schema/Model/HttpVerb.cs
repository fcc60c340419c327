namespace RtcGen.Schema;

/// <summary>The HTTP method of an action.</summary>
public enum HttpVerb
{
    /// <summary>POST, with a JSON body where there are members for one.</summary>
    Post,

    /// <summary>GET, with everything in the query.</summary>
    Get,
}
