using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Of which work, body or place a figure speaks: the form or the row it stands in, what its sentence or its paragraph names,
/// else the nearest heading that names something. A figure without a subject, or with that of the title, speaks of the whole.
/// Figures of different subjects are different quantities, however near their values are.
/// </summary>
internal sealed partial class Subjects
{
    private const int TitlePassages = 6;
    private const int LongestTitle = 60;
    private const int LongestLead = 30;
    private const int MostChapters = 8;
    private const int LongestClause = 120;

    private static readonly Regex General = new(
        WordList.Any(WordList.Read("headings.txt")),
        Patience.Options,
        TimeSpan.FromMilliseconds(Patience.Milliseconds)
    );

    private readonly AuditText text;
    private readonly FormSubjects forms;
    private readonly string titles;
    private readonly Dictionary<int, string> headings = [];
    private readonly Dictionary<int, string> leads = [];
    private readonly Dictionary<int, string> known = [];

    public Subjects(AuditText text, FormSubjects forms)
    {
        this.text = text;
        this.forms = forms;
        titles = string.Join(
            '\n',
            text.Passages.Take(TitlePassages)
                .Select(passage => passage.Compact)
                .TakeWhile(line => HeadingMark.Of(line).Length == 0)
                .Where(line => line.Length <= LongestTitle)
        );
    }

    /// <summary>Whether two mentions speak of different works, bodies or places.</summary>
    public bool Differ(Mention first, Mention second) =>
        forms.Differ(first.Figure, second.Figure) || AreOthers(Of(first), Of(second));

    /// <summary>The subject of a mention; empty for the whole that the document is about.</summary>
    public string Of(Mention mention)
    {
        if (!known.TryGetValue(mention.Figure.Index, out var subject))
        {
            known[mention.Figure.Index] = subject = Of(mention.Figure);
        }

        return subject;
    }

    private string Of(Figure figure)
    {
        foreach (var subject in Named(figure))
        {
            // What the quantity itself is called says nothing of whom.
            if (
                subject.Length > 0
                && !figure.Label.Contains(subject, StringComparison.Ordinal)
                && Terms.Of(subject) is null
            )
            {
                return titles.Contains(subject, StringComparison.Ordinal) ? "" : subject;
            }
        }

        return "";
    }

    // What may be the subject, the nearest first.
    private IEnumerable<string> Named(Figure figure)
    {
        var passage = figure.Passage;
        if (passage.Cell is not { } cell)
        {
            yield return InSentence(passage.Compact, figure.Start);
            yield return Kept(leads, passage, Lead);
        }
        else if (forms.IsInForm(figure))
        {
            yield break;
        }
        else
        {
            yield return Terms.Of(Last(figure.Scope)) is null ? "" : Named(Last(figure.Label));
            yield return text.Tables[cell.Table].Before is { } before && before.Compact.Length <= LongestTitle
                ? Kept(headings, before, OfHeading)
                : "";
        }

        yield return OfChapters(passage);
    }

    private static bool AreOthers(string one, string other) =>
        (one.Length == 0) != (other.Length == 0)
        || (!one.Contains(other, StringComparison.Ordinal) && !other.Contains(one, StringComparison.Ordinal));

    // The last work or body that its sentence names before the number.
    private static string InSentence(string compact, int start)
    {
        var from = Math.Max(0, start - LongestClause);
        from = start == 0 ? 0 : Math.Max(from, compact.LastIndexOf('。', start - 1, start - from) + 1);
        var name = BodyNames.Last(compact.AsSpan(from, start - from));
        name = name.Length == 0 ? "" : General.Replace(name, "");
        return name.Length > 1 ? name : "";
    }

    // （1）校舍维修改造。年初预算…: the words that open a paragraph are its heading.
    private static string Lead(Passage passage)
    {
        var compact = passage.Compact;
        var (mark, _) = HeadingMark.Of(compact);
        var end = compact.AsSpan(mark).IndexOfAny("。:");
        return
            mark > 0
            && end > 1
            && (
                end <= LongestLead
                || (end <= LongestTitle && compact[..(mark + end)].EndsWith("(项)", StringComparison.Ordinal))
            )
            && !compact.AsSpan(mark, end).ContainsAnyInRange('0', '9')
            ? Named(compact[..(mark + end)])
            : "";
    }

    private string OfChapters(Passage passage)
    {
        var chapter = passage.Kind == PassageKind.Heading ? passage : passage.Chapter;
        for (var depth = 0; chapter is not null && depth < MostChapters; depth++, chapter = chapter.Chapter)
        {
            var name = Kept(headings, chapter, OfHeading);
            if (name.Length > 0)
            {
                return name;
            }
        }

        return "";
    }

    private static string OfHeading(Passage heading) => Named(heading.Compact);

    // What is asked for every number of a passage is read once.
    private static string Kept(Dictionary<int, string> names, Passage passage, Func<Passage, string> read)
    {
        if (!names.TryGetValue(passage.Index, out var name))
        {
            names[passage.Index] = name = read(passage);
        }

        return name;
    }

    // What a heading names, without its mark and its general words; empty where nothing is left.
    private static string Named(string heading)
    {
        var (mark, _) = HeadingMark.Of(heading);
        var words = Marks().Replace(heading[mark..], "");
        return words.Length is > 1 and <= LongestTitle && General.Replace(words, "") is { Length: > 1 } name
            ? name
            : "";
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(
        @"(?:19|20)\d{2}年?度?|[0-9.,%、:“”()《》—\-]|(?:万|亿)?元",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Marks();
}
