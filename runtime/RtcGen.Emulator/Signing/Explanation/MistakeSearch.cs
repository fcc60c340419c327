using System.Security.Cryptography;

namespace RtcGen.Emulator;

/// <summary>Tries the mistakes that signers make until one gives the signature that arrived. What it finds is certain: nothing else gives that signature.</summary>
internal static class MistakeSearch
{
    private const int MostOfOneMistake = 3;

    private static readonly IReadOnlyList<Mistake> Mistakes =
    [
        .. TargetMistakes.All, .. QueryMistakes.All, .. HeaderMistakes.All, .. PayloadMistakes.All, .. LayoutMistakes.All, .. ScopeMistakes.All, .. KeyMistakes.All,
    ];

    /// <summary>The draft that gives the signature, and what is wrong with it; null when none does.</summary>
    /// <param name="scene">What is known.</param>
    /// <param name="signature">The 32 bytes of the signature that arrived.</param>
    /// <param name="isThorough">Whether all pairs of mistakes are tried, which takes tens of milliseconds; otherwise those of frequent ones.</param>
    public static (SigningDraft Draft, IReadOnlyList<SignatureFinding> Findings)? Find(SigningScene scene, byte[] signature, bool isThorough)
    {
        var changes = Mistakes.SelectMany(mistake => mistake.Changes(scene).Select(change => (Mistake: mistake, Change: change))).ToList();
        foreach (var accepted in scene.Accepted())
        {
            foreach (var (mistake, change) in changes)
            {
                var draft = change.Apply(accepted);
                if (Gives(draft, signature))
                {
                    return (draft, [mistake.Find(change)]);
                }
            }
        }

        return FindPair(scene.Right(), isThorough ? changes : Frequent(changes), signature);
    }

    private static List<(Mistake Mistake, Change Change)> Frequent(List<(Mistake Mistake, Change Change)> changes) =>
        [.. changes.Where(one => one.Mistake.IsFrequent).GroupBy(one => one.Mistake).SelectMany(group => group.Take(MostOfOneMistake))];

    private static (SigningDraft Draft, IReadOnlyList<SignatureFinding> Findings)? FindPair(SigningDraft right, List<(Mistake Mistake, Change Change)> changes, byte[] signature)
    {
        // A change that changes nothing here would only repeat what was tried.
        var applied = changes.Select(one => (one.Mistake, one.Change, Draft: one.Change.Apply(right))).Where(one => !Same(one.Draft, right)).ToList();
        for (var first = 0; first < applied.Count; first++)
        {
            for (var second = first + 1; second < applied.Count; second++)
            {
                if (applied[first].Mistake.Part == applied[second].Mistake.Part)
                {
                    continue;
                }

                var draft = applied[second].Change.Apply(applied[first].Draft);
                if (Gives(draft, signature))
                {
                    return (draft, [applied[first].Mistake.Find(applied[first].Change), applied[second].Mistake.Find(applied[second].Change)]);
                }
            }
        }

        return null;
    }

    private static bool Same(SigningDraft draft, SigningDraft other) =>
        ReferenceEquals(draft.Key, other.Key) && draft.StringToSign == other.StringToSign;

    private static bool Gives(SigningDraft draft, byte[] signature) => CryptographicOperations.FixedTimeEquals(draft.Signature, signature);
}
