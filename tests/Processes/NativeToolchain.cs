namespace RtcGen.Tests;

/// <summary>What a native compilation needs beside the SDK: a linker. The compression library comes with the compiler.</summary>
internal static class NativeToolchain
{
    /// <summary>The reason to skip; null where the tests run. A build server has no excuse.</summary>
    public static string? WhyMissing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" || IsPresent()
            ? null
            : "No native linker: install clang or gcc, or on Windows the C++ tools of Visual Studio.";

    // Where Visual Studio is, only its own locator knows.
    private static bool IsPresent() => OperatingSystem.IsWindows()
        ? File.Exists(Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"))
        : ProgramPath.Find("clang") is not null || (ProgramPath.Find("gcc") is not null && !OperatingSystem.IsMacOS());
}
