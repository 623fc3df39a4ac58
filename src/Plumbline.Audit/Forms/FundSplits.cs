using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Reads 按收入性质分 and 按支出性质分: parts with one amount each, often two views side by side.</summary>
internal sealed class FundSplits(FormCells cells)
{
    private readonly List<View> views = [];
    private FormToken? waiting;

    /// <summary>Opens a view, with its whole behind a colon or without: 按收入性质分：4517.92.</summary>
    internal bool Begins(FormToken token)
    {
        var colon = token.Word.LastIndexOf(':');
        var rest = colon > 0 ? token.Word[(colon + 1)..] : "";
        var isTold = rest.Length > 0 && ValueShapes.IsFigure(ValueShapes.Of(rest));
        var view = FormLabels.Key(isTold ? token.Word[..colon] : token.Word);
        if (FormLabels.Of(view) != FormLabel.FundSplit)
        {
            return false;
        }

        views.Add(new View(view, isTold ? cells.Of(token) : default));
        waiting = null;
        return true;
    }

    /// <summary>Takes a cell into an open view; false when none is open or the cell is no part.</summary>
    internal bool Take(FormToken token)
    {
        if (views.Count == 0)
        {
            return false;
        }

        var colon = token.Text.LastIndexOfAny([':', '：']);
        if (
            colon > 0
            && colon < token.Text.Length - 1
            && ValueShapes.IsFigure(ValueShapes.Of(token.Word[(token.Word.LastIndexOf(':') + 1)..]))
        )
        {
            var amount = cells.Of(token) with { Text = token.Text[(colon + 1)..].Trim() };
            Add(token.Text[..colon], amount);
            return true;
        }

        if (waiting is { } source && ValueShapes.IsFigure(token.Shape))
        {
            Add(source.Text, cells.Of(token));
            waiting = null;
            return true;
        }

        waiting = token.Label.IsFund() ? token : waiting;
        return token.Label.IsFund();
    }

    /// <summary>The views that have parts.</summary>
    internal ImmutableArray<FundSplit> All() =>
        [
            .. views
                .Where(view => view.Parts.Count > 0)
                .Select(view => new FundSplit(view.Name, [.. view.Parts])
                {
                    Whole = view.Whole,
                    IsNested = view.IsNested,
                }),
        ];

    private void Add(string source, FormCell amount)
    {
        var name = source.Trim().TrimEnd(':', '：');
        var isOfWhich = name.StartsWith("其中", StringComparison.Ordinal);
        name = isOfWhich ? name[2..].TrimStart(':', '：', ' ') : name;
        var isSpending =
            name.EndsWith("支出", StringComparison.Ordinal) || name.EndsWith("经费", StringComparison.Ordinal);
        var at = views.FindIndex(view => view.Name.Contains("支出", StringComparison.Ordinal) == isSpending);
        var view = views[at < 0 ? ^1 : at];
        view.IsNested |= isOfWhich && view.Parts.Count > 0;
        view.Parts.Add((name, amount));
    }

    private sealed class View(string name, FormCell whole)
    {
        public string Name => name;

        public FormCell Whole => whole;

        public List<(string, FormCell)> Parts { get; } = [];

        public bool IsNested { get; set; }
    }
}
