namespace RtcGen.Generated;

/// <content>Rules about several properties.</content>
public sealed partial class RtcValidator
{
    /// <summary>Validates that a property that is required under a condition is set.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="missing">Whether it is missing although the condition holds.</param>
    /// <param name="condition">The condition as in the schema, for the message.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRequiredWhen(string name, bool missing, string condition, InvalidValueReaction whenInvalid = default)
    {
        if (missing)
        {
            Add(name, RtcValidationRule.Required, null, $"is missing but required with {condition}", OfAbsence(whenInvalid));
        }
    }

    /// <summary>Warns when a property is set that the server ignores unless a condition holds.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="isIgnored">Whether it is set although the condition does not hold.</param>
    /// <param name="condition">The condition as in the schema, for the message.</param>
    public void WarnNoEffectUnless(string name, bool isIgnored, string condition)
    {
        if (isIgnored)
        {
            Warn(RtcValidationRule.NoEffect, name, condition, static (path, condition) => $"{path} has no effect: the server uses it only with {condition}.");
        }
    }

    /// <summary>Validates that several properties of one object agree with each other.</summary>
    /// <param name="holds">Whether they do.</param>
    /// <param name="rule">The requirement, as a sentence without a full stop.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRelation(bool holds, string rule, InvalidValueReaction whenInvalid = default)
    {
        if (!holds)
        {
            AddAt(GetPathOf(_parents), RtcValidationRule.Relation, null, $"breaks a rule: {rule}", whenInvalid);
        }
    }

    /// <summary>Warns when several properties of one object do not agree with each other.</summary>
    /// <param name="holds">Whether they do.</param>
    /// <param name="rule">The requirement, as a sentence without a full stop.</param>
    public void WarnRelation(bool holds, string rule)
    {
        if (!holds)
        {
            Warn(RtcValidationRule.Relation, name: null, rule, static (path, rule) => $"{path} is sent although it breaks a rule: {rule}.");
        }
    }
}
