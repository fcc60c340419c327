using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>What the C# types of generated properties say.</summary>
internal static class MemberTypes
{
    /// <summary>The type without what makes it nullable: <c>Nullable</c>, and <c>RtcOptional</c> around that.</summary>
    public static ITypeSymbol WithoutNull(KnownTypes types, ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        INamedTypeSymbol named when IsOptional(types, named) => WithoutNull(types, named.TypeArguments[0]),
        _ => type,
    };

    /// <summary>Whether a type is <c>RtcOptional</c>.</summary>
    public static bool IsOptional(KnownTypes types, ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named && types.Optional is { } optional && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, optional);

    /// <summary>What a property of a type holds.</summary>
    public static MemberKind GetKind(KnownTypes types, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => MemberKind.Text,
        SpecialType.System_Boolean => MemberKind.Flag,
        SpecialType.System_Int32 or SpecialType.System_Int64 => MemberKind.Integer,
        SpecialType.System_Double => MemberKind.Real,
        _ when type.TypeKind == TypeKind.Enum => MemberKind.Integer,
        _ when types.IsObject(type) => MemberKind.Object,
        _ => type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named ? GetKind(named) : MemberKind.Opaque,
    };

    /// <summary>The type of an item of a list, or of a value of a map.</summary>
    public static ITypeSymbol GetItem(ITypeSymbol type) => type is not INamedTypeSymbol named ? type : named.TypeArguments[named.TypeArguments.Length - 1];

    private static MemberKind GetKind(INamedTypeSymbol type) => type.OriginalDefinition.MetadataName switch
    {
        "IReadOnlyList`1" => MemberKind.List,
        "IReadOnlyDictionary`2" => MemberKind.Map,
        _ => MemberKind.Opaque,
    };
}
