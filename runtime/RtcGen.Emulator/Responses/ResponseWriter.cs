using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Writes a response in Volcengine's envelope, or in what the schema says of the action's; an error is always in the usual one.</summary>
internal static class ResponseWriter
{
    // The response is JSON and nothing else, so & and + may stay readable in the strings to sign.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(EmulatorResponse response)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        if (response is { Envelope: ResponseEnvelope.None, Error: null, Plausible: { } whole })
        {
            whole.WriteMembers(writer);
        }
        else
        {
            WriteEnvelope(writer, response);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteEnvelope(Utf8JsonWriter writer, EmulatorResponse response)
    {
        writer.WriteStartObject("ResponseMetadata");
        writer.WriteString("RequestId", response.RequestId);
        WriteIfKnown(writer, "Action", response.Action);
        WriteIfKnown(writer, "Version", response.Version);
        WriteIfKnown(writer, "Service", response.Service);
        WriteIfKnown(writer, "Region", response.Region);
        WriteError(writer, response.Error);
        writer.WriteEndObject();
        if (response is { Envelope: ResponseEnvelope.Flat, Error: null, Plausible: { } members })
        {
            members.WriteMembers(writer);
        }
        else
        {
            WriteResult(writer, response);
        }
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

    private static void WriteResult(Utf8JsonWriter writer, EmulatorResponse response)
    {
        if (response.Result is not { } result)
        {
            return;
        }

        var text = response.Error is null ? result.Success : result.Failure;
        if (text is null && response.Error is not null)
        {
            return;
        }

        writer.WritePropertyName("Result");
        if (text is null)
        {
            WriteUnstated(writer, response);
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

    private static void WriteUnstated(Utf8JsonWriter writer, EmulatorResponse response)
    {
        if (response.Plausible is { } plausible)
        {
            plausible.Write(writer);
            plausible.WriteBeside(writer);
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
