namespace RtcGen.Emulator;

/// <summary>Writes bytes in lower-case hexadecimal, which .NET 8 does not.</summary>
internal static class LowerHex
{
    public static string Format(byte[] bytes) => string.Create(2 * bytes.Length, bytes, static (text, bytes) =>
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digit(bytes[i] >> 4);
            text[(2 * i) + 1] = Digit(bytes[i] & 15);
        }
    });

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
