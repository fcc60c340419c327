using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Names that cannot be had are reported where they stand, with the reason; those that can give way do.</summary>
public sealed class NameClashTests
{
    private const string Head = "service: rtc\nversion: \"2020-12-01\"\n";

    [Theory]
    [InlineData("AppId", "app_id")]
    [InlineData("message", "Message")]
    [InlineData("app.appid", "app-appid")]
    public void Members_that_become_one_are_reported_at_the_second(string first, string second) => AssertClash(
        Schemas.Action("DoA", $"  {first}: {{ type: string }}\n  {second}: {{ type: string }}"),
        "(8,3)",
        $"The member '{second}' becomes '{CSharpNames.Property(first)}' in C#, as does the member '{first}'; rename one of them.");

    [Fact]
    public void So_are_members_of_query_and_body() => AssertClash(
        Schemas.Action("DoA", "  app_id: { type: string }") + "\nquery: { AppId: { type: string } }",
        "(7,3)",
        "The member 'app_id' becomes 'AppId' in C#, as does the member 'AppId'; rename one of them.");

    [Fact]
    public void So_are_members_of_an_object_inside() => AssertClash(
        Schemas.Action("DoA", "  In: { type: array, items: { fields: { a: { type: string }, A: { type: string } } } }"),
        "(7,62)",
        "The member 'A' becomes 'A' in C#, as does the member 'a'; rename one of them.");

    [Fact]
    public void One_of_them_may_name_its_property_itself()
    {
        var action = SchemaReader.Read(Schemas.Action("DoA", "  app_id: { type: string, property: DirectAppId }\n  AppId: { type: string }")).Action!;

        var properties = CodeModelBuilder.Build(action, CodePlace.Unknown).Request.Properties;

        Assert.Equal(["DirectAppId app_id", "AppId AppId"], properties.Select(property => $"{property.Name} {property.Field.Name}"));
    }

    [Fact]
    public void But_not_as_something_that_each_request_has() => AssertClash(
        Schemas.Action("DoA", "  app_id: { type: string, property: Action }"),
        "(7,3)",
        "The member 'app_id' cannot have the property 'Action', which each such class has already; choose another 'property'.");

    [Fact]
    public void Nor_in_a_shared_type_whose_members_others_find_by_their_names_alone() => AssertClash(
        Head + "types: { A: { fields: { app_id: { type: string, property: DirectAppId } } } }\n",
        "(3,25)",
        "The member 'app_id' cannot have a 'property', as other files find the members of a shared type by their names alone; describe the object where it is used.");

    [Fact]
    public void So_are_error_codes() => AssertClash(
        "service: rtc\nsummary: S\ndefaultRegion: a\nregions: { a: { host: a.b } }\nerrors: { A.B: { summary: x }, AB: { summary: x } }\n",
        "(5,32)",
        "The error 'AB' becomes 'AB' in C#, as does the error 'A.B'; remove one of them.");

    [Theory]
    [InlineData("generated")]
    [InlineData("v20201201")]
    [InlineData("task")]
    [InlineData("rtc_client")]
    public void So_is_a_service_whose_namespace_is_taken(string service) => AssertClash(
        $"service: {service}\nsummary: S\ndefaultRegion: a\nregions: {{ a: {{ host: a.b }} }}\n",
        "(1,1)",
        $"The service '{service}' would have the namespace of a version, or the name of something in the runtime; no service can be called so.");

    [Theory]
    [InlineData("volcObserve")]
    [InlineData("volc-observe")]
    [InlineData("VOLC_OBSERVE")]
    public void Two_services_cannot_share_a_namespace(string other)
    {
        var second = OtherKinds.Observing.Replace("volc_observe", other, StringComparison.Ordinal);
        var action = OtherKinds.Form.Replace("volc_observe", other, StringComparison.Ordinal);
        var compiled = Compiled.From([.. OtherKinds.All.Take(3), new("/project/second.rtc.yaml", second), new("/project/SecondAction.rtc.yaml", action)]);

        Assert.Equal(["second.rtc.yaml(1,1) RTCGEN012"], compiled.Faults);
        compiled.AssertSound();
        Assert.Equal(3, compiled.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Two_actions_that_differ_in_case_are_one() =>
        Assert.Equal(
            ["describeThings.rtc.yaml(1,1) RTCGEN011"],
            Compiled.From([.. OtherKinds.All.Take(2), new SchemaText("/project/D.rtc.yaml", OtherKinds.Query.Replace("describeThings", "DescribeThings", StringComparison.Ordinal))]).Faults);

    [Fact]
    public void So_are_types_of_requests_and_of_results() => AssertClash(
        Head + "types: { A: { fields: { B: { type: string } } } }\nresults: { A: { fields: { B: { type: string } } } }\n",
        "(4,12)",
        "The type 'A' needs the name 'A' for a class, which another type of the file is called already; rename the type.");

    [Fact]
    public void A_member_of_a_shared_type_cannot_be_numbered_as_others_find_it_by_its_name_alone() => AssertClash(
        Head + "types: { A: { fields: { Action: { type: string }, ActionValue: { type: string } } } }\n",
        "(3,25)",
        "The member 'Action' becomes 'ActionValue' in C#, because 'Action' is taken there, and another member is called so already; describe the object where it is used instead of as a shared type.");

    [Theory]
    [InlineData("Sign")]
    [InlineData("Presign")]
    public void An_action_whose_method_the_client_has_already_is_reported(string action) => AssertClash(
        Schemas.Action(action, "  A: { type: string }"),
        "(1,1)",
        $"The action '{action}' cannot have a method '{action}Async', because the client's own {action}Async takes any request and does not send it; call it by its name without a schema.");

    [Theory]
    [InlineData("Send")]
    [InlineData("Call")]
    [InlineData("Dispose")]
    [InlineData("Get")]
    [InlineData("ToString")]
    public void Other_actions_are_sent(string action)
    {
        var compiled = Compiled.From(new SchemaText("/project/A.rtc.yaml", Schemas.Action(action, "  A: { type: string }")));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void Names_that_give_way_do_so_in_one_order()
    {
        var action = SchemaReader.Read(Schemas.Action("DoA", "  Action: { type: string }\n  ActionValue: { type: string }\n  ActionValue2: { type: string }\n  Validate: { type: string }")).Action!;

        Assert.Equal(
            ["ActionValue3", "ActionValue", "ActionValue2", "ValidateValue"],
            CodeModelBuilder.Build(action, CodePlace.Unknown).Request.Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_class_that_two_files_want_is_given_to_the_one_whose_callers_know_it()
    {
        SchemaText[] files =
        [
            new("/project/A.rtc.yaml", Schemas.Action("Get", "  RoomRequest: { fields: { A: { type: string } } }\n  Room: { fields: { Config: { fields: { B: { type: string } } } } }")),
            new("/project/B.rtc.yaml", Schemas.Action("GetRoom", "  Config: { fields: { A: { type: string } } }")),
            new("/project/T.rtc.yaml", Head + "types: { GetRoomRequest: { fields: { B: { type: string } } } }\n"),
        ];

        var compiled = Compiled.From(files);

        // GetRoomConfig is wanted by the members of two actions: the first path has it, even though that file gives no code.
        Assert.Equal(
            ["A.rtc.yaml(7,3) RTCGEN012", "B.rtc.yaml(7,3) RTCGEN012", "T.rtc.yaml(3,10) RTCGEN012"],
            compiled.Faults.Order(StringComparer.Ordinal));
        Assert.Contains(
            "The member 'RoomRequest' needs the class 'GetRoomRequest', but that is a class of the action GetRoom in /project/B.rtc.yaml; describe it in a shared type with a name of its own.",
            compiled.Result.Diagnostics.Select(fault => fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        compiled.AssertSound();
    }

    [Fact]
    public void A_type_of_all_versions_is_meant_although_the_version_has_a_class_of_that_name()
    {
        var shared = new SchemaText("/project/T.rtc.yaml", "service: rtc\ntypes: { DoBConfig: { fields: { A: { type: string } } } }\n");
        var user = new SchemaText("/project/A.rtc.yaml", Superseded(Schemas.Action("DoA", "  One: { type: DoBConfig }")));
        var hiding = new SchemaText("/project/B.rtc.yaml", Superseded(Schemas.Action("DoB", "  Config: { fields: { B: { type: string } } }")));

        var compiled = Compiled.From(shared, user, hiding);

        Assert.All(compiled.Result.Diagnostics, one => Assert.Equal(DiagnosticRules.NoSuccessor, one.Id));
        compiled.AssertSound();
        var property = (Microsoft.CodeAnalysis.IPropertySymbol)compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.V20201201.DoARequest")!.GetMembers("One").Single();
        Assert.Equal("RtcGen.Rtc.DoBConfig", property.Type.WithNullableAnnotation(Microsoft.CodeAnalysis.NullableAnnotation.None).ToDisplayString());
    }

    private static string Superseded(string action) => action.Replace("service: rtc\n", "supersededBy: \"2023-11-01\"\nservice: rtc\n", StringComparison.Ordinal);

    private static void AssertClash(string text, string place, string message)
    {
        var compiled = Compiled.From(new SchemaText("/project/X.rtc.yaml", text));
        var fault = Assert.Single(compiled.Result.Diagnostics, fault => fault.Id == DiagnosticRules.NameClash);

        Assert.Equal([$"X.rtc.yaml{place} RTCGEN012"], compiled.Faults);
        Assert.Equal(message, fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        compiled.AssertSound();
    }
}
