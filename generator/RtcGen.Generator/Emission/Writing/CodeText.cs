using System.Globalization;
using System.Runtime.CompilerServices;

namespace RtcGen.Generator;

/// <summary>An interpolated string that is written while it is put together, so that no line of a file is a string first.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeText
{
    private readonly CodeWriter _code;

    /// <summary>Begins one, as the compiler asks for it.</summary>
    public CodeText(int literalLength, int formattedCount, CodeWriter code)
    {
        _ = literalLength;
        _ = formattedCount;
        _code = code;
    }

    /// <summary>Writes what stands outside of braces.</summary>
    public void AppendLiteral(string text) => _code.Append(text);

    /// <summary>Writes a value.</summary>
    public void AppendFormatted(string? text) => _code.Append(text ?? string.Empty);

    /// <summary>Writes a number.</summary>
    public void AppendFormatted(int number) => _code.Append(number.ToString(CultureInfo.InvariantCulture));
}
