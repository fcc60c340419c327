using System.ComponentModel;
using System.Text;

namespace RtcGen.Generated;

/// <summary>Reads what a service's error codes mean out of one text, which takes far less of a program than an object for each. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RtcErrorTable
{
    private const byte FieldEnd = (byte)'\t';
    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads the whole table.</summary>
    /// <param name="table">
    /// A line for each code: the code, the name of its <see cref="RtcRetryClass"/>, its meaning in English and in Chinese, and its remedy
    /// in both, separated by tabs. What is not known is empty.
    /// </param>
    /// <returns>The errors, in order.</returns>
    public static RtcError[] Read(ReadOnlySpan<byte> table)
    {
        var errors = new List<RtcError>(table.Count(LineEnd));
        while (!table.IsEmpty)
        {
            var line = Take(ref table, LineEnd);
            errors.Add(new(
                Encoding.UTF8.GetString(Take(ref line, FieldEnd)),
                RetryClass(Take(ref line, FieldEnd)),
                Text(ref line)!,
                Text(ref line)));
        }

        return [.. errors];
    }

    private static RtcText? Text(ref ReadOnlySpan<byte> line)
    {
        var english = Take(ref line, FieldEnd);
        var chinese = Take(ref line, FieldEnd);
        return english.IsEmpty ? null : new(Encoding.UTF8.GetString(english), chinese.IsEmpty ? null : Encoding.UTF8.GetString(chinese));
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> text, byte end)
    {
        var length = text.IndexOf(end);
        var taken = length < 0 ? text : text[..length];
        text = length < 0 ? default : text[(length + 1)..];
        return taken;
    }

    private static RtcRetryClass RetryClass(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Refused"u8) ? RtcRetryClass.Refused
        : name.SequenceEqual("Unclear"u8) ? RtcRetryClass.Unclear
        : name.SequenceEqual("Clock"u8) ? RtcRetryClass.Clock
        : name.SequenceEqual("Credentials"u8) ? RtcRetryClass.Credentials
        : RtcRetryClass.Never;
}
