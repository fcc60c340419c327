using System.Text.Json;
using System.Text.RegularExpressions;

namespace RtcGen.Cli.Importing;

/// <summary>Tells by the content what a source is.</summary>
internal static partial class SourceKind
{
    public const string Page = "page";
    public const string Go = "go";
    public const string Json = "json";
    public const string OpenApi = "openapi";

    /// <summary>The kind; null when it is none that is known.</summary>
    public static string? Of(string text) =>
        // What begins like JSON is meant to be; the importer says what is wrong with it.
        GoPackage().IsMatch(text) ? Go
        : IsJson(text) || text.TrimStart().StartsWith('{') ? OpenApiKey().IsMatch(text) ? OpenApi : Json
        : OpenApiLine().IsMatch(text) ? OpenApi
        : Address().IsMatch(text) ? Page
        : null;

    /// <summary>Whether a text is JSON, with the comments that people write into it.</summary>
    public static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^package[ \t]+\w+[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex GoPackage();

    [GeneratedRegex(@"""openapi""\s*:\s*""3\.", RegexOptions.CultureInvariant)]
    private static partial Regex OpenApiKey();

    [GeneratedRegex(@"^openapi:\s*[""']?3\.", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OpenApiLine();

    [GeneratedRegex(@"[?&]Action=\w+&(?:amp;)?Version=\d", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
