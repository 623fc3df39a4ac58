using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// A share whose words name the year's first budget and whose number is worked out of another one: 追加6530.76万元，占年初预算的9.48%, where
/// that is what it is of the adjusted budget. Told only where the text has one amount of the name that it uses.
/// </summary>
internal static partial class WrongBases
{
    private const long Telling = 100;
    private const long Proof = 100_000;

    private const int Nearest = 12;

    // No report has as many of one kind; it bounds the work on a text that does.
    private const int MostBudgets = 400;
    private const string Initial = "年初";
    private const string Whole = "全年";

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Understood document, Known known)
    {
        var flow = document.Flow;
        var subjects = document.Subjects;
        var budgets = new Lazy<ILookup<string, Planned>>(() => Budgets(flow, subjects));
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Number.Unscaled: >= Telling }
                && !known.IsStated(index)
                && flow.ShareIn(index) is { Base.Length: > 0 } words
                && KindOf(words.Base) is { Length: > 0 } kind
                && Kinds.IsAmount(flow[index - 1])
                && flow.SameSentence(index - 1, index)
                && Claimed(flow, budgets.Value, subjects, index, kind) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // Each value of each budget of each subject once.
    private static ILookup<string, Planned> Budgets(Flow flow, Subjects subjects) =>
        Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, Number.Unscaled: >= Proof } && flow.Change(at) is null
            )
            .Select(at => (At: at, Kind: KindOf(flow.Name(at))))
            .Where(budget => budget.Kind.Length > 0)
            .Select(budget => new Planned(budget.At, budget.Kind, SubjectOf(subjects, flow[budget.At])))
            .DistinctBy(budget => (budget.Kind, budget.Subject, flow[budget.At].Value))
            .ToLookup(budget => budget.Kind, StringComparer.Ordinal);

    // Which budget of the year a name means; empty for none, and for what was added to it or taken from it.
    private static string KindOf(string name) =>
        Changed().IsMatch(name) ? ""
        : First().IsMatch(name) ? Initial
        : Full().IsMatch(name) ? Whole
        : "";

    private static string SubjectOf(Subjects subjects, Figure figure) =>
        Mentions.Of(figure) is { } mention ? subjects.Of(mention) : "";

    private static Claim? Claimed(Flow flow, ILookup<string, Planned> all, Subjects subjects, int index, string kind)
    {
        var part = flow[index - 1];
        var subject = SubjectOf(subjects, part);
        // Each is there once: a second one of the kind has another value, or another subject.
        if (
            all[kind].Where(budget => budget.At != index - 1).Take(2).ToList() is not [var own]
            || own.Subject != subject
        )
        {
            return null;
        }

        var claim = Build(flow, index, part, flow[own.At]);
        var others = all[kind == Whole ? Initial : Whole]
            .Take(MostBudgets)
            .Where(budget => budget.Subject == subject && budget.At != index - 1 && flow[budget.At].Value > part.Value)
            .OrderBy(budget => Math.Abs(budget.At - index))
            .Take(Nearest);
        return
            flow[own.At].Value > part.Value
            && (
                Readings.Holds(claim) || others.Any(budget => Readings.Holds(Build(flow, index, part, flow[budget.At])))
            )
            ? claim
            : null;
    }

    private static Claim Build(Flow flow, int index, Figure part, Figure whole) =>
        new(RelationKind.Share, flow[index], [part, whole], Formula.Percent, RuleIds.RatesShown)
        {
            Label = flow.Name(index),
        };

    // A budget, what kind of one it is, and whose.
    private readonly record struct Planned(int At, string Kind, string Subject);

    [GeneratedRegex("追加|追减|调增|调减|调剂|新增|增加|减少", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Changed();

    [GeneratedRegex("年初[^，,。;:、0-9]{0,6}预算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex First();

    [GeneratedRegex("(?:全年|调整后?)[^，,。;:、0-9]{0,6}预算", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Full();
}
