namespace RtcGen.Package.Tests;

/// <summary>A generator package that brings another version of YamlDotNet under its plain name, as many do.</summary>
internal static class RivalPackage
{
    public const string Id = "Rival.Generator";

    public static async Task PackAsync(PackedPackages packages)
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Root, Id)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Id}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <Version>{packages.Version}</Version>
                <Description>A rival.</Description>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                <PackageReference Include="YamlDotNet" Version="{BuildFacts.RivalYamlDotNetVersion}" GeneratePathProperty="true" PrivateAssets="all" />
                <None Include="$(OutputPath)$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
                <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "RivalGenerator.cs"), """"
            using System.IO;
            using Microsoft.CodeAnalysis;
            using YamlDotNet.RepresentationModel;

            [Generator(LanguageNames.CSharp)]
            public sealed class RivalGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(output =>
                    {
                        var yaml = new YamlStream();
                        yaml.Load(new StringReader("answer: 42"));
                        var answer = yaml.Documents[0].RootNode["answer"];
                        var version = typeof(YamlStream).Assembly.GetName().Version;
                        output.AddSource("Rival.g.cs", $"static class Rival {{ public const string Says = \"{answer} with {version}\"; }}");
                    });
            }
            """");
        await DotNet.RunAsync(folder, "pack", "--nologo", "-nodeReuse:false", "-o", packages.Feed);
    }
}
