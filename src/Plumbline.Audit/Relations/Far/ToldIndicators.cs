using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// Numbers of a form that the report tells as well: 适配辅助器具874件 in a sentence and 874件 in the row 辅助器具适配件数. The value is the
/// same and the sentence uses words of the row; long amounts of money need no words.
/// </summary>
internal static class ToldIndicators
{
    private const int Said = 40;
    private const int Behind = 10;
    private const int MostPlaces = 8;
    private const int Proving = 4;

    /// <summary>The statements of all forms.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        if (document.Forms.IsEmpty)
        {
            yield break;
        }

        var own = document.Forms.SelectMany(Cells).Select(cell => cell.Cell.Index).ToHashSet();
        var told = document
            .Figures.All.Where(figure =>
                figure is { IsQuantity: true, InChinese: false, Passage.Cell: null } && !own.Contains(figure.Index)
            )
            .ToLookup(figure => (Family(figure), figure.Value));
        foreach (var form in document.Forms)
        {
            foreach (var (name, cell) in Cells(form))
            {
                var place = told[(Family(cell), cell.Value)]
                    .Take(MostPlaces)
                    .FirstOrDefault(figure => IsKin(figure, cell) && IsAbout(figure, name, cell));
                if (place is not null)
                {
                    yield return new Claim(
                        RelationKind.Equality,
                        cell,
                        [place],
                        Formula.Same,
                        RuleIds.SameQuantityTwice
                    )
                    {
                        Label = name,
                    };
                }
            }
        }
    }

    private static IEnumerable<(string Name, Figure Cell)> Cells(RecognisedForm form)
    {
        foreach (var row in form.Indicators)
        {
            if (row.Actual.Figure is { IsQuantity: true } actual)
            {
                yield return (row.Name, actual);
            }

            if (row.Target.Figure is { IsQuantity: true } target && target.Value != row.Actual.Figure?.Value)
            {
                yield return (row.Name, target);
            }
        }

        foreach (var row in form.Funds)
        {
            foreach (var cell in (FormCell[])[row.Budget, row.Executed])
            {
                if (cell.Figure is { IsQuantity: true } figure)
                {
                    yield return (row.Source, figure);
                }
            }

            if (row.Rate.Figure is { IsQuantity: true } rate && Restated.Slip.Digits(rate.Number) >= Proving)
            {
                yield return ("执行率支付率支出率到位率进度", rate);
            }
        }
    }

    private static bool IsAbout(Figure told, string name, Figure cell)
    {
        if (cell.Dimension == Dimension.Money && Restated.Slip.Digits(cell.Number) >= Proving)
        {
            return true;
        }

        var text = told.Passage.Compact;
        var words = text[Math.Max(0, told.Start - Said)..told.Start];
        words = words[(words.LastIndexOf('。') + 1)..];
        var tail = text[told.End..Math.Min(text.Length, told.End + Behind)];
        for (var at = 0; at + 1 < name.Length; at++)
        {
            var pair = name.AsSpan(at, 2);
            if (words.Contains(pair, StringComparison.Ordinal) || tail.Contains(pair, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A bare number in a form may stand for any count.
    private static bool IsKin(Figure told, Figure cell) =>
        FarKinds.Of(told) == FarKinds.Of(cell) || (cell.Unit.Length == 0 && Family(cell) == "");

    private static string Family(Figure figure) =>
        figure.Dimension switch
        {
            Dimension.Money => "元",
            Dimension.Percent => "%",
            Dimension.Points => "点",
            Dimension.Score => "分",
            _ => "",
        };
}
