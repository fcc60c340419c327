using System.Text.Json;

namespace RtcGen.Runtime.Tests.Support;

internal enum Small
{
    One = 1,
}

internal enum Large : long
{
    Big = 1L << 40,
}

/// <summary>One member of each kind that a result can have.</summary>
internal sealed class AllKindsResult : RtcResult
{
    public string? Text { get; private set; }

    public int? Int { get; private set; }

    public long? Long { get; private set; }

    public double? Real { get; private set; }

    public bool? Flag { get; private set; }

    public Small? Small { get; private set; }

    public Large? Large { get; private set; }

    public JsonElement? Any { get; private set; }

    public AllKindsResult? Inner { get; private set; }

    public IReadOnlyList<AllKindsResult>? Inners { get; private set; }

    public IReadOnlyList<string>? Texts { get; private set; }

    public IReadOnlyList<int>? Ints { get; private set; }

    public IReadOnlyList<long>? Longs { get; private set; }

    public IReadOnlyList<double>? Reals { get; private set; }

    public IReadOnlyList<bool>? Flags { get; private set; }

    public IReadOnlyList<Small>? Smalls { get; private set; }

    public IReadOnlyList<Large>? Larges { get; private set; }

    public IReadOnlyList<JsonElement>? Anys { get; private set; }

    protected internal override void ReadMember(ref RtcJsonReader json)
    {
        if (json.Is("Text"u8))
        {
            Text = json.String();
        }
        else if (json.Is("Int"u8))
        {
            Int = json.Int32();
        }
        else if (json.Is("Long"u8))
        {
            Long = json.Int64();
        }
        else if (json.Is("Real"u8))
        {
            Real = json.Double();
        }
        else if (json.Is("Flag"u8))
        {
            Flag = json.Boolean();
        }
        else if (json.Is("Small"u8))
        {
            Small = json.Enum<Small>();
        }
        else if (json.Is("Large"u8))
        {
            Large = json.Enum<Large>();
        }
        else if (json.Is("Any"u8))
        {
            Any = json.Json();
        }
        else if (json.Is("Inner"u8))
        {
            Inner = json.Object<AllKindsResult>();
        }
        else
        {
            ReadArray(ref json);
        }
    }

    private void ReadArray(ref RtcJsonReader json)
    {
        if (json.Is("Inners"u8))
        {
            Inners = json.Objects<AllKindsResult>();
        }
        else if (json.Is("Texts"u8))
        {
            Texts = json.Strings();
        }
        else if (json.Is("Ints"u8))
        {
            Ints = json.Int32s();
        }
        else if (json.Is("Longs"u8))
        {
            Longs = json.Int64s();
        }
        else if (json.Is("Reals"u8))
        {
            Reals = json.Doubles();
        }
        else if (json.Is("Flags"u8))
        {
            Flags = json.Booleans();
        }
        else if (json.Is("Smalls"u8))
        {
            Smalls = json.Enums<Small>();
        }
        else if (json.Is("Larges"u8))
        {
            Larges = json.Enums<Large>();
        }
        else if (json.Is("Anys"u8))
        {
            Anys = json.Jsons();
        }
        else
        {
            json.Other();
        }
    }
}
