namespace RtcGen.Emulator;

/// <summary>How much of a response is sent.</summary>
internal enum ResponseDelivery
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its headers and half of its body; then the connection is closed.</summary>
    Half,

    /// <summary>Nothing: the connection is reset.</summary>
    None,
}
