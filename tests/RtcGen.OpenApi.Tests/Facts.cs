using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Tests;

/// <summary>All that a model says, without the places where it stands, as text to compare.</summary>
internal static class Facts
{
    private static readonly HashSet<string> Places = ["Line", "Column", "Span"];

    public static string Of(object model)
    {
        var text = new StringBuilder();
        Write(text, model, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (value is null or string or bool or Enum or int or long or TimeSpan)
        {
            text.Append(CultureInfo.InvariantCulture, $"{value ?? "-"}\n");
        }
        else if (value is decimal number)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number / 1.0000000000000000000000000000m}\n");
        }
        else if (value is IEnumerable items)
        {
            text.Append("list\n");
            foreach (var item in items)
            {
                Write(text.Append(' ', depth + 1), item, depth + 1);
            }
        }
        else
        {
            Properties(text, value, depth);
        }
    }

    private static void Properties(StringBuilder text, object value, int depth)
    {
        text.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name}\n");
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsFact))
        {
            Write(text.Append(' ', depth + 1).Append(property.Name).Append(' '), property.GetValue(value), depth + 1);
        }
    }

    private static bool IsFact(PropertyInfo property) =>
        property.PropertyType != typeof(SchemaSpan)
        && property.PropertyType != typeof(EquatableArray<SchemaSpan>)
        && !Places.Contains(property.Name)
        && property.GetIndexParameters().Length == 0;
}
