using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Whether a failed call may have taken effect, for every code of both catalogues, every status that matters and every kind of action.</summary>
public sealed class EffectTests
{
    // The codes of these groups say that nothing was carried out.
    private static readonly string[] WithoutEffect =
    [
        "AccessDenied", "AccountFlowLimitExceeded", "FlowLimitExceeded", "InvalidAccessKey", "InvalidActionOrVersion",
        "InvalidAuthorization", "InvalidCredential", "InvalidParameter", "InvalidSecretToken", "InvalidTimestamp",
        "LackPolicy", "LackProjectPolicy", "MethodNotAllowed", "MissingAuthenticationToken", "MissingParameter",
        "MissingRequestInfo", "MissingSignature", "NoPermissionForApp", "ServiceNotFound", "ServiceUnavailableTemp",
        "SignatureDoesNotMatch", "Unauthorized", "UnknownAction", "UnknownVersion",
    ];

    // So do these, after which any call is retried.
    private static readonly string[] RejectedForTheMoment =
        ["InternalError.ReachRateLimit", "FriendUpdateTooFrequent", "RateLimitExceeded", "UpdateTooFrequent"];

    // Those who got the message have it, whatever the status is.
    private const string InPart = "PartialSuccess";

    private static readonly (int Status, bool IsOpen)[] Statuses =
        [(200, true), (400, false), (401, false), (404, false), (408, true), (429, false), (500, true), (503, true)];

    [Theory]
    [InlineData("rtc", 138)]
    [InlineData("sts", 23)]
    public async Task A_listed_code_tells_it_and_the_status_where_the_code_leaves_it_open(string service, int count)
    {
        var codes = ServiceFiles.Read(service).Errors.Select(static error => error.Code.Value).ToList();

        Assert.Equal(count, codes.Count);
        await AssertAllAsync(service, codes, static code => !WithoutEffect.Contains(code.Split('.')[0]) && !RejectedForTheMoment.Contains(code));
    }

    [Theory]
    [InlineData("rtc")]
    [InlineData("sts")]
    public async Task A_code_that_is_not_listed_is_like_all_those_of_its_group(string service)
    {
        var groups = ServiceFiles.Read(service).Errors.Select(static error => error.Code.Group).Distinct().ToList();

        await AssertAllAsync(
            service,
            groups.Select(static group => $"{group}.New"),
            static code => code.Split('.')[0] is var group && !WithoutEffect.Contains(group) && !RejectedForTheMoment.Contains(group));
    }

    [Theory]
    [InlineData("rtc", "New")]
    [InlineData("rtc", "New.Detail")]
    [InlineData("rtc", "invalidParameter")]
    [InlineData("rtc", ".InvalidParameter")]
    [InlineData("sts", "InvalidParameter")]
    [InlineData("sts", "UnknownAction.New")]
    public async Task A_code_of_a_group_without_a_listed_one_leaves_it_open(string service, string code) =>
        await AssertAllAsync(service, [code], static _ => true);

    [Theory]
    [InlineData(RtcIdempotency.None, true, "A part of the call took effect.")]
    [InlineData(RtcIdempotency.ReadOnly, false, "The call did not take effect.")]
    public async Task A_call_that_took_effect_in_part_says_so_whatever_the_status(RtcIdempotency idempotency, bool may, string words)
    {
        using var server = new StubHandler("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"PartialSuccess","Message":"m"} } }""", 400);
        using var client = Clients.Over(server);

        var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(new PlainRequest(new(ServiceFiles.Read("rtc"), "DoIt", "2020-12-01", idempotency))));

        Assert.Equal(may, error.MayHaveTakenEffect);
        Assert.EndsWith(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Calls);
    }

    private static async Task AssertAllAsync(string service, IEnumerable<string> codes, Func<string, bool> isOpen)
    {
        var listed = ServiceFiles.Read(service);
        var cases =
            from code in codes
            from status in Statuses
            from idempotency in Enum.GetValues<RtcIdempotency>()
            select (Code: code, status.Status, Idempotency: idempotency, May: (status.IsOpen || code.Split('.')[0] == InPart) && isOpen(code) && idempotency != RtcIdempotency.ReadOnly);

        var wrong = new List<string>();
        foreach (var (code, status, idempotency, may) in cases)
        {
            using var server = new StubHandler($$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"{{code}}","Message":"m"} } }""", status);
            using var client = Clients.Over(server);
            var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(new PlainRequest(new(listed, "DoIt", "2020-12-01", idempotency))));
            if (error.MayHaveTakenEffect != may)
            {
                wrong.Add($"{code}, HTTP {status}, {idempotency}: {error.MayHaveTakenEffect}");
            }
        }

        Assert.Empty(wrong);
    }

    private sealed class PlainRequest(RtcAction action) : RtcRequest<string?>
    {
        public override RtcAction Action => action;

        protected internal override void Write(RtcJsonWriter json)
        {
        }

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadStatus();
    }
}
