using System.Globalization;
using System.Text.Json;

namespace RtcGen;

/// <summary>A small JSON file with secrets in it: no message about it shows what it holds.</summary>
internal static class SmallJsonFile
{
    private const int MostBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads an object; of an empty file, an empty one.</summary>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="RtcCredentialException">The file cannot be read, is too large, or holds something else; the message names file and line.</exception>
    public static JsonElement? Read(string path)
    {
        var bytes = ReadBytes(path);
        return bytes is null ? null : Parse(path, bytes);
    }

    private static byte[]? ReadBytes(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[MostBytes + 1];
            var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count <= MostBytes ? bytes[..count] : throw new RtcCredentialException($"The file {path} is larger than 1 MiB. It is not read: is it the right one?");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new RtcCredentialException($"The file {path} cannot be read: {e.Message}", e);
        }
    }

    private static JsonElement Parse(string path, byte[] bytes)
    {
        var text = bytes.AsMemory();
        if (text.Span.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            text = "{}"u8.ToArray();
        }

        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new RtcCredentialException($"The file {path} does not hold a JSON object.");
        }
        catch (JsonException e)
        {
            // Neither its message nor the exception itself: they quote the text, which may be a secret.
            throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture, $"The file {path} is not JSON: look at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }
}
