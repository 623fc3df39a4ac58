using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Notices;

/// <summary>
/// The units of the forms that notices speak of: many units have a project of the same name, and a notice that names the project
/// alone says nothing to whoever looks after several of them.
/// </summary>
public static class NoticeUnits
{
    /// <summary>Names of units by the id of the form.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> Of(
        AppDb db,
        IEnumerable<Notice> notices,
        CancellationToken cancellation
    )
    {
        var forms = notices.Select(notice => notice.FormId).OfType<long>().Distinct().ToList();
        return await db
            .Forms.Where(form => forms.Contains(form.Id))
            .Join(db.Units, form => form.UnitId, unit => unit.Id, (form, unit) => new { form.Id, unit.Name })
            .ToDictionaryAsync(pair => pair.Id, pair => pair.Name, cancellation);
    }
}
