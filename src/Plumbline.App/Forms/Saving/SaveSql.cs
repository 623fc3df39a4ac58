using System.Data.Common;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Forms.Saving;

/// <summary>What the two stores read alike.</summary>
internal static class SaveSql
{
    internal const string Form =
        "select f.id, f.state, f.withdrawn_at is not null, c.id, c.seq, c.head "
        + "from form f join chain c on c.id = f.chain_id where f.id = $id";

    internal static SavedForm ReadForm(DbDataReader reader) =>
        new(
            reader.GetInt64(0),
            new()
            {
                Id = reader.GetInt64(3),
                Seq = reader.GetInt64(4),
                Head = reader.GetFieldValue<byte[]>(5),
            },
            Enum.Parse<FormState>(reader.GetString(1)),
            reader.GetBoolean(2)
        );

    /// <summary>Reads data, unread, marks, position from a column on.</summary>
    internal static SavedRow ReadRow(DbDataReader reader, int from) =>
        new(
            reader.GetString(from),
            reader.IsDBNull(from + 1) ? null : reader.GetString(from + 1),
            reader.IsDBNull(from + 2) ? null : reader.GetString(from + 2),
            reader.GetInt64(from + 3)
        );
}
