using RtcGen.PrivateAssembly;

if (args.Length != 5)
{
    Console.Error.WriteLine("usage: RtcGen.PrivateAssembly <assembly> <dependency> <private name> <reference list> <output folder>");
    return 1;
}

PrivateAssemblyStep.Run(
    assemblyPath: args[0],
    dependencyPath: args[1],
    privateName: args[2],
    references: File.ReadAllLines(args[3]),
    outputFolder: args[4]);
return 0;
