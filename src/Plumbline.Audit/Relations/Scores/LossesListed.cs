using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 本次自评共扣5.0分，具体如下：1.指标未量化，扣0.5分。2.执行率未达100%，扣0.5分。…: the points that the list takes off make up what was taken off in
/// all.
/// </summary>
internal static partial class LossesListed
{
    private const int MostPassages = 20;
    private const int MostMissed = 5;
    private const int Fewest = 2;
    private const int Circled = 9;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (passage.Cell is not null || !Announced().IsMatch(passage.Compact))
            {
                continue;
            }

            var figures = document.Figures.Quantities(passage);
            var total = figures.FirstOrDefault(figure =>
                figure is { Dimension: Dimension.Score, IsPlain: true }
                && Announced().Match(passage.Compact, Math.Max(0, figure.Start - 12)) is { Success: true } match
                && match.Groups["points"].Index == figure.Start
            );
            if (
                total is not null
                && (
                    Below(document, passage, total) is { IsEmpty: false } lost
                        ? Told(total, lost, passage.Compact)
                        : Split(passage, total, figures)
                )
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Told(Figure total, ImmutableArray<Figure> lost, string text)
    {
        var claim = new Claim(RelationKind.ScoreSum, total, lost, Formula.Sum, RuleIds.TotalScoreShown)
        {
            Label = "扣分合计",
        };
        return
            lost.Length >= Fewest
            && Judge.Of(claim) is { Computed.Value: var computed }
            && (computed - total.Value).Abs() <= MostMissed
            && (computed == total.Value || IsFirm(text, total, computed > total.Value))
            ? claim
            : null;
    }

    // 共扣7分，具体如下 and a list of some of them: no more than they were may have been told.
    private static bool IsFirm(string text, Figure total, bool isMore) =>
        Listed().IsMatch(text.AsSpan(total.End))
        && (isMore || !Some().IsMatch(text.AsSpan(total.End)))
        && !text.AsSpan(total.End).Contains("其余", StringComparison.Ordinal);

    // One loss in each point of the list, in the rest of the paragraph or in those below; none where a point takes off twice.
    private static ImmutableArray<Figure> Below(Understood document, Passage passage, Figure total)
    {
        var rest = Losses(document, passage).Where(figure => figure.Start > total.Start).ToList();
        if (rest.Count >= Fewest)
        {
            // In one paragraph a clause may tell of what a loss is made up of, or of last year.
            return Inner().IsMatch(passage.Compact.AsSpan(total.End)) ? [] : [.. rest];
        }

        var lost = ImmutableArray.CreateBuilder<Figure>();
        var passages = document.Text.Passages;
        var rank = 0;
        for (var index = passage.Index + 1; index < Math.Min(passages.Length, passage.Index + MostPassages); index++)
        {
            var own = RankOf(passages[index]);
            rank = rank == 0 ? own : rank;
            if (own == 0 && lost.Count > 0 && Losses(document, passages[index]).Any())
            {
                return [];
            }

            if (own != rank || own == 0 || passages[index].Cell is not null)
            {
                if (own == 0 && passages[index].Cell is null)
                {
                    continue;
                }

                break;
            }

            var losses = Losses(document, passages[index]).ToList();
            if (losses.Count != 1 || Inner().IsMatch(passages[index].Compact))
            {
                return [];
            }

            lost.Add(losses[0]);
        }

        return lost.DrainToImmutable();
    }

    // ①老师未到岗，扣1分: a circled number marks a point too.
    private static int RankOf(Passage passage) =>
        passage.Compact is [>= '①' and <= '⑳', ..] ? Circled : HeadingMark.Of(passage.Compact).Rank;

    // 失分6分，包括资金执行1分、管护不到位2分、验收不及时3分: no word of each takes it off; only what makes up the whole is claimed.
    private static Claim? Split(Passage passage, Figure total, IEnumerable<Figure> figures)
    {
        var end = passage.Compact.AsSpan(total.End).IndexOfAny("。;") is >= 0 and var stop
            ? total.End + stop
            : passage.Compact.Length;
        var parts = figures
            .Where(figure => figure.Start > total.Start && figure.Start < end && figure.Dimension == Dimension.Score)
            .ToImmutableArray();
        var claim = new Claim(RelationKind.ScoreSum, total, parts, Formula.Sum, RuleIds.TotalScoreShown)
        {
            Label = "扣分合计",
            ByNumbers = true,
        };
        return parts.Length >= Fewest && Rates.Readings.Holds(claim) ? claim : null;
    }

    /// <summary>The points that the words of a passage take off.</summary>
    internal static IEnumerable<Figure> Losses(Understood document, Passage passage)
    {
        var start = 0;
        foreach (var figure in document.Figures.Quantities(passage))
        {
            if (
                figure is { Dimension: Dimension.Score, IsPlain: true }
                && Lost().IsMatch(passage.Compact.AsSpan(start, figure.Start - start))
            )
            {
                yield return figure;
            }

            start = figure.End;
        }
    }

    /// <summary>Whether some words take off points inside others, or tell how many each miss costs.</summary>
    internal static bool IsInner(ReadOnlySpan<char> words) => Inner().IsMatch(words);

    [GeneratedRegex(
        "^分?[^。:0-9]{0,16}(?:如下|具体为|分别为|原因是|原因为|包括)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Listed();

    [GeneratedRegex(
        "(?:(?:(?:共|合计|累计)计?|[，。;](?=扣[0-9.]+分[，,]?(?:扣分)?原因[是为]?:))扣(?:除|减|掉|了|分)*|(?:扣|失|丢)分(?:共|合计|总计)?)(?:为)?"
            + "(?<points>[0-9.]+)分[，,]?(?::|[^。0-9]{0,16}(?:如下|具体为|分别为|原因是|原因为|包括))",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Announced();

    // 主要原因如下 leaves some out.
    [GeneratedRegex("^[^。0-9]{0,16}(?:主要|部分)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();

    [GeneratedRegex(
        "其中|每[^，,。;:]{0,8}扣|每[^，,。;:]{0,12}[，,]?扣|每(?:降低|低|超|增加|少)"
            + "|按[^，,。;:]{0,8}扣|主要是[^，,。;:]{0,16}扣|比上年|上年扣|分[，,]?(?:即|包括|包含|含)|\\([^()]{0,40}扣",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Inner();

    [GeneratedRegex("(?<!共|合计|应|可)扣(?:除|减|掉|了|分)*(?:为)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Lost();
}
