namespace RtcGen.Architecture.Tests;

/// <summary>
/// The projects, what each may use, and the rooms of each, lowest first: a room may use those before it and no other. A place is
/// a folder ("Json"), a folder and all below it ("Json/**"), a file, or "." for the project's own folder.
/// </summary>
internal static class Rooms
{
    public static IReadOnlyList<ProjectPlan> Plans { get; } =
    [
        new("RtcGen.Schema", [],
            new("Rules", "Rules"),
            new("Support", "Support"),
            new("Patterns", "Patterns") { Namespace = "RtcGen.Schema" },
            new("Model", "Model", ".") { Namespace = "RtcGen.Schema" },
            new("Text", "Reading/Text") { Namespace = "RtcGen.Schema.Reading" },
            new("Yaml", "Reading/Yaml") { Namespace = "RtcGen.Schema.Reading" },
            new("References", "Reading/References") { Namespace = "RtcGen.Schema.Reading" },
            new("Decoding", "Reading/Decoding") { Namespace = "RtcGen.Schema.Reading" },
            new("SchemaReader", "Reading")),

        // Every C# name is decided in CodeModel; Emission prints it.
        new("RtcGen.Generator", ["RtcGen.Schema", "RtcGen.PrivateAssembly", "RtcGen.ActionIndex"],
            new("Schema", "Schema/**"),
            new("CodeModel", "CodeModel") { Namespace = "RtcGen.Generator" },
            new("Writing", "Emission/Writing") { Namespace = "RtcGen.Generator" },
            new("Documentation", "Emission/Documentation") { Namespace = "RtcGen.Generator" },
            new("Validation", "Emission/Validation") { Namespace = "RtcGen.Generator" },
            new("Emission", "Emission") { Namespace = "RtcGen.Generator" },
            new("Pipeline", "Pipeline") { Namespace = "RtcGen.Generator" },
            new("Diagnostics", "Diagnostics") { Namespace = "RtcGen.Generator" },
            new("RtcGenerator", ".", "Properties")),

        new("RtcGen.PrivateAssembly", [],
            [new("PrivateAssembly", ".")]),

        new("RtcGen.ActionIndex", ["RtcGen.Schema"],
            [new("ActionIndex", ".")]),

        new("RtcGen.Import", ["RtcGen.Schema"],
            new("ImportException", "ImportException.cs") { Namespace = "RtcGen.Import" },
            new("MemberNames", "MemberNames.cs") { Namespace = "RtcGen.Import" },
            new("Draft", "Draft") { Namespace = "RtcGen.Import.Draft" },
            new("Texts", "Texts") { Namespace = "RtcGen.Import.Texts" },
            new("Pages", "Pages") { Namespace = "RtcGen.Import.Pages" },
            new("GoStructs", "GoStructs") { Namespace = "RtcGen.Import" },
            new("Writing", "Writing") { Namespace = "RtcGen.Import.Writing" },
            new("JsonSamples", "JsonSamples") { Namespace = "RtcGen.Import.JsonSamples" },
            new("Import", ".") { Namespace = "RtcGen.Import" }),

        new("RtcGen.Reference", ["RtcGen.Schema", "RtcGen.Generator"],
            new("CodeModel", "CodeModel") { Namespace = "RtcGen.Generator" },
            new("Writing", "Writing") { Namespace = "RtcGen.Generator" },
            new("Schemas", "Schemas") { Namespace = "RtcGen.Reference" },
            new("Samples", "Samples") { Namespace = "RtcGen.Reference" },
            new("Parameters", "Parameters") { Namespace = "RtcGen.Reference" },
            new("Snippets", "Snippets") { Namespace = "RtcGen.Reference" },
            new("Requests", "Requests") { Namespace = "RtcGen.Reference" },
            new("Reference", ".") { Namespace = "RtcGen.Reference" }),

        // They know generated code by its attributes alone, as a compiler does.
        new("RtcGen.Analyzers", ["RtcGen.Schema", "RtcGen.Generator"],
            new("Support", "Support"),
            new("Facts", "Facts") { Namespace = "RtcGen.Analyzers" },
            new("Values", "Values") { Namespace = "RtcGen.Analyzers" },
            new("Reporting", "Reporting") { Namespace = "RtcGen.Analyzers" },
            new("Checks", "Checks") { Namespace = "RtcGen.Analyzers" },
            new("Usage", "Usage") { Namespace = "RtcGen.Analyzers" },
            new("Analyzers", ".") { Namespace = "RtcGen.Analyzers" }),

        new("RtcGen.CodeFixes", ["RtcGen.Analyzers"],
            new("Support", "Support") { Namespace = "RtcGen.CodeFixes" },
            new("Requests", "Requests") { Namespace = "RtcGen.CodeFixes" },
            new("Usage", "Usage") { Namespace = "RtcGen.CodeFixes" }),

        new("RtcGen.OpenApi", ["RtcGen.Schema"],
            new("Models", "OpenApiException.cs", "OpenApiOptions.cs", "OpenApiSchemaFile.cs", "SchemaSet.cs") { Namespace = "RtcGen.OpenApi" },
            new("Text", "Text") { Namespace = "RtcGen.OpenApi" },
            new("Words", "Words") { Namespace = "RtcGen.OpenApi.Words" },
            new("Reading", "Reading") { Namespace = "RtcGen.OpenApi.Reading" },
            new("Writing", "Writing") { Namespace = "RtcGen.OpenApi.Writing" },
            new("OpenApi", ".") { Namespace = "RtcGen.OpenApi" }),

        new("RtcGen.Runtime", ["RtcGen.CodeFixes"],
            new("Text", "Text/**") { Namespace = "RtcGen" },
            new("Pooling", "Pooling") { Namespace = "RtcGen" },
            new("Metadata", "Metadata"),
            new("Messages", "Messages") { Namespace = "RtcGen" },
            new("Json", "Json"),
            new("Signing", "Signing") { Namespace = "RtcGen.Signing" },
            new("Errors", "Errors") { Namespace = "RtcGen" },
            new("Generated", "Generated/**"),
            new("Credentials", "Credentials") { Namespace = "RtcGen" },
            new("Limits", "Limits") { Namespace = "RtcGen" },
            new("Options", "Options") { Namespace = "RtcGen" },
            new("Telemetry", "Telemetry") { Namespace = "RtcGen" },
            new("Pipeline", "Pipeline/**") { Namespace = "RtcGen" },
            new("Client", "Client", ".")),

        new("RtcGen.Client", ["RtcGen.Runtime", "RtcGen.Generator", "RtcGen.Analyzers"]),

        new("RtcGen.Credentials", ["RtcGen.Runtime", "RtcGen.Generator", "RtcGen.Analyzers"],
            new("Shared", "Shown", "Shared", "CredentialEnvironment.cs"),
            new("Exchange", "Exchange") { Namespace = "RtcGen" },
            new("Refreshing", "Refreshing") { Namespace = "RtcGen" },
            new("Sts", "Sts") { Namespace = "RtcGen" },
            new("Metadata", "Metadata") { Namespace = "RtcGen" },
            new("Profiles", "Profiles") { Namespace = "RtcGen" },
            new("Chain", ".") { Namespace = "RtcGen" }),

        new("RtcGen.DependencyInjection", ["RtcGen.Runtime", "RtcGen.Credentials"],
            new("Shown", "Shown"),
            new("DependencyInjection", ".")),

        new("RtcGen.RateLimiting.Redis", ["RtcGen.Runtime"],
            [new("Redis", ".") { Namespace = "RtcGen" }]),

        // It judges as the server does, by the schema alone: were it to use the runtime, the two would share their mistakes. Only Testing sees the client.
        new("RtcGen.Emulator", ["RtcGen.PrivateAssembly", "RtcGen.Reference", "RtcGen.Runtime", "RtcGen.Schema"],
            new("Contract", "Contract") { Namespace = "RtcGen.Emulator" },
            new("Schemas", "Schemas") { Namespace = "RtcGen.Emulator" },
            new("Responses", "Responses") { Namespace = "RtcGen.Emulator" },
            new("Signing", "Signing/**") { Namespace = "RtcGen.Emulator" },
            new("Pairs", "Pairs") { Namespace = "RtcGen.Emulator" },
            new("Rules", "Rules") { Namespace = "RtcGen.Emulator" },
            new("State", "State/**") { Namespace = "RtcGen.Emulator" },
            new("Failures", "Failures") { Namespace = "RtcGen.Emulator" },
            new("Rates", "Rates") { Namespace = "RtcGen.Emulator" },
            new("Calls", "Calls") { Namespace = "RtcGen.Emulator" },
            new("Hosting", "Hosting") { Namespace = "RtcGen.Emulator" },
            new("Console", "Console") { Namespace = "RtcGen.Emulator" },
            new("RtcEmulator", ".") { Namespace = "RtcGen.Emulator" },
            new("Testing", "Testing") { Namespace = "RtcGen.Emulator" }),

        new("RtcGen.Cli", ["RtcGen.Schema", "RtcGen.Generator", "RtcGen.Import", "RtcGen.OpenApi", "RtcGen.Reference", "RtcGen.Runtime", "RtcGen.Credentials", "RtcGen.Emulator"],
            new("Texts", "Texts") { Namespace = "RtcGen.Cli" },
            new("Context", "Context", "Members/MemberArguments.cs") { Namespace = "RtcGen.Cli" },
            new("Keys", "Keys") { Namespace = "RtcGen.Cli" },
            new("Files", "Files") { Namespace = "RtcGen.Cli.Files" },
            new("Checking", "Checking") { Namespace = "RtcGen.Cli.Checking" },
            new("Reports", "Reports") { Namespace = "RtcGen.Cli.Reports" },
            new("Importing", "Importing") { Namespace = "RtcGen.Cli.Importing" },
            new("Catalogue", "Catalogue") { Namespace = "RtcGen.Cli" },
            new("Members", "Members") { Namespace = "RtcGen.Cli" },
            new("Requests", "Requests") { Namespace = "RtcGen.Cli" },
            new("Curl", "Curl") { Namespace = "RtcGen.Cli" },
            new("Explaining", "Explaining") { Namespace = "RtcGen.Cli" },
            new("Calling", "Calling") { Namespace = "RtcGen.Cli" },
            new("Verbs", "Verbs/**") { Namespace = "RtcGen.Cli" },
            new("CommandLine", ".") { Namespace = "RtcGen.Cli" }),
    ];
}
