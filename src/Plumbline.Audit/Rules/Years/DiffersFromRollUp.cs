using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>Y09: what a department states is what the forms of its units and projects give.</summary>
public sealed class DiffersFromRollUp : FilingRule
{
    private static readonly Template FromUnits = new(
        "{name}填的是{stated}，下属单位汇总为{rolled}（已报{submitted}/{expected}个单位，逾期{late}个，{count}个填有此项）",
        "{name} is stated as {stated}, the units below give {rolled} "
            + "({submitted} of {expected} units in, {late} late, {count} state it)"
    );

    private static readonly Template FromProjects = new(
        "{name}填的是{stated}，项目汇总为{rolled}（已报{submitted}/{expected}个项目，逾期{late}个，{count}个填有此项）",
        "{name} is stated as {stated}, the projects give {rolled} "
            + "({submitted} of {expected} projects in, {late} late, {count} state it)"
    );

    private static readonly Template WholeRepair = new(
        "打开汇总逐个单位核对：填错的改正或取用汇总数；确有不经下属填报的部分，说明原因",
        "Open the roll-up and check unit by unit: mend the number or take the sum; "
            + "where part of it is in no form below, say why"
    );

    private static readonly Template PartRepair = new(
        "还没有报齐或有的没有填此项，先催报；报齐后仍不一致的，逐个单位核对",
        "Not all are in or state it: remind them first; where it still differs then, check unit by unit"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.DiffersFromRollUp,
            "Y09",
            Severity.Warning,
            new("部门填报的数与下属汇总一致", "What a department states is what its units and projects give"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        from cell in subject.Beside.Rolled
        where Verdicts.Compare(cell.Stated, cell.Rolled) == Verdict.Fails
        select At(cell.Stated.Path, Say(cell)) with
        {
            Severity = Weigh(cell),
            Expected = cell.Cover.IsWhole ? cell.Rolled.Text : null,
            Found = cell.Stated.Text,
            Repair = (cell.Cover.IsWhole ? WholeRepair : PartRepair).With(),
        };

    // A whole is never less than its parts. What is more may lie in no form below, and counts and projects may overlap.
    private static Severity Weigh(RolledCell cell)
    {
        var isLess = cell.Stated.Value < cell.Rolled.Value;
        return cell.Cover.IsWhole
            ? cell is { Kind: RolledKind.Money, From: RolledFrom.Units } && isLess
                ? Severity.Error
                : Severity.Warning
            : cell.Kind != RolledKind.Rate && isLess
                ? Severity.Warning
                : Severity.Info;
    }

    private static Message Say(RolledCell cell) =>
        (cell.From == RolledFrom.Units ? FromUnits : FromProjects).With(
            ("name", cell.Name),
            ("stated", cell.Stated.Text),
            ("rolled", cell.Rolled.Text),
            ("submitted", Text(cell.Cover.Submitted)),
            ("expected", Text(cell.Cover.Expected)),
            ("late", Text(cell.Cover.Late)),
            ("count", Text(cell.Cover.Stated))
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
