using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.Audit;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Dev;

/// <summary>Every component with sample content. Development only.</summary>
public sealed class ComponentsModel(IStringLocalizer<DevTexts> texts) : PageModel
{
    private static readonly Template Sum = new(
        "资金合计{found}万元与各来源之和{expected}万元不一致，相差{gap}万元。",
        "The total of funds, {found} (10,000 yuan), is not the sum of its sources, {expected}: a gap of {gap}."
    );

    private static readonly Template Ask = new(
        "核对“当年财政拨款”的全年执行数，或更正合计。",
        "Check what was spent of this year's allocation, or correct the total."
    );

    private static readonly Template Easy = new(
        "指标值100%低于上年实际完成值。",
        "The target, 100%, is below what was reached last year."
    );

    /// <summary>The page number of the sample pager.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 7;

    /// <summary>What the sample form posts.</summary>
    [BindProperty]
    public SampleInput Sample { get; set; } = new();

    /// <summary>States of every look.</summary>
    public ImmutableArray<Enum> States { get; } =
    [.. Enum.GetValues<FormState>().Cast<Enum>(), MonitoringState.Warned, DisclosureState.SecrecyReview];

    /// <summary>A finding of each severity.</summary>
    public ImmutableArray<Finding> Findings { get; } =
    [
        new(RuleIds.FundsTotal, Severity.Error, new FieldPlace("funds[0].spent"), SumMessage) { Repair = Ask.With() },
        new(RuleIds.MissedWithoutReason, Severity.Warning, new FieldPlace("indicators[2].target"), Easy.With()),
        new(RuleIds.SatisfactionWithoutSurvey, Severity.Info, new FieldPlace("indicators[2].target"), Easy.With())
        {
            Unverified = true,
        },
    ];

    private static Message SumMessage => Sum.With(("found", "152.30"), ("expected", "150.30"), ("gap", "2.00"));

    /// <summary>Answers with the errors of the form, or a message on the page that follows.</summary>
    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Sample.Name))
        {
            ModelState.AddModelError("Sample.Name", texts["NameMissing"]);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Saved"]);
        return RedirectToPage();
    }
}

/// <summary>The sample form.</summary>
public sealed class SampleInput
{
    [StringLength(40)]
    public string? Name { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }
}
