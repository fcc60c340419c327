using RtcGen.Import.Draft;
using RtcGen.Import.Texts;

namespace RtcGen.Import;

/// <summary>
/// Says of what a description speaks that was not made into keys, so that nobody takes a member for finished that is not. The
/// notes name the page's line and do not repeat its words.
/// </summary>
internal static class Undecided
{
    private static readonly string[] Ranges = ["取值", "范围", "最大", "最小", "不超过", "不得超过", "不能超过", "最多", "至多", "长度", "只能", "仅支持", "大于", "小于"];

    public static void Note(MemberDraft member, Prose prose)
    {
        var text = prose.Plain;
        var single = member.Items ?? member;
        void Add(string what) => member.Notes.Add(FormattableString.Invariant($"{what}: see line {member.Line} of the page"));
        bool Says(params string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

        if (!member.Required && Says("必填", "必须填", "不能为空", "不可为空", "必传", "必须传"))
        {
            Add("when the member must be sent");
        }

        if (Says("生效", "有效") && member.Effect is null && Says("仅", "只", "不生效", "下生效", "时生效"))
        {
            Add("when the server acts on the member");
        }

        if (Says("默认", "缺省") && member is { Default: null, DefaultItems: null, DefaultNote: null } && !Says("默认为空", "默认值为空", "默认剔除"))
        {
            Add("the default");
        }

        if (Says(Ranges) && !IsBound(member) && !IsBound(single) && single.Type is not ("object" or "json" or "boolean"))
        {
            Add("the allowed values");
        }

        if (Says("不合法", "非法", "校验失败") && member.WhenInvalid is null)
        {
            Add("what the server does with a value that breaks a rule");
        }

        if (Says("废弃", "不再推荐", "不推荐使用"))
        {
            Add("whether the member is deprecated");
        }
    }

    private static bool IsBound(MemberDraft member) =>
        member.Range is not null || member.Values.Count > 0 || member.Pattern is not null || member.Format is not null
        || member.Length is not null || member.Bytes is not null || member.Count is not null;
}
