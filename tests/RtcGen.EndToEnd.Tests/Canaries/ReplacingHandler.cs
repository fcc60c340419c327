using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>Sends to the emulator, keeps the signatures that were sent, and puts other answers in the place of some.</summary>
internal sealed class ReplacingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
{
    public ConcurrentBag<string> Signatures { get; } = [];

    /// <summary>The next answers, each instead of the emulator's.</summary>
    public ConcurrentQueue<(int Status, string Body)> Answers { get; } = [];

    /// <summary>Happens before a request is sent; null for nothing.</summary>
    public Func<Task>? BeforeSending { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (BeforeSending?.Invoke() ?? Task.CompletedTask);
        cancellationToken.ThrowIfCancellationRequested();
        Signatures.Add(request.Headers.NonValidated["Authorization"].ToString().Split("Signature=")[1]);
        var response = await base.SendAsync(request, cancellationToken);
        response.Headers.TryAddWithoutValidation("X-Unknown", Canary.ResponseHeader.Value);
        if (Answers.TryDequeue(out var answer))
        {
            response.StatusCode = (HttpStatusCode)answer.Status;
            response.Content = new StringContent(answer.Body, Encoding.UTF8, "application/json");
        }

        return response;
    }
}
