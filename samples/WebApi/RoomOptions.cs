using System.ComponentModel.DataAnnotations;

namespace RtcGen.Samples.WebApi;

/// <summary>The settings of this application, beside those of the client.</summary>
internal sealed class RoomOptions
{
    [Required]
    public string AppId { get; set; } = "";
}
