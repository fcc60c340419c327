using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>The URIs of an action: each query has its own, and one that comes again has the same.</summary>
public class ActionUrisTests
{
    private const string Start = "https://rtc.volcengineapi.com:8443/?";

    private readonly ActionUris _uris = new(new UpdateSnapshotRequest().Action, new Uri("https://rtc.volcengineapi.com:8443"));

    [Fact]
    public void A_call_without_parameters_has_one_uri() =>
        Assert.Equal($"{Start}Action=UpdateSnapshot&Version=2020-12-01", _uris.Plain.OriginalString);

    [Fact]
    public void A_query_that_comes_again_has_the_uri_that_it_had()
    {
        var first = _uris.Get([new("RoomId", "r 1"), new("AppId", "a")]);

        Assert.Equal($"{Start}Action=UpdateSnapshot&AppId=a&RoomId=r%201&Version=2020-12-01", first.OriginalString);
        Assert.Same(first, _uris.Get([new("AppId", "a"), new("RoomId", "r 1")]));
    }

    [Fact]
    public void More_queries_than_are_kept_do_not_get_mixed_up()
    {
        for (var i = 0; i < 1000; i++)
        {
            var room = (i * 7 % 100).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var uri = _uris.Get([new("RoomId", room)]);
            Assert.Equal($"{Start}Action=UpdateSnapshot&RoomId={room}&Version=2020-12-01", uri.OriginalString);
            Assert.Equal(uri.OriginalString[Start.Length..], _uris.GetQuery(uri).ToString());
        }
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(100)]
    public void Any_number_of_parameters_is_sent(int count)
    {
        var names = Enumerable.Range(0, count).Select(static i => $"b{i:D3}").ToArray();

        var uri = _uris.Get([.. Enumerable.Reverse(names).Select(static name => KeyValuePair.Create(name, "v"))]);

        Assert.Equal($"{Start}Action=UpdateSnapshot&Version=2020-12-01&{string.Join('&', names.Select(static name => $"{name}=v"))}", uri.OriginalString);
    }

    [Theory]
    [InlineData(466, true)]
    [InlineData(467, true)]
    [InlineData(468, false)]
    [InlineData(70_000, false)]
    public void A_long_query_is_sent_whole_and_not_kept(int length, bool isKept)
    {
        var value = new string('x', length);

        var uri = _uris.Get([new("Ids", value)]);

        Assert.Equal($"{Start}Action=UpdateSnapshot&Ids={value}&Version=2020-12-01", uri.OriginalString);
        Assert.Equal(isKept, ReferenceEquals(uri, _uris.Get([new("Ids", value)])));
    }

    [Fact]
    public void Threads_that_ask_at_once_get_their_own()
    {
        Parallel.For(0, 20_000, i =>
        {
            var room = (i % 64).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"{Start}Action=UpdateSnapshot&RoomId={room}&Version=2020-12-01", _uris.Get([new("RoomId", room)]).OriginalString);
        });
    }
}
