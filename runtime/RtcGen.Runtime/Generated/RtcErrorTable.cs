using System.ComponentModel;
using System.Text;

namespace RtcGen.Generated;

/// <summary>Reads the catalogue of a service's error codes from one string, which takes far less space in a program than an object for each. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RtcErrorTable
{
    private const byte FieldEnd = (byte)'\t';
    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads the whole table.</summary>
    /// <param name="table">
    /// A line for each code: the code, the name of its <see cref="RtcRetryClass"/>, its meaning in English and in Chinese, its remedy
    /// in both, and <c>Unknown</c> or <c>Partial</c> when a call may have taken effect, or has in part, although its class does not say so, separated by tabs. An unknown value is empty.
    /// </param>
    /// <returns>The errors, in order.</returns>
    public static RtcError[] Read(ReadOnlySpan<byte> table)
    {
        var errors = new RtcError[Lines(table)];
        for (var i = 0; i < errors.Length; i++)
        {
            var line = Take(ref table, LineEnd);
            errors[i] = new(
                Encoding.UTF8.GetString(Take(ref line, FieldEnd)),
                RetryClass(Take(ref line, FieldEnd)),
                Text(ref line)!,
                Text(ref line),
                mayHaveTakenEffect: !line.IsEmpty)
            {
                TookEffectInPart = line.SequenceEqual("Partial"u8),
            };
        }

        return errors;
    }

    private static int Lines(ReadOnlySpan<byte> table)
    {
        var lines = 0;
        foreach (var one in table)
        {
            lines += one == LineEnd ? 1 : 0;
        }

        return lines;
    }

    private static RtcLocalizedText? Text(ref ReadOnlySpan<byte> line)
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

    // The names are those of the enumeration; two letters tell them apart.
    private static RtcRetryClass RetryClass(ReadOnlySpan<byte> name) => (name[0], name[1]) switch
    {
        ((byte)'R', _) => RtcRetryClass.Rejected,
        ((byte)'U', _) => RtcRetryClass.Unknown,
        ((byte)'C', (byte)'l') => RtcRetryClass.Clock,
        ((byte)'C', _) => RtcRetryClass.Credentials,
        _ => RtcRetryClass.Never,
    };
}
