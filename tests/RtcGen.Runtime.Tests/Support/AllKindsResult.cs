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
        if (json.NameEquals("Text"u8))
        {
            Text = json.ReadString();
        }
        else if (json.NameEquals("Int"u8))
        {
            Int = json.ReadInt32();
        }
        else if (json.NameEquals("Long"u8))
        {
            Long = json.ReadInt64();
        }
        else if (json.NameEquals("Real"u8))
        {
            Real = json.ReadDouble();
        }
        else if (json.NameEquals("Flag"u8))
        {
            Flag = json.ReadBoolean();
        }
        else if (json.NameEquals("Small"u8))
        {
            Small = json.ReadEnum<Small>();
        }
        else if (json.NameEquals("Large"u8))
        {
            Large = json.ReadEnum<Large>();
        }
        else if (json.NameEquals("Any"u8))
        {
            Any = json.ReadJson();
        }
        else if (json.NameEquals("Inner"u8))
        {
            Inner = json.ReadObject<AllKindsResult>();
        }
        else
        {
            ReadArray(ref json);
        }
    }

    private void ReadArray(ref RtcJsonReader json)
    {
        if (json.NameEquals("Inners"u8))
        {
            Inners = json.ReadObjectList<AllKindsResult>();
        }
        else if (json.NameEquals("Texts"u8))
        {
            Texts = json.ReadStringList();
        }
        else if (json.NameEquals("Ints"u8))
        {
            Ints = json.ReadInt32List();
        }
        else if (json.NameEquals("Longs"u8))
        {
            Longs = json.ReadInt64List();
        }
        else if (json.NameEquals("Reals"u8))
        {
            Reals = json.ReadDoubleList();
        }
        else if (json.NameEquals("Flags"u8))
        {
            Flags = json.ReadBooleanList();
        }
        else if (json.NameEquals("Smalls"u8))
        {
            Smalls = json.ReadEnumList<Small>();
        }
        else if (json.NameEquals("Larges"u8))
        {
            Larges = json.ReadEnumList<Large>();
        }
        else if (json.NameEquals("Anys"u8))
        {
            Anys = json.ReadJsonList();
        }
        else
        {
            json.ReadUnknown();
        }
    }
}
