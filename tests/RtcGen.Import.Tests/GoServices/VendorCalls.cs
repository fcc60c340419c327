namespace RtcGen.Import.Tests.GoServices;

/// <summary>
/// Calls to the vendor's services, with what was captured of the vendor's Node SDK for them; the form is what the Go SDK's code makes
/// of it. A token that the Go SDK fills in, and Node does not, is given.
/// </summary>
internal static class VendorCalls
{
    private static readonly (string Service, string Request, string Method, string Query, string Body)[] All =
    [
        (
            "ecs",
            """
            new RtcGen.Ecs.DescribeInstancesRequest
            {
                InstanceIds = new[] { "i-1", "i-2" },
                MaxResults = 2,
                TagFilters = new[] { new RtcGen.Ecs.DescribeInstancesTagFilters { Key = "k", Values = new[] { "a b", "c/d" } } },
            }
            """,
            "GET",
            "Action=DescribeInstances&InstanceIds.1=i-1&InstanceIds.2=i-2&MaxResults=2&TagFilters.1.Key=k&TagFilters.1.Values.1=a b&TagFilters.1.Values.2=c/d&Version=2020-04-01",
            string.Empty),
        (
            "ecs",
            """
            new RtcGen.Ecs.RunInstancesRequest
            {
                ClientToken = "t",
                EipAddress = new RtcGen.Ecs.RunInstancesEipAddress { BandwidthMbps = 1, ReleaseWithInstance = true },
                ImageId = "img",
                InstanceName = "n",
                NetworkInterfaces = new[] { new RtcGen.Ecs.RunInstancesNetworkInterfaces { SecurityGroupIds = new[] { "g1", "g2" }, SubnetId = "s" } },
                Password = "p*w+d~",
                Volumes = new[] { new RtcGen.Ecs.RunInstancesVolumes { Size = 20, VolumeType = "ESSD" } },
                ZoneId = "z",
            }
            """,
            "GET",
            "Action=RunInstances&ClientToken=t&EipAddress.BandwidthMbps=1&EipAddress.ReleaseWithInstance=true&ImageId=img&InstanceName=n&NetworkInterfaces.1.SecurityGroupIds.1=g1&NetworkInterfaces.1.SecurityGroupIds.2=g2&NetworkInterfaces.1.SubnetId=s&Password=p*w+d~&Version=2020-04-01&Volumes.1.Size=20&Volumes.1.VolumeType=ESSD&ZoneId=z",
            string.Empty),
        ("iam", "new RtcGen.Iam.ListUsersRequest { Limit = 2, Offset = 0 }", "GET", "Action=ListUsers&Limit=2&Offset=0&Version=2018-01-01", string.Empty),
        ("iam", "new RtcGen.Iam.CreateAccessKeyRequest { UserName = \"u\" }", "GET", "Action=CreateAccessKey&UserName=u&Version=2018-01-01", string.Empty),
        (
            "kms",
            """new RtcGen.Kms.EncryptRequest { KeyringName = "kr", KeyName = "kk", Plaintext = "AAAA", EncryptionContext = new Dictionary<string, string> { ["a"] = "b" } }""",
            "POST",
            "Action=Encrypt&Version=2021-02-18",
            """{"KeyringName":"kr","KeyName":"kk","Plaintext":"AAAA","EncryptionContext":{"a":"b"}}"""),
        (
            "volc_observe",
            """
            new RtcGen.VolcObserve.GetMetricDataRequest
            {
                Namespace = "VCM_ECS",
                SubNamespace = "Instance",
                MetricName = "Cpu",
                Instances = new[]
                {
                    new RtcGen.VolcObserve.GetMetricDataInstances { Dimensions = new[] { new RtcGen.VolcObserve.GetMetricDataInstancesDimensions { Name = "ResourceID", Value = "i-1" } } },
                },
            }
            """,
            "POST",
            "Action=GetMetricData&Version=2018-01-01",
            """{"Namespace":"VCM_ECS","SubNamespace":"Instance","MetricName":"Cpu","Instances":[{"Dimensions":[{"Name":"ResourceID","Value":"i-1"}]}]}"""),
        (
            "sts",
            """
            new RtcGen.Sts.AssumeRoleRequest
            {
                RoleTrn = "trn:iam::1:role/x",
                RoleSessionName = "s s",
                DurationSeconds = 3600,
                Tags = new[] { new RtcGen.Sts.AssumeRoleTags { Key = "a", Value = "b" } },
            }
            """,
            "POST",
            "Action=AssumeRole&Version=2018-01-01",
            "DurationSeconds=3600&RoleSessionName=s s&RoleTrn=trn:iam::1:role/x&Tags.1.Key=a&Tags.1.Value=b"),
    ];

    /// <summary>Makes those calls whose services are among the files.</summary>
    /// <param name="files">The files.</param>
    /// <returns>How many were made, and those that sent something else.</returns>
    public static (int Made, IReadOnlyList<string> Different) Compare(IReadOnlyList<ImportedFile> files)
    {
        var made = 0;
        var different = new List<string>();
        foreach (var service in All.GroupBy(call => call.Service, StringComparer.Ordinal))
        {
            var own = files.Where(file => file.Path.StartsWith(service.Key + "/", StringComparison.Ordinal)).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var calls = service.ToList();
            foreach (var (call, sent) in calls.Zip(Calls.Send(own, [], calls.Select(call => call.Request))))
            {
                made++;
                if (!sent.Address.StartsWith(call.Method + " ", StringComparison.Ordinal) || sent.Query != call.Query || !sent.HasBody(call.Body))
                {
                    different.Add($"{call.Query} {call.Body} but sent {sent}");
                }
            }
        }

        return (made, different);
    }
}
