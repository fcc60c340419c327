using System.Reflection;
using RtcGen.Generator;

namespace RtcGen.Client.Tests;

/// <summary>Whoever writes <c>using RtcGen;</c> or <c>using RtcGen.Rtc;</c> has the names of .NET's implicit usings beside those of the packages.</summary>
public sealed class ImplicitNamesTests
{
    public static TheoryData<string> Packages() =>
        ["RtcGen.Runtime", "RtcGen.Client", "RtcGen.DependencyInjection", "RtcGen.Credentials", "RtcGen.Emulator", "RtcGen.RateLimiting.Redis"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_public_type_has_a_name_that_is_in_every_file_already(string package)
    {
        var types = Assembly.Load(package).GetExportedTypes().Where(type => !type.IsNested && !type.IsGenericType).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.Where(type => ImplicitNames.Describe(type.Name) is not null).Select(type => $"{type.FullName} {ImplicitNames.Describe(type.Name)}"));
    }
}
