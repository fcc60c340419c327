using RtcGen.Rtc.V20201201;

namespace RtcGen.Samples;

/// <summary>The main job, and what to do when it fails.</summary>
internal static class Calls
{
    /// <summary>Sends the request and shows the response.</summary>
    /// <returns>Whether the call succeeded.</returns>
    public static async Task<bool> TryUpdateAsync(
        RtcClient client, UpdateSnapshotRequest request, RtcValidationMode validation, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.UpdateSnapshotAsync(request, new RtcCallOptions { Validation = validation }, cancellationToken);

            Screen.Title("The response");
            Screen.Pair("Result", response.Result ?? "(none)");
            Screen.Pair("RequestId", response.Metadata.RequestId);
            return true;
        }
        catch (RtcValidationException e)
        {
            Screen.Title("Not sent: the request breaks the rules of the schema");
            foreach (var error in e.Errors)
            {
                Screen.Failure(error.Message);
            }

            foreach (var warning in e.Warnings)
            {
                Screen.Warning(warning.Message);
            }
        }
        catch (RtcException e)
        {
            Screen.Title("The call failed");
            Screen.Failure(e.Message);
        }

        return false;
    }
}
