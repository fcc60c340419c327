using System.Globalization;
using System.Text.Json;

namespace RtcGen;

/// <summary>A small JSON file with secrets in it: no message about it shows what it holds.</summary>
internal static class BoundedJsonFile
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads an object; of an empty file, an empty one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock of the timeout.</param>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="RtcCredentialException">
    /// The file cannot be read, does not respond, is too large, or contains something else; the message names file and line.
    /// </exception>
    public static JsonElement? Read(string path, TimeProvider time)
    {
        var bytes = ReadBytes(path, time);
        return bytes is null ? null : Parse(path, bytes);
    }

    /// <summary>Checks all names in JSON, as one that cannot be decoded would break the search for another.</summary>
    /// <exception cref="RtcCredentialException">One cannot be decoded; the message names the file.</exception>
    public static void ThrowIfUnreadableName(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                ThrowIfUnreadableName(item, path);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            try
            {
                _ = property.Name;
            }
            catch (InvalidOperationException)
            {
                throw new RtcCredentialException($"The file {LogSanitizer.Short(path)} has a property whose name contains an unpaired surrogate or invalid UTF-8.");
            }

            ThrowIfUnreadableName(property.Value, path);
        }
    }

    private static byte[]? ReadBytes(string path, TimeProvider time)
    {
        try
        {
            return GuardedFile.Read(path, MaxBytes, time)
                ?? throw new RtcCredentialException($"The file {LogSanitizer.Short(path)} is larger than 1 MiB. It is not read: is it the right one?");
        }
        catch (TimeoutException e)
        {
            throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture,
                $"The file {LogSanitizer.Short(path)} was not read to its end within {GuardedFile.Limit.TotalSeconds:0} s. Is it a pipe, a device, or on a mount that does not respond?"), e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new RtcCredentialException($"The file {LogSanitizer.Short(path)} cannot be read: {LogSanitizer.Short(e.Message)}", e);
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
            ThrowIfUnreadableName(document.RootElement, path);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new RtcCredentialException($"The file {LogSanitizer.Short(path)} does not contain a JSON object.");
        }
        catch (JsonException e)
        {
            // Neither its message nor the exception itself: they quote the content, which may be a secret.
            throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture, $"The file {LogSanitizer.Short(path)} is not JSON: look at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }
}
