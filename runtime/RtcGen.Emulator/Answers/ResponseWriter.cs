using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Writes an answer in Volcengine's envelope.</summary>
internal static class ResponseWriter
{
    // The answer is JSON and nothing else, so & and + may stay readable in the signature texts.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(EmulatorResponse answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteStartObject("ResponseMetadata");
        writer.WriteString("RequestId", answer.RequestId);
        WriteIfKnown(writer, "Action", answer.Action);
        WriteIfKnown(writer, "Version", answer.Version);
        WriteIfKnown(writer, "Service", answer.Service);
        WriteIfKnown(writer, "Region", answer.Region);
        WriteError(writer, answer.Error);
        writer.WriteEndObject();
        WriteResult(writer, answer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteError(Utf8JsonWriter writer, ResponseError? error)
    {
        if (error is null)
        {
            return;
        }

        writer.WriteStartObject("Error");
        if (error.CodeN is { } number)
        {
            writer.WriteNumber("CodeN", number);
        }

        writer.WriteString("Code", error.Code);
        writer.WriteString("Message", error.Message);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, EmulatorResponse answer)
    {
        if (answer.Result is not { } result)
        {
            return;
        }

        var text = answer.Error is null ? result.Success : result.Failure;
        if (text is null && answer.Error is not null)
        {
            return;
        }

        writer.WritePropertyName("Result");
        if (text is null)
        {
            WriteUnstated(writer, answer);
        }
        else if (result.Type == FieldType.String)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteRawValue(text);
        }
    }

    private static void WriteUnstated(Utf8JsonWriter writer, EmulatorResponse answer)
    {
        if (answer.Plausible is { } plausible)
        {
            plausible.Write(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteIfKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
