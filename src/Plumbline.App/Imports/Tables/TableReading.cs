using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;

namespace Plumbline.App.Imports.Tables;

/// <summary>What the reading of a table stands on.</summary>
/// <param name="Db">The database.</param>
/// <param name="Packs">The regimes with their tables.</param>
/// <param name="Time">The clock.</param>
/// <param name="Actor">Who reads it back.</param>
public sealed record TableReading(AppDb Db, Packs Packs, TimeProvider Time, Actor Actor);
