using System.Text;

namespace RtcGen.Cli.Tests;

public sealed class CurlReaderTests
{
    private static CurlReader Reader => new(_ => "{\n  \"a\": 1\r\n}\n"u8.ToArray());

    [Theory]
    [InlineData("""a 'b c' "d e" f\ g""", "a|b c|d e|f g")]
    [InlineData("a \\\n  b", "a|b")]
    [InlineData("a \\\r\n  b", "a|b")]
    [InlineData("""a'b'"c"d""", "abcd")]
    [InlineData("""'it'\''s'""", "it's")]
    [InlineData("""$'it\'s\n\u623f\x41'""", "it's\n房A")]
    [InlineData("""$'a\tb'$'c'""", "a\tbc")]
    [InlineData("\"a\\\"b\\$c\\d\"", "a\"b$c\\d")]
    [InlineData("a '' b", "a||b")]
    [InlineData("a b | jq .", "a|b")]
    [InlineData("a b; c", "a|b")]
    [InlineData("a b > file", "a|b")]
    [InlineData("a 'b|c;d>e'", "a|b|c;d>e")]
    public void Words_are_those_of_a_shell(string text, string expected) => Assert.Equal(expected, string.Join('|', ShellWords.Split(text)));

    [Theory]
    [InlineData("curl https://h/?a=1", "GET", "")]
    [InlineData("curl -X POST https://h/?a=1", "POST", "")]
    [InlineData("curl -XPUT https://h/?a=1 -d x", "PUT", "x")]
    [InlineData("curl -sSd x https://h/?a=1", "POST", "x")]
    [InlineData("curl -d a -d b https://h/?a=1", "POST", "a&b")]
    [InlineData("curl --data-raw @a https://h/?a=1", "POST", "@a")]
    [InlineData("curl -d @file https://h/?a=1", "POST", "{  \"a\": 1}")]
    [InlineData("curl --data-binary @file https://h/?a=1", "POST", "{\n  \"a\": 1\r\n}\n")]
    [InlineData("curl --data-urlencode 'n=a b' https://h/?a=1", "POST", "n=a%20b")]
    [InlineData("curl -I https://h/?a=1", "HEAD", "")]
    [InlineData("$ LANG=C /usr/bin/curl --url https://h/?a=1 -o out -s", "GET", "")]
    public void A_command_becomes_a_request(string command, string method, string body)
    {
        var request = Reader.Read(ShellWords.Split(command));

        Assert.Equal(method, request.Method);
        Assert.Equal("https://h/?a=1", request.Url);
        Assert.Equal(body, Encoding.UTF8.GetString(request.Body));
    }

    [Fact]
    public void Data_goes_into_the_query_with_G()
    {
        var received = Reader.Read(ShellWords.Split("curl -G https://h:443/p?a=1 -d b=2 --data-urlencode 'c= '")).Receive();

        Assert.Equal(("GET", "/p", "h"), (received.Method, received.Path, received.Header("host")));
        Assert.Equal(["a=1", "b=2", "c= "], received.Query.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Fact]
    public void Headers_are_kept_as_they_are_sent()
    {
        var received = Reader.Read(ShellWords.Split("curl http://h -H 'X-A:  1 ' -H 'X-B;' -H 'X-C:' -H 'Host: other' -H 'X-D: 1' -H 'x-d: 2' -d x")).Receive();

        Assert.Equal("1", received.Header("X-A"));
        Assert.Equal(string.Empty, received.Header("X-B"));
        Assert.Null(received.Header("X-C"));
        Assert.Equal("other", received.Header("Host"));
        Assert.Contains("x-d", received.RepeatedHeaders, StringComparer.OrdinalIgnoreCase);
        Assert.Equal("application/x-www-form-urlencoded", received.Header("Content-Type"));
    }

    [Theory]
    [InlineData("curl -d x")]
    [InlineData("curl ftp://h")]
    [InlineData("curl -F a=b https://h")]
    [InlineData("curl https://h -H")]
    public void What_cannot_be_read_is_refused(string command) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<CliException>(() => Reader.Read(ShellWords.Split(command)).Receive()).ExitCode);
}
