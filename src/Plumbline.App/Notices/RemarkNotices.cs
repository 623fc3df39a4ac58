using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>Who hears of a remark: a question goes to the fillers, an answer to whoever asked.</summary>
internal static class RemarkNotices
{
    private const int Shown = 60;

    internal static async Task Add(
        AppDb db,
        Form form,
        Remark? root,
        Remark remark,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var fillers = await WriteNotices.Holders(db, form.UnitPath, [Role.Filler], remark.At, cancellation);
        IEnumerable<long> hearers = root is null || root.AccountId == actor.AccountId ? fillers : [root.AccountId];
        WriteNotices.Add(
            db,
            root is null ? NoticeKind.Remark : NoticeKind.Answer,
            hearers.Where(account => account != actor.AccountId),
            form.Id,
            remark.At,
            ("form", form.Name),
            ("by", actor.DisplayName),
            ("text", remark.Text.Length > Shown ? remark.Text[..Shown] + "……" : remark.Text)
        );
    }
}
