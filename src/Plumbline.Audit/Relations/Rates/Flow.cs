using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// The quantities of running text in reading order, each with the words before it: paragraphs, headings and the cells
/// that hold sentences.
/// </summary>
internal sealed class Flow
{
    /// <summary>How many quantities a grammar looks back for a base; keeps the work linear.</summary>
    public const int Window = 60;

    private const int ShortestProse = 15;

    // Words further from a number say nothing of it; the patterns would search a page without numbers from each character.
    private const int Reach = 500;

    private static readonly Comparer<Figure> ByIndex = Comparer<Figure>.Create(
        (left, right) => left.Index.CompareTo(right.Index)
    );

    private readonly string[] leads;
    private readonly string[] clauses;
    private readonly string[] names;
    private readonly string?[] tails;
    private readonly string?[] cores;
    private readonly bool?[] heads;
    private readonly (bool Read, ChangeWords? Words)[] changes;
    private readonly (bool Read, ShareWords? Words)[] shares;
    private readonly int[] sentences;
    private ValueIndex? values;

    private Flow(ImmutableArray<Figure> figures)
    {
        Figures = figures;
        leads = new string[figures.Length];
        clauses = new string[figures.Length];
        names = new string[figures.Length];
        tails = new string?[figures.Length];
        cores = new string?[figures.Length];
        heads = new bool?[figures.Length];
        changes = new (bool, ChangeWords?)[figures.Length];
        shares = new (bool, ShareWords?)[figures.Length];
        sentences = new int[figures.Length];
        for (var index = 0; index < figures.Length; index++)
        {
            leads[index] = ReadLead(index);
            sentences[index] = ReadSentence(index);
            clauses[index] = Names.Clause(leads[index]);
            names[index] = clauses[index].Length > 1 ? clauses[index] : figures[index].Label;
        }

        for (var index = 1; index < figures.Length; index++)
        {
            NameRun(index);
        }
    }

    public ImmutableArray<Figure> Figures { get; }

    /// <summary>The quantities by value.</summary>
    public ValueIndex Values => values ??= ValueIndex.Of(this);

    public int Count => Figures.Length;

    public Figure this[int index] => Figures[index];

    public static Flow Of(AuditText text, FigureSet all)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var passage in text.Passages)
        {
            if (IsProse(passage))
            {
                figures.AddRange(all.Quantities(passage));
            }
        }

        return new Flow(figures.ToImmutable());
    }

    /// <summary>The words between the quantity before it in its passage and the number.</summary>
    public string Lead(int index) => leads[index];

    /// <summary>The last clause of the words before a number, as <see cref="Names.Clause"/> cleans it.</summary>
    public string Clause(int index) => clauses[index];

    /// <summary>The words between a number and the next quantity of its passage.</summary>
    public string Tail(int index) => tails[index] ??= ReadTail(index);

    /// <summary>What it is the amount of: that clause, or the label where it says nothing.</summary>
    public string Name(int index) => names[index];

    /// <summary>That name without what does not tell it apart.</summary>
    public string Core(int index) => cores[index] ??= Names.Core(names[index]);

    /// <summary>The change that the words before a number state, or null; read once for all grammars.</summary>
    public ChangeWords? Change(int index)
    {
        if (!changes[index].Read)
        {
            changes[index] = (true, ChangePattern.Read(leads[index]));
        }

        return changes[index].Words;
    }

    /// <summary>The share that the words before a number state, or null; read once for all grammars.</summary>
    public ShareWords? ShareIn(int index)
    {
        if (!shares[index].Read)
        {
            shares[index] = (true, SharePattern.Read(leads[index]));
        }

        return shares[index].Words;
    }

    /// <summary>Whether a quantity opens a list of its parts; worked out once for each.</summary>
    public bool IsHead(int index, Func<Flow, int, bool> read) => heads[index] ??= read(this, index);

    public bool SamePassage(int left, int right) =>
        Inside(left) && Inside(right) && Figures[left].Passage.Index == Figures[right].Passage.Index;

    public bool SameSentence(int left, int right) =>
        Inside(left) && Inside(right) && sentences[left] == sentences[right];

    /// <summary>Whether two quantities stand in one passage or one chapter.</summary>
    public bool SameChapter(int left, int right) =>
        SamePassage(left, right)
        || (
            Inside(left)
            && Inside(right)
            && Figures[left].Passage.Chapter?.Index == Figures[right].Passage.Chapter?.Index
        );

    /// <summary>The quantities before a place, nearest first, as far as a grammar looks back.</summary>
    public IEnumerable<int> Before(int index)
    {
        for (var at = Math.Min(index, Count) - 1; at >= 0 && at >= index - Window; at--)
        {
            yield return at;
        }
    }

    /// <summary>The quantities before a place in its sentence, nearest first.</summary>
    public IEnumerable<int> BeforeInSentence(int index) =>
        Before(index).TakeWhile(before => SameSentence(before, index));

    /// <summary>Whether two quantities measure the same kind of thing: two amounts, two counts of people.</summary>
    public bool Comparable(int left, int right) => Kinds.Match(Figures[left], Figures[right]);

    /// <summary>The place of a figure in the flow.</summary>
    public int PlaceOf(Figure figure) => Figures.BinarySearch(figure, ByIndex);

    /// <summary>The place of the first quantity in a passage or behind it; <see cref="Count"/> where there is none.</summary>
    public int PlaceFrom(Passage passage)
    {
        var (from, to) = (0, Figures.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Figures[middle].Passage.Index < passage.Index ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>The places of the quantities of a passage.</summary>
    public IEnumerable<int> PlacesIn(Passage passage)
    {
        for (var at = PlaceFrom(passage); at < Count && Figures[at].Passage.Index == passage.Index; at++)
        {
            yield return at;
        }
    }

    /// <summary>Whether a rate is printed of this very quantity: 完成年初预算|500万元|的40%.</summary>
    public bool IsBaseOfRate(int index) =>
        SameSentence(index, index + 1)
        && Figures[index + 1].Dimension == Dimension.Percent
        && leads[index + 1].StartsWith('的');

    // 一季度、二季度分别支出A万元和B万元: each quantity of the run has the name at its place.
    private void NameRun(int index)
    {
        if (!Runs.IsSecond(this, index) || Runs.NamesOf(leads[index - 1]) is not { Length: > 1 } called)
        {
            return;
        }

        if (Runs.Length(this, index - 1) == called.Length)
        {
            called.CopyTo(names, index - 1);
        }
    }

    private bool Inside(int index) => index >= 0 && index < Figures.Length;

    private string ReadLead(int index)
    {
        var figure = Figures[index];
        var from = Math.Max(figure.Start - Reach, SamePassage(index - 1, index) ? Figures[index - 1].End : 0);
        return from < figure.Start ? figure.Passage.Compact[from..figure.Start] : "";
    }

    private string ReadTail(int index)
    {
        var figure = Figures[index];
        var text = figure.Passage.Compact;
        var end = index + 1 < Count && SamePassage(index, index + 1) ? Figures[index + 1].Start : text.Length;
        return text[figure.End..Math.Min(end, figure.End + Reach)];
    }

    private int ReadSentence(int index)
    {
        if (index == 0)
        {
            return 0;
        }

        var before = sentences[index - 1];
        if (!SamePassage(index - 1, index))
        {
            return before + 1;
        }

        var (from, to) = (Figures[index - 1].End, Figures[index].Start);
        return from < to && Figures[index].Passage.Compact.AsSpan(from, to - from).IndexOfAny('。', '!', '?') >= 0
            ? before + 1
            : before;
    }

    private static bool IsProse(Passage passage) =>
        passage.Kind != PassageKind.Cell
        || (passage.Compact.Length >= ShortestProse && passage.Compact.AsSpan().IndexOfAny("，。;") >= 0);
}
