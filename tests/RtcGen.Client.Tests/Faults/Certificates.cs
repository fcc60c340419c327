using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RtcGen.Client.Tests.Faults;

/// <summary>An authority of the tests' own, and certificates for 127.0.0.1 with and without a fault. All are made when first needed.</summary>
internal static class Certificates
{
    private static readonly Lazy<X509Certificate2> LazyRoot = new(static () =>
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=RtcGen test authority", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return Usable(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(2)));
    });

    private static readonly Lazy<X509Certificate2> LazyGood = new(static () => Issue(IPAddress.Loopback, DateTimeOffset.UtcNow.AddYears(1)));
    private static readonly Lazy<X509Certificate2> LazyExpired = new(static () => Issue(IPAddress.Loopback, DateTimeOffset.UtcNow.AddDays(-1)));
    private static readonly Lazy<X509Certificate2> LazyOfAnother = new(static () => Issue(IPAddress.Parse("192.0.2.1"), DateTimeOffset.UtcNow.AddYears(1)));

    private static readonly Lazy<X509Certificate2> LazySelfSigned = new(static () =>
    {
        using var key = RSA.Create(2048);
        return Usable(Leaf(IPAddress.Loopback, key).CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1)));
    });

    public static X509Certificate2 Root => LazyRoot.Value;

    public static X509Certificate2 Good => LazyGood.Value;

    public static X509Certificate2 Expired => LazyExpired.Value;

    public static X509Certificate2 OfAnother => LazyOfAnother.Value;

    public static X509Certificate2 SelfSigned => LazySelfSigned.Value;

    /// <summary>Makes a client's pool trust the authority, and it alone: everything else of the check stays.</summary>
    public static void Trust(SocketsHttpHandler handler) => handler.SslOptions.CertificateChainPolicy = new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { Root },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    private static X509Certificate2 Issue(IPAddress address, DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        using var issued = Leaf(address, key).Create(Root, end.AddYears(-1), end, RandomNumberGenerator.GetBytes(16));
        return Usable(issued.CopyWithPrivateKey(key));
    }

    private static CertificateRequest Leaf(IPAddress address, RSA key)
    {
        var request = Request("CN=RtcGen test server", key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        return request;
    }

    private static CertificateRequest Request(string name, RSA key) => new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    // A key that lives in memory alone cannot serve TLS on every system.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }
    }
}
