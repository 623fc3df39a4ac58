using System.Security.Cryptography;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;

namespace Plumbline.App.Forms;

/// <summary>Filings kept for good as they stood at an event.</summary>
public static class FilingSnapshot
{
    /// <summary>A new snapshot at the end of the form's chain; the caller adds it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="filing">The filing as JSON.</param>
    /// <param name="last">The event that it belongs to: who and when.</param>
    /// <param name="reason">Why it is kept: a move, a publication.</param>
    internal static FormSnapshot Of(Form form, byte[] filing, Event last, string reason) =>
        new()
        {
            FormId = form.Id,
            Seq = last.Seq,
            At = last.At,
            AccountId = last.AccountId ?? 0,
            Reason = reason,
            Hash = SHA256.HashData(filing),
            Filing = Gzip.Pack(filing),
        };

    /// <summary>The JSON of a snapshot.</summary>
    public static byte[] Json(FormSnapshot snapshot) => Gzip.Unpack(snapshot.Filing);
}
