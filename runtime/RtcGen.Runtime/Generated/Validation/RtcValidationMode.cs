namespace RtcGen;

/// <summary>Which requests are sent.</summary>
public enum RtcValidationMode
{
    /// <summary>Only requests without an error.</summary>
    Strict,

    /// <summary>Also requests that the server would not refuse but silently change.</summary>
    AllowAdjusted,

    /// <summary>All requests: the server is the only judge.</summary>
    Off,
}
