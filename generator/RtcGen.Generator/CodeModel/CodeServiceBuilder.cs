using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Names what a service file describes.</summary>
internal static class CodeServiceBuilder
{
    /// <summary>The model of a service.</summary>
    public static CodeService Build(ServiceSchema service, string path, NameDiagnostics diagnostics)
    {
        if (ReservedNames.IsService(service.Service))
        {
            diagnostics.Add(SchemaSpan.AtLine(service.Line), $"The service '{service.Service}' would have the namespace of a version, or the name of something in the runtime; no service can be called so.");
        }

        return new(
            service,
            path,
            CSharpNames.Namespace(service.Service, null),
            new(Errors(service, diagnostics)),
            new(Formats(service, diagnostics)));
    }

    // The service gives the codes, so that a name that is taken gives way; others keep theirs.
    private static List<CodeError> Errors(ServiceSchema service, NameDiagnostics diagnostics)
    {
        var names = new UniqueNames(name => name is "All" or "Catalogue" or "RtcRetryClass" or "Service" || name == ReservedNames.GetErrorsClass(service.Service) || ReservedNames.IsOfObject(name));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = service.Errors.Select(error => Property(error, codes, diagnostics) is { } name && names.TryTake(name) ? name : null).ToList();
        return [.. service.Errors.Select((error, i) => new CodeError(error, given[i] ?? names.Take($"{CSharpNames.Property(error.Code)}Code")))];
    }

    private static string? Property(ErrorSchema error, Dictionary<string, string> codes, NameDiagnostics diagnostics)
    {
        var name = CSharpNames.Property(error.Code);
        if (codes.TryGetValue(name, out var other))
        {
            diagnostics.Add(SchemaSpan.AtLine(error.Line, error.Column), $"The error '{error.Code}' becomes '{name}' in C#, as does the error '{other}'; remove one of them.");
            return null;
        }

        codes.Add(name, error.Code);
        return name;
    }

    // The schema gives the formats: whoever wrote one can call it otherwise.
    private static List<CodeFormat> Formats(ServiceSchema service, NameDiagnostics diagnostics)
    {
        var names = new UniqueNames(name => name is "Formats" or "RtcStringFormat" || ReservedNames.IsOfObject(name));
        var formats = new List<CodeFormat>();
        foreach (var format in service.Formats)
        {
            var name = CSharpNames.Property(format.Name);
            var model = new CodeFormat(format, name, $"{name}Pattern", $"s_{format.Name.Replace('-', '_')}");
            foreach (var taken in new[] { model.Name, model.Pattern, model.Field }.Where(taken => !names.TryTake(taken)))
            {
                diagnostics.Add(SchemaSpan.AtLine(format.Line, format.Column), $"The format '{format.Name}' becomes '{taken}' in C#, which is taken there; rename the format.");
            }

            formats.Add(model);
        }

        return formats;
    }
}
