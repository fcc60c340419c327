using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import.Tests;

public sealed class ExampleTests
{
    private static readonly Dictionary<string, string> Formats = Service().Formats.ToDictionary(format => format.Pattern, format => format.Name);

    [Fact]
    public void A_page_gives_the_facts_that_the_catalogue_has()
    {
        var draft = PageImporter.Import(Text("Pages/UpdateSnapshot.md"), new() { Docs = 147055, Formats = Formats });
        var imported = Action(SchemaWriter.Write(draft));
        var byHand = Action(Text("schema/UpdateSnapshot.rtc.yaml"));

        Assert.Equal(Facts(byHand), Facts(imported));
        Assert.Empty(imported.Query);
    }

    [Fact]
    public void Its_draft_reads_as_a_person_would_write_it()
    {
        var draft = PageImporter.Import(Text("Pages/UpdateSnapshot.md"), new() { Docs = 147055, Formats = Formats });

        Assert.Equal(
            """
            # yaml-language-server: $schema=../../rtcgen.schema.json
            action: UpdateSnapshot
            version: "2020-12-01"
            service: rtc
            method: POST
            docs: 147055
            rate: 150/s
            summary: TODO

            body:
              AppId: { type: string, format: id, required: true, summary: The app id. }
              BusinessId: { type: string, format: id, summary: The business id. }
              RoomId: { type: string, format: id, required: true, summary: The room id. }
              TaskId: { type: string, format: id, required: true, summary: The task id. }
              ImageConfig:
                summary: The image config.
                fields:
                  Format:
                    type: int32
                    values: { 0: Jpeg, 1: Png }
                    default: 0
                    whenInvalid: default
                    effect: none
                    summary: TODO
                  Width:
                    type: int32
                    unit: px
                    range: "[0, 1920]"
                    default: 0
                    whenInvalid: default
                    effect: none
                    summary: TODO
                  Height:
                    type: int32
                    unit: px
                    range: "[0, 1920]"
                    default: 0
                    whenInvalid: default
                    effect: none
                    summary: TODO
                  Interval: { type: int32, unit: s, range: "[1, 600]", default: 2, whenInvalid: default, summary: TODO }

            result: { type: string, success: ok, failure: "" }

            """.ReplaceLineEndings("\n"),
            SchemaWriter.Write(draft));
    }

    // All that is neither a text for people nor said of the action's place among others.
    private static string Facts(ActionSchema action) => string.Join(
        '\n',
        [
            $"{action.Action} {action.Version} {action.Service} {action.Method} {action.Docs}",
            .. action.Rates.Select(rate => $"{rate.Calls}/{rate.Unit} {rate.Scope}"),
            .. action.Body.SelectMany(field => Facts(field, string.Empty)),
            $"{action.Result.Type} {action.Result.Success} '{action.Result.Failure}'",
        ]);

    private static IEnumerable<string> Facts(FieldSchema field, string path) =>
    [
        $"{path}{field.Name} {field.Type} {field.Required} {field.Format} {field.Pattern} {field.Unit} {field.Range} [{string.Join(' ', field.Values.Select(value => $"{value.Value}={value.Name}"))}] {field.Default} {field.WhenInvalid} {field.Effect}",
        .. field.Fields.SelectMany(member => Facts(member, path + field.Name + ".")),
    ];

    private static ActionSchema Action(string text)
    {
        var file = SchemaReader.Read(text);
        Assert.Empty(file.Diagnostics);
        return file.Action!;
    }

    private static ServiceSchema Service() => SchemaReader.Read(Text("schema/service.rtc.yaml")).Service!;

    private static string Text(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));
}
