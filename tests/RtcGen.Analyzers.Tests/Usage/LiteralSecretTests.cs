using Microsoft.CodeAnalysis.Testing;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1203: a secret is written in the source.</summary>
public sealed class LiteralSecretTests
{
    private const string Key = "Wm1Rd05UVTNOek0zTURnMA";

    [Theory]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|});")]
    [InlineData("RtcCredentials it = new(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|});")]
    [InlineData("var it = new RtcCredentials(secretKey: {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}, accessKey: Ask());")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Ask(), {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|});")]
    [InlineData("const string Secret = \"Wm1Rd05UVTNOek0zTURnMA\"; var it = new RtcCredentials(\"AKLT1\", {|RTC1203:Secret|});")]
    [InlineData("var secret = \"Wm1Rd05UVTNOek0zTURnMA\"; var it = new RtcCredentials(\"AKLT1\", {|RTC1203:secret|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05U\" + \"VTNOek0zTURnMA\"|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:Field|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", ({|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}));")]
    [InlineData("var it = new RtcClientOptions { Credentials = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}) };")]
    [InlineData("var it = new RtcClientOptions { Credentials = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}), Endpoint = new Uri(\"https://rtc.volcengineapi.com\") };")]
    [InlineData("var it = new RtcCredentialOptions { AccessKey = \"AKLT1\", SecretKey = {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|} };")]
    [InlineData("var it = new RtcCredentialOptions(); it.SessionToken = {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|};")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:Environment.GetEnvironmentVariable(\"KEY\") ?? \"Wm1Rd05UVTNOek0zTURnMA\"|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:request is null ? \"\" : \"Wm1Rd05UVTNOek0zTURnMA\"|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:Property|});")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:Computed|});")]
    [InlineData("var it = new RtcClientOptions { Endpoint = request is null ? new Uri(\"http://localhost\") : null, Credentials = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}) };")]
    [InlineData("Action<RtcClientOptions> it = options => { options.Credentials = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|}); Options.Endpoint = new Uri(\"http://localhost\"); };")]
    public Task Says_that_it_is_there(string statements) => Snippets.CheckAsync(In(statements));

    [Theory]
    [InlineData("var it = RtcCredentials.FromEnvironment();")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Ask());")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Ask(), null);")]
    [InlineData("var it = new RtcCredentials(Ask(), Ask(), \"\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Environment.GetEnvironmentVariable(\"MY_KEY\")!);")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"<secret key>\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"YOUR_SECRET_KEY\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"****\");")]
    [InlineData("var it = new RtcCredentials(\"ak\", \"sk\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"ExampleOfAKeyThatIsNone\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"{Ask()}-and-the-rest\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"xxxxxxxx\");")]
    [InlineData("var secret = \"Wm1Rd05UVTNOek0zTURnMA\"; secret = Ask(); var it = new RtcCredentials(\"AKLT1\", secret);")]
    [InlineData("var it = new RtcClientOptions { Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\"), Endpoint = new Uri(\"http://localhost:8080\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new Uri(\"http://127.0.0.1:8080\"), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new Uri(\"http://[::1]:8080\"), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") }; it.Endpoint = new Uri(\"http://localhost\");")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new Uri(\"http://localhost\") }; it.Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\");")]
    [InlineData("var keys = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\"); var it = new RtcClient(new RtcClientOptions { Endpoint = new Uri(\"http://localhost\"), Credentials = keys });")]
    [InlineData("var here = new Uri(\"http://localhost\"); var it = new RtcClientOptions { Endpoint = here, Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var emulator = new RtcGen.Emulator.RtcEmulator(); var it = new RtcClientOptions { Endpoint = emulator.Endpoint, Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcCredentialOptions { AccessKey = \"AKLT1\", SecretKey = Ask() };")]
    [InlineData("var it = new Uri(\"https://Wm1Rd05UVTNOek0zTURnMA\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"请在此填写您的密钥字符串\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"put the key here\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"REPLACE_ME\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"CHANGE_ME\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"fake-key-of-nobody\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", \"sk-..............\");")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Environment.GetEnvironmentVariable(\"KEY\") ?? Ask());")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", Environment.GetEnvironmentVariable(\"KEY\") ?? \"\");")]
    [InlineData("var port = 80; var it = new RtcClientOptions { Endpoint = new Uri($\"http://localhost:{port++}\"), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var port = 80; var it = new RtcClientOptions { Endpoint = new Uri(\"http://127.0.0.1:\" + port++), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new Uri(string.Format(\"http://localhost:{0}/\", Ask())), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new UriBuilder(\"http\", \"localhost\", 80).Uri, Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = new Uri(new Uri(\"http://localhost\"), \"/rtc\"), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var url = \"http://[::1]:80\"; var it = new RtcClientOptions { Endpoint = new Uri(url), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = Here, Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("var it = new RtcClientOptions { Endpoint = request is null ? new Uri(\"http://localhost\") : new Uri(\"http://127.0.0.1\"), Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\") };")]
    [InlineData("Action<RtcClientOptions> it = options => { options.Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\"); options.Endpoint = new Uri(\"http://localhost\"); };")]
    [InlineData("Options.Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\"); Options.Endpoint = new Uri(\"http://localhost\");")]
    public Task Is_silent_of_what_is_no_secret(string statements) => Snippets.CheckAsync(In(statements));

    [Fact]
    public Task Is_silent_in_a_project_that_references_a_test_framework() =>
        Snippets.CheckAsync(In($"var it = new RtcCredentials(\"AKLT1\", \"{Key}\");"), isTest: true);

    [Fact]
    public Task Is_silent_in_a_project_that_says_it_holds_tests()
    {
        var test = new UsageTest<EmptyCodeFixProvider>(Snippets.InMethod($"var it = new RtcCredentials(\"AKLT1\", \"{Key}\");"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Never_shows_the_secret()
    {
        var source = Snippets.InMethod($"var it = new RtcCredentials(\"AKLT1\", \"{Key}\", \"token-{Key}\"); Console.WriteLine(it);");
        var references = Compiler.References.Where(reference => !reference.Display!.Contains("xunit", StringComparison.OrdinalIgnoreCase));
        var found = Assert.Single(await Compiler.AnalyzeAsync(Compiler.Compile(source, references), new UsageAnalyzer()));
        Assert.Equal("RTC1203", found.Id);
        Assert.DoesNotContain(Key, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("密钥", found.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.DoesNotContain(found.Properties, property => property.Value!.Contains(Key, StringComparison.Ordinal));
    }

    [Fact]
    public Task The_fix_takes_the_environment() => new UsageTest<LiteralSecretFix>(Snippets.InMethod($$"""
        var first = new RtcCredentials("AKLT1", {|RTC1203:"{{Key}}"|});
        RtcCredentials second = new("AKLT1", {|RTC1203:"{{Key}}"|}, "{{Key}}");
        var third = new RtcClientOptions { Credentials = new RtcGen.RtcCredentials("AKLT1", {|RTC1203:"{{Key}}"|}) };
        """))
    {
        FixedCode = Snippets.InMethod("""
        var first = RtcCredentials.FromEnvironment();
        RtcCredentials second = RtcCredentials.FromEnvironment();
        var third = new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() };
        """),
    }.RunAsync();

    private static string In(string statements) => Snippets.InMethod(statements + "\nstatic string Ask() => Console.ReadLine()!;")
        .Replace("static readonly RtcClientOptions", $"static readonly string Field = \"{Key}\"; static string Property {{ get; }} = \"{Key}\"; static string Computed => \"{Key}\"; static readonly Uri Here = new(\"http://localhost\");\n    static readonly RtcClientOptions", StringComparison.Ordinal);
}
