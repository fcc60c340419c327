using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1206: a call is not given the cancellation token.</summary>
public sealed class TokenNotPassedTests
{
    private const string Token = ", CancellationToken stop";

    [Theory]
    [InlineData("await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("await client.{|RTC1206:UpdateSnapshotAsync|}(request, new RtcCallOptions());")]
    [InlineData("await client.{|RTC1206:SendAsync|}(request);")]
    [InlineData("await client.{|RTC1206:SignAsync|}(request);")]
    [InlineData("await client.{|RTC1206:PresignAsync|}(list, TimeSpan.FromMinutes(1));")]
    [InlineData("await UpdateSnapshotExtensions.{|RTC1206:UpdateSnapshotAsync|}(client, request);")]
    [InlineData("await foreach (var item in client.{|RTC1206:ListRelayStreamItemsAsync|}(list)) { Console.WriteLine(item.TaskId); }")]
    [InlineData("await foreach (var page in client.{|RTC1206:ListRelayStreamPagesAsync|}(list).ConfigureAwait(false)) { Console.WriteLine(page); }")]
    [InlineData("try { await client.{|RTC1206:UpdateSnapshotAsync|}(request); } catch (RtcException) { } finally { Console.WriteLine(); }")]
    [InlineData("await Task.WhenAll(new[] { request }.Select(one => client.{|RTC1206:UpdateSnapshotAsync|}(one)));")]
    [InlineData("await Task.Run(() => client.{|RTC1206:UpdateSnapshotAsync|}(request));")]
    [InlineData("await Go(stop); Task Go(CancellationToken ct) => client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("await Parallel.ForEachAsync(new[] { request }, stop, async (one, ct) => await client.{|RTC1206:UpdateSnapshotAsync|}(one));")]
    [InlineData("_ = client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("while (!stop.IsCancellationRequested) { await client.{|RTC1206:UpdateSnapshotAsync|}(request); }")]
    [InlineData("if (stop.IsCancellationRequested) { return; } await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("if (stop.IsCancellationRequested) { return; } else { await client.{|RTC1206:UpdateSnapshotAsync|}(request); }")]
    [InlineData("foreach (var one in new[] { 1, 2 }) { if (one == 2) { break; } } await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("do { await client.{|RTC1206:UpdateSnapshotAsync|}(request); } while (!stop.IsCancellationRequested);")]
    [InlineData("try { await Task.Delay(1, stop); } catch (OperationCanceledException) { throw new TimeoutException(); } await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("try { await Task.Delay(1); } catch (OperationCanceledException) { } await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("try { await Task.Delay(1, stop); } catch (RtcException) { } await client.{|RTC1206:UpdateSnapshotAsync|}(request);")]
    [InlineData("if (!stop.IsCancellationRequested) { await client.{|RTC1206:UpdateSnapshotAsync|}(request); }")]
    public Task Says_that_it_goes_on(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements, Token));

    [Theory]
    [InlineData("await client.UpdateSnapshotAsync(request, stop);")]
    [InlineData("await client.UpdateSnapshotAsync(request, CancellationToken.None);")]
    [InlineData("await client.UpdateSnapshotAsync(request, default(CancellationToken));")]
    [InlineData("await client.SendAsync(request, cancellationToken: stop);")]
    [InlineData("try { } finally { await client.UpdateSnapshotAsync(request); }")]
    [InlineData("try { await client.UpdateSnapshotAsync(request, stop); } catch (OperationCanceledException) { await client.UpdateSnapshotAsync(request); }")]
    [InlineData("var timer = new Timer(async _ => await client.UpdateSnapshotAsync(request)); Console.WriteLine(timer);")]
    [InlineData("Func<Task> later = () => client.UpdateSnapshotAsync(request); Console.WriteLine(later);")]
    [InlineData("await Go(); Task Go() => client.UpdateSnapshotAsync(request);")]
    [InlineData("await foreach (var page in client.ListRelayStreamPagesAsync(list).WithCancellation(stop)) { Console.WriteLine(page); }")]
    [InlineData("var pages = client.ListRelayStreamPagesAsync(list); await foreach (var page in pages.WithCancellation(stop)) { Console.WriteLine(page); }")]
    [InlineData("await Go(stop, stop); Task Go(CancellationToken one, CancellationToken two) => client.UpdateSnapshotAsync(request);")]
    [InlineData("await Task.Run(static () => Other().UpdateSnapshotAsync(null!)); static RtcClient Other() => null!;")]
    [InlineData("await Task.Delay(1); await client.DisposeAsync();")]
    [InlineData("while (!stop.IsCancellationRequested) { await Task.Delay(1); } await client.UpdateSnapshotAsync(request);")]
    [InlineData("if (stop.IsCancellationRequested) { await client.UpdateSnapshotAsync(request); }")]
    [InlineData("if (!stop.IsCancellationRequested) { await Task.Delay(1); } else { await client.UpdateSnapshotAsync(request); }")]
    [InlineData("if (stop.IsCancellationRequested is false) { await Task.Delay(1); } else { await client.UpdateSnapshotAsync(request); }")]
    [InlineData("for (; !stop.IsCancellationRequested;) { await Task.Delay(1); } await client.UpdateSnapshotAsync(request);")]
    [InlineData("while (true) { if (stop.IsCancellationRequested) { break; } } await client.UpdateSnapshotAsync(request);")]
    [InlineData("try { await Task.Delay(-1, stop); } catch (OperationCanceledException) { } await client.UpdateSnapshotAsync(request);")]
    [InlineData("try { await Task.Delay(-1, stop); } catch (TaskCanceledException) when (stop.IsCancellationRequested) { Console.WriteLine(); } await client.UpdateSnapshotAsync(request);")]
    public Task Is_silent_where_the_token_is_given_or_not_meant(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements, Token));

    [Fact]
    public Task Is_silent_without_a_token() => Snippets.CheckAsync(Snippets.InMethod("await client.UpdateSnapshotAsync(request);"));

    [Fact]
    public Task The_fix_passes_it() => new UsageTest<TokenFix>(Snippets.InMethod("""
        await client.{|RTC1206:UpdateSnapshotAsync|}(request);
        await client.{|RTC1206:UpdateSnapshotAsync|}(request, new RtcCallOptions());
        await client.{|RTC1206:UpdateSnapshotAsync|}(request: request);
        await client.{|RTC1206:SendAsync|}(request);
        await UpdateSnapshotExtensions.{|RTC1206:UpdateSnapshotAsync|}(client, request);
        await client.{|RTC1206:UpdateSnapshotAsync|}(new UpdateSnapshotRequest
        {
            AppId = "a", RoomId = "b", TaskId = "c",
        });
        await foreach (var item in client.{|RTC1206:ListRelayStreamItemsAsync|}(list).ConfigureAwait(false))
        {
        }
        """, ", CancellationToken @event"))
    {
        FixedCode = Snippets.InMethod("""
        await client.UpdateSnapshotAsync(request, @event);
        await client.UpdateSnapshotAsync(request, new RtcCallOptions(), @event);
        await client.UpdateSnapshotAsync(request: request, cancellationToken: @event);
        await client.SendAsync(request, cancellationToken: @event);
        await UpdateSnapshotExtensions.UpdateSnapshotAsync(client, request, @event);
        await client.UpdateSnapshotAsync(new UpdateSnapshotRequest
        {
            AppId = "a", RoomId = "b", TaskId = "c",
        }, @event);
        await foreach (var item in client.ListRelayStreamItemsAsync(list, @event).ConfigureAwait(false))
        {
        }
        """, ", CancellationToken @event"),
    }.RunAsync();

    [Fact]
    public Task The_fix_leaves_the_lines_as_they_are() => new UsageTest<TokenFix>(Snippets.InMethod("""
        await client.{|RTC1206:UpdateSnapshotAsync|}(
          request);
        await client.{|RTC1206:UpdateSnapshotAsync|}(
          request // Why.
        );
        await client.{|RTC1206:SendAsync|}(
          request
        );
        await client.{|RTC1206:UpdateSnapshotAsync|}(request /* Why. */);
        """, ", CancellationToken stop"))
    {
        FixedCode = Snippets.InMethod("""
        await client.UpdateSnapshotAsync(
          request, stop);
        await client.UpdateSnapshotAsync(
          request, // Why.
          stop
        );
        await client.SendAsync(
          request,
          cancellationToken: stop
        );
        await client.UpdateSnapshotAsync(request, stop /* Why. */);
        """, ", CancellationToken stop"),
    }.RunAsync();
}
