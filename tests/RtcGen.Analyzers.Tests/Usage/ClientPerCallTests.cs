namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1202: a client is created again and again.</summary>
public sealed class ClientPerCallTests
{
    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { await {|RTC1202:new RtcClient(Options)|}.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { await using var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { await using RtcClient one = {|RTC1202:new(Options)|}; await one.UpdateSnapshotAsync(request); }")]
    [InlineData("foreach (var id in new List<string>()) { using var one = {|RTC1202:new RtcClient(Options)|}; await one.SendAsync(request); }")]
    [InlineData("do { using (var one = {|RTC1202:new RtcClient(Options)|}) { await one.UpdateSnapshotAsync(request); } } while (true);")]
    [InlineData("while (true) { await using (var one = {|RTC1202:new RtcClient(Options)|}) { await one.UpdateSnapshotAsync(request); } }")]
    [InlineData("while (true) { var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); await one.DisposeAsync(); }")]
    [InlineData("while (true) { var options = new RtcClientOptions { Region = \"cn-north-1\" }; await {|RTC1202:new RtcClient(options)|}.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { var one = {|RTC1202:new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() })|}; await using var _ = one.ConfigureAwait(false); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("await foreach (var item in client.ListRelayStreamItemsAsync(list)) { await using var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { try { await using var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); break; } catch (RtcException) { } }")]
    [InlineData("while (true) { await using var one = {|RTC1202:new RtcClient(Options)|}; await foreach (var item in one.ListRelayStreamItemsAsync(list)) { Console.WriteLine(item.TaskId); } }")]
    public Task In_a_loop(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements));

    [Theory]
    [InlineData("await using var one = new RtcClient(Options); await one.UpdateSnapshotAsync(request);")]
    [InlineData("await new RtcClient(Options).UpdateSnapshotAsync(request);")]
    [InlineData("await using var one = new RtcClient(Options); while (true) { await one.UpdateSnapshotAsync(request); }")]
    [InlineData("var all = new List<RtcClient>(); for (var i = 0; i < 3; i++) { all.Add(new RtcClient(Options)); }")]
    [InlineData("var all = new Dictionary<int, RtcClient>(); for (var i = 0; i < 3; i++) { all[i] = new RtcClient(Options); }")]
    [InlineData("var all = new List<RtcClient>(); while (true) { var one = new RtcClient(Options); all.Add(one); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("foreach (var region in new List<string>()) { await using var one = new RtcClient(new RtcClientOptions { Region = region }); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("foreach (var region in new List<string>()) { var options = new RtcClientOptions { Region = region }; await using var one = new RtcClient(options); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("var options = new RtcClientOptions(); while (true) { options.Region = Console.ReadLine(); await using var one = new RtcClient(options); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("string? region; while ((region = Console.ReadLine()) is not null) { await using var one = new RtcClient(new RtcClientOptions { Region = region }); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { await using var one = new RtcClient(Options); while (true) { await one.UpdateSnapshotAsync(request); } }")]
    [InlineData("foreach (var item in new RtcClient(Options).ToString()!) { Console.WriteLine(item); }")]
    [InlineData("while (true) { await using var one = new RtcClient(await Load()); await one.UpdateSnapshotAsync(request); } Task<RtcClientOptions> Load() => Task.FromResult(Options);")]
    [InlineData("while (true) { Func<RtcClient> make = () => new RtcClient(Options); Console.WriteLine(make); }")]
    [InlineData("while (true) { RtcClient? one = null; one ??= new RtcClient(Options); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { await using var one = new RtcClient(Options); await Work(one); } Task Work(RtcClient it) => it.UpdateSnapshotAsync(request);")]
    [InlineData("while (true) { await using var one = new RtcClient(Options); await one.UpdateSnapshotAsync(request); List<RtcClient> kept = [one]; }")]
    [InlineData("Parallel.For(0, 3, i => { using var one = new RtcClient(Options); Console.WriteLine(one); });")]
    public Task Has_its_reason_where_it_is_kept_or_varies(string statements) => Snippets.CheckAsync(Snippets.InMethod(statements));

    [Fact]
    public Task Is_silent_of_an_iterator() => Snippets.CheckAsync(Snippets.File("""
        static class Program
        {
            static IEnumerable<RtcClient> Make(RtcClientOptions options)
            {
                while (true)
                {
                    yield return new RtcClient(options);
                }
            }
        }
        """));

    [Fact]
    public Task Is_silent_of_a_program_and_of_a_factory() => Snippets.CheckAsync(Snippets.File("""
        await using var client = new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });
        await client.UpdateSnapshotAsync(new UpdateSnapshotRequest { AppId = "a", RoomId = "b", TaskId = "c" });
        await Create().UpdateSnapshotAsync(new UpdateSnapshotRequest { AppId = "a", RoomId = "b", TaskId = "c" });
        static RtcClient Create() => new RtcClient(new RtcClientOptions());
        """));

    [Theory]
    [InlineData("app.MapGet(\"/\", async () => { await using var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); });")]
    [InlineData("app.MapPost(\"/\", async (string id) => await {|RTC1202:new RtcClient(Options)|}.UpdateSnapshotAsync(request));")]
    [InlineData("app.MapGet(\"/\", Handle); async Task Handle() { await using var one = {|RTC1202:new RtcClient(Options)|}; await one.UpdateSnapshotAsync(request); }")]
    [InlineData("app.Use(async (context, next) => { await {|RTC1202:new RtcClient(Options)|}.UpdateSnapshotAsync(request); await next(); });")]
    [InlineData("app.MapGet(\"/\", async (RtcClientOptions options) => { await using var one = new RtcClient(options); await one.UpdateSnapshotAsync(request); });")]
    [InlineData("app.MapGet(\"/\", async (string tenant) => { await using var one = new RtcClient(new RtcClientOptions { Region = app.Configuration[tenant] }); await one.UpdateSnapshotAsync(request); });")]
    [InlineData("await using var one = new RtcClient(Options); app.MapGet(\"/\", async () => await one.UpdateSnapshotAsync(request));")]
    [InlineData("app.Use((context, next) => { context.Items[\"client\"] = new RtcClient(Options).ToString()!; return next(); });")]
    [InlineData("await Handle(); async Task Handle() { await using var one = new RtcClient(Options); await one.UpdateSnapshotAsync(request); }")]
    [InlineData("Func<Task> handle = async () => await new RtcClient(Options).UpdateSnapshotAsync(request); await handle();")]
    public Task In_a_handler_of_requests(string statements) =>
        Snippets.CheckAsync("using Microsoft.AspNetCore.Builder;\n" + Snippets.InMethod(statements, ", WebApplication app"));

    [Fact]
    public Task In_a_controller_and_in_middleware() => Snippets.CheckAsync("using Microsoft.AspNetCore.Http;\nusing Microsoft.AspNetCore.Mvc;\n" + Snippets.File("""
        public sealed class RoomController(RtcClientOptions options, UpdateSnapshotRequest request) : ControllerBase
        {
            private readonly RtcClient _kept = new RtcClient(options);

            public async Task Post()
            {
                await using var client = {|RTC1202:new RtcClient(options)|};
                await client.UpdateSnapshotAsync(request);
            }

            public async Task PostForTenant()
            {
                await using var client = new RtcClient(new RtcClientOptions { Region = HttpContext.Items["region"] });
                await client.UpdateSnapshotAsync(request);
            }

            [NonAction]
            public async Task Start()
            {
                await using var client = new RtcClient(options);
                await client.UpdateSnapshotAsync(request);
            }

            public RtcClient Get() => _kept ?? new RtcClient(options);
        }

        public sealed class Middleware(RtcClientOptions options, UpdateSnapshotRequest request)
        {
            public async Task InvokeAsync(HttpContext context) => await {|RTC1202:new RtcClient(options)|}.UpdateSnapshotAsync(request);

            public async Task WarmUpAsync(HttpContext context) => await new RtcClient(options).UpdateSnapshotAsync(request);
        }
        """));

    [Fact]
    public Task In_tests_each_may_have_its_own() => Snippets.CheckAsync(
        Snippets.InMethod("while (true) { await using var one = new RtcClient(Options); await one.UpdateSnapshotAsync(request); }"), isTest: true);
}
