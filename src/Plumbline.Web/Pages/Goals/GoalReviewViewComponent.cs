using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Review;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Goals;

/// <summary>What the panel of the review shows.</summary>
/// <param name="Form">The form.</param>
/// <param name="Review">The review.</param>
/// <param name="Writes">The person gives points now.</param>
/// <param name="ReturnUrl">Where to go afterwards.</param>
public sealed record GoalReviewPanel(Form Form, GoalReview Review, bool Writes, string? ReturnUrl);

/// <summary>
/// <c>&lt;vc:goal-review form-id="…" return-url="…" /&gt;</c>: the review of a goal by the items of its regime. Nothing where
/// the form holds no goal, or the regime does not grade goals, or nobody has begun.
/// </summary>
public sealed class GoalReviewViewComponent(AppDb db, Packs packs, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long formId, string? returnUrl = null)
    {
        var cancellation = HttpContext.RequestAborted;
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, formId, cancellation) is not { Stage: FilingStage.Goal } form)
        {
            return Content("");
        }

        var own = GoalGrade.KindOf(form, actor);
        var review = await GoalGrade.Of(db, packs, form, own ?? ScoreKind.Department, cancellation);
        var isHidden = own is null && !FormSight.Shows(ScoreKind.Department, actor, form);
        return review is null || isHidden || (own is null && review.Left == review.Items.Length)
            ? Content("")
            : View(new GoalReviewPanel(form, review, own is not null, returnUrl));
    }
}
