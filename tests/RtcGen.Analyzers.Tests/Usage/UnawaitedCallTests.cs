namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1201: a call is not awaited.</summary>
public sealed class UnawaitedCallTests
{
    [Theory]
    [InlineData("client.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("client.{|RTC1201:SendAsync|}(request);")]
    [InlineData("client.{|RTC1201:SignAsync|}(request);")]
    [InlineData("client.{|RTC1201:PresignAsync|}(list);")]
    [InlineData("client.{|RTC1201:UpdateSnapshotAsync|}(request).ConfigureAwait(false);")]
    [InlineData("client?.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("UpdateSnapshotExtensions.{|RTC1201:UpdateSnapshotAsync|}(client, request);")]
    [InlineData("new RtcClient(Options).{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("Action later = () => client.{|RTC1201:UpdateSnapshotAsync|}(request); later();")]
    [InlineData("new List<UpdateSnapshotRequest> { request }.ForEach(one => client.{|RTC1201:UpdateSnapshotAsync|}(one));")]
    [InlineData("Go(); void Go() { client.{|RTC1201:UpdateSnapshotAsync|}(request); }")]
    [InlineData("Go(); void Go() => client.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("if (request.BusinessId is null) client.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("for (var i = 0; i < 3; i++) { client.{|RTC1201:UpdateSnapshotAsync|}(request, (RtcCallOptions?)null); }")]
    [InlineData("client.{|RTC1201:UpdateSnapshotAsync|}(request).WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("client.{|RTC1201:ListRelayStreamItemsAsync|}(list);")]
    [InlineData("_ = client.{|RTC1201:ListRelayStreamItemsAsync|}(list);")]
    [InlineData("client.{|RTC1201:ListRelayStreamPagesAsync|}(list).WithCancellation(CancellationToken.None);")]
    [InlineData("var pages = client.{|RTC1201:ListRelayStreamPagesAsync|}(list);")]
    [InlineData("var response = client.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("Task<RtcResponse<string?>> task = client.{|RTC1201:UpdateSnapshotAsync|}(request).WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task Says_what_is_lost(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements));

    [Theory]
    [InlineData("await client.UpdateSnapshotAsync(request);")]
    [InlineData("await client.UpdateSnapshotAsync(request).ConfigureAwait(false);")]
    [InlineData("_ = client.UpdateSnapshotAsync(request);")]
    [InlineData("var task = client.UpdateSnapshotAsync(request); await task;")]
    [InlineData("var _ = client.UpdateSnapshotAsync(request);")]
    [InlineData("var task = client.UpdateSnapshotAsync(request); Func<Task> later = () => task; await later();")]
    [InlineData("var task = client.UpdateSnapshotAsync(request); Console.WriteLine(nameof(task));")]
    [InlineData("await Task.WhenAll(client.UpdateSnapshotAsync(request), client.UpdateSnapshotAsync(request));")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(client.UpdateSnapshotAsync(request)); await Task.WhenAll(tasks);")]
    [InlineData("client.UpdateSnapshotAsync(request).Wait();")]
    [InlineData("var result = client.UpdateSnapshotAsync(request).Result;")]
    [InlineData("client.UpdateSnapshotAsync(request).GetAwaiter().GetResult();")]
    [InlineData("Func<Task> later = () => client.UpdateSnapshotAsync(request); await later();")]
    [InlineData("await Go(); Task<RtcResponse<string?>> Go() => client.UpdateSnapshotAsync(request);")]
    [InlineData("await Go(); Task Go() { return client.UpdateSnapshotAsync(request); }")]
    [InlineData("_ = client.UpdateSnapshotAsync(request).ContinueWith(task => Console.WriteLine(task.Status), TaskScheduler.Default);")]
    [InlineData("await foreach (var item in client.ListRelayStreamItemsAsync(list)) { Console.WriteLine(item.TaskId); }")]
    [InlineData("var pages = client.ListRelayStreamPagesAsync(list); await foreach (var page in pages) { Console.WriteLine(page); }")]
    [InlineData("await using var other = client; other.ToString(); client.DisposeAsync();")]
    [InlineData("Task.Delay(1); Console.WriteLine(client);")]
    public Task Is_silent_of_a_task_that_somebody_holds(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements));

    [Theory]
    [InlineData("Check(() => { client.UpdateSnapshotAsync(null!); }); void Check(Action action) => action();")]
    [InlineData("Received(client).SendAsync(request); RtcClient Received(RtcClient substitute) => substitute;")]
    public Task In_tests_a_call_may_be_a_description(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements), isTest: true);

    [Fact]
    public Task In_tests_a_statement_is_a_call_as_elsewhere() =>
        Snippets.CheckAsync(Snippets.InMethod("client.{|RTC1201:UpdateSnapshotAsync|}(request);"), isTest: true);
}
