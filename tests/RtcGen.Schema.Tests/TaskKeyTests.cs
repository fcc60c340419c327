namespace RtcGen.Schema.Tests;

/// <summary>What an action says of the tasks it acts on.</summary>
public sealed class TaskKeyTests
{
    private const string Members = """
        Id: { type: string, required: true }
        Note: { type: string }
        Rest: { type: int32 }
        Keep: { type: boolean }
        Who: { type: array, items: { type: string } }
        Control: { type: PushControl }
        """;

    [Fact]
    public void A_start_says_when_the_task_ends_by_itself_and_what_a_second_start_gets()
    {
        var task = Read("{ family: a, group: b, role: start, key: [Id], again: Running already., idle: Control.Idle, users: Who, lasts: Rest }").Task!;
        Assert.Equal(("b", "Running already.", "Control.Idle", "PushControl", "Who", "Rest", null), (task.Group, task.Again, task.Idle!.Text, task.Idle.SharedType, task.Users!.Text, task.Limit!.Text, task.Lifetime));
    }

    [Fact]
    public void A_limit_may_hold_for_every_task()
    {
        var task = Read("{ family: a, role: start, key: [Id], lasts: 72h }").Task!;
        Assert.Equal((TimeSpan.FromHours(72), null), (task.Lifetime, task.Limit));
    }

    [Fact]
    public void An_update_may_keep_what_it_leaves_out() =>
        Assert.Equal("Keep", Read("{ family: a, role: update, key: [Id], partial: Keep }").Task!.Partial);

    [Theory]
    [InlineData("get")]
    [InlineData("list")]
    public void What_only_narrows_tasks_down_may_be_left_out(string role) =>
        Assert.Equal(["Id", "Note"], Read($"{{ family: a, role: {role}, key: [Id, Note] }}").Task!.Key);

    [Theory]
    [InlineData("role: stop, key: [Id, Note]", "RTCGEN009", "Note", "'task.key' must name required members of 'query' or 'body', but 'Note' is not required.")]
    [InlineData("role: list, key: [Nota]", "RTCGEN009", "Nota", "'task.key' must name members of 'query' or 'body', but 'Nota' is not one of them; did you mean 'Note'?")]
    [InlineData("role: stop, key: [Id], again: x", "RTCGEN015", "again", "'task.again' applies only beside 'role: start'.")]
    [InlineData("role: get, key: [Id], idle: Rest", "RTCGEN015", "idle", "'task.idle' applies only beside 'role: start'.")]
    [InlineData("role: get, key: [Id], users: Who", "RTCGEN015", "users", "'task.users' applies only beside 'role: start'.")]
    [InlineData("role: get, key: [Id], lasts: Rest", "RTCGEN015", "lasts", "'task.lasts' applies only beside 'role: start'.")]
    [InlineData("role: stop, key: [Id], lasts: 72h", "RTCGEN015", "lasts", "'task.lasts' applies only beside 'role: start'.")]
    [InlineData("role: start, key: [Id], partial: Keep", "RTCGEN015", "partial", "'task.partial' applies only beside 'role: update'.")]
    [InlineData("role: update, key: [Id], partial: Note", "RTCGEN009", "Note", "'task.partial' must be a Boolean member of the request, which 'Note' is not.")]
    [InlineData("role: update, key: [Id], partial: Keeps", "RTCGEN010", "Keeps", "'task.partial' must be a Boolean member of the request, but found 'Keeps'; did you mean 'Keep'?")]
    [InlineData("role: start, key: [Id], idle: Note", "RTCGEN009", "Note", "'task.idle' must be an integer, the seconds that the task goes on without users, which 'Note' is not.")]
    [InlineData("role: start, key: [Id], users: Rest", "RTCGEN009", "Rest", "'task.users' must be a string or a list of strings that names users, which 'Rest' is not.")]
    [InlineData("role: start, key: [Id], lasts: 72x", "RTCGEN005", "72x", "'task.lasts' must be a duration such as 14d, 24h, 5min or 20s, but found '72x'.")]
    [InlineData("role: start, key: [Id], lasts: Note", "RTCGEN009", "Note", "'task.lasts' must be an integer, the seconds that the task lasts at most, or a duration such as 72h, which 'Note' is not.")]
    public void What_does_not_fit_is_a_fault(string keys, string id, string underlined, string message) =>
        Reading.AssertSays(Text($"{{ family: a, {keys} }}"), id, underlined, message);

    [Fact]
    public void A_second_start_has_a_result_only_where_that_is_a_string() =>
        Reading.AssertSays(
            Text("{ family: a, role: start, key: [Id], again: x }").Replace("result: { type: string }", "result: { type: int32 }", StringComparison.Ordinal),
            "RTCGEN015", "again", "'task.again' applies only to an action whose result is a string.");

    private static ActionSchema Read(string task) => Reading.Action(Text(task));

    private static string Text(string task) => Documents.WithBody(Members) + $"task: {task}\n";
}
