using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>A text of another unit.</summary>
/// <param name="Path">Where it stands in that unit's filing.</param>
/// <param name="Core">Its letters and digits.</param>
/// <param name="Place">The place as a person calls it.</param>
public readonly record struct SiblingText(string Path, string Core, string Place);

/// <summary>What another unit tells for the same task and year, to be set beside one's own.</summary>
/// <param name="Name">The unit and project, as a person calls it.</param>
/// <param name="Texts">Its texts of twenty letters and more.</param>
public sealed record SiblingFiling(string Name, ImmutableArray<SiblingText> Texts)
{
    private const int Shortest = 20;

    /// <summary>The texts of a filing.</summary>
    public static SiblingFiling Of(string name, Filing filing) =>
        new(
            name,
            [.. YearText.In(filing, Shortest).Select(text => new SiblingText(text.Path, text.Text.Core, text.Place))]
        );
}

/// <summary>
/// Y05: what happened in a unit is not told in the words of another unit. Only exact copies (letters and digits) are
/// searched for, so that the time is in proportion to the length of the texts.
/// </summary>
public sealed class CopiedFromSibling : FilingRule
{
    private static readonly Template Copied = new(
        "{what}与{unit}填报的文字相同（对方位置：{place}）",
        "{what} is word for word what {unit} filed (there at {place})"
    );

    private static readonly Template Repair = new(
        "按本单位实际情况重写；确由同一部门统一表述的，写明原因",
        "Write what happened in this unit; where the words are common to all, say why"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.CopiedFromSibling,
            "Y05",
            Severity.Warning,
            new("完成情况、问题和措施不照抄其他单位", "Outcomes, problems and measures are not another unit's"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var shortest = subject.Parameter("minimumLength", 40);
        var others = subject
            .Beside.Siblings.SelectMany(sibling =>
                sibling.Texts.Where(text => text.Core.Length >= shortest).Select(text => (sibling.Name, text))
            )
            .ToLookup(pair => pair.text.Core, StringComparer.Ordinal);
        foreach (var text in YearText.In(subject.Filing, shortest))
        {
            if (others[text.Text.Core].FirstOrDefault() is { Name: { } name } found)
            {
                yield return At(
                    text.Path,
                    Copied.With(("what", text.Kind), ("unit", name), ("place", found.text.Place))
                ) with
                {
                    Repair = Repair.With(),
                };
            }
        }
    }
}
