using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Regimes.Layouts;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>One round over the body of an outline.</summary>
/// <param name="Outline">The outline.</param>
/// <param name="Source">What the report is written from.</param>
/// <param name="Told">What the sentences tell; null in the round that finds it out.</param>
internal sealed record BodyWriting(Outline Outline, ReportSource Source, ToldOnce? Told)
{
    internal ImmutableArray<Block> Write() =>
        [.. Parts(Outline.Body, new ValueScope(Source.Filing, Source.Sheet), level: 1, new())];

    private List<Block> Parts(ImmutableArray<OutlinePart> parts, ValueScope scope, int level, Counter counter)
    {
        var blocks = new List<Block>();
        foreach (var part in parts)
        {
            blocks.AddRange(
                part switch
                {
                    ChapterPart chapter => Chapter(chapter, scope, level, counter),
                    ParagraphPart paragraph => Body(paragraph.Runs.SelectMany(run => Run(run, scope))),
                    RepeatPart repeat => Repeat(repeat, scope, level, counter),
                    ProsePart prose => Texts(prose.Path, scope),
                    FactsPart facts => Facts(facts, scope),
                    TablePart table => Form(table),
                    ChartPart chart => ChartWriting.Write(chart, scope),
                    _ => throw new ArgumentOutOfRangeException(nameof(parts)),
                }
            );
        }

        return blocks;
    }

    private List<Block> Chapter(ChapterPart chapter, ValueScope scope, int level, Counter counter)
    {
        var below = Parts(chapter.Body, scope, level + 1, new());
        below.AddRange(Narrative(chapter.Id, scope));
        if (below.Count == 0 && chapter.WhenEmpty is { } whenEmpty)
        {
            below.AddRange(Body(SentenceWriting.Write(whenEmpty, scope, Outline.Money)));
        }

        var heading = SentenceWriting.Write(chapter.Heading, scope, Outline.Money);
        if (below.Count == 0 || heading.IsEmpty)
        {
            return below;
        }

        var mark = new Inline(Marks.OfHeading(level, ++counter.Count));
        return [new Heading(level, [mark, .. Punctuation.Tidy(heading)]), .. below];
    }

    private IEnumerable<Block> Facts(FactsPart part, ValueScope scope)
    {
        var said = Told is null ? [] : FactWording.Untold(part.List, scope, Told, Outline.Money);
        return said.IsEmpty ? [] : Body(said.Insert(0, new(part.Before)));
    }

    private IEnumerable<Block> Narrative(string? chapter, ValueScope scope)
    {
        var at = Source.Filing.Narrative.Select(text => text.Chapter).ToList().IndexOf(chapter ?? "");
        if (at < 0)
        {
            return [];
        }

        var path = scope.Items("narrative")[at];
        return [.. Texts($"{path}.paragraphs", scope), .. Parts([new FactsPart($"{path}.facts")], scope, 0, new())];
    }

    private List<Block> Repeat(RepeatPart repeat, ValueScope scope, int level, Counter counter)
    {
        var blocks = new List<Block>();
        var number = 0;
        foreach (var item in In(repeat.Items, scope))
        {
            var below = Parts(repeat.Body, scope with { Item = item }, level, counter);
            if (below.Count > 0 && repeat.Numbering != Numbering.None && below[0] is Paragraph first)
            {
                below[0] = first with
                {
                    Content = first.Content.Insert(0, new(Mark(repeat.Numbering, level, ++number))),
                };
            }

            blocks.AddRange(below);
        }

        return blocks;
    }

    private static string Mark(Numbering numbering, int level, int number) =>
        numbering == Numbering.ByLevel ? Marks.OfHeading(level, number) : Marks.Of(numbering, number);

    private static IEnumerable<string> In(Items items, ValueScope scope) =>
        items.List is { } list ? scope.Items(list) : items.Named.Select(path => scope.Absolute(path) ?? path);

    private IEnumerable<Inline> Run(Run run, ValueScope scope) =>
        run switch
        {
            SentenceRun sentence => SentenceWriting.Write(sentence.Sentence, scope, Outline.Money),
            EachRun each => Each(each, scope),
            NamesRun names => Names(names, scope),
            _ => throw new ArgumentOutOfRangeException(nameof(run)),
        };

    private IEnumerable<Inline> Each(EachRun each, ValueScope scope)
    {
        var said = In(each.Items, scope)
            .Select(item => SentenceWriting.Write(each.Sentence, scope with { Item = item }, Outline.Money))
            .Where(pieces => !pieces.IsEmpty)
            .ToList();
        if (said.Count == 0)
        {
            return [];
        }

        var before = each.Before is { } sentence ? SentenceWriting.Write(sentence, scope, Outline.Money) : [];
        return
        [
            .. before,
            .. said.SelectMany(
                (pieces, at) => pieces.Insert(0, new((at == 0 ? "" : each.Join) + Marks.Of(each.Numbering, at + 1)))
            ),
            new(each.After),
        ];
    }

    private IEnumerable<Inline> Names(NamesRun run, ValueScope scope)
    {
        var names = scope
            .Items(run.List)
            .Select(scope.Declared)
            .OfType<FoundValue>()
            .Where(name => Told?.Words.Contains((string)name.Value, StringComparison.Ordinal) == false)
            .ToList();
        return names.Count == 0
            ? []
            :
            [
                new(run.Before),
                .. names.SelectMany(
                    (name, at) => new Inline[] { new(at == 0 ? "" : "、"), new((string)name.Value, name.Path) }
                ),
                new(run.After),
            ];
    }

    private IEnumerable<Block> Texts(string path, ValueScope scope) =>
        (scope.Items(path) is { Length: > 0 } items ? items : [path])
            .Select(scope.Declared)
            .SelectMany(found =>
                found?.Value is Prose prose ? Body(ProseText.Inlines(prose, Source.Filing, Outline.Money)) : []
            );

    private ImmutableArray<Block> Form(TablePart table) =>
        Source.Layouts.TryGetValue(table.Layout, out var layout)
            ? FormDrawing.Blocks(layout, Source.Filing, Source.Regime, Source.Sheet)
            : [];

    private static IEnumerable<Block> Body(IEnumerable<Inline> inlines) =>
        Punctuation.Tidy([.. inlines]) is { IsEmpty: false } content
            ? [new Paragraph(ParagraphKind.Body, content)]
            : [];

    private sealed class Counter
    {
        internal int Count { get; set; }
    }
}

/// <summary>What one round of writing tells, so that the next can add what is left.</summary>
/// <param name="Paths">The values that are shown.</param>
/// <param name="Words">All words.</param>
internal sealed record ToldOnce(IReadOnlySet<string> Paths, string Words)
{
    internal static ToldOnce By(IEnumerable<Block> blocks)
    {
        var inlines = blocks
            .SelectMany(block =>
                block switch
                {
                    Paragraph paragraph => paragraph.Content,
                    Heading heading => heading.Content,
                    _ => (IEnumerable<Inline>)[],
                }
            )
            .ToList();
        var paths = inlines.Select(inline => inline.Binding).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new(paths, string.Concat(inlines.Select(inline => inline.Text)));
    }
}
