using System.Text;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>A body in the form <c>application/x-www-form-urlencoded</c>: the JSON that a request writes, flattened and escaped as a query is.</summary>
internal sealed class FormBody
{
    public const string ContentType = "application/x-www-form-urlencoded; charset=utf-8";

    private readonly RtcQueryWriter _members = new();

    public FormBody(RtcJsonWriter json)
    {
        new FlattenedJson(json).AddTo(_members, string.Empty);
        Bytes = Encoding.ASCII.GetBytes(CanonicalQuery.Create(_members.Parameters));
    }

    public byte[] Bytes { get; }

    /// <summary>The members as they are logged; null when none of them may be shown.</summary>
    public string? Show(RedactedValues hidden) => hidden.HidesAll ? null : ClientLog.Query(_members);
}
