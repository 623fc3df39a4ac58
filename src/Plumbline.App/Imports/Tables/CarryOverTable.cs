using System.Collections.Immutable;
using Plumbline.App.CarryOvers;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Imports.Figures;
using Plumbline.Domain;
using Plumbline.Domain.CarryOvers;

namespace Plumbline.App.Imports.Tables;

/// <summary>The table of a carried-over project: its money by source, its indicators and its texts can be read back.</summary>
internal static class CarryOverTable
{
    /// <summary>What the items of sums begin with.</summary>
    internal const string OfMoney = "fund/";

    private const string Balance = "balance";
    private const string Spent = "spent";

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
                With = values => CarryOverFiling.Draw(Changed(of, values), packs)!,
            };

    /// <summary>A source of the money and the sum of it that an item names; null: the item is a text.</summary>
    internal static (CarriedFund Fund, bool IsBalance)? Fund(string item, CarriedMoney money)
    {
        var parts = item.Split('/', 3);
        var fund = parts is ["fund", var key, Balance or Spent]
            ? money.Funds.FirstOrDefault(one => Key(one) == key)
            : null;
        return fund is null ? null : (fund, parts[2] == Balance);
    }

    /// <summary>The source with a sum of its own written into it.</summary>
    internal static CarriedFund With(CarriedFund fund, bool isBalance, string text)
    {
        var fen = AmountText.Fen(text, MoneyUnit.TenThousandYuan);
        return isBalance ? fund with { BalanceFen = fen ?? 0 } : fund with { SpentFen = fen };
    }

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

    private static string Stored(string item, CarryOverCase of) =>
        Fund(item, of.Money) is var (fund, isBalance)
            ? Wan(isBalance ? fund.BalanceFen : fund.SpentFen)
            : of.Said(item) ?? "";

    private static ReadValue Read(string item, string text, CarryOverCase of, bool mayKeep)
    {
        if (Fund(item, of.Money) is not var (fund, isBalance))
        {
            return item == "cause" ? Cause(text, of) : TableMessages.Text(text);
        }

        if (isBalance && !mayKeep)
        {
            return new(text, TableMessages.NotYours.With());
        }

        if (text.Length == 0 ? isBalance : AmountText.Fen(text, MoneyUnit.TenThousandYuan) is null)
        {
            return new(text, Refusals.Unread.With(("text", text)));
        }

        return new(text, KeepCarriedFund.Wrong(of.Kept.Year, With(fund, isBalance, text))?.Message);
    }

    // The table writes the cause into its remarks, with sentences of its own after it.
    private static ReadValue Cause(string text, CarryOverCase of)
    {
        var said = TablePath.Before(text, CarryOverFiling.SentenceHeads).TrimEnd('。');
        return said.Length == 0 || said.StartsWith(CarryOverFiling.CauseHead, StringComparison.Ordinal)
            ? TableMessages.Text(said.Length == 0 ? "" : said[CarryOverFiling.CauseHead.Length..].Trim())
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
