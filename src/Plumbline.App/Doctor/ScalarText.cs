using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.App.Doctor;

/// <summary>One value of a question that is a constant of this program.</summary>
internal static class ScalarText
{
#pragma warning disable CA2100
    internal static async Task<string> Run(AppDb db, string sql, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) ?? "";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
#pragma warning restore CA2100
}
