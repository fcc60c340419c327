namespace RtcGen.Import.Draft;

/// <summary>One action as far as a source describes it: what becomes an action file once a person has read it over.</summary>
public sealed class ActionDraft
{
    /// <summary>Gets the action's name on the wire.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the API version, as <c>2023-11-01</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Gets or sets the service, as in the credential scope.</summary>
    public string Service { get; set; } = "rtc";

    /// <summary>Gets or sets the newer version of the action; null when this one is current.</summary>
    public string? SupersededBy { get; set; }

    /// <summary>Gets or sets <c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; set; } = "POST";

    /// <summary>Gets or sets <c>form</c>; null for a body in JSON.</summary>
    public string? Encoding { get; set; }

    /// <summary>Gets or sets the number of the page; null when the source has none.</summary>
    public int? Docs { get; set; }

    /// <summary>Gets or sets the namespace below the service's that the types live in; null for the service's own.</summary>
    public string? Namespace { get; set; }

    /// <summary>Gets or sets how often the action may be called.</summary>
    public RateDraft? Rate { get; set; }

    /// <summary>Gets or sets how a long list is paged.</summary>
    public PagesDraft? Pages { get; set; }

    /// <summary>Gets or sets what the action does, in one sentence; null leaves <c>TODO</c> in the file.</summary>
    public string? Summary { get; set; }

    /// <summary>Gets the members of the query besides Action and Version.</summary>
    public IList<MemberDraft> Query { get; } = [];

    /// <summary>Gets the members of the body.</summary>
    public IList<MemberDraft> Body { get; } = [];

    /// <summary>Gets or sets what <c>Result</c> holds; its name is not written.</summary>
    public MemberDraft Result { get; set; } = new() { Name = "Result", Type = "json" };

    /// <summary>Gets or sets the single value of <c>Result</c> on success.</summary>
    public string? Success { get; set; }

    /// <summary>Gets or sets the single value of <c>Result</c> on failure.</summary>
    public string? Failure { get; set; }

    /// <summary>Gets what the file says at its top: where it comes from and what to check.</summary>
    public IList<string> Comments { get; } = [];

    /// <summary>Gets what could not be decided about the action as a whole, each one line of our own words.</summary>
    public IList<string> Notes { get; } = [];
}
