using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>
    /// Looks into the assemblies that hold generated code. The project's own compilation is another whenever C# is typed; what
    /// its references hold is seen as well from one that has nothing else.
    /// </summary>
    /// <param name="references">The project's references.</param>
    /// <param name="project">The name of its assembly; null when unknown.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public static ReferencedErrors Read(IReadOnlyCollection<MetadataReference> references, string? project, CancellationToken cancellationToken)
    {
        // Nearly always there is none, and a compilation of all references takes longer than many schemas.
        var callers = references.Where(UsesRuntime).ToList();
        if (callers.Count == 0)
        {
            return None;
        }

        var compilation = CSharpCompilation.Create(project, references: references);
        var classes = new List<INamedTypeSymbol>();
        foreach (var assembly in callers.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsNamedPlainly(compilation, assembly))
            {
                classes.AddRange(ErrorClasses(assembly).Where(type => IsSeen(type, project)));
            }
        }

        return new(new EquatableArray<string>(GetCodes(classes).OrderBy(name => name, StringComparer.Ordinal)));
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

    // Of two classes of one name neither can be named, so that the project needs its own.
    private static IEnumerable<string> GetCodes(List<INamedTypeSymbol> classes) => classes
        .GroupBy(type => type.ToDisplayString(), StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .SelectMany(group => group.Single().GetMembers().OfType<IPropertySymbol>().Select(code => $"{group.Key}.{code.Name}"));

    // What holds generated code has the runtime among its own references. What cannot be read here, the compiler reports.
    private static bool UsesRuntime(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.ReferencedAssemblyNames.Any(name => name.Name == Runtime),
        PortableExecutableReference file => UsesRuntime(file),
        _ => false,
    };

    private static bool UsesRuntime(PortableExecutableReference file)
    {
        try
        {
            return file.GetMetadata() is AssemblyMetadata assembly && assembly.GetModules().Any(module => UsesRuntime(module.GetMetadataReader()));
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return false;
        }
    }

    private static bool UsesRuntime(MetadataReader module)
    {
        foreach (var reference in module.AssemblyReferences)
        {
            if (module.StringComparer.Equals(module.GetAssemblyReference(reference).Name, Runtime))
            {
                return true;
            }
        }

        return false;
    }

    // Of a friend's key nothing is known here; who wrote the attribute meant this project.
    private static bool IsSeen(INamedTypeSymbol type, string? project) => type.DeclaredAccessibility == Accessibility.Public
        || type.ContainingAssembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(InternalsVisibleToAttribute)
            && attribute.ConstructorArguments.FirstOrDefault().Value is string friend
            && string.Equals(friend.Split(',')[0].Trim(), project, StringComparison.OrdinalIgnoreCase));

    // What is only reached through an extern alias is out of the way of other names.
    private static bool IsNamedPlainly(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is { Properties.Aliases: var aliases } && (aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias));

    private static IEnumerable<INamedTypeSymbol> ErrorClasses(IAssemblySymbol assembly) =>
        assembly.GlobalNamespace.GetNamespaceMembers().Where(space => space.Name == Root)
            .SelectMany(root => root.GetNamespaceMembers())
            .SelectMany(service => service.GetTypeMembers($"{service.Name}{ReservedNames.ErrorsEnding}", 0));
}
