using System.Text;
using Microsoft.Extensions.Configuration;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>Configurations as an appsettings.json gives them.</summary>
internal static class Configured
{
    public const string SecretKey = "canary-of-the-secret-key-5f1d";

    public static IConfigurationRoot Json(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    public static IConfigurationSection Section(string json) => Json($$"""{"Rtc":{{json}}}""").GetSection("Rtc");
}
