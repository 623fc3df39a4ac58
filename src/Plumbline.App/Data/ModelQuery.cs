using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Plumbline.App.Data;

/// <summary>
/// A query that every request asks, translated once. A translation holds for one model, and a process may hold two: that of
/// SQLite and that of PostgreSQL.
/// </summary>
/// <param name="compile">Translates the query.</param>
internal sealed class ModelQuery<T>(Func<T> compile)
    where T : class
{
    private readonly ConditionalWeakTable<IModel, T> translated = [];

    /// <summary>The query for the model of a database.</summary>
    internal T Of(AppDb db) => translated.GetValue(db.Model, _ => compile());
}
