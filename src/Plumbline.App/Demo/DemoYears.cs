using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Demo;

/// <summary>Project forms of the schools over three years: two that are closed, and the running one in all states.</summary>
internal static class DemoYears
{
    /// <summary>How far the forms of the running year are, in their order; null: nobody has begun.</summary>
    private static readonly FormState?[] Running =
    [
        null,
        FormState.Draft,
        null,
        FormState.Draft,
        FormState.Submitted,
        FormState.Returned,
        FormState.Submitted,
        FormState.UnitApproved,
        FormState.Draft,
        FormState.UnitApproved,
        FormState.DepartmentApproved,
        FormState.FinanceAccepted,
    ];

    /// <summary>Fills the forms of a task.</summary>
    internal static async Task Fill(
        AppDb db,
        Packs packs,
        List<Form> forms,
        Actor actor,
        int yearsAgo,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var carried =
            yearsAgo > 0 || forms.Count == 0
                ? new Dictionary<long, DemoCarried>()
                : await new DemoCarryOvers(db, packs, new DemoTime(now)).Stated(forms[0].Year, cancellation);
        var count = 0;
        foreach (var form in forms.Where(form => form.ProjectId is not null))
        {
            var at = count++;
            var state = yearsAgo > 0 ? FormState.Locked : Running[at % Running.Length];
            if (state is null || DemoProject.All.FirstOrDefault(one => one.Name == form.Name) is not { } project)
            {
                continue;
            }

            var opened = (await OpenForm.Run(db, form.Id, cancellation))!;
            var start = opened.Filing.OrThrow();
            var made = new DemoFiling(project, at / DemoProject.All.Length, 2 - yearsAgo)
            {
                Carried = carried.GetValueOrDefault(form.ProjectId!.Value),
            };
            var half = state == FormState.Draft && at % 2 == 1;
            var filing = half ? made.FillFunds(start) : made.Fill(start, packs);
            await DemoForms.Fill(db, form, filing, state.Value, actor, now, cancellation);
            var kept = (await OpenForm.Run(db, form.Id, cancellation))!;
            await CheckForm.Keep(db, await CheckForm.Run(db, kept, packs, cancellation), cancellation);
        }
    }
}
