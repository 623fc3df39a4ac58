using System.Collections.Immutable;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Tables;

/// <summary>The table of a carried-over project: its money by source, its indicators and its texts can be read back.</summary>
internal static class CarryOverTable
{
    private const string OfMoney = "fund/";
    private const string Balance = "balance";
    private const string Spent = "spent";

    /// <summary>Whether an item is a sum, not a text.</summary>
    internal static bool IsMoney(string item) => item.StartsWith(OfMoney, StringComparison.Ordinal);

    /// <summary>The table; null: the regime has none.</summary>
    internal static TableForm? Of(CarryOverCase of, Packs packs, bool mayKeep) =>
        CarryOverFiling.Draw(of, packs) is not { } drawn
            ? null
            : new(new(TableKind.CarryOver, of.Kept.Id), of.Project.Name, of.UnitName, of.Kept.Year)
            {
                Drawn = drawn,
                ItemOf = path => Item(path, of),
                Stored = item => Stored(item, of),
                Read = (item, text) => Read(item, text, of, mayKeep),
                Check = (item, text) => Check(item, text, of, mayKeep),
                Judge = values => Judge(of, values),
                Funds = values => [.. Touched(of, values)],
                With = values => CarryOverFiling.Draw(Changed(of, values), packs)!,
            };

    // A source of the money and the sum of it that an item names; null: the item is a text, or of a source that is gone.
    private static (CarriedFund Fund, bool IsBalance)? Fund(string item, CarriedMoney money)
    {
        var parts = item.Split('/', 3);
        var fund = parts is ["fund", var key, Balance or Spent]
            ? money.Funds.FirstOrDefault(one => Key(one) == key)
            : null;
        return fund is null ? null : (fund, parts[2] == Balance);
    }

    // Only sums that can be read are written in; an empty spending is one that nobody states.
    private static CarriedFund With(CarriedFund fund, bool isBalance, string text)
    {
        long? fen = text.Length == 0 ? null : Fen(text) ?? throw new ArgumentException("No sum.", nameof(text));
        return isBalance
            ? fund with
            {
                BalanceFen = fen ?? throw new ArgumentException("No balance.", nameof(text)),
            }
            : fund with
            {
                SpentFen = fen,
            };
    }

    private static long? Fen(string text) => AmountText.Fen(text, MoneyUnit.TenThousandYuan);

    private static string? Item(string path, CarryOverCase of)
    {
        if (TablePath.Whole(path) is { } whole)
        {
            return whole == "note" ? "cause" : whole;
        }

        if (TablePath.Of(path, "budget.sources", [.. of.Money.Funds.Select(Key)]) is var (key, sum))
        {
            return sum switch
            {
                "adjustedBudget" => $"{OfMoney}{key}/{Balance}",
                "executedAmount" => $"{OfMoney}{key}/{Spent}",
                _ => null,
            };
        }

        if (
            TablePath.Of(path, "indicators", [.. of.Indicators.Select((_, at) => TablePath.Text(at))])
            is not var (at, field)
        )
        {
            return null;
        }

        var one = of.Indicators[TablePath.Number(at)];
        return field switch
        {
            "target" or "actual" => SaidTexts.Item(field, one.Kind, one.Name),
            "deviationReason" => SaidTexts.Item("reason", one.Kind, one.Name),
            _ => null,
        };
    }

    private static string? Stored(string item, CarryOverCase of) =>
        Fund(item, of.Money) is var (fund, isBalance) ? Wan(isBalance ? fund.BalanceFen : fund.SpentFen)
        : IsMoney(item) ? null
        : of.Said(item) ?? "";

    private static ReadValue Read(string item, string text, CarryOverCase of, bool mayKeep)
    {
        var read = item == "cause" ? Cause(text, of) : new(text);
        return read.Why is null ? read with { Why = Check(item, read.Text, of, mayKeep) } : read;
    }

    private static Message? Check(string item, string text, CarryOverCase of, bool mayKeep) =>
        Fund(item, of.Money) is not var (_, isBalance) ? TableMessages.TooLong(text)
        : isBalance && !mayKeep ? TableMessages.NotYours.With()
        : (text.Length == 0 ? isBalance : Fen(text) is null) ? Refusals.Unread.With(("text", text))
        : null;

    // Balance and spending of a source are judged as one row.
    private static ImmutableDictionary<string, Message> Judge(
        CarryOverCase of,
        ImmutableDictionary<string, string> values
    )
    {
        var wrong = Touched(of, values)
            .Select(fund => (Key(fund), Why: KeepCarriedFund.Wrong(of.Kept.Year, fund)?.Message))
            .Where(one => one.Why is not null)
            .ToDictionary(one => one.Item1, one => one.Why!, StringComparer.Ordinal);
        return values
            .Keys.Where(item => Fund(item, of.Money) is var (fund, _) && wrong.ContainsKey(Key(fund)))
            .ToImmutableDictionary(
                item => item,
                item => wrong[Key(Fund(item, of.Money)!.Value.Fund)],
                StringComparer.Ordinal
            );
    }

    private static IEnumerable<CarriedFund> Touched(CarryOverCase of, ImmutableDictionary<string, string> values)
    {
        var keys = values
            .Keys.Select(item => Fund(item, of.Money) is var (fund, _) ? Key(fund) : null)
            .ToHashSet(StringComparer.Ordinal);
        return Changed(of, values).Money.Funds.Where(fund => keys.Contains(Key(fund)));
    }

    // The table writes the cause into its remarks, with sentences of its own after it.
    private static ReadValue Cause(string text, CarryOverCase of)
    {
        var said = TablePath.Without(text, CarryOverFiling.Sentences(of));
        return said.Length == 0 ? new("")
            : said.StartsWith(CarryOverFiling.CauseHead, StringComparison.Ordinal)
                ? new(TablePath.Kept(said[CarryOverFiling.CauseHead.Length..], of.Said("cause")))
            : new(text, TableMessages.AfterHead.With(("head", CarryOverFiling.CauseHead)));
    }

    private static CarryOverCase Changed(CarryOverCase of, ImmutableDictionary<string, string> values)
    {
        var texts = of.Texts;
        var money = of.Money;
        foreach (var (item, text) in values)
        {
            if (Fund(item, money) is var (fund, isBalance))
            {
                money = money with { Funds = money.Funds.Replace(fund, With(fund, isBalance, text)) };
                continue;
            }

            texts = text.Length == 0 ? texts.Remove(item) : texts.SetItem(item, new CarryOverText { Text = text });
        }

        return of with
        {
            Texts = texts,
            Money = money,
            Indicators = [.. of.Indicators.Select(one => Said(one, texts))],
        };
    }

    private static CarriedIndicator Said(CarriedIndicator one, ImmutableDictionary<string, CarryOverText> texts)
    {
        string? Text(string what) => texts.GetValueOrDefault(SaidTexts.Item(what, one.Kind, one.Name))?.Text;
        return one with { Promised = Text("target"), Reached = Text("actual"), Reason = Text("reason") };
    }

    private static string Key(CarriedFund fund) => CarryOverFiling.Key(fund);

    private static string Wan(long? fen) =>
        fen is { } known ? Money.FromFen(known).ToExactText(MoneyUnit.TenThousandYuan, 2) : "";
}
