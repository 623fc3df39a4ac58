using System.Collections.Immutable;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>An amount that is not what was published.</summary>
/// <param name="Path">Where it stands in the filing.</param>
/// <param name="Name">What it is.</param>
/// <param name="Published">As published.</param>
/// <param name="Today">As it stands; empty: it is gone.</param>
public sealed record ChangedSum(string Path, string Name, string Published, string Today)
{
    /// <summary>Where it was published: code and place; empty: not known.</summary>
    public string Where { get; init; } = "";

    /// <summary>The change that made it so: who and when; empty: not known.</summary>
    public string By { get; init; } = "";

    /// <summary>The form itself says what was published; the forms below, of which it was added up, say otherwise now.</summary>
    public bool IsBelow { get; init; }

    /// <summary>The amounts of two editions of a filing that differ in value, in the order of the published one.</summary>
    public static ImmutableArray<ChangedSum> Between(Filing published, Filing today)
    {
        var now = Amounts(today).ToDictionary(item => item.Path, item => item.Amount, StringComparer.Ordinal);
        return
        [
            .. Amounts(published)
                .Where(item => !now.TryGetValue(item.Path, out var here) || here.Value != item.Amount.Value)
                .Select(item => new ChangedSum(
                    item.Path,
                    item.Name,
                    item.Amount.ToString(),
                    now.TryGetValue(item.Path, out var here) ? here.ToString() : ""
                )),
        ];
    }

    private static IEnumerable<(string Path, string Name, Amount Amount)> Amounts(Filing filing)
    {
        (string, string, Amount?)[] lines =
        [
            ("budget.income.total", "收入合计", filing.Budget?.Income?.Total?.Amount),
            ("budget.expenditure.total", "支出合计", filing.Budget?.Expenditure?.Total?.Amount),
            ("budget.expenditure.basic", "基本支出", filing.Budget?.Expenditure?.Basic?.Amount),
            ("budget.expenditure.project", "项目支出", filing.Budget?.Expenditure?.Project?.Amount),
            ("budget.threePublic.total", "三公经费", filing.Budget?.ThreePublic?.Total?.Amount),
        ];
        return DeclaredAmounts
            .In(filing)
            .Concat(
                from line in lines
                where line.Item3 is not null
                select (line.Item1 + ".amount", line.Item2, line.Item3!.Value)
            )
            .DistinctBy(item => item.Item1, StringComparer.Ordinal);
    }
}

/// <summary>Y07: an amount that was published stays what it was, until the publication is replaced.</summary>
public sealed class ChangedSincePublished : FilingRule
{
    private static readonly Template Changed = new(
        "{name}公开的是{published}（{where}），现在是{today}（{by}）",
        "{name} was published as {published} ({where}) and is {today} now ({by})"
    );

    private static readonly Template Moved = new(
        "{name}公开的是{published}（{where}），取自下属填报表的汇总，汇总现在是{today}（{by}）",
        "{name} was published as {published} ({where}), a sum of the forms below, and the sum is {today} now ({by})"
    );

    private static readonly Template MovedRepair = new(
        "核对下属填报表公开后的变动；变动属实的，重新取数，撤回并重新公开",
        "Check what changed below since; where it is right, take the sum anew, take the publication back and publish anew"
    );

    private static readonly Template Repair = new(
        "核对后撤回并重新公开，或改回公开的数",
        "Check, then take the publication back and publish anew, or restore the published amount"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ChangedSincePublished,
            "Y07",
            Severity.Warning,
            new("公开后数字不再变动", "Amounts stay as they were published"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        subject.Beside.Changed.Select(sum =>
            At(
                sum.Path,
                (sum.IsBelow ? Moved : Changed).With(
                    ("name", sum.Name),
                    ("published", sum.Published),
                    ("where", sum.Where.Length == 0 ? sum.Path : sum.Where),
                    ("today", sum.Today.Length == 0 ? "—" : sum.Today),
                    ("by", sum.By.Length == 0 ? "—" : sum.By)
                )
            ) with
            {
                Expected = sum.Published,
                Found = sum.Today.Length == 0 ? null : sum.Today,
                Repair = (sum.IsBelow ? MovedRepair : Repair).With(),
            }
        );
}
