using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RtcGen.OpenApi;

/// <summary>Reads YAML, and JSON as a part of it, into a tree of JSON. Numbers keep the characters they are written with.</summary>
internal static partial class YamlTree
{
    private const int MaximumDepth = 100;
    private const int MaximumNodes = 5_000_000;

    public static JsonNode? Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            var nodes = 0;
            return Node(parser, 0, ref nodes);
        }
        catch (YamlException e)
        {
            throw new OpenApiException(e.InnerException?.Message ?? e.Message, (int)e.Start.Line);
        }
    }

    private static JsonNode? Node(Parser parser, int depth, ref int nodes)
    {
        var place = parser.Current!.Start;
        if (depth > MaximumDepth || ++nodes > MaximumNodes)
        {
            throw new OpenApiException("The document is nested too deep, or too long.", (int)place.Line);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Value(scalar);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(Node(parser, depth + 1, ref nodes));
            }

            return list;
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw new OpenApiException("Anchors and aliases are not read.", (int)place.Line);
        }

        var mapping = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (mapping.ContainsKey(key.Value))
            {
                throw new OpenApiException($"The name '{key.Value}' is repeated.", (int)key.Start.Line);
            }

            mapping[key.Value] = Node(parser, depth + 1, ref nodes);
        }

        return mapping;
    }

    private static JsonNode? Value(Scalar scalar) => scalar.Style != ScalarStyle.Plain
        ? JsonValue.Create(scalar.Value)
        : scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Number().IsMatch(scalar.Value) => JsonNode.Parse(scalar.Value),
            _ => JsonValue.Create(scalar.Value),
        };

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
