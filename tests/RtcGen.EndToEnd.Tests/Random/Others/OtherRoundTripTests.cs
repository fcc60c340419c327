using RtcGen.Emulator;
using RtcGen.VolcObserve;

namespace RtcGen.EndToEnd.Tests.Others;

/// <summary>Calls of what other services have, from the client over HTTP to the emulator and back.</summary>
public sealed class OtherRoundTripTests
{
    [Fact]
    public async Task Objects_and_lists_of_a_query_arrive_and_members_beside_the_result_come_back()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator);
        var response = await client.DescribeThingsAsync(new()
        {
            ThingIds = ["a b", "c&d"],
            Zones = ["abc"],
            Tags = [new() { Key = "env", Values = ["1", "2"] }, new() { Key = "x" }],
            Filter = new() { Name = "abc", Limit = new() { Enable = true, Least = 1, Most = 9 } },
            Numbers = [1, 2],
            MaxResults = 7,
        });

        var thing = Assert.Single(response.Result!.Things!);
        Assert.Equal("ThingId-1", thing.ThingId);
        Assert.Equal("Tags-1", thing.Tags!["Tags-1"]);
        Assert.Equal((1, 1L, string.Empty), (response.Result.TotalCount, response.Result.ThingCounts!["ThingCounts-1"], response.Result.NextToken));
        Assert.Null(Assert.Single(emulator.Calls).ErrorCode);
    }

    [Fact]
    public async Task Pages_end_with_the_only_one()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator);
        var count = 0;
        await foreach (var thing in client.DescribeThingsItemsAsync(new() { Zones = ["abc"] }))
        {
            Assert.Equal("ThingId-1", thing.ThingId);
            count++;
        }

        Assert.Equal((1, 1), (count, emulator.Calls.Count));
    }

    [Fact]
    public async Task What_the_server_finds_in_a_query_is_told_by_its_path()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator, RtcValidationMode.Off);
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.DescribeThingsAsync(new() { Zones = ["abc"], Tags = [new() { Key = "ok" }, new() { Key = "NOT" }] }));
        Assert.Equal(("InvalidParameter", "Tags[1].Key does not have the format 'name'."), (error.Code?.Value, error.ServerMessage));
    }

    [Fact]
    public async Task Maps_arrive_and_a_response_without_an_envelope_is_the_result()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator);
        var response = await client.CreateThingAsync(new()
        {
            Zone = "abc",
            Sizes = new Dictionary<string, int> { ["a"] = 1, ["b c"] = 600 },
            Evens = new Dictionary<string, long> { [""] = 2 },
            Dimensions = new Dictionary<string, IReadOnlyList<string>> { ["d"] = ["x", "y"] },
            Parts = new Dictionary<string, CreateThingParts> { ["p"] = new() { Id = "i" } },
            Times = new Dictionary<string, DateTimeOffset> { ["t"] = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)) },
        });

        var result = response.Result!;
        Assert.Equal((1, "request_id-1", "Names-1"), (result.Code, result.RequestId, result.Names!["Names-1"]));
        Assert.Equal(0.5, Assert.Single(result.Lists!["Lists-1"]));
        Assert.Equal(("Id-1", 8), (result.Parts!["Parts-1"].Id, result.Times!["Times-1"].Offset.Hours));
        Assert.Null(Assert.Single(emulator.Calls).ErrorCode);
    }

    [Fact]
    public async Task An_error_of_an_action_without_an_envelope_is_an_error()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator, RtcValidationMode.Off);
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.CreateThingAsync(new()
        {
            Zone = "abc",
            Sizes = new Dictionary<string, int> { ["a b"] = 601 },
            Evens = new Dictionary<string, long> { ["e"] = 2 },
        }));
        Assert.Equal(("InvalidParameter", "Sizes['a b'] is outside the range."), (error.Code?.Value, error.ServerMessage));
    }

    [Fact]
    public async Task A_form_of_an_unsigned_action_needs_no_credentials_and_its_result_stands_beside_the_metadata()
    {
        await using var emulator = await StartAsync();
        await using var client = new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.Anonymous, Endpoint = emulator.Endpoint });
        var response = await client.AssumeThingAsync(new()
        {
            Token = "oidc",
            Name = "na me",
            Seconds = 900,
            Policies = ["""{"a":"b&c"}"""],
            Tags = [new() { Key = "k", Filters = [new() { Name = "abc", Values = ["x"] }] }],
        });

        var result = response.Result!;
        Assert.Equal(("na me", 900, "Key-1", "Tags-1"), (result.Name, result.Seconds, result.Key, result.Tags!["Tags-1"]));
        Assert.False(string.IsNullOrEmpty(response.Metadata.RequestId));
        Assert.Null(Assert.Single(emulator.Calls).ErrorCode);
    }

    [Fact]
    public async Task Actions_of_one_name_go_to_the_service_of_their_signature()
    {
        await using var emulator = await StartAsync();
        await using var client = Client(emulator);
        var images = await ImageX.DescribeThingsExtensions.DescribeThingsAsync(client, new() { Images = [3, 4] });
        var things = await client.DescribeThingsAsync(new() { Zones = ["abc"] });
        Assert.Equal([1], images.Result!.Images!);
        Assert.Equal("ThingId-1", Assert.Single(things.Result!.Things!).ThingId);
        Assert.Equal(("ImageX", "volc_observe"), (images.Metadata.Service, things.Metadata.Service));
    }

    private static Task<RtcEmulator> StartAsync() => RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = OtherSchemas.Texts });

    private static RtcClient Client(RtcEmulator emulator, RtcValidationMode validation = RtcValidationMode.Strict) => new(new RtcClientOptions
    {
        Credentials = new RtcCredentials(EmulatorCredential.Default.AccessKey, EmulatorCredential.Default.SecretKey),
        Endpoint = emulator.Endpoint,
        Validation = validation,
    });
}
