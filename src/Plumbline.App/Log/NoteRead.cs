using Plumbline.App.Data;

namespace Plumbline.App.Log;

/// <summary>Writes down that somebody read something sensitive: an export, a piece of evidence, who may do what.</summary>
public static class NoteRead
{
    private const int Longest = 200;

    /// <summary>Saves the record.</summary>
    public static async Task Run(
        AppDb db,
        long accountId,
        string what,
        long? formId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        db.ReadRecords.Add(
            new()
            {
                AccountId = accountId,
                What = what.Length > Longest ? what[..Longest] : what,
                FormId = formId,
                At = EventLog.Stamp(now),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}
