using System.Globalization;
using RtcGen.RateLimiting.Redis.Fleet;

// Without arguments: the whole run. The other words are for the processes that it starts.
switch (args)
{
    case ["receive"]:
        await Receiver.RunAsync();
        break;
    case ["send", var redis, var endpoint, var margin, var seconds]:
        await Sender.RunAsync(
            redis, new Uri(endpoint), TimeSpan.FromMilliseconds(int.Parse(margin, CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        break;
    case ["burn"]:
        Child.EndWithParent();
        while (true)
        {
        }

    default:
        await Run.AllAsync(args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 20);
        break;
}
