using System.Text;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary>Asks a source for keys.</summary>
internal static class KeyReader
{
    /// <summary>The keys of the source.</summary>
    /// <exception cref="CliException">It has none.</exception>
    public static async Task<EmulatorCredential> ReadAsync(RtcCredentialProvider source, CancellationToken cancellationToken)
    {
        try
        {
            var keys = await source.GetAsync(cancellationToken).ConfigureAwait(false);
            return new(keys.AccessKey, Encoding.UTF8.GetString(keys.SecretKey), keys.SessionToken);
        }
        catch (RtcCredentialException e)
        {
            throw new CliException(Texts.NoKeys(e.Message));
        }
    }

    /// <summary>The keys of the source; null when it has none.</summary>
    public static async Task<EmulatorCredential?> TryReadAsync(RtcCredentialProvider source, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }
        catch (CliException)
        {
            return null;
        }
    }
}
