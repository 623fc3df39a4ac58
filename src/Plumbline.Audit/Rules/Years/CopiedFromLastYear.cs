using System.Collections.Immutable;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>
/// Y01: what happened in a year is not told in the words of the year before. More than 200 texts or 100,000 characters are
/// searched for exact copies only, which keeps the time in proportion.
/// </summary>
public sealed class CopiedFromLastYear : FilingRule
{
    private const int MostCompared = 200;
    private const int MostCharacters = 100_000;

    private static readonly Template Copied = new(
        "{what}与上年填报的文字相似度为{likeness}%",
        "{what} is {likeness}% the same as in last year's filing"
    );

    private static readonly Template Repair = new(
        "按本年实际情况重写；确与上年一致的，写明原因",
        "Write what happened this year; where nothing changed, say why"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.CopiedFromLastYear,
            "Y01",
            Severity.Warning,
            new("完成情况、问题和措施不照抄上年", "Outcomes, problems and measures are not last year's"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.PriorYear is not { } prior)
        {
            return [];
        }

        var bound = subject.Parameter("similarity", (Fraction)95) / 100;
        var shortest = subject.Parameter("minimumLength", 30);
        var before = YearText.In(prior, shortest).ToLookup(text => text.Kind, StringComparer.Ordinal);
        return YearText
            .In(subject.Filing, shortest)
            .GroupBy(text => text.Kind, StringComparer.Ordinal)
            .SelectMany(Copies);

        IEnumerable<Finding> Copies(IGrouping<string, YearText> now) =>
            Compare([.. now], [.. before[now.Key]], bound).OfType<Finding>();
    }

    private IEnumerable<Finding?> Compare(ImmutableArray<YearText> now, ImmutableArray<YearText> before, Fraction bound)
    {
        var cores = before.Select(text => text.Text.Core).ToHashSet(StringComparer.Ordinal);
        var near = IsSmall(now) && IsSmall(before);
        return now.Select(text =>
        {
            var likeness =
                cores.Contains(text.Text.Core) ? Fraction.One
                : near ? Nearest(text.Text, before, bound)
                : Fraction.Zero;
            return likeness > bound ? Report(text, likeness) : null;
        });
    }

    private static Fraction Nearest(TextLikeness text, ImmutableArray<YearText> before, Fraction bound) =>
        before.Aggregate(
            Fraction.Zero,
            (nearest, other) => text.With(other.Text, bound) is var found && found > nearest ? found : nearest
        );

    private static bool IsSmall(ImmutableArray<YearText> texts) =>
        texts.Length <= MostCompared && texts.Sum(text => (long)text.Text.Core.Length) <= MostCharacters;

    private Finding Report(YearText text, Fraction likeness) =>
        At(text.Path, Copied.With(("what", text.Kind), ("likeness", Rounding.ToText(likeness * 100, 0)))) with
        {
            Repair = Repair.With(),
        };
}
