using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;

namespace RtcGen.Benchmarks;

/// <summary>The AWS SDK's own SigV4 signer on a POST of the same size.</summary>
internal static class AwsSigner
{
    public static Action Create(byte[] body)
    {
        var signer = new AWS4Signer();
        var config = new Config { ServiceURL = "https://sts.us-east-1.amazonaws.com", AuthenticationRegion = "us-east-1" };
        var metrics = new RequestMetrics();
        return () =>
        {
            var request = new DefaultRequest(new EmptyRequest(), "sts")
            {
                HttpMethod = "POST",
                ResourcePath = "/",
                Content = body,
                Endpoint = new Uri("https://sts.us-east-1.amazonaws.com"),
                AuthenticationRegion = "us-east-1",
            };
            request.Headers["Content-Type"] = "application/json";
            signer.SignRequest(request, config, metrics, "AKIDEXAMPLEAKIDEXAMPLE0123456789", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        };
    }

    private sealed class EmptyRequest : AmazonWebServiceRequest;

    private sealed class Config : ClientConfig
    {
        public Config()
            : base(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
        {
        }

        public override string RegionEndpointServiceName => "sts";

        public override string ServiceVersion => "2011-06-15";

        public override string UserAgent => "bench";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
            new("https://sts.us-east-1.amazonaws.com");
    }
}
