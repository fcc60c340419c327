namespace RtcGen;

/// <summary>Which endpoints a client accepts.</summary>
internal static class Endpoints
{
    public static void Require(Uri endpoint, string parameter)
    {
        if (!endpoint.IsAbsoluteUri)
        {
            throw Refused("is not absolute");
        }

        if (endpoint.UserInfo.Length > 0)
        {
            // The address is not shown: user info may hold a password.
            throw new ArgumentException("The endpoint holds user info. Remove what stands before the @.", parameter);
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        {
            throw Refused("is neither https nor http on loopback");
        }

        if (endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw Refused("has a path, query or fragment; give scheme, host and port only");
        }

        ArgumentException Refused(string why) => new($"The endpoint {endpoint.OriginalString} {why}.", parameter);
    }
}
