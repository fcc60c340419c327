using System.Net;
using System.Security.Authentication;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Errors;

/// <summary>What the transport throws is shown without what a server put into it.</summary>
public class SanitizedExceptionTests
{
    private const string Secret = "canary-of-a-secret";

    public static TheoryData<Exception, Type> OfTheTransport => new()
    {
        { new HttpRequestException(HttpRequestError.InvalidResponse, $"line\n{Secret}", null, HttpStatusCode.BadGateway), typeof(HttpRequestException) },
        { new OperationCanceledException($"line\n{Secret}"), typeof(OperationCanceledException) },
        { new TaskCanceledException($"line\n{Secret}"), typeof(OperationCanceledException) },
        { new TimeoutException($"line\n{Secret}"), typeof(TimeoutException) },
        { new AuthenticationException($"line\n{Secret}"), typeof(AuthenticationException) },
        { new IOException($"line\n{Secret}"), typeof(IOException) },
        { new InvalidDataException($"line\n{Secret}"), typeof(IOException) },
    };

    [Theory]
    [MemberData(nameof(OfTheTransport))]
    public void One_that_repeats_the_server_becomes_one_like_it(Exception thrown, Type type)
    {
        var shown = SanitizedException.Create(thrown, Secrets());

        Assert.Equal(type, shown.GetType());
        Assert.Equal(@"line\n***", shown.Message);
        Assert.Null(shown.InnerException);
        Assert.Equal((thrown as HttpRequestException)?.HttpRequestError, (shown as HttpRequestException)?.HttpRequestError);
        Assert.Equal((thrown as HttpRequestException)?.StatusCode, (shown as HttpRequestException)?.StatusCode);
    }

    [Theory]
    [MemberData(nameof(OfTheTransport))]
    public void So_does_one_around_it(Exception thrown, Type type)
    {
        var around = new HttpRequestException(HttpRequestError.ConnectionError, "plain", thrown);
        var shown = Assert.IsType<HttpRequestException>(SanitizedException.Create(around, Secrets()));

        Assert.Equal(("plain", HttpRequestError.ConnectionError), (shown.Message, shown.HttpRequestError));
        Assert.Equal((type, @"line\n***"), (shown.InnerException!.GetType(), shown.InnerException.Message));
    }

    [Fact]
    public void The_inner_exceptions_of_each_stay_where_they_were()
    {
        var inner = new IOException($"inner {Secret}");
        Exception[] outer =
        [
            new OperationCanceledException("o", inner), new TimeoutException("o", inner), new AuthenticationException("o", inner), new IOException("o", inner), new InvalidDataException("o", inner),
        ];

        Assert.All(outer, static error => Assert.Equal("inner ***", SanitizedException.Create(error, Secrets()).InnerException?.Message));
    }

    [Fact]
    public void One_of_a_disposed_object_names_it_on_one_line()
    {
        var shown = Assert.IsType<ObjectDisposedException>(SanitizedException.Create(new ObjectDisposedException("Thing", $"Gone {Secret}."), Secrets()));

        Assert.StartsWith("Gone ***. ", shown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', shown.Message);
        Assert.DoesNotContain("\\n", shown.Message, StringComparison.Ordinal);
        Assert.Contains("Thing", shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_repeats_nothing_stays_itself()
    {
        var inner = new IOException("plain");
        var outer = new HttpRequestException("plain too", inner);

        Assert.Same(outer, SanitizedException.Create(outer, Secrets()));
    }

    [Fact]
    public void What_a_handler_of_the_application_throws_stays_what_it_is()
    {
        var own = new NotSupportedException($"line\n{Secret}");

        Assert.Same(own, SanitizedException.Create(own, Secrets()));
    }

    [Theory]
    [InlineData("Refused.", "Refused")]
    [InlineData(" Refused ", "Refused")]
    [InlineData("Failed, see inner exception.", "Failed: The cause")]
    [InlineData("Failed, SEE INNER EXCEPTION", "Failed: The cause")]
    [InlineData("line\nline", @"line\nline")]
    public void A_reason_goes_on_where_a_message_only_points_inside(string message, string reason) =>
        Assert.Equal(reason, SanitizedException.Reason(new IOException(message, new IOException("The cause."))));

    [Fact]
    public void A_reason_that_points_to_nothing_ends_there() => Assert.Equal("Failed", SanitizedException.Reason(new IOException("Failed, see inner exception.")));

    private static SentSecrets Secrets()
    {
        var secrets = new SentSecrets();
        secrets.Add(Secret);
        return secrets;
    }
}
