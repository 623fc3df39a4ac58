using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>A figure as one mention of a quantity: by which name, in which money, of which kind.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Name">The label without what varies from place to place (年份, 项目, 支出 …).</param>
/// <param name="Term">The standard term that the label is, or null.</param>
/// <param name="Context">What limits it: 财政拨款, 政府性基金, 预算, 上年; from label, sentence and chapter.</param>
/// <param name="Counted">What is counted, in the words behind the number; empty for anything but a count.</param>
internal readonly record struct Mention(Figure Figure, string Name, string? Term, Facets Context, string Counted);

/// <summary>What limits a quantity. Two mentions of one quantity have the same facets.</summary>
[Flags]
internal enum Facets
{
    None = 0,
    Appropriation = 1,
    Fund = 2,
    Capital = 4,
    Budget = 8,
    Accounts = 16,
    LastYear = 32,
    Change = 64,
    Own = 128,
    PerHead = 256,
    Share = 512,
    Target = 1024,
}

/// <summary>What a label says of every number that bears it.</summary>
/// <param name="Name">The label without what varies from place to place.</param>
/// <param name="Term">The standard term that the label or its name is, or null.</param>
/// <param name="IsTerm">Whether the label as it stands is one.</param>
/// <param name="Facets">What it limits.</param>
internal readonly record struct Called(string Name, string? Term, bool IsTerm, Facets Facets);

/// <summary>Makes mentions of figures.</summary>
internal static partial class Mentions
{
    /// <summary>So many digits are hardly printed twice for two things.</summary>
    public const int ProvingDigits = 5;

    private const int Window = 40;

    /// <summary>The mentions that the quantities of a document are, in reading order.</summary>
    public static IEnumerable<Mention> In(FigureSet figures)
    {
        var known = new Dictionary<string, Called>(StringComparer.Ordinal);
        foreach (var figure in figures.All)
        {
            if (figure.IsQuantity && Of(figure, known) is { } mention)
            {
                yield return mention;
            }
        }
    }

    /// <summary>The mention that a figure is, or null where it has no name.</summary>
    public static Mention? Of(Figure figure) => Of(figure, new Dictionary<string, Called>(StringComparer.Ordinal));

    private static Mention? Of(Figure figure, Dictionary<string, Called> known)
    {
        var called = Read(Words(figure, known), known);
        var counted = CountedBy(figure);
        return
            called is { Name.Length: < 2, Term: null }
            && counted.Length < 2
            && Slip.Digits(figure.Number) < ProvingDigits
            ? null
            : new Mention(figure, called.Name, called.Term, FacetsOf(figure, called, known), counted);
    }

    // The numbers of a row or a column have its label in common: it is read once.
    private static Called Read(string label, Dictionary<string, Called> known)
    {
        if (!known.TryGetValue(label, out var called))
        {
            var name = Noise().Replace(label, "");
            var term = Terms.Of(label);
            var isTerm = term is not null;
            term ??= name == label ? null : Terms.Of(name);
            known[label] = called = new Called(name, term, isTerm, In(label));
        }

        return called;
    }

    /// <summary>How alike two names are, from 0 to 100: pairs of neighbouring characters that they share.</summary>
    public static int Likeness(string left, string right)
    {
        if (left == right)
        {
            return 100;
        }

        if (left.Length < 2 || right.Length < 2)
        {
            return 0;
        }

        var shared = 0;
        Span<bool> taken = stackalloc bool[64];
        taken.Clear();
        var a = left.AsSpan(0, Math.Min(left.Length, 64));
        var b = right.AsSpan(0, Math.Min(right.Length, 64));
        for (var i = 0; i + 1 < a.Length; i++)
        {
            for (var j = 0; j + 1 < b.Length; j++)
            {
                if (!taken[j] && a[i] == b[j] && a[i + 1] == b[j + 1])
                {
                    taken[j] = true;
                    shared++;
                    break;
                }
            }
        }

        return 200 * shared / (a.Length + b.Length - 2);
    }

    // 41个学科类培训机构压减27个: the noun runs up to the first verb.
    private static string CountedBy(Figure figure)
    {
        if (
            figure.Dimension is not (Dimension.Count or Dimension.None)
            || figure.Passage.Kind == PassageKind.Cell && figure.Scope.Length > 0
        )
        {
            return "";
        }

        var behind = Labels.Behind(figure.Passage.Compact, figure.End);
        return Noun().Match(behind).Value;
    }

    private static string Words(Figure figure, Dictionary<string, Called> known)
    {
        if (figure.Passage.Kind != PassageKind.Cell || figure.Scope.Length == 0)
        {
            return figure.Label;
        }

        // A bare number in a table is named by its row and its column; whichever is a standard term speaks first.
        var row = Last(figure.Scope);
        var column = Last(figure.Label);
        return Read(row, known).IsTerm ? row
            : IsTotal().IsMatch(row) && Far.FarKinds.WithoutUnit(column) is { Length: > 1 } head ? head
            : row;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static Facets FacetsOf(Figure figure, Called called, Dictionary<string, Called> known)
    {
        var compact = figure.Passage.Compact;
        var from = Math.Max(0, figure.Start - Window);
        var stop = compact.LastIndexOfAny(['。', ';'], Math.Max(0, figure.Start - 1), Math.Max(0, figure.Start - from));
        var near = compact[Math.Max(from, stop + 1)..figure.Start];
        var clause = near[(near.LastIndexOf('，') + 1)..];
        var facets = called.Facets | (In(clause) & (Facets.LastYear | Facets.Change | Facets.Budget)) | FundsIn(near);
        if (figure.Passage.Kind == PassageKind.Cell)
        {
            facets |= Read(figure.Label, known).Facets;
        }

        return figure.Passage.Chapter is { } chapter ? facets | FundsIn(chapter.Compact) : facets;
    }

    private static Facets In(string words)
    {
        var facets = FundsIn(words);
        Add(ref facets, Facets.LastYear, words.Contains('年', StringComparison.Ordinal) && LastYear().IsMatch(words));
        Add(ref facets, Facets.Change, Change().IsMatch(words));
        Add(
            ref facets,
            Facets.Share,
            words.Contains('占', StringComparison.Ordinal) || words.Contains('率', StringComparison.Ordinal)
        );
        Add(ref facets, Facets.PerHead, words.Contains('均', StringComparison.Ordinal));
        Add(
            ref facets,
            Facets.Budget,
            words.Contains("预算", StringComparison.Ordinal)
                && Budget().IsMatch(words.Replace("一般公共预算", "", StringComparison.Ordinal))
        );
        Add(
            ref facets,
            Facets.Target,
            words.Contains("目标", StringComparison.Ordinal) || words.Contains('应', StringComparison.Ordinal)
        );
        return facets;
    }

    // Which money it is: said in the words before a number, in its sentence or in its heading.
    private static Facets FundsIn(string words)
    {
        var facets = Facets.None;
        Add(ref facets, Facets.Fund, words.Contains("政府性基金", StringComparison.Ordinal));
        Add(ref facets, Facets.Capital, words.Contains("国有资本", StringComparison.Ordinal));
        Add(
            ref facets,
            Facets.Appropriation,
            words.Contains("财政拨款", StringComparison.Ordinal)
                || words.Contains("一般公共预算", StringComparison.Ordinal)
        );
        return facets;
    }

    private static void Add(ref Facets facets, Facets facet, bool present) => facets |= present ? facet : Facets.None;

    [GeneratedRegex(
        @"(?:19|20)\d{2}年?度?|^\(?\d{1,2}[、.)]|项目|专项|支出|经费|资金|金额|总额|合计|共计|其中|全年|当年|本年度?|实际|预算数|决算数|[:、“”()]|部门|"
            + @"单位|累计|主要|用于|投入|安排|完成|招聘引进|数$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"^(?:年度)?(?:资金)?(?:总额|总计|合计|总和|小计|资金总额)|(?:机构|单位|部门|^)汇总$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex IsTotal();

    [GeneratedRegex(
        @"^[一-龥]{2,14}?(?=$|[，、]|全部|均|已|开展|实现|进行|压减|完成|获|达|为|占|参加|通过|的|被|共|中|有|和|与|及|在|全面|顺利|竣工|得到|接受|安装|建|以)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Noun();

    [GeneratedRegex(@"上年|去年|上一年|前年", Patience.Options, Patience.Milliseconds)]
    private static partial Regex LastYear();

    [GeneratedRegex(
        @"增加|减少|增长|下降|追加|追减|调整数|结转|结余|节约|压减|提高|降低",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();

    [GeneratedRegex(@"预算(?!执行|支出|绩效|管理|单位|部门)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Budget();
}
