using System.Globalization;
using RtcGen.Rtc;

namespace RtcGen.Documents.Tests;

/// <summary>The pages that are made from the schemas are up to date; the variable RTCGEN_ACCEPT_SNAPSHOTS set to 1 writes them anew.</summary>
public sealed class GeneratedPageTests
{
    [Theory]
    [InlineData("actions.md", false)]
    [InlineData("actions.zh-CN.md", true)]
    public void The_list_of_actions_is_made_from_the_schemas(string file, bool isChinese) => AssertUpToDate(file, _ => ActionsPage.Write(isChinese));

    [Theory]
    [InlineData("errors.md", false)]
    [InlineData("errors.zh-CN.md", true)]
    public void The_list_of_errors_is_made_from_the_catalogue(string file, bool isChinese) => AssertUpToDate(file, page => ErrorsPage.Write(page, isChinese));

    /// <summary>The page is made from the schema; what it says of the client, the client does.</summary>
    [Fact]
    public void The_client_does_what_the_list_of_errors_says() => Assert.All(Catalogue.Service.Errors, error =>
    {
        var known = RtcErrors.All.Single(one => one.Code.Value == error.Code);
        var retry = error.Retry switch
        {
            Schema.RetryClass.Refused => RtcRetryClass.Rejected,
            Schema.RetryClass.Unclear => RtcRetryClass.Unknown,
            Schema.RetryClass.Clock => RtcRetryClass.Clock,
            Schema.RetryClass.Credentials => RtcRetryClass.Credentials,
            _ => RtcRetryClass.Never,
        };
        Assert.Equal((retry, ErrorsPage.MayHaveTakenEffect(error)), (known.RetryClass, known.MayHaveTakenEffect));
    });

    [Theory]
    [InlineData("README.md", "has the {0} actions, in {1} versions,")]
    [InlineData("README.zh-CN.md", "{0} 个接口（共 {1} 个版本）")]
    [InlineData("runtime/RtcGen.Client/README.md", "{0} actions in {1} versions")]
    public void A_readme_counts_the_actions(string file, string words) => Assert.Contains(
        string.Format(CultureInfo.InvariantCulture, words, Catalogue.Actions.Select(action => action.Action).Distinct(StringComparer.Ordinal).Count(), Catalogue.Actions.Count),
        File.ReadAllText(Path.Combine(Repository.Folder, file)),
        StringComparison.Ordinal);

    private static void AssertUpToDate(string file, Func<string, string> write)
    {
        var path = Path.Combine(Repository.Folder, "docs", file);
        var expected = write(File.Exists(path) ? File.ReadAllText(path) : string.Empty);
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
