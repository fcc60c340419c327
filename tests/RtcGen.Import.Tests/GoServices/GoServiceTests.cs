namespace RtcGen.Import.Tests.GoServices;

/// <summary>What the packages of our own SDK become: one for each convention of the vendor's.</summary>
public sealed class GoServiceTests
{
    private static readonly IReadOnlyList<ImportedFile> Files = GoServiceImporter.Import(SdkFolder.Packages(SdkFolder.Own), SdkFolder.Endpoints(SdkFolder.Own));

    [Fact]
    public void Each_action_has_a_file_in_the_folder_of_its_version_and_each_service_one() =>
        Assert.Equal(
            [
                "members/2018-01-01/ListBoth.rtc.yaml",
                "members/2018-01-01/ListMembers.rtc.yaml",
                "members/2018-01-01/TagMembers.rtc.yaml",
                "members/service.rtc.yaml",
                "shop/2020-04-01/CreateOffer.rtc.yaml",
                "shop/2020-04-01/DescribeOffers.rtc.yaml",
                "shop/service.rtc.yaml",
                "stream/service.rtc.yaml",
                "vault_keys/2021-02-18/LensCommon.rtc.yaml",
                "vault_keys/2021-02-18/SealValue.rtc.yaml",
                "vault_keys/2025-01-01/SealValue.rtc.yaml",
                "vault_keys/2025-01-01/listSeals.rtc.yaml",
                "vault_keys/service.rtc.yaml",
            ],
            Files.Select(file => file.Path));

    [Fact]
    public void A_query_has_numbered_lists_and_objects_limits_and_values_and_a_cursor() =>
        AssertText(
            "shop/2020-04-01/DescribeOffers.rtc.yaml",
            """
            # yaml-language-server: $schema=../../rtcgen.schema.json
            # From the vendor's Go SDK (service/shop): names, types, required, limits, values, and the order, which is alphabetical.
            # Fill in: summaries, docs, rate, repeatable; of members format, unit, default, secret.
            action: DescribeOffers
            version: "2020-04-01"
            service: shop
            method: GET
            pages: { style: cursor, at: NextToken, size: MaxResults, items: Offers, total: TotalCount, next: NextToken }
            summary: TODO

            query:
              Filter:
                summary: TODO
                fields:
                  HighestPrice: { type: double, range: "(, 1000000]", summary: The highest price. }
                  Seller: { type: string, required: true, summary: TODO }
              MaxResults: { type: int32, range: "[1, 100]", summary: The max results. }
              NextToken: { type: string, summary: The next token. }
              OfferIds: { type: array, items: { type: string }, count: "[0, 50]", summary: The offer ids. }
              Region:
                type: string
                required: true
                values:
                  cn-north: CnNorth
                  CnNorth: CnNorth_2
                  3d: Value3d
                  ANY_REGION_AT_ALL: AnyRegionAtAll
                  equals: EqualsValue
                summary: TODO
              SizeCodes: { type: array, items: { type: int64 }, summary: The size codes. }
              Sold: { type: boolean, summary: TODO }
              TagFilters:
                type: array
                summary: The tag filters.
                items:
                  fields:
                    Key: { type: string, summary: TODO }
                    Values: { type: array, items: { type: string }, summary: TODO }

            result:
              fields:
                NextToken: { type: string, summary: The next token. }
                Offers:
                  type: array
                  summary: TODO
                  items:
                    fields:
                      HostName: { type: string, summary: The host name. }
                      Hostname: { type: string, summary: TODO }
                      Labels: { type: map, items: { type: string }, summary: TODO }
                      Pieces: { type: int64, summary: TODO }
                      Price: { type: double, summary: TODO }
                      # not decided: the allowed values: the SDK has 'Open', ' Closed'
                      Status: { type: string, summary: TODO }
                TotalCount: { type: int32, summary: The total count. }
                UnknownIds: { type: array, items: { type: string }, summary: The unknown ids. }

            """);

    [Fact]
    public void What_a_query_cannot_hold_is_left_out_and_a_token_of_the_request_itself_is_filled_in() =>
        AssertText(
            "shop/2020-04-01/CreateOffer.rtc.yaml",
            """
            # yaml-language-server: $schema=../../rtcgen.schema.json
            # From the vendor's Go SDK (service/shop): names, types, required, limits, values, and the order, which is alphabetical.
            # Fill in: summaries, docs, rate, repeatable; of members format, unit, default, secret.
            # Lengths: the SDK counts bytes in UTF-8, the language counts characters; check which of them the server counts.
            action: CreateOffer
            version: "2020-04-01"
            service: shop
            method: GET
            # not decided: the parameter Action, which is left out: each query has that name already
            # not decided: Extra.Anything, which is left out, as neither a query nor a form can hold it: in Go it is a struct
            # without fields
            summary: TODO

            query:
              ClientToken: { type: string, idempotencyToken: true, summary: The client token. }
              Extra:
                summary: TODO
                fields:
                  ClientToken: { type: string, summary: The client token. }
              Title: { type: string, length: "[2, 30]", summary: TODO }

            # not decided: what the result is: the SDK's struct has no members
            result: { type: json }

            """);

    [Fact]
    public void A_body_without_the_type_of_JSON_is_a_form() =>
        AssertText(
            "members/2018-01-01/TagMembers.rtc.yaml",
            """
            # yaml-language-server: $schema=../../rtcgen.schema.json
            # From the vendor's Go SDK (service/members): names, types, required, limits, values, and the order, which is
            # alphabetical. Fill in: summaries, docs, rate, repeatable; of members format, unit, default, secret.
            action: TagMembers
            version: "2018-01-01"
            service: members
            method: POST
            encoding: form
            summary: TODO

            body:
              ClientToken: { type: string, idempotencyToken: true, summary: The client token. }
              Flag: { type: boolean, summary: TODO }
              MemberIds: { type: array, items: { type: string }, required: true, summary: The member ids. }
              Tags:
                type: array
                summary: TODO
                items:
                  fields:
                    Key: { type: string, summary: TODO }
                    Value: { type: string, summary: TODO }

            result:
              fields:
                Done: { type: boolean, summary: TODO }

            """);

    [Fact]
    public void A_body_has_maps_and_JSON_and_the_older_version_names_the_newer() =>
        AssertText(
            "vault_keys/2021-02-18/SealValue.rtc.yaml",
            """
            # yaml-language-server: $schema=../../rtcgen.schema.json
            # From the vendor's Go SDK (service/vaultkeys): names, types, required, limits, values, and the order, which is
            # alphabetical. Fill in: summaries, docs, rate, repeatable; of members format, unit, default, secret.
            # Lengths: the SDK counts bytes in UTF-8, the language counts characters; check which of them the server counts.
            # That the newest version supersedes this one is taken for granted.
            action: SealValue
            version: "2021-02-18"
            supersededBy: "2025-01-01"
            service: vault_keys
            method: POST
            summary: TODO

            body:
              Anything: { type: json, summary: TODO }
              ClientToken: { type: string, idempotencyToken: true, summary: The client token. }
              Context: { type: map, items: { type: string }, count: "[0, 8]", summary: TODO }
              Dimensions: { type: map, items: { type: array, items: { type: string } }, summary: TODO }
              Free: { type: map, items: { type: json }, summary: TODO }
              history_length: { type: int32, summary: The history length. }
              HistoryLength: { type: int32, property: HistoryLength2, summary: The history length. }
              KeyName: { type: string, length: "[2, 31]", required: true, summary: The key name. }
              kind: { type: string, required: true, values: { hard: Hard, soft: Soft }, summary: TODO }
              # not decided: in Go it is UndeclaredForSealValueInput
              Lost: { type: json, summary: TODO }
              Nested:
                summary: TODO
                fields:
                  deep-value: { type: int64, summary: The deep value. }
                  # not decided: in Go it is a struct without fields
                  Empty: { type: json, summary: TODO }
              # not decided: its name: the SDK describes it as odd and sends Odd
              odd:
                type: array
                summary: TODO
                items:
                  fields:
                    deep-value: { type: int64, summary: The deep value. }
                    # not decided: in Go it is a struct without fields
                    Empty: { type: json, summary: TODO }
              Patches: { type: array, items: { type: json }, summary: TODO }
              ratio: { type: double, summary: TODO }

            result:
              fields:
                blob: { type: string, summary: TODO }
                Counts: { type: map, items: { type: int32 }, summary: TODO }

            """);

    [Theory]
    [InlineData("members/2018-01-01/ListMembers.rtc.yaml", "pages: { style: offset, at: offset, size: limit, items: Members, total: Total }")]
    [InlineData("members/2018-01-01/ListMembers.rtc.yaml", "  limit: { type: int32, summary: TODO }")]
    [InlineData("members/2018-01-01/ListMembers.rtc.yaml", "    creator: { type: string, summary: TODO }")]
    [InlineData("members/2018-01-01/ListMembers.rtc.yaml", "          user_name: { type: string, summary: The user name. }")]
    [InlineData("members/2018-01-01/ListBoth.rtc.yaml", "# not decided: how the list is paged: by NextToken or PageNumber; lists in the result: 1")]
    [InlineData("vault_keys/2025-01-01/listSeals.rtc.yaml", "pages: { style: number, at: PageNumber, size: PageSize, items: Seals, total: TotalCount }")]
    [InlineData("vault_keys/2025-01-01/listSeals.rtc.yaml", "  PageNumber: { type: int32, required: true, range: \"[1, )\", summary: The page number. }")]
    public void A_file_has_the_line(string path, string line) => Assert.Contains(line, Text(path).Split('\n'));

    [Fact]
    public void A_service_has_a_host_for_each_region_or_one_for_all()
    {
        AssertText(
            "shop/service.rtc.yaml",
            """
            # yaml-language-server: $schema=../rtcgen.schema.json
            # From the vendor's Go SDK (service/shop), which knows neither the regions of a service nor its errors. Fill in:
            # summary, regions, formats, errors.
            service: shop
            summary: TODO

            defaultRegion: cn-beijing
            host: shop.{region}.volcengineapi.com
            regions: [cn-beijing]

            """);
        Assert.EndsWith("\ndefaultRegion: cn-beijing\nregions:\n  cn-beijing: { host: members.volcengineapi.com }\n", Text("members/service.rtc.yaml"), StringComparison.Ordinal);
        Assert.EndsWith("\nhost: vault-keys.{region}.volcengineapi.com\nregions: [cn-beijing]\n", Text("vault_keys/service.rtc.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_the_SDK_has_no_host_for_says_so_and_which_actions_are_left_out() =>
        Assert.EndsWith(
            """

            # not decided: the host: this is the one that the SDK uses where it has none for a service
            # not decided: the action Listen, whose request or response is no struct of the package
            defaultRegion: cn-beijing
            regions:
              cn-beijing: { host: open.volcengineapi.com }

            """.ReplaceLineEndings("\n"),
            Text("stream/service.rtc.yaml"),
            StringComparison.Ordinal);

    private static string Text(string path) => Files.Single(file => file.Path == path).Text;

    private static void AssertText(string path, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Text(path));
}
