using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Far;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Doubts;

/// <summary>
/// 年末在职人员706人 in one place and 760名在职人员 in another, 满意度97.33% and 79.33%的满意度: one thing with two numbers that a slip of the pen
/// or a few in a hundred part, and no third number of it anywhere. Which is right, or what tells them apart, should be said.
/// </summary>
internal sealed partial class ToldTwice
{
    private const int ShortestNoun = 2;
    private const int LongestNoun = 10;
    private const int TellingNoun = 3;
    private const int LongNoun = 4;
    private const int TellingDigits = 3;
    private const int Fewest = 10;
    private const int Near = 20;
    private const int Beside = 1;
    private const int MostOfOne = 8;
    private const int MostFound = 12;
    private const int LongestLead = 6;

    private static readonly int[] Shifts = [10, 100, 10_000];

    private readonly Flow flow;
    private readonly Subjects subjects;
    private readonly List<Place> places = [];
    private readonly Dictionary<(string Kind, string Noun), List<Place>> known = [];

    private ToldTwice(Understood document)
    {
        flow = document.Flow;
        subjects = document.Subjects;
        for (var at = 0; at < flow.Count; at++)
        {
            if (PlaceAt(at) is { } place)
            {
                places.Add(place);
                Keep(place);
            }
        }
    }

    /// <summary>The doubts of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        var told = new ToldTwice(document);
        return told.places.Select(told.Again).OfType<Claim>().Take(MostFound);
    }

    private void Keep(Place place)
    {
        foreach (var noun in place.Nouns)
        {
            if (!known.TryGetValue((place.Kind, noun), out var same))
            {
                known[(place.Kind, noun)] = same = [];
            }

            if (same.Count <= MostOfOne && (same.Count == 0 || same[^1].At != place.At))
            {
                same.Add(place);
            }
        }
    }

    // The longest name that the number shares with another one decides.
    private Claim? Again(Place place)
    {
        foreach (var noun in place.Nouns)
        {
            if (known[(place.Kind, noun)] is { Count: > 1 } same)
            {
                return same.Count <= MostOfOne && OtherOf(place, same) is { } other && AreOne(other, place, noun.Length)
                    ? Asked(place.At, other.At)
                    : null;
            }
        }

        return null;
    }

    // Of all numbers of the name there are two values, and one of them stands once.
    private Place? OtherOf(Place place, List<Place> same)
    {
        var own = same.FindAll(one => flow[one.At].HasValueOf(flow[place.At]));
        var others = same.FindAll(one => !flow[one.At].HasValueOf(flow[place.At]));
        return
            own.Count == 1
            && others.Count > 0
            && others.TrueForAll(one => flow[one.At].HasValueOf(flow[others[0].At]))
            && (others.Count > 1 || others[0].At < place.At)
            ? others[0]
            : null;
    }

    private bool AreOne(Place other, Place place, int shared)
    {
        var (one, two) = (flow[other.At], flow[place.At]);
        return !flow.SamePassage(other.At, place.At)
            && one.Year == two.Year
            && Limits(other.At) == Limits(place.At)
            && (
                AreUnlimited(other, place, shared)
                    ? IsNear(one, two) || IsSlip(one, two, shared + 1)
                    : shared >= LongNoun && IsAll(place) && (IsNear(one, two) || IsSlip(one, two, shared))
            )
            && !AreOfOthers(SubjectOf(one), SubjectOf(two));
    }

    // （一）甲项目 and （二）乙项目: what only one of two places names says of nothing that it is another.
    private static bool AreOfOthers(string one, string two) =>
        one.Length > 0
        && two.Length > 0
        && !one.Contains(two, StringComparison.Ordinal)
        && !two.Contains(one, StringComparison.Ordinal);

    private string SubjectOf(Figure figure) => Mentions.Of(figure) is { } mention ? subjects.Of(mention) : "";

    // Three digits of which one is another, or two swapped, are one quantity under any name; two digits under a long one.
    private static bool IsSlip(Figure one, Figure two, int shared) =>
        Math.Max(Slip.Digits(one.Number), Slip.Digits(two.Number)) >= TellingDigits
            ? shared >= TellingNoun
                && (Slip.Between(one.Number, two.Number) || IsMoved(one, two) || Plainly.IsOneDigit(one, two.Value))
            : shared >= LongNoun && one.IsExactCount && two.IsExactCount && Plainly.IsOneDigit(one, two.Value);

    // 2320.15万元 and 232.02万元: the point moved, and rounded there.
    private static bool IsMoved(Figure one, Figure two)
    {
        var (less, more) = one.Exact < two.Exact ? (one, two) : (two, one);
        return Shifts.Any(shift => Math.Abs((more.Exact / shift) - less.Exact) <= less.Slack);
    }

    // 37个老旧小区全部完工: what is said of all is said of the number told before.
    private static bool IsAll(Place place) => All().IsMatch(place.Tail);

    private static bool IsNear(Figure one, Figure two) =>
        one.IsExactCount
        && two.IsExactCount
        && Math.Min(one.Exact, two.Exact) >= Fewest
        && Math.Abs(one.Exact - two.Exact) is var gap
        && (gap <= Beside || gap * Near <= Math.Max(one.Exact, two.Exact));

    // Neither name says more than the words that both share, but for 全县, 现有 and their like.
    private bool AreUnlimited(Place one, Place two, int shared) => IsUnlimited(one, shared) && IsUnlimited(two, shared);

    private bool IsUnlimited(Place place, int shared) =>
        place.Lead.Length >= shared && place.Tail.Length < shared
            ? Unlimited().IsMatch(place.Lead[..^shared])
            : Statement.Clause(flow, place.At) is { Length: <= LongestLead } clause && Unlimited().IsMatch(clause);

    // What limits a number: 上年, 计划, 新增; two of one quantity have the same limits.
    private string Limits(int at) =>
        string.Concat(Limit().Matches(Statement.Clause(flow, at)).Select(match => match.Value));

    private Claim Asked(int at, int other) =>
        new(
            RelationKind.Equality,
            flow[Math.Max(at, other)],
            [flow[Math.Min(at, other)]],
            Formula.Same,
            RuleIds.SameQuantityTwice
        )
        {
            Label = flow.Name(at),
            Strength = Strength.Scoped,
            Doubt = NearCounts.WhichDay.With(),
        };

    private Place? PlaceAt(int at)
    {
        var figure = flow[at];
        if (
            figure is not { IsPlain: true, InChinese: false, Value.Sign: > 0 }
            || figure.Dimension is not (Dimension.Count or Dimension.Measure or Dimension.Money or Dimension.Percent)
            || figure.Number.Unscaled < Fewest
            || flow.Change(at) is not null
            || Statement.IsOfOne(flow, at)
            || IsPlanned(at)
            || IsNumbered(at)
        )
        {
            return null;
        }

        var lead = Link().Replace(Names.WithoutClosing(Trailing().Replace(Statement.Clause(flow, at), "")), "");
        var tail = flow.Tail(at).TrimStart('的');
        var end = tail.AsSpan().IndexOfAnyExceptInRange('一', '龥');
        tail = Link().Replace(end < 0 ? tail : tail[..end], "");
        return new Place(at, FarKinds.Of(figure), lead, tail, NounsOf(lead, tail));
    }

    // 二期|投资1236.40万元: it is told apart by a number.
    private bool IsNumbered(int at) =>
        at > 0
        && flow.SamePassage(at - 1, at)
        && flow[at - 1].InChinese
        && Statement.Clause(flow, at).Length == flow.Lead(at).Length;

    // 目标为改造48所、培训4900人; what stands under the heading 绩效目标.
    private bool IsPlanned(int at)
    {
        var text = flow[at].Passage.Compact[..flow[at].Start];
        return Planned().IsMatch(text[(text.LastIndexOf('。') + 1)..])
            || (flow[at].Passage.Chapter is { } chapter && Planned().IsMatch(chapter.Compact));
    }

    [GeneratedRegex("(?:目标|计划|任务)(?!完成|实现)|拟|力争|下一步", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex(
        "(?:的|资金|经费|金额|人数|总数|数|仅|只有?|完成值|实际值)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Trailing();

    [GeneratedRegex("[及和与]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Link();

    [GeneratedRegex("全部|均|都|一律|统一|逐[一件户个项]", Patience.Options, Patience.Milliseconds)]
    private static partial Regex All();

    [GeneratedRegex(
        "^(?:全年|全[省市县区州盟旗校镇乡园院局系统]|我[省市县区州校局委]|本(?:[省市县区级校]|部门|单位)|年末|年底|截至|目前|现|共|有|县域内|辖区内?|境内|各级各类|所辖|所属|下属|在册|实有|总计"
            + "|设|办|对|由|为|其|这|以上|上述|的)*$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Unlimited();

    [GeneratedRegex(
        "上年|去年|同期|计划(?!的)|目标|任务|应(?!急)|拟|年初|预算|原有|核定|编制|不[少低]于|累计|新[增建招]|剩余|尚|未|部分|首批|第[一二三四]"
            + "|[上下]半年|[春秋]季|季度|月|每|平均",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Limit();

    // What it may be called, the longest first: the ends of the words before it, the starts of those behind.
    private static List<string> NounsOf(string lead, string tail)
    {
        var nouns = new List<string>();
        for (var length = LongestNoun; length >= ShortestNoun; length--)
        {
            if (lead.Length >= length)
            {
                nouns.Add(lead[^length..]);
            }

            if (tail.Length >= length)
            {
                nouns.Add(tail[..length]);
            }
        }

        return nouns;
    }

    /// <summary>A number with the words right before and right behind it, and what it may be called by them.</summary>
    private readonly record struct Place(int At, string Kind, string Lead, string Tail, List<string> Nouns);
}
