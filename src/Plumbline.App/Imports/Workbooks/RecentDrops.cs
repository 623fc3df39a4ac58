using System.Collections.Immutable;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Imports.Workbooks;

/// <summary>
/// What was read of the drops that were opened last, so that looking, assigning and taking over do not unpack and audit
/// hundreds of files each time. A drop never changes, so what was read of it never grows old.
/// </summary>
public sealed class RecentDrops
{
    private const int Most = 4;

    private readonly Lock gate = new();
    private readonly List<(string Key, ImmutableArray<ReadForm> Forms)> kept = [];

    /// <summary>What was read of a drop; null: it has to be read.</summary>
    internal ImmutableArray<ReadForm>? Find(ImportBatch batch, SeasonTask task)
    {
        lock (gate)
        {
            var at = kept.FindIndex(one => one.Key == Key(batch, task));
            if (at < 0)
            {
                return null;
            }

            var found = kept[at];
            kept.RemoveAt(at);
            kept.Add(found);
            return found.Forms;
        }
    }

    /// <summary>Keeps what was read; the drop that was opened longest ago gives way.</summary>
    internal void Keep(ImportBatch batch, SeasonTask task, ImmutableArray<ReadForm> forms)
    {
        lock (gate)
        {
            kept.RemoveAll(one => one.Key == Key(batch, task));
            kept.Add((Key(batch, task), forms));
            kept.RemoveRange(0, Math.Max(0, kept.Count - Most));
        }
    }

    private static string Key(ImportBatch batch, SeasonTask task) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{batch.FileHash} {task.Year} {task.Regime}");
}
