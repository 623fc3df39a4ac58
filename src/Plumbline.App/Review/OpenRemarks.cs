using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Review;

/// <summary>What a form was returned for and nobody has dealt with yet.</summary>
public static class OpenRemarks
{
    /// <summary>Threads of the return that are neither resolved nor answered.</summary>
    public static IQueryable<Remark> Of(AppDb db, long formId) =>
        db.Remarks.Where(remark =>
            remark.FormId == formId
            && remark.Returned
            && remark.AnswersId == null
            && remark.ResolvedAt == null
            && !db.Remarks.Any(answer => answer.AnswersId == remark.Id)
        );
}
