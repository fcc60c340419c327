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
        var member = json.FindMember("Text Int Long Real Flag Small Large Any Inner Inners Texts Ints Longs Reals Flags Smalls Larges Anys"u8);
        switch (member)
        {
            case 0:
                Text = json.ReadString();
                break;
            case 1:
                Int = json.ReadInt32();
                break;
            case 2:
                Long = json.ReadInt64();
                break;
            case 3:
                Real = json.ReadDouble();
                break;
            case 4:
                Flag = json.ReadBoolean();
                break;
            case 5:
                Small = json.ReadEnum<Small>();
                break;
            case 6:
                Large = json.ReadEnum<Large>();
                break;
            case 7:
                Any = json.ReadJson();
                break;
            case 8:
                Inner = json.ReadObject<AllKindsResult>();
                break;
            default:
                ReadArray(ref json, member);
                break;
        }
    }

    private void ReadArray(ref RtcJsonReader json, int member)
    {
        switch (member)
        {
            case 9:
                Inners = json.ReadObjectList<AllKindsResult>();
                break;
            case 10:
                Texts = json.ReadStringList();
                break;
            case 11:
                Ints = json.ReadInt32List();
                break;
            case 12:
                Longs = json.ReadInt64List();
                break;
            case 13:
                Reals = json.ReadDoubleList();
                break;
            case 14:
                Flags = json.ReadBooleanList();
                break;
            case 15:
                Smalls = json.ReadEnumList<Small>();
                break;
            case 16:
                Larges = json.ReadEnumList<Large>();
                break;
            case 17:
                Anys = json.ReadJsonList();
                break;
            default:
                json.ReadUnknown();
                break;
        }
    }
}
