namespace RtcGen.Reference.Tests;

/// <summary>What a sample is made of.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("body: { AppId: { type: string, required: true }, RoomId: { type: string } }", """{"AppId":"app-1"}""")]
    [InlineData("body: { N: { type: int32, range: '(3, 9]', multipleOf: 4, required: true } }", """{"N":4}""")]
    [InlineData("body: { N: { type: int32, range: '[0, 9]', default: 5, required: true } }", """{"N":5}""")]
    [InlineData("body: { Code: { type: string, pattern: '#[0-9a-fA-F]{6}', required: true } }", """{"Code":"#ffffff"}""")]
    [InlineData("body: { Name: { type: string, length: '[6, 8]', required: true } }", """{"Name":"name00"}""")]
    [InlineData("body: { Mode: { type: int32, values: { 1: One, 2: Two }, required: true } }", """{"Mode":1}""")]
    [InlineData("body: { Ids: { type: array, items: { type: string }, count: '[2, 3]', unique: true, required: true } }", """{"Ids":["ids-1","ids-2"]}""")]
    [InlineData("body: { Tags: { type: map, items: { type: int32 }, required: true } }", """{"Tags":{"key":1}}""")]
    [InlineData("body: { Any: { type: json, required: true } }", """{"Any":{"key":"value"}}""")]
    [InlineData("body: { Part: { required: true, fields: { A: { type: string }, B: { type: string } } } }", """{"Part":{"A":"a"}}""")]
    [InlineData("body: { Mode: { type: int32, default: 2 }, Left: { type: string, requiredWhen: Mode == 2 } }", """{"Left":"left"}""")]
    [InlineData("rules: [{ atLeastOne: [A, B] }]\nbody: { A: { type: string, deprecated: It is old. }, B: { type: string } }", """{"B":"b"}""")]
    [InlineData("rules: [{ differ: [A, B] }]\nbody: { A: { type: string, values: { x: X, y: Y }, required: true }, B: { type: string, values: { x: X, y: Y }, required: true } }", """{"A":"x","B":"y"}""")]
    [InlineData("rules: [{ ascending: [Low, High] }]\nbody: { Low: { type: int32, required: true }, High: { type: int32, required: true } }", """{"Low":1,"High":2}""")]
    [InlineData("rules: [{ requires: B is set, when: A is set }]\nbody: { A: { type: string, required: true }, B: { type: string } }", """{"A":"a","B":"b"}""")]
    [InlineData("body:\n  Part:\n    required: true\n    union: { by: Type, of: { 0: X, 1: Y } }\n    fields: { Type: { type: int32, values: { 0: X, 1: Y }, default: 1 }, X: { type: string }, Y: { type: string } }", """{"Part":{"Y":"y"}}""")]
    [InlineData("body: { Part: { required: true, switch: On, fields: { On: { type: boolean }, A: { type: string, required: true } } } }", """{"Part":{"On":true,"A":"a"}}""")]
    [InlineData("body: { At: { type: string, format: dateTime, required: true }, Url: { type: string, required: true } }", """{"At":"2024-01-01T08:00:00+08:00","Url":"https://example.com/callback"}""")]
    [InlineData("body: { RoomId: { type: string } }", "{}")]
    public void A_sample_is_the_smallest_valid_request(string members, string sample) =>
        Assert.Equal(sample, BuiltIn.Read(members).Sample.GetRawText().Replace(@"\u002B", "+", StringComparison.Ordinal));
}
