using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>按X元/人标准，N人，共M万元: a standard or quota times a number, and the average that follows from both.</summary>
internal static partial class Products
{
    private const int Reach = 4;

    private static readonly ImmutableArray<int> Moves = [10, 100, 10_000];

    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            var claim =
                Written(flow, index)
                ?? Quota(flow, index)
                ?? (flow[index].Dimension == Dimension.Money ? Average(flow, index) ?? Standard(flow, index) : null);
            if (claim is not null)
            {
                yield return claim;
            }
        }
    }

    // 28台×500元=1.4万元
    private static Claim? Written(Flow flow, int index)
    {
        var first = index;
        while (first > 0 && flow.SameSentence(first - 1, first) && Times().IsMatch(flow.Lead(first)))
        {
            first--;
        }

        return
            first < index
            && !GoesOn(flow.Lead(first))
            && flow.SameSentence(index, index + 1)
            && Equals().IsMatch(flow.Lead(index + 1))
            ? Multiplied(flow, index + 1, [.. Enumerable.Range(first, index - first + 1)])
            : null;
    }

    // (25.18-24.36)÷|24.36×100%: the last factors of a longer working are no product of their own.
    private static bool GoesOn(string lead) =>
        lead.AsSpan(lead.LastIndexOfAny(['，', ',', '。', ';', ':', '=']) + 1).IndexOfAny("÷/+-)") >= 0;

    // 总数247人，按百分比42%，应完成105人
    private static Claim? Quota(Flow flow, int index) =>
        index > 0
        && flow[index].Dimension == Dimension.Percent
        && flow.SameSentence(index - 1, index + 1)
        && flow[index - 1].Dimension == Dimension.Count
        && flow.Comparable(index - 1, index + 1)
        && ByRate().IsMatch(flow.Lead(index))
        && Owed().IsMatch(flow.Lead(index + 1))
            ? new Claim(
                RelationKind.Product,
                flow[index + 1],
                [flow[index - 1], flow[index]],
                Formula.PercentOf,
                RuleIds.ProductStated
            )
            {
                Set = [flow[index]],
                Label = flow.Name(index + 1),
            }
            : null;

    // 发放M万元，惠及N人，人均S元
    private static Claim? Average(Flow flow, int index)
    {
        if (!Mean().IsMatch(flow.Lead(index)) || index < 2 || !flow.SameSentence(index - 2, index))
        {
            return null;
        }

        var total = Pick(
            flow,
            [index - 1, index - 2],
            at => flow[at].Dimension == Dimension.Money && !IsRate(flow, at) && !Means.IsOfOne(flow.Lead(at))
        );
        var number = Pick(
            flow,
            [index - 1, index - 2],
            at => flow[at].Dimension == Dimension.Count && !Means.IsOfOne(flow.Lead(at))
        );
        if (total < 0 || number < 0)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[total], flow[number]],
            Formula.Quotient,
            RuleIds.ProductStated
        )
        {
            Strength = Strengths.Of(flow, index, flow.Lead(index).Length <= Reach + 2),
            Label = flow.Name(index),
            Doubt = RateMessages.WhichPeriod.With(),
        };
        var isOfChange =
            flow.Change(total) is not null
            || flow.Change(number) is not null
            || (total < number && Means.IsParted(flow, total, index));
        return Readings.Holds(claim) ? claim
            : !IsSharedAmong(flow, index, number) || isOfChange ? null
            : !(flow.Lead(number).StartsWith('、') && flow.Comparable(number - 1, number)) ? claim
            : claim with { Strength = Strength.Scoped };
    }

    // 人均 goes with persons, 平均每户 with what is counted in 户; 培训班3期，人均 has the persons elsewhere, and 人均每月 is no
    // mean of the year.
    private static bool IsSharedAmong(Flow flow, int index, int number)
    {
        if (Means.IsRecurring(flow, index))
        {
            return false;
        }

        var lead = flow.Lead(index);
        var kind = Kinds.Of(flow[number]);
        return Persons().IsMatch(lead)
            ? kind is "人" or "人次"
            : kind.Length > 0 && lead.Contains($"每{kind}", StringComparison.Ordinal);
    }

    // 按1000元/人的标准，资助200人，共20万元; 每所2万元，共5所，合计10万元
    private static Claim? Standard(Flow flow, int index)
    {
        var unit = IsRate(flow, index) ? flow[index].Unit : "";
        if (unit.Length == 0 && !Each().IsMatch(flow.Lead(index)))
        {
            return null;
        }

        var after = Enumerable
            .Range(index + 1, Reach)
            .TakeWhile(at => flow.SameSentence(index, at) && !flow.Lead(at).Contains(';', StringComparison.Ordinal))
            .ToList();
        var total = Pick(flow, after, at => IsTotal(flow, at));
        var number = Pick(flow, after, at => flow[at].Dimension == Dimension.Count && (total < 0 || at < total));
        if (number < 0 && flow.SameSentence(index - 1, index) && flow[index - 1].Dimension == Dimension.Count)
        {
            number = index - 1;
        }

        number = number < 0 ? Measured(flow, index) : number;
        if (number < 0 || total < 0 || !Counts(flow, index, number))
        {
            return null;
        }

        var span = Pick(flow, after.Where(at => at < total), at => Span().IsMatch(flow[at].Unit));
        var factors = span < 0 ? ImmutableArray.Create(index, number) : [index, number, span];
        var open =
            (span < 0 && (Short().IsMatch(unit) || Short().IsMatch(flow.Lead(index))))
            || Pers(flow, index) >= factors.Length;
        var between = Math.Abs(total - index) - factors.Length + (number < index ? 1 : 0);
        var firm = !open && between == 0 && Together().IsMatch(flow.Lead(total));
        var claim = Build(flow, total, factors, firm ? Strength.Stated : Strength.Scoped) with { Set = [flow[index]] };
        return Readings.Holds(claim) ? claim
            : Pairs.Before(flow, number, index) is { Count: > 0 } pairs
                ? Pairs.Sum(flow, total, [.. pairs, (number, index)])
            : firm || IsMoved(claim) ? claim with { Strength = Strength.Stated }
            : !open && between == 0 && Plain.Plainly.Told(flow, total, claim) is { } told ? told
            : null;
    }

    // 420户，户均6500元，投入27.3万元: only the point or the unit of the total is wrong.
    private static bool IsMoved(Claim claim)
    {
        if (
            claim.Result is not { IsPlain: true } total
            || claim.Operands.Any(operand => !operand.IsPlain)
            || claim.Formula.Of([.. claim.Operands.Select(operand => Reckoned.Exactly(operand.Value))]) is not { } meant
        )
        {
            return false;
        }

        return Moves.Any(times =>
            (meant.Value - (total.Value * times)).Abs() * total.Number.Unscaled * 2 <= meant.Value
            || (meant.Value * times - total.Value).Abs() * total.Number.Unscaled * 2 <= total.Value
        );
    }

    // 示范面积3860亩，亩均增收215元，共增收82.99万元: what a mean of one acre goes with.
    private static int Measured(Flow flow, int index) =>
        flow.SameSentence(index - 1, index)
        && flow[index - 1].Dimension == Dimension.Measure
        && Kinds.Of(flow[index - 1]) is { Length: 1 } kind
        && flow.Lead(index).Contains($"{kind}均", StringComparison.Ordinal)
            ? index - 1
            : -1;

    // 分值10×100%=10, 1000万元×60%×50%: a percentage in a product counts as hundredths, wherever it stands.
    private static Claim Multiplied(Flow flow, int result, ImmutableArray<int> factors)
    {
        var claim = Build(flow, result, factors, Strength.Stated);
        var percentages = factors.Count(at => flow[at].Dimension == Dimension.Percent);
        return claim with
        {
            Formula = Formula.ProductOf(
                flow[result].Dimension == Dimension.Percent ? Math.Max(0, percentages - 1) : percentages
            ),
        };
    }

    // 每生每餐, 元/人·次: so many factors the rate is of; one that is not printed leaves the product open. A year needs none.
    private static int Pers(Flow flow, int index)
    {
        var clause = flow.Lead(index).AsSpan();
        clause = clause[(clause.LastIndexOfAny("，,。;:") + 1)..];
        return Per().Count(clause) + Per().Count(flow[index].Unit);
    }

    private static bool IsRate(Flow flow, int at) => flow[at].Unit.Contains('/', StringComparison.Ordinal);

    private static bool IsTotal(Flow flow, int at) =>
        flow[at].Dimension == Dimension.Money
        && !IsRate(flow, at)
        && (!Each().IsMatch(flow.Lead(at)) || Paid().IsMatch(flow.Lead(at)));

    // 元/人 and 每生 go with persons, 每所 with places.
    private static bool Counts(Flow flow, int standard, int number)
    {
        var words = flow.Lead(standard) + flow[standard].Unit;
        var persons = Persons().IsMatch(words);
        var kind = Kinds.Of(flow[number]);
        return persons ? kind is "人" or "人次" : kind is not ("人" or "人次" or "次");
    }

    private static int Pick(Flow flow, IEnumerable<int> places, Func<int, bool> belongs) =>
        places.Where(at => at >= 0 && at < flow.Count && belongs(at)).DefaultIfEmpty(-1).First();

    private static Claim Build(Flow flow, int result, ImmutableArray<int> factors, Strength strength) =>
        new(
            RelationKind.Product,
            flow[result],
            [.. factors.Select(at => flow[at])],
            Formula.LongProduct,
            RuleIds.ProductStated
        )
        {
            Strength = strength,
            Label = flow.Name(result),
            Doubt = RateMessages.WhichPeriod.With(),
        };

    [GeneratedRegex("^(?:\\([^()]{0,12}\\))?[×xX*](?:\\([^()]{0,12}\\))?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Times();

    [GeneratedRegex("^=$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Equals();

    [GeneratedRegex(
        "按(?:照)?[^，,。;:]{0,16}(?:比例|百分比|率|标准|要求)(?:为|的|是)?$|(?:下达|规定)[^，,。;:]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex ByRate();

    [GeneratedRegex("(?:应|需|须|计划|任务)[^，,。;:]{0,20}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Owed();

    [GeneratedRegex(
        "^[，,;(](?:人均|生均|平均每[人生]|平均)[^，,。;:0-9]{0,8}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex(
        "每[人生名位校所园班个间套台辆年月学天日盏件户亩栋座张笔][^，,。;:0-9]{0,8}$|(?:[生人校户亩村所床]均)[^，,。;:0-9]{0,10}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Each();

    [GeneratedRegex(
        "(?:拨付|安排|下达|发放|支付|落实|核定|投入)[^，,。;:0-9]{0,12}[生人]均(?:公用)?经费(?:共|计|为)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Paid();

    [GeneratedRegex("[每/·](?!年)[一-龥]|[生人校]均", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Per();

    [GeneratedRegex("天|日|月|周|学期|季", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Short();

    [GeneratedRegex("^(?:个?月|天|日|个?学期|年|个?季度)$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Span();

    [GeneratedRegex("人|生|师|每[名位]|员", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Persons();

    [GeneratedRegex("(?:合计|共计?|总计|小计|累计|计)[^，,。;:]{0,10}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Together();
}
