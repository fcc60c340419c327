using RtcGen.Benchmarks;

// Ratios inside one run are what counts: contestants take turns, and medians are compared.
switch (args)
{
    case ["serve"]:
        await CannedServer.RunAsync();
        return 0;
    case ["serve-measured", var kind]:
        await MeasuredServer.RunAsync(kind);
        return 0;
    case []:
        SigningRace.Run();
        await CallRace.RunAsync();
        await ReadingRace.RunAsync();
        await EmulatorRace.RunAsync();
        GenerationRace.Run();
        await BuildRace.RunAsync();
        await CompilerRace.RunAsync();
        await AnalysisRace.RunAsync();
        return 0;
    case ["signing"]:
        SigningRace.Run();
        return 0;
    case ["calls"]:
        await CallRace.RunAsync();
        return 0;
    case ["reading"]:
        await ReadingRace.RunAsync();
        return 0;
    case ["emulator"]:
        await EmulatorRace.RunAsync();
        return 0;
    case ["hostile"]:
        await HostileRun.RunAsync();
        return 0;
    case ["analyzers"]:
        await AnalysisRace.RunAsync();
        return 0;
    case ["builds"]:
        await BuildRace.RunAsync();
        return 0;
    case ["compiler"]:
        await CompilerRace.RunAsync();
        return 0;
    case ["generation"]:
        GenerationRace.Run();
        return 0;
    default:
        Console.Error.WriteLine("Races: signing, calls, reading, emulator, hostile, generation, builds, compiler, analyzers; all of them without an argument.");
        return 2;
}
