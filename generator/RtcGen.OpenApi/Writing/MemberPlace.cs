using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Where a member stands.</summary>
/// <param name="Location">What its file belongs to.</param>
/// <param name="IsResult">Whether it arrives.</param>
internal sealed record MemberPlace(TypeLocation Location, bool IsResult)
{
    /// <summary>Whether an object around it can be off, so that nothing in it is required for certain.</summary>
    public bool IsSwitched { get; init; }

    /// <summary>Whether what is around it is undocumented, so that it need not say so.</summary>
    public bool IsUndocumented { get; init; }
}
