using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Content;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Domain.Filings;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Values;

namespace Plumbline.App.CarryOvers;

/// <summary>结转项目自评: carried money as a filing, which the regime's table draws and the reader of forms reads.</summary>
public static class CarryOverFiling
{
    /// <summary>Id of the layout.</summary>
    public const string Layout = "carry-over-form";

    /// <summary>What stands before the cause in the remarks.</summary>
    internal const string CauseHead = "上年未用完的原因：";

    /// <summary>The filing: what was carried is its budget, what was promised for it are its targets.</summary>
    public static Filing Of(CarryOverCase of) =>
        new()
        {
            Subject = FilingSubject.Project,
            Regime = of.Kept.Regime,
            Year = new(of.Kept.Year),
            Identity = new()
            {
                Department = of.DepartmentName,
                Unit = of.UnitName,
                Project = of.Project.Name,
                ProjectCode = ProjectCode.TryParse(of.Project.Code, out var code) ? code : null,
            },
            Budget = Budget(of),
            Goals = new()
            {
                Overall = new() { ExpectedGoal = Text(of.Said("goal")), ActualOutcome = Text(of.Said("outcome")) },
            },
            Indicators = [.. of.Indicators.Select(Indicator)],
            OtherMatters = Text(string.Concat(Parts(of))),
        };

    /// <summary>The table as a document; null: the regime has none.</summary>
    public static Document? Draw(CarryOverCase of, Packs packs)
    {
        var lineage = packs.Regimes.Lineage(of.Kept.Regime);
        return packs.Forms.Layouts(lineage).GetValueOrDefault(Layout) is { } layout
            ? FormDrawing.Draw(layout, Of(of), lineage[0])
            : null;
    }

    /// <summary>What becomes of a source, in the words of the table.</summary>
    public static string Word(CarryOverFate fate, int lastYear) =>
        fate switch
        {
            CarryOverFate.Unknown => "未填执行数",
            CarryOverFate.UsedUp => "已用完",
            CarryOverFate.MayCarry => string.Create(CultureInfo.InvariantCulture, $"可用至{lastYear}年底"),
            CarryOverFate.LastYear => string.Create(CultureInfo.InvariantCulture, $"{lastYear}年底未用完的交回"),
            _ => "须交回",
        };

    /// <summary>By which a source is known in the filing.</summary>
    internal static string Key(CarriedFund fund) =>
        string.Create(CultureInfo.InvariantCulture, $"{fund.Nature}{fund.BudgetYear}");

    /// <summary>What the remarks may say after the cause: what was given back, and what is due or that nothing is.</summary>
    internal static ImmutableArray<string> Sentences(CarryOverCase of) =>
        of.Money.ReturnedFen > 0 ? [Returned(of), Due(of), NothingDue(of)] : [Due(of), NothingDue(of)];

    private static IEnumerable<string> Parts(CarryOverCase of)
    {
        if (of.Said("cause") is { } cause)
        {
            yield return $"{CauseHead}{cause.TrimEnd('。')}。";
        }

        if (of.Money.ReturnedFen > 0)
        {
            yield return Returned(of);
        }

        yield return of.MustReturnFen > 0 ? Due(of) : NothingDue(of);
    }

    private static string Returned(CarryOverCase of) => $"已交回{Wan(of.Money.ReturnedFen)}万元。";

    private static string Due(CarryOverCase of) => $"须交回{Wan(of.MustReturnFen)}万元（{Basis(of)}）。";

    private static string NothingDue(CarryOverCase of) => $"没有须交回的资金（{Basis(of)}）。";

    private static string Basis(CarryOverCase of) =>
        of.Rules.Years.Source.Text + (of.Rules.Years.Source.Unverified ? "，依据未核实" : "");

    private static Budget Budget(CarryOverCase of) =>
        new()
        {
            Total = new()
            {
                AdjustedBudget = Amount(of.Money.BalanceFen),
                ExecutedAmount = Amount(of.Money.SpentFen),
                FullYearForecast = Amount(of.Money.LeftFen),
            },
            Sources =
            [
                .. of.Money.Funds.Select(fund => new FundsRow
                {
                    Key = Key(fund),
                    Label = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Terms.Word(fund.Nature)}（{fund.BudgetYear}年预算）"
                    ),
                    Nature = fund.Nature,
                    Origin = FundOrigin.CarriedOver,
                    AdjustedBudget = Amount(fund.BalanceFen),
                    ExecutedAmount = Amount(fund.SpentFen),
                    FullYearForecast = Amount(fund.LeftFen),
                    Reason = Text(Word(of.Fate(fund), of.Rules.LastYear(fund.BudgetYear))),
                }),
            ],
        };

    private static Indicator Indicator(CarriedIndicator one) =>
        new()
        {
            Kind = one.Kind,
            Aspect = one.Aspect,
            Name = one.Name,
            MeasureUnit = one.MeasureUnit,
            OriginalTarget = Stated(one.LastTarget),
            PriorActual = Stated(one.LastActual),
            Target = Stated(one.Promised),
            Actual = Stated(one.Reached),
            DeviationReason = one.Reason,
        };

    private static StatedValue? Stated(string? text) => text is null ? null : StatedValue.Of(text);

    private static Prose? Text(string? text) =>
        string.IsNullOrEmpty(text)
            ? null
            : new(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    private static Amount? Amount(long? fen) => fen is { } known ? Domain.Amount.Exact(Money.FromFen(known)) : null;

    private static string Wan(long fen) => Money.FromFen(fen).ToExactText(MoneyUnit.TenThousandYuan, 2);
}
