using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Numerals;
using Plumbline.Audit.Texts;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Figures;

/// <summary>Finds every number of a text and says what it is.</summary>
public sealed partial class FigureReader
{
    private const int MostKinds = 12;
    private const int MostLines = 60;
    private const int LongestLine = 30;
    private const long Telling = 100;
    private const int LongestSum = 80;
    private const int LongestRatio = 20;
    private const int LongestPage = 8;

    private readonly AuditText text;
    private readonly List<Figure> figures = [];
    private readonly TableUnits units;
    private readonly UnpartedRows unparted = new();
    private readonly int? mainYear;
    private readonly Dictionary<int, bool> statesMoney = [];

    private readonly bool trusts;

    private FigureReader(AuditText text, bool trusts)
    {
        this.text = text;
        this.trusts = trusts;
        units = new TableUnits(text);
        mainYear = YearsOf.Main(text);
    }

    /// <summary>All figures in reading order.</summary>
    public static FigureSet Read(AuditText text, CancellationToken cancellation = default) =>
        Read(text, trusts: false, cancellation);

    /// <summary>
    /// All figures, those that were made out from a picture as though they were printed so: a statement that uses one of
    /// them is told from one that does not only when all of its figures are known.
    /// </summary>
    internal static FigureSet ReadTrusting(AuditText text, CancellationToken cancellation) =>
        Read(text, trusts: true, cancellation);

    private static FigureSet Read(AuditText text, bool trusts, CancellationToken cancellation)
    {
        var reader = new FigureReader(text, trusts);
        foreach (var passage in text.Passages)
        {
            cancellation.ThrowIfCancellationRequested();
            reader.ReadPassage(passage);
        }

        return new FigureSet(reader.InOrder(), text.Passages.Length);
    }

    // The number of a page that stands between two lines of a paragraph is read behind it; inside an amount that its page
    // breaks, 11 / — 12 — / 98.35万元, it belongs to the amount.
    private ImmutableArray<Figure> InOrder()
    {
        var isOrdered = true;
        for (var index = 1; index < figures.Count && isOrdered; index++)
        {
            isOrdered = figures[index - 1].Span.Start <= figures[index].Span.Start;
        }

        if (isOrdered)
        {
            return [.. figures];
        }

        var ordered = ImmutableArray.CreateBuilder<Figure>(figures.Count);
        foreach (var figure in figures.OrderBy(figure => figure.Span.Start))
        {
            if (ordered.Count == 0 || figure.Span.Start >= ordered[^1].Span.End)
            {
                ordered.Add(figure with { Index = ordered.Count });
            }
        }

        return ordered.DrainToImmutable();
    }

    private void ReadPassage(Passage passage)
    {
        unparted.Pass(passage);
        var numerals = NumeralLexer.Read(passage.Compact);
        if (numerals.IsEmpty)
        {
            return;
        }

        var masks = NotQuantities.In(passage.Compact);
        var years = new YearsBefore(passage.Compact);
        var (from, labelFrom) = (0, 0);
        foreach (var numeral in numerals.Where(numeral => !Letters.EndUnit(passage.Compact, numeral)))
        {
            var year = years.Before(numeral.Start) ?? mainYear;
            var read = InSum(InWorking(Of(passage, numeral, masks, year, from, labelFrom)));
            var figure = ImpliedUnits.Complete(BracketUnits.Complete(read, figures));
            figures.Add(Doubted(figure));
            from = figure.End;
            labelFrom = figure.Status == FigureStatus.Irrelevant ? labelFrom : figure.End;
        }
    }

    // What a program made out from a picture counts for nothing until a person confirms it; nor does what no budget holds.
    private Figure Doubted(Figure figure)
    {
        var passage = figure.Passage;
        var unconfirmed = figure.Status != FigureStatus.Irrelevant && passage.IsUnconfirmed(figure.Start, figure.End);
        var reason =
            figure.Status != FigureStatus.Irrelevant && !figure.IsWithinReason ? Reasons.OutOfRange
            : unconfirmed && !trusts ? Reasons.Recognised
            : figure.Status != FigureStatus.Irrelevant && unparted.Has(passage) ? Reasons.Glued
            : Letters.Before(figure) && passage.ConfirmedAt(figure.Start) is null ? Reasons.Letters
            : "";
        return reason.Length == 0 && !unconfirmed ? figure
            : reason.Length == 0 ? figure with { IsUnconfirmed = true }
            : figure with { IsUnconfirmed = unconfirmed, Status = FigureStatus.Unresolved, Reason = reason };
    }

    private Figure Of(Passage passage, Numeral numeral, Masks masks, int? year, int from, int labelFrom)
    {
        var compact = passage.Compact;
        var reason =
            numeral.TooLong ? Reasons.TooLong
            : BracketedLosses.MayBe(passage, numeral.Number) || Letters.In(compact, numeral) ? ""
            : masks.ReasonAt(numeral.Start, numeral.End);
        var unit = CountedPeople.Complete(
            UnitOf(compact, numeral, reason.Length > 0 || IsNextCell(passage, numeral)),
            compact
        );
        var span = passage.SpanOf(numeral.Start, unit.End);
        var (number, printed) = InPercent(numeral.Number, unit.Unit);
        var before = compact.AsSpan(from, numeral.Start - from);
        var approximation = Qualifiers.ApproximationBefore(before);
        var isRelevant = reason.Length == 0;
        var figure = new Figure(figures.Count, span, passage, numeral.Start, unit.End, number, printed)
        {
            Raw = span.In(text.Text),
            InChinese = numeral.InChinese,
            Multiplier = unit.Multiplier,
            Dimension = unit.Dimension,
            IsPerMille = unit.Unit == "‰",
            Implied = unit.Implied?.Length ?? 0,
            Year = year,
            Status = isRelevant ? FigureStatus.Plain : FigureStatus.Irrelevant,
            Reason = reason,
            Sign = isRelevant ? Qualifiers.SignBefore(before) : default,
            Approximation =
                !isRelevant ? default
                : approximation == Approximation.None ? unit.Approximation
                : approximation,
        };
        return !isRelevant ? figure
            : passage.Cell is { } cell ? units.Complete(figure, cell, labelFrom)
            : InProse(figure, labelFrom);
    }

    private Figure InProse(Figure figure, int from)
    {
        var compact = figure.Passage.Compact;
        if (figure.Unit.Length == 0 && IsPageNumber(figure))
        {
            return figure with { Status = FigureStatus.Irrelevant, Reason = Reasons.PageNumber };
        }

        if (figure.Unit.Length == 0 && figure.Start == 0 && figure.End == compact.Length)
        {
            return Alone(figure);
        }

        var label = Labels.Of(compact, figure.Start, figure.End, from);
        return IsOfOne(figure) ? figure with { Label = "师生比" }
            : figure.Unit.Length == 0 && label.Length < 2 && !IsReached(figure, from) && !IsOfRow(figure)
                ? figure with
                {
                    Status = FigureStatus.Unresolved,
                    Reason = Companions.Has(figure) ? Reasons.Companion : Reasons.NoUnit,
                }
            : figure.Unit is "万" or "亿" && CellUnits.IsMoney(label)
                ? figure with
                {
                    Label = label,
                    Dimension = Dimension.Money,
                }
            : figure with { Label = label };
    }

    // (25.18-24.36)÷24.36: a number of a working repeats an amount said before and leaves its unit out.
    private Figure InWorking(Figure figure)
    {
        var compact = figure.Passage.Compact;
        if (
            figure is not { Unit.Length: 0, Dimension: Dimension.None, Number.Unscaled: >= Telling }
            || figure.Status == FigureStatus.Irrelevant
            || !(IsSign(compact, figure.Start - 1) || IsSign(compact, figure.End))
        )
        {
            return figure;
        }

        for (var at = figures.Count - 1; at >= Math.Max(0, figures.Count - MostLines); at--)
        {
            var said = figures[at];
            if (said.Passage.Index != figure.Passage.Index)
            {
                break;
            }

            if (
                said.Number == figure.Number
                && said.Unit.Length > 0
                && said.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure
            )
            {
                return figure with
                {
                    Dimension = said.Dimension,
                    Multiplier = said.Multiplier,
                    Label = said.Label,
                    Status = FigureStatus.Plain,
                    Reason = "",
                };
            }
        }

        return figure;
    }

    // 120.5+80.3=200.8万元, (120+80+50)万元: the unit behind the sum is that of each term.
    private static Figure InSum(Figure figure)
    {
        var compact = figure.Passage.Compact;
        if (
            figure is not { Unit.Length: 0, Dimension: Dimension.None }
            || figure.Status == FigureStatus.Irrelevant
            || !(IsTerm(compact, figure.End) || IsTerm(compact, figure.Start - 1))
        )
        {
            return figure;
        }

        var rest = SumBehind().Match(compact, figure.End, Math.Min(LongestSum, compact.Length - figure.End));
        if (!rest.Success || (rest.ValueSpan is [.., ')'] && !SumBefore().IsMatch(compact.AsSpan(0, figure.Start))))
        {
            return figure;
        }

        var unit = UnitLexer.At(compact, rest.Index + rest.Length);
        return unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure or Dimension.Score
            ? figure with
            {
                Dimension = unit.Dimension,
                Multiplier = unit.Multiplier,
                Status = FigureStatus.Plain,
                Reason = "",
            }
            : figure;
    }

    private static bool IsTerm(string text, int at) => at >= 0 && at < text.Length && text[at] is '+' or '-';

    [GeneratedRegex(@"\G(?:[+-][\d.]+)*(?:=[\d.]+|\))", Patience.Options, Patience.Milliseconds)]
    private static partial Regex SumBehind();

    [GeneratedRegex(@"^-{0,2}\d{1,3}-{0,2}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"\((?:[\d.]+[+-])*$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex SumBefore();

    private static bool IsSign(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is '+' or '-' or '×' or '÷' or '/' or '*';

    // A number that is a line of its own stands in a table that lost its rules: the words above name it, and the unit that
    // was stated last, with nothing but short lines between, is its unit.
    private Figure Alone(Figure figure)
    {
        var label = "";
        for (var index = figure.Passage.Index - 1; index >= Math.Max(0, figure.Passage.Index - MostLines); index--)
        {
            var line = text.Passages[index].Compact;
            if (line.Length > LongestLine)
            {
                break;
            }

            label = label.Length == 0 && TableHeads.IsWords(line) ? line : label;
            if (label.Length > 0 && StatesMoney(index) && CellUnits.Stated(line) is { } money)
            {
                return figure with { Label = label, Dimension = money.Dimension, Multiplier = money.Multiplier };
            }
        }

        return CellUnits.OfPeople(figure, text.Passages[Math.Max(0, figure.Passage.Index - 1)].Compact)
            ?? figure with
            {
                Label = label,
                Status = FigureStatus.Unresolved,
                Reason = Reasons.NoUnit,
            };
    }

    // The number of a page above its first line, or between two lines of a sentence.
    private bool IsPageNumber(Figure figure)
    {
        var (passage, all) = (figure.Passage, text.Passages);
        return passage.Compact.Length <= LongestPage
            && PageMark().IsMatch(passage.Compact)
            && (
                passage.Index == 0
                    ? all.Length > 1 && all[1].Compact.Length >= LongestLine
                    : all[passage.Index - 1].Span is { } before && passage.Span.End < before.End
            );
    }

    // 由0.856降至0.812: a coefficient has no unit, and its name was said before.
    private static bool IsReached(Figure figure, int from) =>
        figure.Number.Decimals > 0 && figure.Passage.Compact.AsSpan(from, figure.Start - from) is [.., '至' or '到'];

    // 25.7:26.8:47.5, 0-17岁, 分别为0.15、-5.64、1.34个百分点: the number beside it says what it is.
    private static bool IsOfRow(Figure figure)
    {
        var compact = figure.Passage.Compact;
        var (before, behind) = (figure.Start - 1, figure.End);
        return (before > 0 && compact[before] is ':' or '∶' or '、' && char.IsAsciiDigit(compact[before - 1]))
            || (
                behind + 1 < compact.Length
                && compact[behind] is '-' or '~' or '至'
                && char.IsAsciiDigit(compact[behind + 1])
            );
    }

    // 师生比1:18.1, 教职工与幼儿比为1:7
    private static bool IsOfOne(Figure figure) =>
        figure.Unit.Length == 0
        && figure.Start > 0
        && figure.Passage.Compact.AsSpan(Math.Max(0, figure.Start - LongestRatio)..figure.Start) is [.., ':'] words
        && TeachersToOne().IsMatch(words);

    [GeneratedRegex(
        "(?:师[生幼]|教[一-龥]{1,3}[与和][一-龥]{2,3}之?)比(?:例|约|为|达|是)*1:$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex TeachersToOne();

    // Asked of a line for each number below it, answered once.
    private bool StatesMoney(int passage)
    {
        if (!statesMoney.TryGetValue(passage, out var states))
        {
            states = CellUnits.Stated(text.Passages[passage].Compact) is { Dimension: Dimension.Money };
            statesMoney[passage] = states;
        }

        return states;
    }

    // 8.5‰ is 0.85%, so that it can be set against percentages.
    private static (PrintedNumber Number, string Unit) InPercent(PrintedNumber number, string unit) =>
        unit == "‰" ? (number with { Decimals = number.Decimals + 1 }, "%") : (number, unit);

    // 10.00 4.00 名额不足: a number with decimals, a blank, and words that only begin like a unit of things that are counted.
    private static bool IsNextCell(Passage passage, Numeral numeral) =>
        numeral is { IsPercent: false, Number.Decimals: > 0 }
        && numeral.End < passage.Compact.Length
        && passage.Offsets[numeral.End] > passage.Offsets[numeral.End - 1] + 1
        && UnitLexer.At(passage.Compact, numeral.End) is { Dimension: Dimension.Count, Multiplier: 1 } unit
        && unit.End < passage.Compact.Length
        && passage.Compact[unit.End] is >= '一' and <= '龥';

    private static UnitReading UnitOf(string compact, Numeral numeral, bool masked)
    {
        if (numeral.IsPercent)
        {
            var after = UnitLexer.At(compact, numeral.End);
            return new UnitReading(
                numeral.End,
                "%",
                1,
                Dimension.Percent,
                after.End == numeral.End ? after.Approximation : default
            );
        }

        var unit = UnitLexer.At(compact, numeral.End);

        // 四大工程 counts kinds; 2023大气污染 does not.
        return masked || (unit.Unit == "大" && numeral.Number.Unscaled > MostKinds)
            ? new UnitReading(numeral.End, "", 1, Dimension.None, Approximation.None)
            : unit;
    }
}
