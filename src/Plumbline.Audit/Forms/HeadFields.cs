using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>What the head of a form says: whose it is, which project, which year.</summary>
internal sealed record HeadFields(
    FormKind Kind,
    string? Project,
    string? Unit,
    string? Authority,
    int? Year,
    FormToken? SelfScore
)
{
    private const int FarthestYear = 6;

    /// <summary>Reads the fields of a region.</summary>
    internal static HeadFields Read(List<FormToken> tokens, int from, int to)
    {
        var values = new Dictionary<FormLabel, FormToken?>();
        for (var at = from; at < to; at++)
        {
            var label = tokens[at].Label;
            if (label.IsField() && (!values.TryGetValue(label, out var known) || known is null))
            {
                values[label] = ValueOf(tokens, at, to);
            }
        }

        var hasProject = values.ContainsKey(FormLabel.Project);
        var hasDepartment = values.ContainsKey(FormLabel.Department);
        var project = values.GetValueOrDefault(FormLabel.Project);
        var authority = values.GetValueOrDefault(FormLabel.Authority);
        var score = values.GetValueOrDefault(FormLabel.SelfScore);
        var unit = values.GetValueOrDefault(FormLabel.Unit) ?? values.GetValueOrDefault(FormLabel.Department);
        var kind = KindOf(tokens, from, to, hasProject, hasDepartment);
        var loose = hasProject && project is null ? Loose(tokens, from, to) : [];
        var name = project?.Text ?? (loose.Count > 0 ? loose[0].Text : null);
        var body = unit?.Text ?? (loose.Count > 1 ? loose[1].Text : null) ?? authority?.Text;
        return new HeadFields(
            kind,
            kind == FormKind.Project ? name : null,
            body,
            authority?.Text,
            YearOf(tokens, from, to) ?? LeadingYear(name),
            score
        );
    }

    private static FormKind KindOf(List<FormToken> tokens, int from, int to, bool hasProject, bool hasDepartment)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Label != FormLabel.Title)
            {
                continue;
            }

            var title = tokens[at].Word;
            if (title.Contains("整体", StringComparison.Ordinal))
            {
                return FormKind.Department;
            }

            if (title.Contains("项目", StringComparison.Ordinal))
            {
                return FormKind.Project;
            }
        }

        return !hasProject && hasDepartment ? FormKind.Department : FormKind.Project;
    }

    private static FormToken? ValueOf(List<FormToken> tokens, int at, int to)
    {
        if (at + 1 >= to)
        {
            return null;
        }

        var (label, next) = (tokens[at], tokens[at + 1]);
        var sameRow = !label.InTable || !next.InTable || label.Row == next.Row;
        var isValue =
            next.Label
                is FormLabel.None
                    or FormLabel.FundPart
                    or FormLabel.FundTotal
                    or FormLabel.Level1
                    or FormLabel.Level2
            && next.Shape is not (ValueShape.Stroke or ValueShape.Placeholder);
        return sameRow && isValue ? next : null;
    }

    // Systems that export a form sometimes print its values before its labels.
    private static List<FormToken> Loose(List<FormToken> tokens, int from, int to)
    {
        var loose = new List<FormToken>();
        for (var at = from; at < to && !tokens[at].Label.IsField(); at++)
        {
            var token = tokens[at];
            if (
                token.Label is FormLabel.None or FormLabel.FundPart
                && token.Word[0] is not '('
                && token.Shape == ValueShape.Words
                && !token.Word.StartsWith("单位", StringComparison.Ordinal)
            )
            {
                loose.Add(token);
            }
        }

        return loose.Count <= 3 ? loose : [];
    }

    private static int? YearOf(List<FormToken> tokens, int from, int to)
    {
        for (var at = from; at < Math.Min(to, from + FarthestYear); at++)
        {
            var token = tokens[at];
            if ((token.Label == FormLabel.Title || token.Word.Length <= 12) && FirstYear(token.Word) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? LeadingYear(string? name) =>
        name is { Length: > 5 } && Folding.Compact(name) is var word && word[4] == '年' ? FirstYear(word[..5]) : null;

    private static int? FirstYear(string word)
    {
        for (var at = 0; at + 5 <= word.Length; at++)
        {
            if (
                word[at] == '2'
                && word[at + 1] == '0'
                && word[at + 4] == '年'
                && char.IsAsciiDigit(word[at + 2])
                && char.IsAsciiDigit(word[at + 3])
            )
            {
                return FormLabels.Whole(word.Substring(at, 4));
            }
        }

        return null;
    }
}
