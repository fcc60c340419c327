namespace RtcGen.Generated;

/// <content>What counts as there: an optional member that is empty is sent, and the service treats it as absent.</content>
public sealed partial class RtcValidator
{
    /// <summary>
    /// Determines whether the object being validated is switched off, so that nothing in it counts. When the switch is not set, and other properties are, it warns.
    /// </summary>
    /// <param name="name">The name on the wire of the property that switches it on.</param>
    /// <param name="value">Its value; null means off.</param>
    /// <returns>true if it is off; otherwise, false.</returns>
    public bool IsSwitchedOff(string name, bool? value)
    {
        if (value is null && RtcJsonWriter.HoldsAny(_objects[^1]))
        {
            Warn(RtcValidationRule.NoEffect, name: null, name, static (path, name) => $"{path} has no effect: {name}, which switches it on, is not set.");
        }

        return value is not true;
    }
}
