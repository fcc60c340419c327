namespace RtcGen.Schema;

/// <summary>The HTTP method of an action.</summary>
public enum HttpVerb
{
    /// <summary>POST with a JSON body.</summary>
    Post,
}
