using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>
/// B16: a stated count fits its own list: parts that are said to be all parts add up to it, and a complete list of names
/// has as many names. Parts that are only examples must not exceed it.
/// </summary>
public sealed class ListedCount : FilingRule
{
    private static readonly Template Fails = new(
        "“{name}”为{stated}，所列合计为{computed}（{working}）",
        "'{name}' is stated as {stated}; what is listed adds up to {computed} ({working})"
    );

    private static readonly Template TooLarge = new(
        "“{part}”{value}大于其所属的“{name}”{stated}",
        "'{part}' {value} is more than '{name}' {stated} of which it is a part"
    );

    private static readonly Template Repair = new(
        "核对总数与所列各项，补列遗漏或改正总数",
        "Check the total against the list; add what is missing or correct the total"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ListedCount,
            "B16",
            Severity.Error,
            new("总数与所列各项相符", "A stated count fits its list"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        StatedFacts.In(subject.Filing).SelectMany(stated => Check(stated.Path, stated.Fact));

    private IEnumerable<Finding> Check(string path, Fact fact)
    {
        if (Printed.OrNull(path + ".value", fact.Value) is not { } stated)
        {
            return [];
        }

        var parts = Comparable(path, fact);
        if (IsWhole(fact, parts.Length))
        {
            return Whole(stated, fact, parts);
        }

        return parts
            .Where(part => part.Figure.Interval.Low > stated.Interval.High)
            .Select(part =>
                At(
                    part.Figure.Path,
                    TooLarge.With(
                        ("part", part.Label),
                        ("value", part.Figure.Text),
                        ("name", fact.Label),
                        ("stated", stated.Text)
                    )
                ) with
                {
                    Found = part.Figure.Text,
                    Repair = Repair.With(),
                    Related = [new FieldPlace(stated.Path)],
                }
            );
    }

    private IEnumerable<Finding> Whole(Printed stated, Fact fact, ImmutableArray<(string Label, Printed Figure)> parts)
    {
        var names = fact.Names.Length;
        var listed = Printed.Sum([.. parts.Select(part => part.Figure)]);
        var computed = listed with
        {
            Value = listed.Value + names,
            Interval = listed.Interval + Interval.Exactly(names),
            Text = string.Join(
                " + ",
                parts.Select(part => part.Figure.Text).Concat(names > 0 ? [$"所列名称{names}"] : [])
            ),
        };
        if (Verdicts.Compare(stated, computed) != Verdict.Fails)
        {
            return [];
        }

        var expected = Printed.Like(fact.Value!, computed.Value);
        return
        [
            At(
                stated.Path,
                Fails.With(
                    ("name", fact.Label),
                    ("stated", stated.Text),
                    ("computed", expected),
                    ("working", computed.Text)
                )
            ) with
            {
                Expected = expected,
                Found = stated.Text,
                Repair = Repair.With(),
                Related = [.. parts.Select(part => new FieldPlace(part.Figure.Path))],
            },
        ];
    }

    // A list of names beside a count is complete unless it says otherwise; parts are complete only when they say so.
    private static bool IsWhole(Fact fact, int comparable) =>
        comparable == fact.Parts.Length
        && fact.OfWhich switch
        {
            OfWhich.Exhaustive => comparable + fact.Names.Length > 0,
            OfWhich.Partial => false,
            _ => fact.Names.Length > 0 && fact.Parts.IsEmpty,
        };

    private static ImmutableArray<(string Label, Printed Figure)> Comparable(string path, Fact fact) =>
        [
            .. fact
                .Parts.Select(
                    (part, at) => (part.Label, Figure: Count($"{path}.parts[{part.Key ?? $"{at}"}]", part, fact.Value!))
                )
                .Where(part => part.Figure is not null)
                .Select(part => (part.Label, part.Figure!.Value)),
        ];

    // A part without a figure of its own counts by the names it lists.
    private static Printed? Count(string path, Fact part, Quantity whole) =>
        part switch
        {
            { Value: { } value } => StatedFacts.SameUnit(value, whole) ? Printed.Of(path + ".value", value) : null,
            { Names.IsEmpty: false } => new Printed(
                path,
                $"所列名称{part.Names.Length}",
                part.Names.Length,
                Interval.Exactly(part.Names.Length)
            ),
            _ => null,
        };
}
