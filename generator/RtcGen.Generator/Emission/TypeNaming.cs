using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Names the types that a request, a result or a shared type consists of: itself first, the others in documentation order.</summary>
internal sealed class TypeNaming
{
    // Members of the base classes and of object, and what the emitted code refers to: a property would hide them.
    private static readonly string[] Taken =
    [
        "Action", "At", "CallsUnder", "Check", "Definition", "Equals", "Finalize", "Formats", "GetHashCode", "GetType", "JsonElement",
        "JsonValueKind", "MemberwiseClone", "OtherMembers", "RatedApp", "ReadMember", "ReadResult", "RtcMethod", "RtcRate", "RtcRateScope",
        "RtcRelations", "RtcRepeatability", "Service", "TextFormat", "ToJson", "ToString", "Validate", "WhenInvalid", "Write", "WriteQuery",
    ];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<EmittedType> _all = [];

    /// <summary>All types named so far.</summary>
    public IReadOnlyList<EmittedType> All => _all;

    /// <summary>Names the types of a request.</summary>
    public EmittedType AddRequest(ActionSchema action)
    {
        var parameters = new FieldSchema
        {
            Name = action.Action,
            Type = FieldType.Object,
            Fields = new([.. action.Query, .. action.Body]),
            Rules = action.Rules,
            Line = action.Line,
        };
        var type = new EmittedType(NewName($"{action.Action}Request"), EmittedKind.Request, parameters, null);
        Add(type, action.Action, action.Query.Count);
        return type;
    }

    /// <summary>Names the types of a result that is an object or has objects in it.</summary>
    /// <returns>The type of the result, as C# writes it: one that can be null.</returns>
    public string AddResult(ActionSchema action)
    {
        var type = TypeOf(action.Result.Shape, $"{action.Action}Result", null, EmittedKind.Result).Type;
        return IsValueType(action.Result.Type) ? $"{type}?" : type;
    }

    /// <summary>Whether C# needs a question mark for a null of the type.</summary>
    public static bool IsValueType(FieldType type) =>
        type is FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.Boolean or FieldType.Json;

    /// <summary>Names the types of a shared type.</summary>
    public void AddShared(TypeSchema type, EmittedKind kind) =>
        Add(new EmittedType(NewName(type.Name), kind, type.Shape, null), type.Name, queryCount: 0);

    private static string PropertyName(string wireName, string typeName)
    {
        var name = CSharpNames.Property(wireName);
        return name == typeName || Array.IndexOf(Taken, name) >= 0 ? $"{name}Value" : name;
    }

    private void Add(EmittedType type, string prefix, int queryCount)
    {
        _all.Add(type);
        var inner = type.Kind == EmittedKind.Result ? EmittedKind.Result : EmittedKind.Object;
        foreach (var field in type.Field.Fields)
        {
            var (name, own) = TypeOf(field, prefix + CSharpNames.Property(field.Name), type, inner);
            type.Members.Add(new(field, PropertyName(field.Name, type.Name), name, own, InQuery: type.Members.Count < queryCount));
        }
    }

    private (string Type, EmittedType? Own) TypeOf(FieldSchema field, string wanted, EmittedType? holder, EmittedKind kind)
    {
        switch (field.Type)
        {
            case FieldType.Object:
                var type = new EmittedType(NewName(wanted), kind, field, holder);
                Add(type, wanted, queryCount: 0);
                return (type.Name, type);
            case FieldType.Array:
                var (item, own) = TypeOf(field.Items!, wanted, holder, kind);
                return ($"IReadOnlyList<{item}>", own);
            case FieldType.Shared:
                return (field.TypeName!, null);
            case FieldType.Json:
                return ("JsonElement", null);
        }

        if (field.Values.Count == 0)
        {
            return (PlainType(field.Type), null);
        }

        var values = new EmittedType(NewName(wanted), field.Type == FieldType.String ? EmittedKind.Constants : EmittedKind.Enumeration, field, holder);
        _all.Add(values);
        return (field.Type == FieldType.String ? "string" : values.Name, values);
    }

    private static string PlainType(FieldType type) => type switch
    {
        FieldType.Int32 => "int",
        FieldType.Int64 => "long",
        FieldType.Double => "double",
        FieldType.Boolean => "bool",
        _ => "string",
    };

    private string NewName(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = $"{wanted}{number}";
        }

        return name;
    }
}
