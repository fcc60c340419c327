using System.Reflection;
using System.Runtime.CompilerServices;

namespace RtcGen.Schema.Tests;

public sealed class ModelEqualityTests
{
    private static readonly List<Type> Types =
        [.. typeof(SchemaReader).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && !type.IsEnum && !type.IsGenericType && IsRecord(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static TheoryData<Type> Records => [.. Types];

    [Fact]
    public void The_model_has_the_records_that_are_tested_here() =>
        Assert.Equal(
            [
                "ActionSchema", "ConditionSchema", "ConditionTerm", "ContentSchema", "DiagnosticRule", "ErrorSchema", "FieldSchema", "FormatSchema",
                "LocalizedText", "MemberPath", "NamedValue", "NumberRange", "PagesSchema", "RateLimit", "RegionSchema", "ResultSchema",
                "RuleSchema", "SchemaDiagnostic", "SchemaFile", "SchemaReplacement", "SchemaSpan", "ServiceSchema", "TaskRole", "TypeLocation", "TypeSchema",
                "TypesSchema", "UnionBranch", "UnionSchema", "ValueMeaning", "VersionStatus", "WindowSchema",
            ],
            Types.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Records))]
    public void A_copy_is_equal_and_has_the_same_hash(Type type)
    {
        var (one, other) = (Sample(type, variant: 1), Sample(type, variant: 1));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_change_of_any_property_makes_it_another(Type type)
    {
        var original = Sample(type, variant: 1);
        var properties = Properties(type).ToList();
        Assert.NotEmpty(properties);
        foreach (var property in properties)
        {
            var changed = Sample(type, variant: 1);
            property.SetValue(changed, property.PropertyType == typeof(FieldSchema) ? SampleMember(variant: 2) : Sample(property.PropertyType, variant: 2));
            Assert.False(original.Equals(changed), $"{type.Name}.{property.Name} takes no part in equality");
        }
    }

    [Fact]
    public void Arrays_are_equal_by_their_elements()
    {
        var array = new EquatableArray<string>(["a", "b"]);
        Assert.True(array == new EquatableArray<string>(["a", "b"]));
        Assert.True(array.Equals((object)new EquatableArray<string>(["a", "b"])));
        Assert.Equal(array.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.True(array != new EquatableArray<string>(["b", "a"]));
        Assert.True(array != new EquatableArray<string>(["a"]));
        Assert.True(array != default);
    }

    [Fact]
    public void Arrays_are_equal_to_nothing_else()
    {
        var array = new EquatableArray<string>(["a"]);
        Assert.False(array.Equals(null));
        Assert.False(array.Equals((object)"a"));
        Assert.False(array.Equals((object)new[] { "a" }));
    }

    [Fact]
    public void An_array_that_was_never_set_is_an_empty_one()
    {
        EquatableArray<string> unset = default;
        Assert.Equal(new EquatableArray<string>([]), unset);
        Assert.Equal(new EquatableArray<string>([]).GetHashCode(), unset.GetHashCode());
        Assert.Empty(unset);
        Assert.Throws<IndexOutOfRangeException>(() => unset[0]);
    }

    [Fact]
    public void An_array_keeps_its_own_copy()
    {
        string[] source = ["a"];
        var array = new EquatableArray<string>(source);
        source[0] = "b";
        Assert.Equal("a", array[0]);
    }

    [Fact]
    public void Reading_the_same_text_twice_gives_equal_models_that_share_nothing()
    {
        var (one, other) = (Reading.Action(SchemaFolder.Action), Reading.Action(SchemaFolder.Action));
        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Reading.Action(SchemaFolder.Action.Replace("[1, 600]", "[1, 601]", StringComparison.Ordinal)));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    // A value of the type; values of different variants differ.
    private static object Sample(Type type, int variant)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => new string('x', variant),
            _ when plain == typeof(int) => variant,
            _ when plain == typeof(long) => (long)variant,
            _ when plain == typeof(decimal) => (decimal)variant,
            _ when plain == typeof(bool) => variant > 1,
            _ when plain == typeof(TimeSpan) => TimeSpan.FromSeconds(variant),
            // Also a number without a name: some enumerations have one member only.
            { IsEnum: true } => Enum.ToObject(plain, variant),
            { IsGenericType: true } => SampleArray(plain, variant),
            _ => SampleRecord(plain, variant),
        };
    }

    private static object SampleArray(Type type, int variant)
    {
        var element = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, 1);
        items.SetValue(element == typeof(FieldSchema) ? SampleMember(variant) : Sample(element, variant), 0);
        return Activator.CreateInstance(type, items)!;
    }

    // A member has members of its own: end there.
    private static FieldSchema SampleMember(int variant) => new() { Name = new string('f', variant), Type = FieldType.Int32 };

    private static object SampleRecord(Type type, int variant)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in Properties(type))
        {
            property.SetValue(record, property.PropertyType == typeof(FieldSchema) ? SampleMember(variant) : Sample(property.PropertyType, variant));
        }

        return record;
    }
}
