namespace RtcGen.Analyzers;

/// <summary>What the server would do, as the end of a sentence.</summary>
internal static class Consequence
{
    /// <summary>Says it of a value of a property; nothing where it is not documented.</summary>
    public static Bilingual Of(WhenInvalid whenInvalid, MemberFacts? member = null) => whenInvalid switch
    {
        WhenInvalid.Rejects => new("; the server would refuse it", "；服务端会拒绝"),
        WhenInvalid.UsesDefault => Silently(Default(member)),
        WhenInvalid.Clamps => Silently(new("the nearest value allowed", "最接近的允许值")),
        WhenInvalid.RoundsToEven => Silently(new("the next even number", "下一个偶数")),
        WhenInvalid.DropsItem => Silently(new("the other items only", "其余元素")),
        _ => new(string.Empty, string.Empty),
    };

    /// <summary>The same of a value that is not there: a default is for a bad value.</summary>
    public static Bilingual OfAbsence(WhenInvalid whenInvalid) => Of(whenInvalid == WhenInvalid.Rejects ? whenInvalid : WhenInvalid.Unstated);

    private static Bilingual Silently(Bilingual used) => new(
        $"; the server would not refuse this, it would silently use {used.English}",
        $"；服务端不会拒绝，而会静默改用{used.Chinese}");

    private static Bilingual Default(MemberFacts? member)
    {
        if (member?.Default is not { } written)
        {
            return new("its default", "默认值");
        }

        var text = member.Values?.Find(written) is { ConstantValue: not string, Name: var name } ? $"{written} ({name})" : written;
        return new(text, $" {text}");
    }
}
