namespace RtcGen.Import.Draft;

/// <summary>One action as far as a source describes it: what becomes an action file once a person has read it over.</summary>
public sealed class ActionDraft
{
    /// <summary>The action's name on the wire.</summary>
    public required string Action { get; init; }

    /// <summary>The API version, as <c>2023-11-01</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The service, as in the credential scope.</summary>
    public string Service { get; set; } = "rtc";

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; set; } = "POST";

    /// <summary>The number of the page; null when the source has none.</summary>
    public int? Docs { get; set; }

    /// <summary>The namespace below the service's that the types live in; null for the service's own.</summary>
    public string? Namespace { get; set; }

    /// <summary>How often the action may be called.</summary>
    public RateDraft? Rate { get; set; }

    /// <summary>What the action does, in one sentence; null leaves <c>TODO</c> in the file.</summary>
    public string? Summary { get; set; }

    /// <summary>The members of the query besides Action and Version.</summary>
    public IList<MemberDraft> Query { get; } = [];

    /// <summary>The members of the body.</summary>
    public IList<MemberDraft> Body { get; } = [];

    /// <summary>What <c>Result</c> holds; its name is not written.</summary>
    public MemberDraft Result { get; set; } = new() { Name = "Result", Type = "json" };

    /// <summary>The single value of <c>Result</c> on success.</summary>
    public string? Success { get; set; }

    /// <summary>The single value of <c>Result</c> on failure.</summary>
    public string? Failure { get; set; }

    /// <summary>What could not be decided about the action as a whole, each one line of our own words.</summary>
    public IList<string> Notes { get; } = [];
}
