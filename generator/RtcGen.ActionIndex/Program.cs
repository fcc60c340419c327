using System.Text;
using RtcGen.ActionIndex;

if (args is not [var folder, var index])
{
    Console.Error.WriteLine("usage: RtcGen.ActionIndex SCHEMA-FOLDER INDEX-FILE");
    return 2;
}

var files = Directory.EnumerateFiles(folder, "*.rtc.yaml", SearchOption.AllDirectories)
    .Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
    .OrderBy(file => file.Path, StringComparer.Ordinal);
try
{
    File.WriteAllText(index, string.Concat(IndexLines.Write(files).Select(line => $"{line}\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    return 0;
}
catch (InvalidDataException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
