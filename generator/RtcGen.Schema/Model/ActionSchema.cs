namespace RtcGen.Schema;

/// <summary>One action of the API in one version: the content of one <c>*.rtc.yaml</c> file.</summary>
public sealed record ActionSchema
{
    /// <summary>Gets the action's name on the wire, for example <c>UpdateSnapshot</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the API version, <c>YYYY-MM-DD</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the service the action belongs to, as in the credential scope, for example <c>rtc</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Gets where <see cref="Service"/> stands.</summary>
    public SchemaSpan ServiceSpan { get; init; }

    /// <summary>Gets the part of the service's namespace in which the types lie, for example <c>Messaging</c>; null for the service's own.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets where <see cref="Namespace"/> stands.</summary>
    public SchemaSpan NamespaceSpan { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public required HttpVerb Method { get; init; }

    /// <summary>Gets how the body is written.</summary>
    public BodyEncoding Encoding { get; init; }

    /// <summary>Gets where a response holds the result.</summary>
    public ResponseEnvelope Envelope { get; init; }

    /// <summary>Gets a value indicating whether a request is signed.</summary>
    public bool Signed { get; init; } = true;

    /// <summary>Gets the host that serves the action in every region; null for that of the region.</summary>
    public string? Host { get; init; }

    /// <summary>Gets the number of the vendor's documentation page, when known.</summary>
    public int? Docs { get; init; }

    /// <summary>Gets how often the action may be called, when stated; several when that depends on the request.</summary>
    public EquatableArray<RateLimit> Rates { get; init; }

    /// <summary>Gets the regions the action is served in; empty for all.</summary>
    public EquatableArray<string> Regions { get; init; }

    /// <summary>Gets where each of <see cref="Regions"/> stands.</summary>
    public EquatableArray<SchemaSpan> RegionSpans { get; init; }

    /// <summary>Gets a value indicating whether no page of the vendor describes the action, whose members are known from programs that call it.</summary>
    public bool Undocumented { get; init; }

    /// <summary>Gets why the action should not be used any more, when it should not.</summary>
    public LocalizedText? Deprecated { get; init; }

    /// <summary>Gets the action to use instead, with its version where that differs, for example <c>BanRoomUser</c>.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Gets the newer version of the action; null for the current one.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets where <see cref="SupersededBy"/> stands.</summary>
    public SchemaSpan SupersededBySpan { get; init; }

    /// <summary>Gets the times a query may ask for, when stated.</summary>
    public WindowSchema? Window { get; init; }

    /// <summary>Gets how a long list is returned, when it is in pages.</summary>
    public PagesSchema? Pages { get; init; }

    /// <summary>Gets whether the call may be retried when it is unknown whether it took effect.</summary>
    public Repeatability Repeatable { get; init; }

    /// <summary>Gets the action's place in a family of start, update, stop and get, when it has one.</summary>
    public TaskRole? Task { get; init; }

    /// <summary>Gets what the action does, in one sentence.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Gets what else a caller should know.</summary>
    public LocalizedText? Remarks { get; init; }

    /// <summary>Gets the members of the query besides Action and Version, in documentation order.</summary>
    public EquatableArray<FieldSchema> Query { get; init; }

    /// <summary>Gets the members of the body, in documentation order.</summary>
    public EquatableArray<FieldSchema> Body { get; init; }

    /// <summary>Gets the member that tells calls apart, so that one that is sent again is carried out once; null for none.</summary>
    public FieldSchema? IdempotencyToken => Query.Concat(Body).FirstOrDefault(member => member.IdempotencyToken);

    /// <summary>Gets the rules about several members.</summary>
    public EquatableArray<RuleSchema> Rules { get; init; }

    /// <summary>Gets what a successful response carries in <c>Result</c>.</summary>
    public required ResultSchema Result { get; init; }

    /// <summary>Gets the line of the <c>action</c> key, counted from 1.</summary>
    public int Line { get; init; }
}
