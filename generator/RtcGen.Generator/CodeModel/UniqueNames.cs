namespace RtcGen.Generator;

/// <summary>Names that are given once each.</summary>
/// <param name="isReserved">Whether a name must not be given at all.</param>
internal sealed class UniqueNames(Func<string, bool> isReserved)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Whether the name must not be given at all.</summary>
    public bool IsReserved(string name) => isReserved(name);

    /// <summary>Gives just this name; false when it is not to be had.</summary>
    public bool TryTake(string name) => !isReserved(name) && _given.Add(name);

    /// <summary>Gives the name wanted, or with the first number that makes it free.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !TryTake(name); number++)
        {
            name = $"{wanted}{number}";
        }

        return name;
    }
}
