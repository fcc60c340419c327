using System.Text;
using System.Text.Json;
using CsCheck;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>What the writer writes, an independent reader reads back.</summary>
public class BodyRandomTests
{
    private static readonly string[] Awkward = ["\"", "\\", "\r\n", "\0", "房间", "😀", "👩‍👩‍👧", "\u2028", "</script>", "\\u0041"];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char['\0', '\u007F'].Select(static c => c.ToString()),
        Gen.Char['\u0080', '\uD7FF'].Select(static c => c.ToString()),
        Gen.Char['\uE000', '\uFFFF'].Select(static c => c.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(static c => new Rune(c).ToString()),
        Gen.Int[0, Awkward.Length - 1].Select(static i => Awkward[i]));

    private static readonly Gen<string> Text = Piece.Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> AnyUnits = Gen.Char['\0', '\uFFFF'].Array[0, 12].Select(static units => new string(units));

    [Fact]
    public void Any_well_formed_text_comes_back() => Text.Sample(static text =>
        Assert.Equal(text, ReadBack(new ManyKindsRequest { Text = text }).GetProperty("Text").GetString()));

    [Fact]
    public void Any_numbers_come_back() => Gen.Select(Gen.Long, Gen.Double, Gen.Bool, Gen.Int.Nullable()).Sample(static (number, real, flag, interval) =>
    {
        if (double.IsFinite(real))
        {
            var json = ReadBack(new ManyKindsRequest { Number = number, Real = real, Flag = flag });
            Assert.Equal((number, real, flag), (json.GetProperty("Number").GetInt64(), json.GetProperty("Real").GetDouble(), json.GetProperty("Flag").GetBoolean()));
        }

        var image = ReadBack(new UpdateSnapshotRequest { ImageConfig = new() { Interval = interval } }).GetProperty("ImageConfig");
        Assert.Equal(interval, image.TryGetProperty("Interval", out var read) ? read.GetInt32() : null);
    });

    [Fact]
    public void Validator_writer_and_encoding_agree_on_which_text_can_be_sent() => AnyUnits.Sample(static text =>
    {
        var hasForm = HasUtf8Form(text);
        var request = new ManyKindsRequest { Text = text };
        Assert.Equal(hasForm, request.Validate().IsValid);
        Assert.Equal(hasForm, Record.Exception(request.ToJson) is null);
    });

    private static bool HasUtf8Form(string text)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static JsonElement ReadBack(RtcObject request)
    {
        var text = request is ManyKindsRequest kinds ? kinds.ToJson() : ((UpdateSnapshotRequest)request).ToJson();
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
        return document.RootElement.Clone();
    }
}
