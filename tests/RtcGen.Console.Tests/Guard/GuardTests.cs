using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using RtcGen.Emulator;

namespace RtcGen.Console.Tests.Guard;

/// <summary>The console is used by its own page, from this machine, and by nobody else.</summary>
public sealed class GuardTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    [Fact]
    public async Task Without_the_option_there_is_no_console()
    {
        await using var emulator = await RtcEmulator.StartAsync();
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(emulator.Endpoint, "/_console/"));
        Assert.Contains("InvalidActionOrVersion", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(emulator.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("app.js")]
    [InlineData("style.css")]
    [InlineData("icon.svg")]
    [InlineData("api/state")]
    [InlineData("nothing")]
    public async Task Every_response_tells_the_browser_what_is_allowed(string path)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, path);
        Assert.Equal(path == "nothing" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Policy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(response, "Cache-Control"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Empty(console.Emulator.Calls);
    }

    [Theory]
    [InlineData("attacker.example:{0}")]
    [InlineData("127.0.0.1.attacker.example:{0}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("192.0.2.1:{0}")]
    public async Task Another_host_is_refused(string host)
    {
        await using var console = await ConsoleClient.StartAsync();
        host = host.Replace("{0}", console.Emulator.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var path in new[] { string.Empty, "app.js", "api/state" })
        {
            using var response = await console.SendAsync(HttpMethod.Get, path, change: request => request.Headers.Host = host);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]")]
    public async Task This_machine_has_several_names(string host)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, "api/state", change: request => request.Headers.Host = $"{host}:{console.Emulator.Endpoint.Port}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::1", false)]
    public void Another_machine_is_refused(string remote, bool isRefused)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Connection.LocalPort = 80;
        context.Request.Host = new("127.0.0.1");
        Assert.Equal(isRefused ? 403 : null, ConsoleGuard.FindFault(context)?.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Data_needs_the_token(string token)
    {
        await using var console = await ConsoleClient.StartAsync();
        foreach (var path in new[] { "api/state", "api/stream", "api/calls/1", "api/actions" })
        {
            using var response = await console.SendAsync(HttpMethod.Get, path, change: Without);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var armed = await console.SendAsync(HttpMethod.Post, "api/failures/arm", """{"kind":"Reset"}""", Without);
        Assert.Equal(HttpStatusCode.Forbidden, armed.StatusCode);
        Assert.Empty(console.Emulator.Failures);

        void Without(HttpRequestMessage request)
        {
            request.Headers.Remove("X-Console-Token");
            request.Headers.TryAddWithoutValidation("X-Console-Token", token);
        }
    }

    [Fact]
    public async Task Each_emulator_has_a_token_of_its_own()
    {
        await using var one = await ConsoleClient.StartAsync();
        await using var other = await ConsoleClient.StartAsync();
        Assert.Equal(64, one.Token.Length);
        Assert.NotEqual(one.Token, other.Token);
    }

    [Theory]
    [InlineData("Origin", "http://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1:{0}")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task Another_origin_is_refused(string header, string value)
    {
        await using var console = await ConsoleClient.StartAsync();
        value = value.Replace("{0}", console.Emulator.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var read = await console.SendAsync(HttpMethod.Get, "api/state", change: Add);
        using var changed = await console.SendAsync(HttpMethod.Post, "api/failures/arm", """{"kind":"Reset"}""", Add);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (read.StatusCode, changed.StatusCode));
        Assert.Empty(console.Emulator.Failures);

        void Add(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(header, value);
    }

    [Fact]
    public async Task The_page_itself_is_let_in()
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Post, "api/failures/arm", """{"kind":"Reset"}""", request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", console.Emulator.Endpoint.ToString().TrimEnd('/'));
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(EmulatorFailureKind.Reset, Assert.Single(console.Emulator.Failures).Failure.Kind);
    }

    [Theory]
    [InlineData("cross-site", "script", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "document", HttpStatusCode.OK)]
    [InlineData("none", "document", HttpStatusCode.OK)]
    public async Task Another_site_may_link_to_the_page_and_not_load_it(string site, string destination, HttpStatusCode expected)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, string.Empty, change: request =>
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", destination);
        });
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task A_form_of_another_page_changes_nothing(string type)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Post, "api/failures/arm", """{"kind":"Reset"}""", request => request.Content!.Headers.ContentType = new(type));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(console.Emulator.Failures);
    }

    [Theory]
    [InlineData("PUT", "api/state")]
    [InlineData("DELETE", "api/state")]
    [InlineData("OPTIONS", "api/state")]
    [InlineData("POST", "")]
    public async Task Other_methods_are_refused(string method, string path)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override", "POST")]
    [InlineData("X-HTTP-Method", "POST")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task A_read_that_claims_to_be_a_change_is_a_read(string header, string value)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, "api/failures/arm?_method=POST&kind=Reset", change: request => request.Headers.TryAddWithoutValidation(header, value));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(console.Emulator.Failures);
    }

    [Theory]
    [InlineData("..%2fRtcGen.Emulator.dll")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("..%5cindex.html")]
    [InlineData("//etc/passwd")]
    [InlineData("app.js%00.css")]
    [InlineData("app.js/")]
    [InlineData("api")]
    public async Task A_path_leads_to_the_files_of_the_page_alone(string path)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(console.Emulator.Endpoint.Host, console.Emulator.Endpoint.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /_console/{path} HTTP/1.1\r\nHost: {console.Emulator.Endpoint.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Matches("^HTTP/1.1 4\\d\\d ", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task There_is_no_socket_to_open()
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, "api/state", change: request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", "http://attacker.example");
            request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        });
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_body_is_bounded()
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Post, "api/failures/arm", "\"" + new string('x', 300_000) + "\"");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("api/failures/arm", "{")]
    [InlineData("api/failures/arm", "[]")]
    [InlineData("api/failures/arm", """{"kind":"Unknown"}""")]
    [InlineData("api/failures/arm", """{"kind":"Error","code":""}""")]
    [InlineData("api/failures/arm", """{"kind":"Delay","seconds":1e300}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","share":2}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","members":{"AppId":1}}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","times":0}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","times":2.5}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","times":1e300}""")]
    [InlineData("api/failures/arm", """{"kind":"GatewayPage","status":502.5}""")]
    [InlineData("api/failures/arm", """{"kind":"Reset","members":{"A":"1","A":"2"}}""")]
    [InlineData("api/failures/arm", """{"kind":"\ud800"}""")]
    [InlineData("api/failures/cancel", "{}")]
    [InlineData("api/failures/cancel", """{"id":1e99}""")]
    [InlineData("api/tasks/seed", """{"family":"snapshot","key":{"AppId":"\ud800"}}""")]
    [InlineData("api/rooms/seed", """{"appId":"a","roomId":"r","users":[1]}""")]
    [InlineData("api/request", """{"service":"rtc","action":"UpdateSnapshot","version":"2020-12-01","members":{"AppId":"\ud800"}}""")]
    [InlineData("api/request", """{"service":"rtc","action":"UpdateSnapshot","version":"2020-12-01","members":{"\ud800":1}}""")]
    [InlineData("api/tasks/seed", "{}")]
    [InlineData("api/rooms/seed", "{}")]
    [InlineData("api/request", """{"service":"rtc","action":"UpdateSnapshot","version":"2020-12-01","members":1}""")]
    public async Task What_makes_no_sense_is_refused_in_words(string path, string body)
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Post, path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("""{"error":""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", text, StringComparison.Ordinal);
        Assert.Empty(console.Emulator.Failures);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
