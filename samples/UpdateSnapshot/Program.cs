using RtcGen.Samples;

return await CommandLine.Create().Parse(args).InvokeAsync();
