using System.Globalization;
using System.Text;

namespace RtcGen.Benchmarks;

/// <summary>UpdateSnapshot, again and again under another name, as Refit and System.Text.Json ask for it: without checks, signature or errors.</summary>
internal static class RivalSource
{
    public static string Of(int actions)
    {
        var classes = new StringBuilder();
        var roots = new StringBuilder();
        var methods = new StringBuilder();
        for (var i = 0; i < actions; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"UpdateSnapshot{i:0000}");
            classes.AppendLine($$"""
                public sealed class {{name}}ImageConfig
                {
                    public int? Format { get; set; }
                    public int? Width { get; set; }
                    public int? Height { get; set; }
                    public int? Interval { get; set; }
                }

                public sealed class {{name}}Request
                {
                    public string? AppId { get; set; }
                    public string? BusinessId { get; set; }
                    public string? RoomId { get; set; }
                    public string? TaskId { get; set; }
                    public {{name}}ImageConfig? ImageConfig { get; set; }
                }
                """);
            roots.AppendLine($"[JsonSerializable(typeof({name}Request))]");
            methods.AppendLine($"""
                    [Post("/?Action={name}&Version=2020-12-01")]
                    Task<Envelope<string>> {name}Async([Body] {name}Request request, CancellationToken cancellationToken);
                """);
        }

        return $$"""
            using System.Text.Json.Serialization;
            using Refit;

            namespace Rival;

            public sealed class Metadata
            {
                public string? RequestId { get; set; }
            }

            public sealed class Envelope<T>
            {
                public T? Result { get; set; }
                public Metadata? ResponseMetadata { get; set; }
            }

            {{classes}}
            {{roots}}[JsonSerializable(typeof(Envelope<string>))]
            internal sealed partial class RivalContext : JsonSerializerContext;

            public interface IRivalApi
            {
            {{methods}}}
            """;
    }
}
