using System.Globalization;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Paging;

/// <summary>Answers call after call with the given pages, and remembers what was asked for.</summary>
internal sealed class PagedClient(params RtcPage[] pages) : RtcClient
{
    public List<string> Asked { get; } = [];

    public List<RtcCallOptions?> Options { get; } = [];

    public List<string> Bodies { get; } = [];

    public override Task<RtcResponse<TResult>> SendAsync<TResult>(
        RtcRequest<TResult> request, RtcCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Options.Add(options);
        Bodies.Add(request.ToJson());
        Asked.Add(((ListRequest)(object)request).Position);
        return Task.FromResult(new RtcResponse<TResult>(
            (TResult)(object)pages[Asked.Count - 1], new() { RequestId = string.Create(CultureInfo.InvariantCulture, $"page-{Asked.Count}") }));
    }

    /// <summary>A request of one page, whose result is what is known of the page.</summary>
    internal sealed class ListRequest : RtcRequest<RtcPage>
    {
        private static readonly RtcAction List = new(UpdateSnapshotRequest.Service, "ListThings", "2020-12-01", RtcIdempotency.ReadOnly);

        public required string Position { get; init; }

        public override RtcAction Action => List;

        public static ListRequest At(long position) => new() { Position = position.ToString(CultureInfo.InvariantCulture) };

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override RtcPage ReadResult(ref RtcJsonReader json) => default;
    }
}
