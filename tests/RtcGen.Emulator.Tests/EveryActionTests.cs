using System.Text;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>No action of the schema has a body or a query that the emulator itself fails at.</summary>
public sealed class EveryActionTests
{
    public static TheoryData<string> Values => new(
        "1", "-0.0", "1e999", "1e-999", "99999999999999999999999999999", "true", "null", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"💩\"", "[]", "[[]]", "[null,\"\\udfff\",{}]", "{}", """{"\ud800":"\ud800"}""",
        new string('[', 60) + new string(']', 60), $"\"{new string('x', 1000)}\"");

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Every_member_may_have_any_value(string value)
    {
        await using var emulator = await TestCall.StartAsync();
        foreach (var action in SchemaSet.BuiltIn.Actions)
        {
            var query = string.Join('&', new[] { $"Action={action.Action}", $"Version={action.Version}" }
                .Concat(action.Query.Select(field => $"{field.Name}={Uri.EscapeDataString(value)}"))
                .Order(StringComparer.Ordinal));
            var body = "{" + string.Join(',', action.Body.Select(field => $"\"{field.Name}\":{value}")) + "}";
            var isGet = action.Method == HttpVerb.Get;
            var answer = await emulator.SendAsync(
                isGet ? HttpMethod.Get : HttpMethod.Post, isGet ? [] : Encoding.UTF8.GetBytes(body), query, new TestSigner { SignsContentType = !isGet });
            Assert.True(answer.Code is null || answer.Code.Contains("Parameter", StringComparison.Ordinal), $"{action.Action} {action.Version}: {answer.Code} {value}");
        }
    }
}
