using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Filings;

namespace Plumbline.Load;

/// <summary>What scenarios ask of the data that <c>plumb seed --province</c> wrote.</summary>
internal static class ProvinceData
{
    /// <summary>The self-evaluation task of a year.</summary>
    internal static Task<long> SelfEvaluation(AppDb db, int year) =>
        db
            .Tasks.Where(task => task.Year == year && task.Stage == FilingStage.SelfEvaluation)
            .Select(task => task.Id)
            .SingleAsync();
}
