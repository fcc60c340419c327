namespace RtcGen.Schema.Tests;

public sealed class ActionKeyTests
{
    private const string Request = """
        PageNum: { type: int64 }
        PageSize: { type: string }
        Live: { type: boolean, default: false }
        Mark: { type: string, default: a }
        """;

    private const string Result = "result: { fields: { Data: { fields: { Rooms: { type: array, items: { type: string } }, Total: { type: int32 } } }, More: { type: boolean }, Next: { type: string } } }";

    [Fact]
    public void An_action_may_have_a_query_and_no_body()
    {
        var action = Reading.Action(Documents.WithQuery(Request));
        Assert.Equal(HttpVerb.Get, action.Method);
        Assert.Equal(["PageNum", "PageSize", "Live", "Mark"], action.Query.Select(field => field.Name));
        Assert.Empty(action.Body);
    }

    [Fact]
    public void An_action_of_method_post_may_have_both()
    {
        var action = Reading.Action(Documents.WithBody("A: { type: json }") + "query:\n  B: { type: string, required: true }\ntask: { family: x, role: get, key: [B] }\n");
        Assert.Equal(("A", "B", "B"), (action.Body[0].Name, action.Query[0].Name, action.Task!.Key[0]));
    }

    [Fact]
    public void An_action_of_method_get_has_no_body() =>
        Reading.AssertSays(
            Documents.WithBody("A: { type: string }").Replace("POST", "GET", StringComparison.Ordinal),
            "RTCGEN009", "body", "'body' cannot stand in an action whose method is GET; write the members in 'query'.");

    [Theory]
    [InlineData("map")]
    [InlineData("json")]
    public void A_query_has_no_members_of_free_form(string type) =>
        Reading.AssertSays(
            Documents.WithQuery($"A: {{ type: {type} }}"),
            "RTCGEN006", type, $"'query.A.type' must be one of string, int32, int64, double, boolean, object, array or the name of a shared type, but found '{type}'.");

    [Theory]
    [InlineData("A: { type: string, nullClears: true }", "RTCGEN015", "nullClears", "'query.A.nullClears' does not apply in a query or form, which knows no null.")]
    [InlineData("Action: { type: string }", "RTCGEN009", "Action", "'query.Action' is what every call says anyway; remove it.")]
    [InlineData("Version: { type: string }", "RTCGEN009", "Version", "'query.Version' is what every call says anyway; remove it.")]
    public void A_query_cannot_say_everything(string member, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithQuery(member), id, underlined, message);

    [Fact]
    public void A_limit_may_say_whose_calls_count_together()
    {
        var action = Reading.Action(Documents.WithBody("AppId: { type: string }\nTo: { type: array, items: { type: string } }") + "rate: { limit: 500/s, group: messaging, scope: app, counts: To }\n");
        Assert.Equal([new RateLimit(500, RateUnit.Second) { Group = "messaging", Scope = RateScope.App, By = "AppId", Counts = "To" }], action.Rates);
    }

    [Fact]
    public void A_limit_for_each_application_may_name_the_member_that_tells_them_apart()
    {
        var action = Reading.Action(Documents.WithBody("app_id: { type: string }") + "rate: { limit: 5/s, scope: app, by: app_id }\n");
        Assert.Equal("app_id", Assert.Single(action.Rates).By);
    }

    [Fact]
    public void Limits_may_depend_on_the_request()
    {
        var action = Reading.Action(Documents.WithQuery(Request) + "rate:\n  - { limit: 40/s, when: Live == false }\n  - { limit: 1/min, when: Live == true }\n");
        Assert.Equal([(40, RateUnit.Second, "Live == false"), (1, RateUnit.Minute, "Live == true")], action.Rates.Select(rate => (rate.Calls, rate.Unit, rate.When!.Text)));
        Assert.Equal(new MemberPath("Live", 0, new(["Live"])), action.Rates[0].When!.Terms[0].Path);
    }

    [Theory]
    [InlineData("rate: { group: x }", "RTCGEN004", "rate", "'rate' lacks the key 'limit'; expected a number of calls such as 150/s or 10/min.")]
    [InlineData("rate: { limit: 5 }", "RTCGEN008", "5", "'rate.limit' must be a number of calls such as 150/s or 10/min, but found '5'.")]
    [InlineData("rate: [{ limit: 5/h }]", "RTCGEN008", "5/h", "'rate[0].limit' must be a number of calls such as 150/s or 10/min, but found '5/h'.")]
    [InlineData("rate: [5/s]", "RTCGEN005", "5/s", "'rate[0]' must be a mapping with the keys limit, group, scope, by, counts, when, but found '5/s'.")]
    [InlineData("rate: []", "RTCGEN005", "[]", "'rate' must be a number of calls such as 150/s or 10/min, but found a list.")]
    [InlineData("rate: { limit: 5/s, scope: apps }", "RTCGEN006", "apps", "'rate.scope' must be one of account, app, user, but found 'apps'; did you mean 'app'?")]
    [InlineData("rate: { limit: 5/s, scope: app }", "RTCGEN010", "app", "'rate.scope' counts for each application, but the request has no string AppId; name the member with 'by'.")]
    [InlineData("rate: { limit: 5/s, scope: app, by: Apps }", "RTCGEN010", "Apps", "'rate.by' must name a string without 'values' of the request, but 'Apps' is no member of the request.")]
    [InlineData("rate: { limit: 5/s, scope: app, by: Live }", "RTCGEN009", "Live", "'rate.by' must name a string without 'values' of the request, but 'Live' is not a string without 'values'.")]
    [InlineData("rate: { limit: 5/s, by: Live }", "RTCGEN015", "by", "'rate.by' applies only beside 'scope: app'.")]
    [InlineData("rate: { limit: 5/s, group: Big One }", "RTCGEN007", "Big One", "'rate.group' must be the name of actions that are counted together, such as messaging, but found 'Big One'.")]
    [InlineData("rate: { limit: 5/s, counts: Too }", "RTCGEN010", "Too", "'rate.counts' must name a list of the request, but 'Too' is no member of the request.")]
    [InlineData("rate: { limit: 5/s, counts: Live }", "RTCGEN009", "Live", "'rate.counts' must name a list of the request, but 'Live' is not a list.")]
    [InlineData("rate: { limit: 5/s, when: Life == true }", "RTCGEN010", "Life", "'rate.when': 'Life' leads nowhere, as no member is called 'Life'; did you mean 'Live'?")]
    [InlineData("regions: cn-north-1", "RTCGEN005", "cn-north-1", "'regions' must be a list of region names such as [cn-north-1], but found 'cn-north-1'.")]
    [InlineData("regions: [North 1]", "RTCGEN007", "North 1", "'regions' must be a list of region names such as [cn-north-1], but found 'North 1' in it.")]
    [InlineData("replacedBy: Other 2020", "RTCGEN007", "Other 2020", "'replacedBy' must be the name of an action, with its version where that differs, such as UpdateSnapshot 2023-11-01, but found 'Other 2020'.")]
    [InlineData("deprecated: ''", "RTCGEN005", "''", "'deprecated' must be a string, or a mapping with the keys en and zh, but it is empty.")]
    [InlineData("window: { lookback: 14 }", "RTCGEN005", "14", "'window.lookback' must be a duration such as 14d, 24h, 5min or 20s, but found '14'.")]
    [InlineData("window: { span: 0s }", "RTCGEN005", "0s", "'window.span' must be a duration such as 14d, 24h, 5min or 20s, but found '0s'.")]
    [InlineData("window: { delay: 99999999999d }", "RTCGEN005", "99999999999d", "'window.delay' must be a duration such as 14d, 24h, 5min or 20s, but found '99999999999d'.")]
    [InlineData("window: { overSpan: clamp }", "RTCGEN009", "overSpan", "'window.overSpan' says nothing without 'window.span'; add that.")]
    [InlineData("window: { span: 1h, overSpan: default }", "RTCGEN006", "default", "'window.overSpan' must be one of clamp, reject, but found 'default'.")]
    public void What_an_action_cannot_say_is_a_fault(string line, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithQuery(Request) + line + "\n", id, underlined, message);

    [Fact]
    public void A_limit_may_count_for_each_user_and_times_in_steps()
    {
        var action = Reading.Action(Documents.Head + "rate: { limit: 10/s, scope: user }\nwindow: { span: 31d, step: 1d }\n");
        Assert.Equal([new RateLimit(10, RateUnit.Second) { Scope = RateScope.User }], action.Rates);
        Assert.Equal(TimeSpan.FromDays(1), action.Window!.Step);
    }

    [Fact]
    public void A_window_is_read_with_its_durations()
    {
        var action = Reading.Action(Documents.Head + "window: { lookback: 14d, span: 24h, delay: 5min, overSpan: clamp }\nregions: [cn-north-1, ap-singapore-1]\ndeprecated: Old.\nreplacedBy: Other 2023-11-01\n");
        Assert.Equal(new WindowSchema(TimeSpan.FromDays(14), TimeSpan.FromHours(24), TimeSpan.FromMinutes(5), WhenInvalid.Clamp), action.Window);
        Assert.Equal(["cn-north-1", "ap-singapore-1"], action.Regions);
        Assert.Equal(("Old.", "Other 2023-11-01"), (action.Deprecated!.English, action.ReplacedBy));
    }

    [Fact]
    public void Pages_name_members_of_the_request_and_places_in_the_result()
    {
        var pages = Reading.Action(Paged("{ style: number, at: PageNum, size: PageSize, items: Data.Rooms, total: Data.Total, more: More }")).Pages!;
        var expected = new PagesSchema
        {
            Style = PageStyle.Number,
            At = "PageNum",
            Size = "PageSize",
            First = 1,
            Items = new(["Data", "Rooms"]),
            Total = new(["Data", "Total"]),
            More = new(["More"]),
        };
        Assert.Equal(expected, pages);
    }

    [Theory]
    [InlineData("{ style: number, at: PageNum, items: Data.Rooms, first: 0 }", 0)]
    [InlineData("{ style: offset, at: PageNum, items: Data.Rooms }", 0)]
    [InlineData("{ style: cursor, at: PageSize, items: Data.Rooms, next: Next }", 0)]
    public void The_first_position_may_be_stated(string pages, long first) => Assert.Equal(first, Reading.Action(Paged(pages)).Pages!.First);

    [Theory]
    [InlineData("{ at: PageNum, items: Data.Rooms }", "RTCGEN004", "pages", "'pages' lacks the key 'style'; expected one of number, offset, cursor.")]
    [InlineData("{ style: number, items: Data.Rooms }", "RTCGEN004", "pages", "'pages' lacks the key 'at'; expected the member of the request that holds the position.")]
    [InlineData("{ style: number, at: PageNum }", "RTCGEN004", "pages", "'pages' lacks the key 'items'; expected where in the result the list is.")]
    [InlineData("{ style: cursor, at: PageSize, items: Data.Rooms }", "RTCGEN004", "pages", "'pages' lacks the key 'next'; expected where in the result the next cursor is.")]
    [InlineData("{ style: number, at: PagNum, items: Data.Rooms }", "RTCGEN010", "PagNum", "'pages.at' must be the member of the request that holds the position, but found 'PagNum'; did you mean 'PageNum'?")]
    [InlineData("{ style: number, at: Live, items: Data.Rooms }", "RTCGEN009", "Live", "'pages.at' must be the member of the request that holds the position, an integer or a string, which 'Live' is not.")]
    [InlineData("{ style: number, at: Mark, items: Data.Rooms }", "RTCGEN009", "Mark", "'pages.at' must be the member of the request that holds the position, but the default of 'Mark' is 'a', which is not an integer.")]
    [InlineData("{ style: number, at: PageNum, size: Mark, items: Data.Rooms }", "RTCGEN009", "Mark", "'pages.size' must be the member of the request that holds the length of a page, but the default of 'Mark' is 'a', which is not an integer.")]
    [InlineData("{ style: number, at: PageNum, size: PageNum, items: Data.Rooms }", "RTCGEN009", "PageNum", "'pages.size' and 'pages.at' must be two members.")]
    [InlineData("{ style: number, at: PageNum, items: Data.Room }", "RTCGEN010", "Data.Room", "'pages.items': 'Data.Room' leads nowhere, as 'Data' has no member 'Room'; did you mean 'Rooms'?")]
    [InlineData("{ style: number, at: PageNum, items: Data }", "RTCGEN009", "Data", "'pages.items' must be a list in the result, which 'Data' is not.")]
    [InlineData("{ style: number, at: PageNum, items: Data.Rooms, total: More }", "RTCGEN009", "More", "'pages.total' must be a number in the result, which 'More' is not.")]
    [InlineData("{ style: number, at: PageNum, items: Data.Rooms, more: Next }", "RTCGEN009", "Next", "'pages.more' must be true or false in the result, which 'Next' is not.")]
    [InlineData("{ style: cursor, at: PageSize, items: Data.Rooms, next: More }", "RTCGEN009", "More", "'pages.next' must be a string or a number in the result, which 'More' is not.")]
    [InlineData("{ style: cursor, at: PageSize, items: Data.Rooms, next: Next, first: 1 }", "RTCGEN015", "first", "'pages.first' does not apply to the style cursor, which starts without a position.")]
    public void Pages_that_lead_nowhere_are_a_fault(string pages, string id, string underlined, string message)
    {
        var text = Paged(pages);
        var fault = Reading.Fault(text);
        Assert.Equal(message, fault.Message);
        Assert.Equal((id, underlined), (fault.Id, Reading.Underlined(text, fault)));
    }

    [Fact]
    public void A_result_that_is_the_list_itself_needs_no_path_to_it()
    {
        var text = Documents.WithQuery(Request).Replace("result: { type: string }", "result: { type: array, items: { type: string } }", StringComparison.Ordinal);
        Assert.Empty(Reading.Action(text + "pages: { style: number, at: PageNum }\n").Pages!.Items);
        Reading.AssertSays(text + "pages: { style: number, at: PageNum, items: Rooms }\n", "RTCGEN009", "items", "'pages.items' cannot stand beside a result that is the list itself; remove it.");
    }

    private static string Paged(string pages) =>
        Documents.WithQuery(Request).Replace("result: { type: string }", Result, StringComparison.Ordinal) + $"pages: {pages}\n";
}
