using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

/// <summary>What an attacker or an odd client sends, and what it is answered: one row each.</summary>
public sealed class OddRequestTests
{
    private const string Mismatch = "SignatureDoesNotMatch 100010 401";
    private const string Malformed = "InvalidAuthorization 100024 400";
    private const string NoSuchAction = "InvalidActionOrVersion 100008 404";

    private static readonly string[] Documented = ["content-type", "host", "x-content-sha256", "x-date"];

    /// <summary>Signed sets, orders and values that shipped clients send.</summary>
    private static readonly Dictionary<string, Func<WireRequest>> Accepted = new()
    {
        ["the documented set"] = () => Signed(),
        ["the order of the Java and Go demos"] = () => Signed("host", "x-date", "x-content-sha256", "content-type"),
        ["any other order"] = () => Signed("x-date", "content-type", "x-content-sha256", "host"),
        ["npm: neither host nor content-type"] = () => Signed("x-content-sha256", "x-date"),
        ["IAM pages: host and x-date"] = () => Signed("host", "x-date"),
        ["x-date alone"] = () => Signed("x-date"),
        ["no X-Content-Sha256 at all"] = () => Signed("content-type", "host", "x-date"),
        ["an unsigned X-Content-Sha256 that is right"] = () => Signed("host", "x-date").With("X-Content-Sha256", WireRequest.Hash(TestCall.GoodBody)),
        ["an unsigned header sent twice"] = () => Signed().AndAlso("X-Trace", "a").AndAlso("X-Trace", "b"),
        ["header names in any case"] = () => Signed().With("x-dATE", WireRequest.Date(WireRequest.Noon)),
        ["a host with :443, signed without"] = () => Signed().With("Host", "rtc.volcengineapi.com:443"),
        ["a host with :80, signed without"] = () => Signed().With("Host", "rtc.volcengineapi.com:80"),
        ["a host with :443, signed with it"] = () => WireRequest.Unsigned().With("Host", "rtc.volcengineapi.com:443").Sign(Documented),
        ["a host with another port"] = () => WireRequest.Unsigned().With("Host", "127.0.0.1:18080").Sign(Documented),
        ["inner white space folded"] = () => WireRequest.Unsigned().With("X-Note", "a b").Sign("host", "x-date", "x-note").With("X-Note", "  a \t  b "),
        ["inner white space kept"] = () => WireRequest.Unsigned().With("X-Note", "a   b").Sign("host", "x-date", "x-note"),
        ["a host with :443, signed without, and inner white space kept"] = () => WireRequest.Unsigned().With("X-Note", "a   b").Sign("host", "x-date", "x-note").With("Host", "rtc.volcengineapi.com:443"),
        ["a query in another order"] = () => Signed().To("/?Version=2020-12-01&Action=UpdateSnapshot"),
        ["a query in another escaping"] = () => Signed().To("/?%41ction=UpdateSnapshot&Version=2020%2D12-01"),
        ["an absolute target, as to a proxy"] = () => Signed().To("http://rtc.volcengineapi.com/?" + TestCall.UpdateSnapshot),
        ["an empty path"] = () => Signed().To("http://rtc.volcengineapi.com?" + TestCall.UpdateSnapshot),
        ["X-Expires beside a signed header"] = () => WireRequest.Unsigned().To($"/?{TestCall.UpdateSnapshot}&X-Expires=60").Sign(Documented),
        ["a signed URL"] = () => WireRequest.Open(WireRequest.Link()),
        ["a signed URL with X-Expires"] = () => WireRequest.Open(WireRequest.Link(more: "X-Expires=60")),
        ["a signed URL and headers that it does not sign"] = () => WireRequest.Open(WireRequest.Link()).With("Accept", "*/*").With("X-Date", "long ago"),
    };

    private static readonly Dictionary<string, (Func<WireRequest> Request, string Answer)> Refused = new()
    {
        // What was not signed.
        ["a parameter added"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&More=1"), Mismatch),
        ["X-Expires added"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&X-Expires=9999"), Mismatch),
        ["a parameter of no name added"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&=1"), Mismatch),
        ["the body changed"] = (() => Signed().Saying(TestCall.GoodBody.Replace('5', '6')), Mismatch),
        ["the body changed, no X-Content-Sha256"] = (() => Signed("host", "x-date").Saying(TestCall.GoodBody.Replace('5', '6')), Mismatch),
        ["the body taken away"] = (() => Signed("host", "x-date").Saying(string.Empty), Mismatch),
        ["an unsigned X-Content-Sha256 that contradicts the body"] = (() => Signed("host", "x-date").With("X-Content-Sha256", WireRequest.Hash("x")), Mismatch),
        ["X-Content-Sha256 twice"] = (() => Signed("host", "x-date").AndAlso("X-Content-Sha256", WireRequest.Hash(TestCall.GoodBody)).AndAlso("X-Content-Sha256", WireRequest.Hash(TestCall.GoodBody)), Mismatch),
        ["UNSIGNED-PAYLOAD"] = (() => Signed("host", "x-date").With("X-Content-Sha256", "UNSIGNED-PAYLOAD"), Mismatch),
        ["another host"] = (() => Signed().With("Host", "evil.example"), Mismatch),
        ["another port"] = (() => Signed().With("Host", "rtc.volcengineapi.com:8443"), Mismatch),
        ["another date, same day"] = (() => Signed().With("X-Date", WireRequest.Date(WireRequest.Noon.AddSeconds(1))), Mismatch),
        ["another region"] = (() => Signed().EditAuthorization("cn-north-1", "cn-north-2"), Mismatch),
        ["another content type"] = (() => Signed().With("Content-Type", "text/plain"), Mismatch),
        ["the list in another order than signed"] = (() => Signed().EditAuthorization("host;x-content-sha256", "x-content-sha256;host"), Mismatch),
        ["a name taken off the list"] = (() => Signed().EditAuthorization("content-type;", ""), Mismatch),
        ["another signature"] = (() => Signed().EditAuthorization("Signature=", "Signature=0"), Mismatch),
        ["the signature in upper case"] = (() => Upper(Signed()), Mismatch),

        // Signed names that were not sent, or stand twice.
        ["a signed header not sent"] = (() => WireRequest.Unsigned().With("X-Note", "").Sign("x-date", "x-note").With("X-Note", null), Mismatch),
        ["a signed header sent twice"] = (() => WireRequest.Unsigned().With("X-Note", "a,a").Sign("x-date", "x-note").With("X-Note", "a").AndAlso("x-note", "a"), Mismatch),
        ["X-Date sent twice"] = (() => Signed().AndAlso("X-Date", WireRequest.Date(WireRequest.Noon)), "InvalidTimestamp 100006 400"),
        ["a name twice in the list"] = (() => Signed("host", "x-date", "host"), Malformed),
        ["an empty name in the list"] = (() => Signed().EditAuthorization("host;", "host;;"), Malformed),
        ["a list that ends in a semicolon"] = (() => Signed().EditAuthorization("x-date,", "x-date;,"), Malformed),
        ["a list in upper case"] = (() => Signed().EditAuthorization("host;", "Host;"), Malformed),
        ["x-date not signed"] = (() => Signed("host", "x-content-sha256"), Malformed),
        ["an empty list"] = (() => Signed().EditAuthorization("content-type;host;x-content-sha256;x-date", ""), Malformed),

        // Two signatures, or one in the place of the other.
        ["two Authorization headers"] = (() => Twice(Signed(), "Authorization"), Malformed),
        ["a signed header and a signed URL"] = (() => Signed().To(WireRequest.Link("POST", TestCall.UpdateSnapshot)), Malformed),
        ["a signed header and X-Signature"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&X-Signature=00"), Malformed),
        ["a signed header and X-Date in the query"] = (() => WireRequest.Unsigned().To($"/?{TestCall.UpdateSnapshot}&X-Date={WireRequest.Date(WireRequest.Noon)}").Sign("x-date"), Malformed),
        ["a header's signature moved into a URL"] = (() => Moved(named: "Action;AppId;RoomId;TaskId;Version"), Mismatch),
        ["a header's signature moved into a URL that names what it adds"] = (() => Moved(named: "Action;AppId;RoomId;TaskId;Version;X-Algorithm;X-Credential;X-Date;X-SignedHeaders"), Mismatch),
        ["a URL's signature moved into a header"] = (() => MovedBack(string.Empty), Malformed),
        ["a URL's signature moved into a header that names x-date"] = (() => MovedBack("x-date"), Mismatch),
        ["a URL's signature moved into a header, its parameters kept"] = (() => MovedBack("x-date", WireRequest.Link()), Malformed),

        // Signed URLs.
        ["a URL with X-Expires added"] = (() => WireRequest.Open(WireRequest.Link() + "&X-Expires=9999"), Mismatch),
        ["a URL with a parameter added"] = (() => WireRequest.Open(WireRequest.Link() + "&More=1"), Mismatch),
        ["a URL with a parameter of no name added"] = (() => WireRequest.Open(WireRequest.Link() + "&=1"), Mismatch),
        ["a URL with a signed parameter twice"] = (() => WireRequest.Open(WireRequest.Link() + "&AppId=app"), Mismatch),
        ["a URL with a name added to its list"] = (() => WireRequest.Open(WireRequest.Link().Replace("X-SignedQueries=", "X-SignedQueries=More%3B", StringComparison.Ordinal) + "&More=1"), Mismatch),
        ["a URL whose list names what was not sent"] = (() => WireRequest.Open(WireRequest.Link().Replace("X-SignedQueries=", "X-SignedQueries=More%3B", StringComparison.Ordinal)), Mismatch),
        ["a URL whose list names one twice"] = (() => WireRequest.Open(WireRequest.Link().Replace("X-SignedQueries=", "X-SignedQueries=Action%3B", StringComparison.Ordinal)), Malformed),
        ["a URL with an empty list"] = (() => WireRequest.Open(WireRequest.Link().Replace("X-SignedQueries=", "X-SignedQueries=&Other=", StringComparison.Ordinal)), Malformed),
        ["a URL with two dates"] = (() => WireRequest.Open(WireRequest.Link() + "&X-Date=20300101T000000Z"), Malformed),
        ["a URL with two X-Expires"] = (() => WireRequest.Open(WireRequest.Link(more: "X-Expires=60") + "&X-Expires=9999"), Malformed),
        ["a URL with two signatures"] = (() => WireRequest.Open(WireRequest.Link() + "&X-Signature=00"), Malformed),
        ["a URL with a body"] = (() => WireRequest.Open(WireRequest.Link()).Saying("{}"), Mismatch),
        ["a URL for POST with a body"] = (() => Post(WireRequest.Open(WireRequest.Link("POST", TestCall.UpdateSnapshot)).Saying(TestCall.GoodBody)), Mismatch),
        ["a URL signed for GET and sent with POST"] = (() => Post(WireRequest.Open(WireRequest.Link())), "MethodNotAllowed - 405"),
        ["a URL and a hash of something"] = (() => WireRequest.Open(WireRequest.Link()).With("X-Content-Sha256", WireRequest.Hash("x")), Mismatch),
        ["a URL after its time"] = (() => WireRequest.Open(WireRequest.Link().Replace("T12", "T11", StringComparison.Ordinal)), "InvalidTimestamp 100006 400"),

        // Dates and scopes.
        ["no X-Date"] = (() => Signed().With("X-Date", null), "MissingRequestInfo 100004 400"),
        ["an empty X-Date"] = (() => Signed().With("X-Date", ""), "MissingRequestInfo 100004 400"),
        ["X-Date as the RTC page prints it"] = (() => Signed().With("X-Date", "2026-02-28T12:00:00Z"), "InvalidTimestamp 100006 400"),
        ["X-Date without zone"] = (() => Signed().With("X-Date", "20260228T120000"), "InvalidTimestamp 100006 400"),
        ["a scope of another day"] = (() => Signed().EditAuthorization("20260228", "20260227"), "InvalidCredential 100025 400"),
        ["a scope of another service"] = (() => Signed().EditAuthorization("/rtc/", "/iam/"), "ServiceNotFound 100007 404"),
        ["a scope without region"] = (() => Signed().EditAuthorization("/cn-north-1/", "//"), Malformed),
        ["a scope without service"] = (() => Signed().EditAuthorization("/rtc/", "//"), "MissingRequestInfo 100004 400"),
        ["an unknown key"] = (() => Signed().EditAuthorization("Credential=", "Credential=x"), "InvalidAccessKey 100009 401"),
        ["a token that is not the key's"] = (() => Signed().With("X-Security-Token", "token"), "InvalidSecretToken 100026 401"),

        // Paths, methods and queries.
        ["another path"] = (() => Signed().To("/v1?" + TestCall.UpdateSnapshot), NoSuchAction),
        ["another path, signed"] = (() => WireRequest.Unsigned().To("/v1?" + TestCall.UpdateSnapshot).Sign(Documented), NoSuchAction),
        ["a doubled slash"] = (() => Signed().To("//?" + TestCall.UpdateSnapshot), NoSuchAction),
        ["a dot segment"] = (() => Signed().To("/.?" + TestCall.UpdateSnapshot), NoSuchAction),
        ["an escaped slash"] = (() => Signed().To("/%2F?" + TestCall.UpdateSnapshot), NoSuchAction),
        ["a path for browsers"] = (() => new WireRequest { Method = "GET", Target = "/favicon.ico", Body = string.Empty }.With("Host", "x"), NoSuchAction),
        ["OPTIONS *"] = (() => new WireRequest { Method = "OPTIONS", Target = "*", Body = string.Empty }.With("Host", "x"), NoSuchAction),
        ["PUT"] = (() => Method("PUT"), "MethodNotAllowed - 405"),
        ["DELETE"] = (() => Method("DELETE"), "MethodNotAllowed - 405"),
        ["OPTIONS"] = (() => Method("OPTIONS"), "MethodNotAllowed - 405"),
        ["TRACE"] = (() => Method("TRACE"), "MethodNotAllowed - 405"),
        ["a method of no standard"] = (() => Method("PURGE"), "MethodNotAllowed - 405"),
        ["post in lower case"] = (() => Method("post"), "MethodNotAllowed - 405"),
        ["no query"] = (() => Signed().To("/"), "MissingParameter 100002 400"),
        ["no action"] = (() => Signed().To("/?Version=2020-12-01"), "MissingParameter 100002 400"),
        ["two actions"] = (() => WireRequest.Unsigned().To($"/?{TestCall.UpdateSnapshot}&Action=StopSnapshot").Sign(Documented), NoSuchAction),
        ["an action in the body alone"] = (() => Signed().To("/?action=UpdateSnapshot&version=2020-12-01"), "MissingParameter 100002 400"),
        ["an action with a NUL"] = (() => Signed().To("/?Action=UpdateSnapshot%00&Version=2020-12-01"), NoSuchAction),
        ["a query that is no UTF-8"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&x=%FF%FE"), Mismatch),
        ["a query with half an escape"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&x=%4"), Mismatch),
        ["a query with half a surrogate pair"] = (() => Signed().To($"/?{TestCall.UpdateSnapshot}&x=%ED%A0%80"), Mismatch),
        ["a second question mark"] = (() => Signed().To("/??" + TestCall.UpdateSnapshot), "MissingParameter 100002 400"),

        // Bodies: the service speaks, with status 200 in this version.
        ["no body"] = (() => WireRequest.Unsigned().Saying(string.Empty).Sign(Documented), "InvalidParameter.BodyIsEmpty - 200"),
        ["no JSON"] = (() => WireRequest.Unsigned().Saying("Action=UpdateSnapshot").Sign(Documented), "InvalidParameter.Unmarshal - 200"),
        ["a byte order mark"] = (() => WireRequest.Unsigned().Saying("\uFEFF" + TestCall.GoodBody).Sign(Documented), "InvalidParameter.Unmarshal - 200"),
        ["JSON 65 levels deep"] = (() => WireRequest.Unsigned().Saying(new string('[', 65) + new string(']', 65)).Sign(Documented), "InvalidParameter.Unmarshal - 200"),
        ["JSON 100 000 levels deep"] = (() => WireRequest.Unsigned().Saying(new string('[', 100_000)).Sign(Documented), "InvalidParameter.Unmarshal - 200"),
    };

    public static TheoryData<string> AcceptedNames => new(Accepted.Keys);

    public static TheoryData<string> RefusedNames => new(Refused.Keys);

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public async Task It_is_let_in(string name)
    {
        await using var emulator = await StartAsync();
        var answer = await Accepted[name]().SendAsync(emulator);
        Assert.Null(answer.Code);
        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task It_is_refused_in_the_services_envelope(string name)
    {
        var (request, expected) = Refused[name];
        await using var emulator = await StartAsync();
        var answer = await request().SendAsync(emulator);
        var error = answer.Metadata.GetProperty("Error");
        var number = error.TryGetProperty("CodeN", out var codeN) ? codeN.GetRawText() : "-";
        Assert.Equal(expected, $"{answer.Code} {number} {answer.Status}");
        Assert.Contains("application/json", answer.Head, StringComparison.Ordinal);

        var call = Assert.Single(emulator.Calls);
        Assert.Equal((answer.Code, answer.Status, answer.Metadata.Text("RequestId")), (call.ErrorCode, call.HttpStatus, call.RequestId));
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        Assert.Empty(task.Settings);
    }

    [Fact]
    public async Task HEAD_is_answered_without_a_body_as_HTTP_wants_it()
    {
        await using var emulator = await StartAsync();
        var answer = await Method("HEAD").SendAsync(emulator);
        Assert.Equal((405, string.Empty), (answer.Status, answer.Body));
        Assert.Equal("MethodNotAllowed", Assert.Single(emulator.Calls).ErrorCode);
    }

    [Theory]
    [InlineData("The parameter X-Expires is sent and X-SignedQueries does not name it.", "a URL with X-Expires added")]
    [InlineData("A signed URL covers no body, and one was sent.", "a URL with a body")]
    [InlineData("The header x-note is signed and was not sent.", "a signed header not sent")]
    [InlineData("The header x-note is signed and was sent more than once.", "a signed header sent twice")]
    [InlineData("The request has more than one Authorization header.", "two Authorization headers")]
    [InlineData("SignedHeaders holds host more than once.", "a name twice in the list")]
    [InlineData("The query holds X-Date more than once.", "a URL with two dates")]
    [InlineData("All actions are called at the path /, and this request went to another.", "another path")]
    public async Task The_message_names_what_is_wrong(string message, string name)
    {
        await using var emulator = await StartAsync();
        Assert.Equal(message, (await Refused[name].Request().SendAsync(emulator)).Message);
    }

    [Theory]
    [InlineData("/?Action=A%0D%0AB&Version=%E2%80%AE1", "Could not find operation A??B for version ?1.")]
    [InlineData("/?Action=UpdateSnapshot&Version=2020-12-01&X-Algorithm=HMAC-SHA256&X-Credential=a%0A/20260228/r/s%1B/request&X-Date=20260228T120000Z&X-Signature=0&X-SignedQueries=Action", "The service [s?] in Credential does not exist.")]
    [InlineData("/?Action=UpdateSnapshot&Version=2020-12-01&X-Algorithm=HMAC-SHA256&X-Credential=a%0A/20260228/r/rtc/request&X-Date=20260228T120000Z&X-Signature=0&X-SignedQueries=Action", "The accesskey [a?] included in the request is invalid.")]
    public async Task A_message_is_one_line_whatever_was_sent(string target, string message)
    {
        await using var emulator = await StartAsync();
        var request = WireRequest.Open(target);
        Assert.Equal(message, (await Post(request).SendAsync(emulator)).Message);
    }

    [Fact]
    public void A_long_name_is_cut_in_a_message() => Assert.Equal(new string('x', 100) + "…", DisplayText.Format(new string('x', 5000)));

    [Theory]
    [InlineData("the documented set", null)]
    [InlineData("any other order", null)]
    [InlineData("a signed URL", null)]
    [InlineData("npm: neither host nor content-type", "SignedHeaders must hold host: this emulator is strict.")]
    [InlineData("IAM pages: host and x-date", "SignedHeaders must hold x-content-sha256: this emulator is strict.")]
    [InlineData("an unsigned X-Content-Sha256 that is right", "SignedHeaders must hold x-content-sha256: this emulator is strict.")]
    public async Task A_strict_emulator_wants_host_and_hash_signed(string name, string? message)
    {
        await using var emulator = await StartAsync(strict: true);
        var answer = await Accepted[name]().SendAsync(emulator);
        Assert.Equal(message is null ? null : "InvalidAuthorization", answer.Code);
        Assert.Equal(message, answer.Code is null ? null : answer.Message);
    }

    private static Task<RtcEmulator> StartAsync(bool strict = false) =>
        TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = new FakeTimeProvider(WireRequest.Noon), Strict = strict });

    private static WireRequest Signed(params string[] names) => WireRequest.Unsigned().Sign(names.Length == 0 ? Documented : names);

    private static WireRequest Method(string method)
    {
        var request = WireRequest.Unsigned();
        request.Method = method;
        return request.Saying(string.Empty).Sign(Documented);
    }

    private static WireRequest Post(WireRequest request)
    {
        request.Method = "POST";
        return request;
    }

    private static WireRequest Twice(WireRequest request, string name) => request.AndAlso(name, request.Value(name));

    private static WireRequest Upper(WireRequest request)
    {
        var signature = request.Value("Authorization").Split("Signature=")[1];
        return request.EditAuthorization(signature, signature.ToUpperInvariant());
    }

    /// <summary>A GET that was signed in its header, sent as a URL by somebody who saw it.</summary>
    private static WireRequest Moved(string named)
    {
        var seen = WireRequest.Unsigned().To("/?" + WireRequest.GetSnapshotTask).Saying(string.Empty);
        seen.Method = "GET";
        var parts = seen.Sign("x-date").Value("Authorization").Split('=', ',');
        var date = seen.Value("X-Date");
        var query = $"X-Algorithm=HMAC-SHA256&X-Credential={Uri.EscapeDataString(parts[1])}&X-Date={date}&X-SignedHeaders=x-date&X-SignedQueries={Uri.EscapeDataString(named)}&X-Signature={parts[5]}";
        return WireRequest.Open($"/?{WireRequest.GetSnapshotTask}&{query}").With("X-Date", date);
    }

    /// <summary>A URL, sent with its signature in the header.</summary>
    private static WireRequest MovedBack(string list, string target = "/?" + WireRequest.GetSnapshotTask)
    {
        var signature = WireRequest.Link().Split("X-Signature=")[1];
        return WireRequest.Open(target)
            .With("X-Date", WireRequest.Date(WireRequest.Noon))
            .With("Authorization", $"HMAC-SHA256 Credential={EmulatorCredential.Default.AccessKey}/20260228/cn-north-1/rtc/request, SignedHeaders={list}, Signature={signature}");
    }
}
