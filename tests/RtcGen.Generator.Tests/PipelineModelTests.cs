using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>What the pipeline carries is compared on every run: a member that equality overlooks would leave old code in place.</summary>
public sealed class PipelineModelTests
{
    private static readonly SchemaDiagnostic Fault = new(DiagnosticRules.UnknownKey, "Unknown.", default);
    private static readonly ActionSchema Action = SchemaReader.Read(Schemas.UpdateSnapshot).Action!;
    private static readonly ServiceSchema Service = SchemaReader.Read(Schemas.Service).Service!;
    private static readonly TypesSchema Types = SchemaReader.Read("service: rtc\nversion: \"2020-12-01\"\nresults: { Info: { fields: { Id: { type: string } } } }\n").Types!;

    [Fact]
    public void A_parsed_file_differs_in_every_member()
    {
        var file = new ParsedFile("a", Action, null, null, default);

        Assert.Equal(file, new ParsedFile("a", SchemaReader.Read(Schemas.UpdateSnapshot).Action, null, null, default));
        AllDiffer(file, file with { Path = "b" }, file with { Action = Action with { Docs = 1 } }, file with { Service = Service }, file with { Types = Types }, file with { Diagnostics = new([Fault]) }, file with { IsAction = true }, file with { DerivedTypes = new(["DoAConfig"]) }, file with { ServiceWithErrors = "rtc" });
    }

    [Fact]
    public void A_planned_file_differs_in_every_member()
    {
        var file = new FileGenerationSpec("a", "b", Action, null, null, default);

        Assert.Equal(file, new FileGenerationSpec("a", "b", SchemaReader.Read(Schemas.UpdateSnapshot).Action, null, null, default));
        AllDiffer(
            file,
            file with { Path = "c" },
            file with { DisplayPath = "c" },
            file with { Action = null },
            file with { Service = Service },
            file with { Types = Types },
            file with { IsServicePublic = true },
            file with { Place = CodePlace.Unknown with { Path = "a" } },
            file with { Place = CodePlace.Unknown with { Namespace = "N" } },
            file with { Place = CodePlace.Unknown with { Home = new("rtc", null, "2020-12-01") } },
            file with { Place = CodePlace.Unknown with { Outside = new(new(["N.Stream"]), default) } },
            file with { Place = CodePlace.Unknown with { Outside = new(default, new(["N.Stream"])) } },
            file with { Place = CodePlace.Unknown with { Outlines = TypeOutline.GetAll(Types with { Types = Types.Results }) } },
            file with { HasReferencedErrors = true },
            file with { Language = DocumentationLanguage.English },
            file with { Diagnostics = new([Fault]) });
    }

    [Fact]
    public void The_surroundings_differ_in_every_member()
    {
        var settings = new ProjectSettings("/project/", false);
        var surroundings = new GenerationContext(SchemaIndex.Create([]), settings);

        Assert.Equal(surroundings, new GenerationContext(SchemaIndex.Create([]), new ProjectSettings("/project/", false)));
        AllDiffer(settings, settings with { AssemblyName = "Consumer" }, settings with { Folder = null }, settings with { IsServicePublic = true }, settings with { PackagedSchemas = "s" }, settings with { ClientServices = new(["rtc"]) });
        AllDiffer(surroundings, surroundings with { Index = SchemaIndex.Create([null]) }, surroundings with { Settings = settings with { Folder = "/other/" } }, surroundings with { References = new(new(["RtcGen.Rtc.RtcErrors.InvalidTimestamp"])) });
    }

    [Fact]
    public void A_key_and_an_index_of_keys_differ_in_every_member()
    {
        var key = new SchemaIdentity("a/b", "rtc", "2020-12-01", "DoA", new(["id"]));

        Assert.Equal(key, new SchemaIdentity("a/b", "rtc", "2020-12-01", "DoA", new(["id"])));
        AllDiffer(
            key,
            key with { Path = "b" },
            key with { Service = "sts" },
            key with { Version = "2020-12-02" },
            key with { Action = "DoB" },
            key with { Formats = new(["ids"]) },
            key with { Regions = new(["north"]) },
            key with { Types = new(["Stream"]) },
            key with { Results = new(["Stream"]) },
            key with { DerivedTypes = new(["DoAConfig"]) },
            key with { SupersededBy = "2023-11-01" },
            key with { Members = new("a", new("rtc", null, null), default, default) },
            key with { Namespace = "Messaging" },
            key with { Outlines = TypeOutline.GetAll(Types with { Types = Types.Results }) },
            key with { Wants = new([new SharedTypeUse("Stream", new(["Index"]))]) },
            key with { UsedTypes = new(["Stream"]) },
            key with { UsedResults = new(["Stream"]) },
            key with { HasErrors = true });
        Assert.Equal(SchemaIndex.Create([key]), SchemaIndex.Create([key with { }]));
        AllDiffer(SchemaIndex.Create([key]), SchemaIndex.Create([]), SchemaIndex.Create([key with { Formats = default }]), SchemaIndex.Create([key, null]), SchemaIndex.Create([key, key with { HasErrors = true }]));
        AllDiffer(SchemaIndex.Create([key, null]), SchemaIndex.Create([key, key with { HasErrors = true }]));
        AllDiffer(SchemaIndex.Create([key]), SchemaIndex.Create([key]).With(new("/", false) { PackagedSchemas = "a" }), SchemaIndex.Create([key]).With(new("/", false) { ClientServices = new(["rtc"]) }), SchemaIndex.Create([key]) with { ServicesWithErrors = new(["rtc"]) }, SchemaIndex.Create([key]) with { HasActionWithErrors = true }, SchemaIndex.Create([key]) with { Outlines = TypeOutline.GetAll(Types with { Types = Types.Results }) });
    }

    [Fact]
    public void References_are_equal_when_they_are_the_same()
    {
        Assert.Equal(new References(Driver.References), new References([.. Driver.References]));
        AllDiffer(new References(Driver.References), new References(Driver.References.RemoveAt(0)), new References([]));
    }

    [Fact]
    public void An_index_does_not_depend_on_the_order_of_the_files()
    {
        var (a, b) = (new SchemaIdentity("a/b", "rtc", "2020-12-01", "DoA", default), new SchemaIdentity("b", "rtc", "2020-12-01", "DoB", default));

        Assert.Equal(SchemaIndex.Create([a, b]), SchemaIndex.Create([b, a]));
    }

    [Theory]
    [InlineData("DoSomething", "DoSomething.Rtc.V20201201.g.cs")]
    public void A_file_is_named_after_its_action(string action, string expected) =>
        Assert.Equal(expected, HintName.Create(Action with { Action = action }));

    [Fact]
    public void A_types_file_is_named_after_its_first_type()
    {
        Assert.Equal("Types.Info.Rtc.V20201201.g.cs", HintName.Create(Types));
        Assert.Equal("Types.Info.Rtc.g.cs", HintName.Create(Types with { Version = null }));
        Assert.Equal("Types.Info.Rtc.Messaging.V20201201.g.cs", HintName.Create(Types with { Namespace = "Messaging" }));
        Assert.Equal("Types.Stream.Rtc.V20201201.g.cs", HintName.Create(Types with { Types = new([Types.Results[0] with { Name = "Stream" }]) }));
    }

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var first = HintName.Create(Action with { Action = new string('A', 100) + "One" });
        var second = HintName.Create(Action with { Action = new string('A', 100) + "Two" });

        Assert.Equal(80, first.Length);
        Assert.Equal(80, second.Length);
        Assert.NotEqual(first, second);
        Assert.EndsWith(".g.cs", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/project/rtc/A.rtc.yaml", "/project/", "rtc/A.rtc.yaml")]
    [InlineData(@"C:\work\app\rtc\A.rtc.yaml", @"C:\work\app\", "rtc/A.rtc.yaml")]
    [InlineData("/elsewhere/schema/rtc/2020-12-01/A.rtc.yaml", "/project/", "rtc/2020-12-01/A.rtc.yaml")]
    [InlineData("A.rtc.yaml", null, "A.rtc.yaml")]
    public void The_shown_path_is_the_same_on_every_machine(string path, string? projectFolder, string expected) =>
        Assert.Equal(expected, FileGenerationSpec.Create(new(path, Action, null, null, default), new(SchemaIndex.Create([SchemaIdentity.From("s", null, Service, null)!]), new(projectFolder, false))).DisplayPath);

    [Theory]
    [InlineData("[a-c]{1,3}", "abc", 1, 3)]
    [InlineData(@"[a-zA-Z0-9_@\-\.]{1,128}", "-.0123456789@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", 1, 128)]
    [InlineData("[0-9a-f]{32}", "0123456789abcdef", 32, 32)]
    [InlineData(@"[\]\\]{1,2}", @"\]", 1, 2)]
    [InlineData("[a-]{1,2}", "-a", 1, 2)]
    public void A_set_of_characters_with_a_length_needs_no_regular_expression(string pattern, string characters, int min, int max) =>
        Assert.Equal(new CharacterClass(characters, min, max), CharacterClass.TryParse(pattern));

    [Theory]
    [InlineData("[^a]{1,2}")]
    [InlineData(@"[\d]{1,2}")]
    [InlineData(@"[\w-]{1,2}")]
    [InlineData("[a-z]")]
    [InlineData("[a-z]+")]
    [InlineData("[a-z]{1,}")]
    [InlineData("[a-z]{1,2}?")]
    [InlineData("[a-z]{1,2}x{1}")]
    [InlineData("[a-z-[aeiou]]{1,2}")]
    [InlineData("[é]{1,2}")]
    [InlineData("#[0-9]{6}")]
    [InlineData("")]
    [InlineData("[")]
    public void Anything_else_is_left_to_the_regular_expression(string pattern) => Assert.Null(CharacterClass.TryParse(pattern));

    private static void AllDiffer<T>(T value, params T[] others) => Assert.All(others, other => Assert.NotEqual(value, other));
}
