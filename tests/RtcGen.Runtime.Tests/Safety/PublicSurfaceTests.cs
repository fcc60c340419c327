using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>
/// Who writes <c>using RtcGen;</c> sees what users need. What is in sight: a public type that no editor hides; of such a type, each public or
/// protected member that it declares itself and that no editor hides. A property counts once, whatever accessors it has; so does each constructor, method,
/// overridden or not, and enumeration value. Operators, and what the compiler makes for a record, are in no list of an editor and do not count.
/// </summary>
public class PublicSurfaceTests
{
    private static readonly Type[] Exported = [.. typeof(RtcClient).Assembly.GetExportedTypes()];

    [Fact]
    public void Fewer_than_45_types_are_in_sight() => Assert.InRange(InSight().Count(), 30, 44);

    [Fact]
    public void Fewer_than_330_members_are_in_sight() => Assert.InRange(InSight().SelectMany(Members).Count(), 200, 329);

    [Fact]
    public void All_that_only_generated_code_needs_is_hidden() =>
        Assert.Empty(Exported.Where(static type => type.Namespace == "RtcGen.Generated" && !IsHidden(type)).Select(static type => type.Name));

    [Fact]
    public void Nothing_hidden_stands_beside_what_users_need() =>
        Assert.Empty(Exported.Where(static type => type.Namespace != "RtcGen.Generated" && IsHidden(type)).Select(static type => type.Name));

    [Fact]
    public void There_are_these_two_namespaces_and_no_other() =>
        Assert.Equal(["RtcGen", "RtcGen.Generated"], Exported.Select(static type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_member_in_sight_takes_or_gives_what_is_hidden()
    {
        var shown = InSight().SelectMany(Members).Where(static member => TypesOf(member).Any(static type => type.Namespace == "RtcGen.Generated"));

        Assert.Empty(shown.Select(static member => $"{member.DeclaringType!.Name}.{member.Name}"));
    }

    private static IEnumerable<Type> InSight() => Exported.Where(static type => type.Namespace != "RtcGen.Generated" && !IsHidden(type));

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(static member => IsVisible(member) && !IsHidden(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => !constructor.IsStatic && IsVisible((MethodBase)constructor),
        MethodInfo method => !method.IsSpecialName && IsVisible((MethodBase)method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        _ => false,
    };

    // Nobody derives from a sealed class.
    private static bool IsVisible(MethodBase method) => method.IsPublic || (method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed;

    private static bool IsHidden(MemberInfo member) => member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false) is { State: EditorBrowsableState.Never };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(static parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };
}
