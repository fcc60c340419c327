using System.Net;
using System.Text;
using System.Text.Json;
using RtcGen;
using RtcGen.Rtc;
using RtcGen.Rtc.Messaging;

namespace Backend;

/// <summary>Messaging beside rooms, in one file with the usings of both; and what else came with it.</summary>
public sealed class MessagingTests
{
    [Fact]
    public async Task A_message_names_application_and_users_by_numbers()
    {
        using var server = new Server("""{"MessageId":7171391232210504000}""");
        using var client = ClientOf(server);

        var sent = await client.SendMessageAsync(new()
        {
            AppId = 1234,
            Sender = 10001,
            ConversationShortId = 7221856821303362000,
            MsgType = SendMessageMsgType.Text,
            Content = """{"text":"hello"}""",
            ClientMsgId = "order-42",
        });

        Assert.Equal(7171391232210504000, sent.Result.MessageId);
        Assert.Equal(
            """POST ?Action=SendMessage&Version=2020-12-01 {"AppId":1234,"Sender":10001,"ConversationShortId":7221856821303362000,"MsgType":10001,"Content":"{\"text\":\"hello\"}","ClientMsgId":"order-42"}""",
            Assert.Single(server.Calls).Replace("\\u0022", "\\\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_sent_once_even_when_nobody_knows_whether_it_arrived()
    {
        using var server = new Server("{}") { Status = HttpStatusCode.InternalServerError };
        using var client = ClientOf(server);

        await Assert.ThrowsAsync<RtcServiceException>(() =>
            client.BatchSendMessageAsync(new() { AppId = 1234, Sender = 1, Receiver = [2, 3], MsgType = BatchSendMessageMsgType.Custom, Content = "x" }));

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Of_many_users_those_who_failed_are_told()
    {
        using var server = new Server("""{"FailedInfos":[{"UserId":10003,"Code":"AlreadyFriend","Message":"already friend"}]}""");
        using var client = ClientOf(server);

        var added = await client.AddFriendAsync(new() { AppId = 1234, UserId = 10001, FriendUserIds = [10002, 10003] });

        var failed = Assert.Single(added.Result.FailedInfos!);
        Assert.Equal((10003L, "AlreadyFriend"), (failed.UserId, failed.Code));
        Assert.Empty(added.Result.OtherMembers);
    }

    [Theory]
    [InlineData("NewCursor")]
    [InlineData("NextCursor")]
    public async Task Friends_are_listed_page_after_page_whichever_name_the_next_page_has(string next)
    {
        using var server = new Server(
            $$$"""{"FriendInfos":[{"FriendUserId":1,"Ext":{"a":"b"}},{"FriendUserId":2}],"HasMore":true,"{{{next}}}":2}""",
            $$$"""{"FriendInfos":[{"FriendUserId":3}],"HasMore":false,"{{{next}}}":-1}""");
        using var client = ClientOf(server);

        var friends = await client.ListFriendItemsAsync(new ListFriendRequest { AppId = 1234, UserId = 10001 }).Select(friend => friend.FriendUserId).ToListAsync();

        Assert.Equal([1L, 2, 3], friends);
        Assert.Equal(
            ["""POST ?Action=ListFriend&Version=2020-12-01 {"AppId":1234,"UserId":10001}""", """POST ?Action=ListFriend&Version=2020-12-01 {"AppId":1234,"UserId":10001,"Cursor":2}"""],
            server.Calls);
    }

    [Fact]
    public async Task A_profile_without_anything_new_is_not_sent()
    {
        using var server = new Server("{}");
        using var client = ClientOf(server);

        var error = await Assert.ThrowsAsync<RtcValidationException>(() =>
            client.BatchUpdateLiveParticipantsAsync(new() { AppId = 1234, ConversationShortId = 1, ParticipantInfos = [new() { UserId = 2, Marks = ["m"] }] }));

        Assert.Contains("$.ParticipantInfos[0]", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Users_to_ask_about_stand_in_the_query_once_each()
    {
        using var server = new Server("""{"UserList":[{"Status":1,"UserID":"user 1","DeviceType":"harmony","PlatformType":4},{"Status":0,"UserID":"user2"}]}""");
        using var client = ClientOf(server);

        var users = await client.GetRoomUsersPropertyAsync(new() { AppId = "661e7b30", RoomId = "room", UserIds = ["user 1", "user2"] });

        Assert.Equal("GET ?Action=GetRoomUsersProperty&AppId=661e7b30&RoomId=room&UserIds=user%201&UserIds=user2&Version=2023-11-01 ", Assert.Single(server.Calls));
        Assert.Equal(["user 1", "user2"], users.Result.UserList!.Select(user => user.UserID));
        Assert.Equal(RoomUserPropertyPlatformType.DouyinMiniProgram, users.Result.UserList![0].PlatformType);
    }

    [Theory]
    [InlineData("RoomExists")]
    [InlineData("RoomExist")]
    public async Task A_room_exists_in_either_spelling(string name)
    {
        using var server = new Server($$"""{"{{name}}":true,"TotalUser":0}""");
        using var client = ClientOf(server);

        var users = await client.GetRoomOnlineUsersAsync(new() { AppId = "661e7b30", RoomId = "room" });

        Assert.True(users.Result.RoomExists);
        Assert.Empty(users.Result.OtherMembers);
    }

    [Fact]
    public void What_only_programs_show_is_sent_as_it_is()
    {
        var bare = new AibotCreateRequest { AccessType = "another", Config = new() { LLMConfig = JsonSerializer.SerializeToElement(new { APIKey = "secret" }) } };

        Assert.True(bare.Validate().IsValid);
        Assert.Equal("""{"AccessType":"another","Config":{"LLMConfig":{"APIKey":"secret"}}}""", bare.ToJson());
        Assert.DoesNotContain("secret", JsonSerializer.Serialize(bare), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(ModifyParticipantReadIndexExtensions))]
    [InlineData(typeof(GetParticipantReadIndexExtensions))]
    [InlineData(typeof(StartWebRecordExtensions))]
    [InlineData(typeof(GetWebRecordListExtensions))]
    public void What_is_maintained_no_longer_says_so(Type extensions) =>
        Assert.All(extensions.GetMethods().Where(method => method.IsStatic), method => Assert.True(method.IsDefined(typeof(ObsoleteAttribute), inherit: false)));

    private static RtcClient ClientOf(Server server) => new(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = server });

    private sealed class Server(params string[] results) : HttpMessageHandler
    {
        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        public List<string> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            Calls.Add($"{request.Method} {request.RequestUri!.Query} {body}");
            return new HttpResponseMessage(Status)
            {
                Content = new StringContent($$"""{"ResponseMetadata":{"RequestId":"r"},"Result":{{results[Calls.Count - 1]}}}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
