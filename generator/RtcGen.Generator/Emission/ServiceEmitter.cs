using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what the actions of a service refer to: its definition and its formats.</summary>
internal static class ServiceEmitter
{
    /// <summary>The namespace of a service; those of its versions lie in it.</summary>
    public static string Namespace(string service) => $"RtcGen.{CSharpNames.ServiceNamespace(service)}";

    /// <summary>Prints the whole file.</summary>
    public static string Emit(ServiceSchema service, string path)
    {
        var code = new CodeWriter();
        FileHead.Emit(code, path, Namespace(service.Service), "System.CodeDom.Compiler");

        DocComment.Summary(code, service.Summary);
        DocComment.Remarks(code, [$"Schema: {CSharp.Xml(path)}, line {service.Line}."]);
        code.Lines(FileHead.GeneratedCode);
        code.Open("internal static class Service");
        code.Lines("/// <summary>The service's name, its regions and their hosts.</summary>");
        code.Lines("public static readonly RtcService Definition = new(");
        code.Lines($"    {CSharp.Text(service.Service)},");
        code.Lines($"    defaultRegion: {CSharp.Text(service.DefaultRegion)},");
        code.Lines("    [");
        foreach (var region in service.Regions)
        {
            code.Lines($"        new({CSharp.Text(region.Name)}, {CSharp.Text(region.Host)}),");
        }

        code.Lines("    ]);");
        code.Close();
        if (service.Formats.Count > 0)
        {
            FormatEmitter.Emit(code, service);
        }

        return code.ToString();
    }
}
