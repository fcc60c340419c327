using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RtcGen.OpenApi;

/// <summary>Writes JSON as YAML: blocks outside, small lists and mappings of single values on one line.</summary>
internal static partial class YamlText
{
    private const int LongestFlow = 100;

    private static readonly EmitterSettings Settings = new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n");

    public static string Write(JsonNode node)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, node);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, IsSmall(mapping) ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (name, value) in mapping)
                {
                    emitter.Emit(Text(name));
                    Write(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, IsSmall(list) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                {
                    Write(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                emitter.Emit(Text(text));
                break;
            default:
                emitter.Emit(Scalar(node?.ToJsonString() ?? "null", ScalarStyle.Plain));
                break;
        }
    }

    private static bool IsSmall(JsonNode node)
    {
        var children = node is JsonObject mapping ? mapping.Select(entry => entry.Value) : node.AsArray();
        return children.All(child => child is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 })) && node.ToJsonString().Length <= LongestFlow;
    }

    // What another reader might take for a number, a date or a Boolean is in quotes.
    private static Scalar Text(string text) =>
        Scalar(text, text.AsSpan().ContainsAny('\n', '\r', '\u0085') || text.Any(char.IsControl) ? ScalarStyle.DoubleQuoted : Plain().IsMatch(text) && !Reserved().IsMatch(text) ? ScalarStyle.Plain : ScalarStyle.SingleQuoted);

    private static Scalar Scalar(string text, ScalarStyle style) =>
        new(null, null, text, style, isPlainImplicit: style == ScalarStyle.Plain, isQuotedImplicit: style != ScalarStyle.Plain);

    [GeneratedRegex(@"\A[A-Za-z_/$\u4E00-\u9FFF](?:[^\r\n\t:#{}\[\]'""\\]*[^\s:#{}\[\]'""\\,])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:null|true|false|yes|no|on|off|y|n)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
