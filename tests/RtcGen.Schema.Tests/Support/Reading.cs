namespace RtcGen.Schema.Tests;

internal static class Reading
{
    public static ActionSchema Action(string text)
    {
        var file = SchemaReader.Read(text, CancellationToken.None);
        Assert.Empty(file.Diagnostics);
        Assert.Null(file.Service);
        return Assert.IsType<ActionSchema>(file.Action);
    }

    public static ServiceSchema Service(string text)
    {
        var file = SchemaReader.Read(text, CancellationToken.None);
        Assert.Empty(file.Diagnostics);
        Assert.Null(file.Action);
        return Assert.IsType<ServiceSchema>(file.Service);
    }

    public static TypesSchema Types(string text)
    {
        var file = SchemaReader.Read(text, CancellationToken.None);
        Assert.Empty(file.Diagnostics);
        Assert.Null(file.Action);
        Assert.Null(file.Service);
        return Assert.IsType<TypesSchema>(file.Types);
    }

    public static FieldSchema Member(string keys) => Assert.Single(Action(Documents.WithMember(keys)).Body);

    public static IReadOnlyList<SchemaDiagnostic> Faults(string text)
    {
        var file = SchemaReader.Read(text, CancellationToken.None);
        Assert.Null(file.Action);
        Assert.Null(file.Service);
        Assert.Null(file.Types);
        Assert.NotEmpty(file.Diagnostics);
        Assert.All(file.Diagnostics, fault => AssertInside(text, fault));
        return [.. file.Diagnostics];
    }

    public static SchemaDiagnostic Fault(string text) => Assert.Single(Faults(text));

    // One fault, at the text it underlines.
    public static void AssertFault(string text, string id, int line, int column, string underlined, string message)
    {
        var fault = Fault(text);
        Assert.Equal(
            (id, line, column, underlined, message),
            (fault.Id, fault.Span.StartLine, fault.Span.StartColumn, Underlined(text, fault), fault.Message));
    }

    // One fault, known by its id, the text it underlines, and its message.
    public static void AssertSays(string text, string id, string underlined, string message)
    {
        var fault = Fault(text);
        Assert.Equal(message, fault.Message);
        Assert.Equal((id, underlined), (fault.Id, Underlined(text, fault)));
    }

    public static string Underlined(string text, SchemaDiagnostic fault) => text.Substring(fault.Span.Start, fault.Span.Length);

    public static void AssertInside(string text, SchemaDiagnostic fault)
    {
        var span = fault.Span;
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.Length, 0, text.Length - span.Start);
        Assert.True(span.StartLine >= 1 && span.StartColumn >= 1, span.ToString());
        Assert.True((span.EndLine, span.EndColumn).CompareTo((span.StartLine, span.StartColumn)) >= 0, span.ToString());
    }
}
