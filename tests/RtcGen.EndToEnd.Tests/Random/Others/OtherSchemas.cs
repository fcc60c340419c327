using System.Text;
using RtcGen.Emulator;
using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests.Others;

/// <summary>The schemas that this folder holds, as an emulator reads them.</summary>
internal static class OtherSchemas
{
    public static IReadOnlyList<string> Texts { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Random", "Others"), "*.rtc.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly SchemaFile[] Files = [.. Texts.Select(text => SchemaReader.Read(text))];

    private static readonly TypesSchema[] Types = [.. Files.Select(file => file.Types).OfType<TypesSchema>()];

    private static readonly RequestMembers Members = new(new(Types));

    public static ActionSchema Action(string service, string name) =>
        Files.Select(file => file.Action).OfType<ActionSchema>().Single(action => action.Service == service && action.Action == name);

    public static ServiceSchema Service(string name) => Files.Select(file => file.Service).OfType<ServiceSchema>().Single(service => service.Service == name);

    /// <summary>The member with what its shared type says in its place.</summary>
    public static FieldSchema Resolve(FieldSchema field, ActionSchema action) => new TypeTable(Types).Resolve(field, TypeLocation.From(action), inResult: false).Field;

    public static RequestInterpreter Judge(string service) => new(Service(service), Types);

    /// <summary>What the emulator makes of a request as it is sent.</summary>
    public static System.Text.Json.JsonElement Read(ActionSchema action, RtcSignedRequest sent)
    {
        var (members, error) = Members.Read(action, new ReceivedRequest
        {
            Method = sent.Method,
            Path = sent.Uri.AbsolutePath,
            Query = QueryText.Parse(sent.Uri.Query),
            Headers = sent.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            Body = sent.Body,
        });
        Assert.True(error is null, $"{error?.Message}\n{sent.Uri}\n{Encoding.UTF8.GetString(sent.Body.Span)}");
        return members;
    }
}
