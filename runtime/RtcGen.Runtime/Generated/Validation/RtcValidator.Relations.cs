namespace RtcGen.Generated;

/// <content>Rules that look at several members.</content>
public sealed partial class RtcValidator
{
    /// <summary>A member that must be there under a condition.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="missing">Whether it is missing although the condition holds.</param>
    /// <param name="condition">The condition as the schema writes it, for the message.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRequiredWhen(string name, bool missing, string condition, InvalidValueReaction whenInvalid = default)
    {
        if (missing)
        {
            Add(name, RtcValidationRule.Required, null, $"is missing but required with {condition}", OfAbsence(whenInvalid));
        }
    }

    /// <summary>A member that the server ignores without a condition draws a warning when it is set all the same.</summary>
    /// <param name="name">The member's name on the wire.</param>
    /// <param name="isIgnored">Whether it is set although the condition does not hold.</param>
    /// <param name="condition">The condition as the schema writes it, for the message.</param>
    public void WarnNoEffectUnless(string name, bool isIgnored, string condition)
    {
        if (isIgnored)
        {
            var path = GetPath(name);
            (_warnings ??= []).Add(new(
                path, RtcValidationRule.NoEffect, $"{path} has no effect: the server uses it only with {condition}.", serverReaction: RtcServerReaction.Ignores));
        }
    }

    /// <summary>Several members of one object fit each other.</summary>
    /// <param name="holds">Whether they do.</param>
    /// <param name="rule">What is asked of them, as a sentence without a full stop.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRelation(bool holds, string rule, InvalidValueReaction whenInvalid = default)
    {
        if (!holds)
        {
            AddAt(GetObjectPath(), RtcValidationRule.Relation, null, $"breaks a rule: {rule}", whenInvalid);
        }
    }

    /// <summary>Several members of one object should fit each other; that they do not is a warning.</summary>
    /// <param name="holds">Whether they do.</param>
    /// <param name="rule">What is asked of them, as a sentence without a full stop.</param>
    public void WarnRelation(bool holds, string rule)
    {
        if (!holds)
        {
            var path = GetObjectPath();
            (_warnings ??= []).Add(new(path, RtcValidationRule.Relation, $"{path} is sent although it breaks a rule: {rule}."));
        }
    }
}
