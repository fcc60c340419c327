using System.Globalization;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>Every Authorization that the vendor's signers made for the vectors, also where they do not agree with each other.</summary>
public sealed class EverySignerTests
{
    // These sign white space at the ends of a value, which HTTP does not carry: no server can know of it.
    private static readonly string[] SignedAndNotCarried =
    [
        "header-inner-spaces: volc-sdk-python, expected",
        "header-inner-spaces: volc-sdk-python, expectedFull",
        "header-inner-spaces: volcengine-python-sdk, expectedFull",
    ];

    private static readonly Dictionary<string, (JsonElement Vector, JsonElement Profile, string Authorization)> Cases = Read();

    public static TheoryData<string> Carried => new(Cases.Keys.Except(SignedAndNotCarried));

    [Fact]
    public void The_vector_file_holds_what_these_tests_count_on()
    {
        Assert.Equal((68 * 2) + 22, Cases.Count);
        Assert.Subset(Cases.Keys.ToHashSet(), SignedAndNotCarried.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public void It_is_let_in(string name) => Assert.Null(Check(name, strict: false));

    [Theory]
    [MemberData(nameof(Carried))]
    public void It_is_let_in_strictly_if_host_and_hash_are_signed(string name)
    {
        var signed = Cases[name].Profile.Text("signedHeaders").Split(';');
        var isStrict = signed.Contains("host") && signed.Contains("x-content-sha256");
        Assert.Equal(isStrict ? null : "InvalidAuthorization", Check(name, strict: true)?.Code);
    }

    [Fact]
    public void White_space_that_HTTP_does_not_carry_cannot_be_compared() =>
        Assert.All(SignedAndNotCarried, name => Assert.Equal("SignatureDoesNotMatch", Check(name, strict: false)?.Code));

    /// <summary>One case as it arrives, with its key pair and its time.</summary>
    internal static (ReceivedRequest Request, EmulatorCredential Credential, DateTimeOffset Now) Case(string name)
    {
        var signed = Cases[name];
        var credential = new EmulatorCredential(
            signed.Vector.Text("accessKey"), signed.Vector.Text("secretKey"), signed.Vector.GetProperty("sessionToken").GetString());
        var now = DateTimeOffset.ParseExact(
            signed.Vector.Text("xDate"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (SigningVector.Request(signed.Vector, signed.Profile, signed.Authorization), credential, now);
    }

    private static Dictionary<string, (JsonElement Vector, JsonElement Profile, string Authorization)> Read()
    {
        var cases = new Dictionary<string, (JsonElement, JsonElement, string)>();
        foreach (var vector in SigningVector.Read("signing.json"))
        {
            foreach (var profileName in new[] { "expected", "expectedFull" })
            {
                var profile = vector.GetProperty(profileName);
                cases[$"{vector.Text("name")}: {profileName}"] = (vector, profile, profile.Text("authorization"));
                foreach (var other in vector.GetProperty("crossCheck").GetProperty(profileName).GetProperty("disagree").EnumerateArray())
                {
                    cases[$"{vector.Text("name")}: {other.Text("impl")}, {profileName}"] = (vector, profile, other.Text("authorization"));
                }
            }
        }

        return cases;
    }

    private static AuthenticationError? Check(string name, bool strict)
    {
        var (request, credential, now) = Case(name);
        var (claim, fault) = SignatureClaimReader.Read(request);
        Assert.Null(fault);
        return new Authenticator([credential], TimeSpan.FromSeconds(900), strict).Check(request, claim!, now);
    }
}
