using Microsoft.CodeAnalysis;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// The error codes that the project's C# finds by name in its references: in the ready-made client, or in a project that
/// lets it see its internal classes. A second class of that name would make every use of it a warning.
/// </summary>
/// <param name="Names">Each property with its class and namespace, in order.</param>
internal sealed record ReferencedErrors(EquatableArray<string> Names)
{
    private const string Root = "RtcGen";
    private const string Runtime = "RtcGen.Runtime";

    /// <summary>What a project without such references finds.</summary>
    public static ReferencedErrors None { get; } = new(default(EquatableArray<string>));

    /// <summary>Looks into the assemblies that hold generated code. They are few, and the compiler has opened them already.</summary>
    public static ReferencedErrors Of(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var classes = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => HoldsGeneratedCode(assembly) && IsNamedPlainly(compilation, assembly))
            .SelectMany(ErrorClasses)
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .GroupBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .ToList();

        // Of two classes neither can be named, so that the project needs its own.
        var names = classes.Where(group => group.Count() == 1).SelectMany(group => group).SelectMany(type => type.GetMembers().OfType<IPropertySymbol>().Select(code => $"{type.ToDisplayString()}.{code.Name}"));
        return classes.Count == 0 ? None : new(new EquatableArray<string>(names.OrderBy(name => name, StringComparer.Ordinal)));
    }

    /// <summary>Whether all codes of a service are there, so that its class need not be declared again.</summary>
    public bool Describe(ServiceSchema service)
    {
        if (Names.Count == 0)
        {
            return false;
        }

        var known = new HashSet<string>(Names, StringComparer.Ordinal);
        var model = CodeModelBuilder.Build(service, string.Empty);
        return model.Errors.All(error => known.Contains($"{model.Namespace}.{model.ErrorsClass}.{error.Name}"));
    }

    private static bool HoldsGeneratedCode(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime));

    // What is only reached through an extern alias is out of the way of other names.
    private static bool IsNamedPlainly(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is { Properties.Aliases: var aliases } && (aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias));

    private static IEnumerable<INamedTypeSymbol> ErrorClasses(IAssemblySymbol assembly) =>
        assembly.GlobalNamespace.GetNamespaceMembers().Where(space => space.Name == Root)
            .SelectMany(root => root.GetNamespaceMembers())
            .SelectMany(service => service.GetTypeMembers($"{service.Name}{ReservedNames.ErrorsEnding}", 0));
}
