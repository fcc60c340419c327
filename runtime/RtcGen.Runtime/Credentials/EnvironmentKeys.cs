namespace RtcGen;

/// <summary>Key pairs in environment variables. A pair and its token are taken from one family of names.</summary>
internal static class EnvironmentKeys
{
    // The names are those of the official SDKs and their command line. Of two names for one value the first that is set counts, as it does there.
    private static readonly Family[] Families =
    [
        new(["VOLCENGINE_ACCESS_KEY"], ["VOLCENGINE_SECRET_KEY"], "VOLCENGINE_SESSION_TOKEN"),
        new(["VOLCSTACK_ACCESS_KEY_ID", "VOLCSTACK_ACCESS_KEY"], ["VOLCSTACK_SECRET_ACCESS_KEY", "VOLCSTACK_SECRET_KEY"], "VOLCSTACK_SESSION_TOKEN"),
        new(["VOLC_ACCESSKEY"], ["VOLC_SECRETKEY"], SessionToken: null),
    ];

    /// <exception cref="RtcCredentialException">None is set, a family is only partly set, or a value cannot be used.</exception>
    public static RtcCredentials Read(HostEnvironment environment)
    {
        foreach (var family in Families)
        {
            if (family.Read(environment) is { } found)
            {
                return found;
            }
        }

        throw new RtcCredentialException(
            "No environment variable contains credentials. Set VOLCENGINE_ACCESS_KEY, VOLCENGINE_SECRET_KEY and, for temporary keys, VOLCENGINE_SESSION_TOKEN. "
            + "Also read are VOLCSTACK_ACCESS_KEY_ID or VOLCSTACK_ACCESS_KEY with VOLCSTACK_SECRET_ACCESS_KEY or VOLCSTACK_SECRET_KEY, and VOLCSTACK_SESSION_TOKEN; "
            + "and VOLC_ACCESSKEY with VOLC_SECRETKEY. The package RtcGen.Credentials looks in other places, such as a profile: set RtcClientOptions.Credentials to a source of it.")
        {
            NothingFound = true,
        };
    }

    private sealed record Family(string[] AccessKey, string[] SecretKey, string? SessionToken)
    {
        public RtcCredentials? Read(HostEnvironment environment)
        {
            var accessKey = FirstSet(environment, AccessKey);
            var secretKey = FirstSet(environment, SecretKey);
            var token = SessionToken is null ? default : new StaticKeys.NamedString(SessionToken, environment[SessionToken]);
            var anySet = new[] { accessKey, secretKey, token }.FirstOrDefault(static one => one.Value is not null);
            if (anySet.Value is null)
            {
                return null;
            }

            var missing = accessKey.Value is null ? AccessKey : secretKey.Value is null ? SecretKey : null;
            if (missing is null)
            {
                return StaticKeys.Create("The environment", accessKey, secretKey, token);
            }

            var blank = Array.Find(missing, environment.IsBlank);
            var why = blank is null ? $"{string.Join(" or ", missing)} is not set, but {anySet.Name} is" : $"{blank} contains only white space, but {anySet.Name} is set";
            throw new RtcCredentialException($"The environment variable {why}. Set both an access key and a secret key of this family, or remove {anySet.Name}.");
        }

        private static StaticKeys.NamedString FirstSet(HostEnvironment environment, string[] names)
        {
            var name = Array.Find(names, one => environment[one] is not null);
            return name is null ? default : new(name, environment[name]);
        }
    }
}
