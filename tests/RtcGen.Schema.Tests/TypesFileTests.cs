namespace RtcGen.Schema.Tests;

public sealed class TypesFileTests
{
    private const string Head = "service: rtc\nversion: \"2023-11-01\"\n";

    [Fact]
    public void A_types_file_describes_objects_of_requests_and_of_results()
    {
        var types = Reading.Types(Head + """
            summary: Streams.
            types:
              Stream:
                summary: One stream.
                remarks: Of a room.
                fields:
                  UserId: { type: string, format: id, required: true }
                  Kind: { type: int32, values: { 0: A } }
                  Inner: { type: Encode }
                rules: [{ together: [UserId, Kind] }]
                union: { by: Kind, of: { 0: Inner } }
              Encode: { fields: { Rate: { type: int32, range: "[1, Max]" }, Max: { type: int32 } } }
            results:
              StreamInfo: { fields: { Names: { type: array, items: { type: string } } } }
            """);
        Assert.Equal(("rtc", "2023-11-01", "Streams.", 1), (types.Service, types.Version, types.Summary!.English, types.Line));
        Assert.Equal(["Stream", "Encode"], types.Types.Select(type => type.Name));
        Assert.Equal(["StreamInfo"], types.Results.Select(type => type.Name));
        var stream = types.Types[0].Shape;
        Assert.Equal((FieldType.Object, "Stream", "One stream.", "Of a room.", 5, 3), (stream.Type, stream.Name, stream.Summary!.English, stream.Remarks!.English, stream.Line, stream.Column));
        Assert.Equal((3, 1, "Kind"), (stream.Fields.Count, stream.Rules.Count, stream.Union!.By));
    }

    [Fact]
    public void Types_of_all_versions_have_none() =>
        Assert.Null(Reading.Types("service: rtc\nresults: { A: { fields: { B: { type: string } } } }\n").Version);

    [Theory]
    [InlineData("types: {}", "RTCGEN005", "types", "'types' must be a mapping of type names with at least one type, but it is empty.")]
    [InlineData("types: { A: { summary: x } }", "RTCGEN004", "A", "'types.A' lacks the key 'fields'; expected a mapping of member names with at least one member.")]
    [InlineData("types: { stream: { fields: { B: { type: string } } } }", "RTCGEN007", "stream", "'types.stream' must be named with letters and digits, a capital first, and not like a type of JSON.")]
    [InlineData("types: { String: { fields: { B: { type: string } } } }", "RTCGEN007", "String", "'types.String' must be named with letters and digits, a capital first, and not like a type of JSON.")]
    [InlineData("types: { A: { fields: { B: { type: string } }, type: object } }", "RTCGEN002", "type", "Unknown key 'types.A.type'; expected summary, remarks, undocumented, fields, switch, rules, union.")]
    [InlineData("results: { A: { fields: { B: { type: string } }, rules: [] } }", "RTCGEN002", "rules", "Unknown key 'results.A.rules'; expected summary, remarks, undocumented, fields.")]
    [InlineData("results: { A: { fields: { B: { type: string, required: true } } } }", "RTCGEN002", "required", null)]
    [InlineData("types: { A: { fields: { B: { type: A } } } }", "RTCGEN009", "A", "The type 'A' contains 'A', which contains it; a value of it would have no end.")]
    [InlineData("types: { A: { fields: { B: { type: array, items: { type: A } } } } }", "RTCGEN009", "A", "The type 'A' contains 'A', which contains it; a value of it would have no end.")]
    [InlineData("types: { A: { fields: { B: { type: C } } }, C: { fields: { D: { fields: { E: { type: A } } } } } }", "RTCGEN009", "A", "The type 'C' contains 'A', which contains it; a value of it would have no end.")]
    [InlineData("results: { A: { fields: { B: { type: A } } } }", "RTCGEN009", "A", "The type 'A' contains 'A', which contains it; a value of it would have no end.")]
    [InlineData("types: { A: { fields: { B: { type: string, requiredWhen: C is set } } } }", "RTCGEN010", "C", "'types.A.fields.B.requiredWhen': 'C' leads nowhere, as no member is called 'C'.")]
    public void What_a_types_file_cannot_say_is_a_fault(string lines, string id, string underlined, string? message)
    {
        var text = Head + lines + "\n";
        var fault = Reading.Faults(text)[^1];
        Assert.Equal(message ?? fault.Message, fault.Message);
        Assert.Equal((id, underlined), (fault.Id, Reading.Underlined(text, fault)));
    }

    [Fact]
    public void Types_that_share_a_third_are_no_circle() =>
        Assert.Equal(4, Reading.Types(Head + "types: { A: { fields: { B: { type: B }, C: { type: C } } }, B: { fields: { D: { type: D } } }, C: { fields: { D: { type: D } } }, D: { fields: { E: { type: Elsewhere } } } }\n").Types.Count);

    [Fact]
    public void A_type_of_the_other_kind_makes_no_circle() =>
        Assert.Single(Reading.Types(Head + "types: { A: { fields: { B: { type: B } } } }\nresults: { B: { fields: { A: { type: A } } } }\n").Results);

    [Theory]
    [InlineData("typs: { A: { fields: { B: { type: string } } } }", "types")]
    [InlineData("reslts: { A: { fields: { B: { type: string } } } }", "results")]
    public void A_misspelt_key_leaves_the_file_one_of_types(string line, string meant)
    {
        var faults = Reading.Faults(Head + line + "\n");
        Assert.Equal("RTCGEN002", Assert.Single(faults).Id);
        Assert.EndsWith($"did you mean '{meant}'?", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_types_file_names_its_service()
    {
        var fault = Reading.Fault("types: { A: { fields: { B: { type: string } } } }\n");
        Assert.Equal(("RTCGEN004", "The file lacks the key 'service'; expected the service's name, letters, digits, '_' and '-' with a letter first."), (fault.Id, fault.Message));
    }
}
