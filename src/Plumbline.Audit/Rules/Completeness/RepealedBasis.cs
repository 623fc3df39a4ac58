using System.Globalization;
using System.Text;
using Plumbline.Domain;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>A11: no document is cited that had been repealed when the filing was made. The list stands in the regime.</summary>
public sealed class RepealedBasis : FilingRule
{
    private static readonly Template Repealed = new(
        "引用的{number}{since}已失效{replaced}",
        "The cited {number} no longer holds{since}{replaced}"
    );

    private static readonly Template Repair = new(
        "改引现行文件，并核对条文号",
        "Cite the document in force and check the articles"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.RepealedBasis,
            "A11",
            Severity.Warning,
            new("不引用已失效的文件", "No repealed document is cited"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        // Without a date the filing is taken to be made after the year that it covers.
        var made = subject.Filing.Identity.DocumentDate ?? subject.Filing.Year.LastDay;
        var texts = FilingTexts.In(subject.Filing).Select(text => (text.Path, Text: Normal(text.Text))).ToArray();
        foreach (
            var document in subject.Regime.Repealed.Where(document => document.Since is not { } since || since <= made)
        )
        {
            var number = Normal(document.Number);
            foreach (var (path, _) in texts.Where(text => text.Text.Contains(number, StringComparison.Ordinal)))
            {
                yield return At(path, Message(document)) with
                {
                    Expected = document.ReplacedBy,
                    Found = document.Number,
                    Repair = Repair.With(),
                    Unverified = document.Source.Unverified,
                };
            }
        }
    }

    private static Message Message(RepealedDocument document)
    {
        var since = document.Since is { } day ? day.ToString("自yyyy年M月d日起", CultureInfo.InvariantCulture) : "";
        var replaced = document.ReplacedBy is { } successor ? $"，由{successor}替代" : "";
        return Repealed.With(("number", document.Number), ("since", since), ("replaced", replaced));
    }

    // Brackets, blanks and widths in document numbers are typed in many ways.
    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => !char.IsWhiteSpace(character)))
        {
            normal.Append(
                character switch
                {
                    '[' or '【' or '(' or '﹝' or '［' or '（' => '〔',
                    ']' or '】' or ')' or '﹞' or '］' or '）' => '〕',
                    >= '０' and <= '９' => (char)(character - '０' + '0'),
                    _ => character,
                }
            );
        }

        return normal.ToString();
    }
}
