using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Names the types of an action: <c>UpdateSnapshotRequest</c>, then one for each object and enumeration in it.</summary>
internal sealed class RequestTypes
{
    // Members of the base class and of object, and what the emitted code refers to: a property would hide them.
    private static readonly string[] Taken =
    [
        "Action", "Check", "Definition", "Equals", "Finalize", "Formats", "GetHashCode", "GetType", "MemberwiseClone",
        "ReadResult", "RtcRepeatability", "Service", "TextFormat", "ToJson", "ToString", "Validate", "WhenInvalid", "Write",
    ];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<RequestType> _all = [];

    private RequestTypes()
    {
    }

    /// <summary>The request first, the others in documentation order.</summary>
    public static IReadOnlyList<RequestType> Of(ActionSchema action)
    {
        var types = new RequestTypes();
        types.Add(types.NewName($"{action.Action}Request"), field: null, action.Action, action.Body);
        return types._all;
    }

    private static string PlainType(FieldType type) => type switch
    {
        FieldType.Int32 => "int",
        FieldType.Int64 => "long",
        FieldType.Double => "double",
        FieldType.Boolean => "bool",
        _ => "string",
    };

    private static string PropertyName(string wireName, string typeName)
    {
        var name = CSharpNames.Property(wireName);
        return name == typeName || Array.IndexOf(Taken, name) >= 0 ? $"{name}Value" : name;
    }

    private void Add(string typeName, FieldSchema? field, string prefix, IReadOnlyList<FieldSchema> fields)
    {
        var members = new List<RequestProperty>();
        var type = new RequestType(typeName, field, members);
        _all.Add(type);
        foreach (var member in fields)
        {
            var ownName = member.Fields.Count > 0 || member.Values.Count > 0
                ? NewName(prefix + CSharpNames.Property(member.Name))
                : null;
            members.Add(new(member, PropertyName(member.Name, typeName), ownName ?? PlainType(member.Type)));
            if (member.Fields.Count > 0)
            {
                Add(ownName!, member, prefix + CSharpNames.Property(member.Name), member.Fields);
            }
            else if (ownName is not null)
            {
                _all.Add(new(ownName, member, []));
            }
        }
    }

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
