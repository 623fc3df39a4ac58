using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Review;

/// <summary>Says a place of a form in the words of the form: <c>indicators/r3.actual</c> is 绩效指标 3 · 实际完成值.</summary>
public sealed class PlaceWords(OpenedForm opened)
{
    private readonly Filing? filing = opened.Filing.TryGet(out var found) ? found : null;

    /// <summary>The words; for a row that is gone the words of its list.</summary>
    public string Of(string place)
    {
        var stroke = place.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 0)
        {
            return Describe(place);
        }

        var point = place.IndexOf('.', stroke);
        var (part, item) = (place[..stroke], point < 0 ? place[(stroke + 1)..] : place[(stroke + 1)..point]);
        var field = point < 0 ? "" : place[point..];
        return opened.Joined.Paths.TryGetValue((part, item), out var row)
            ? Describe(row + field)
            : $"{Describe(part)}（{item}）{(field.Length == 0 ? "" : " · " + LastWord($"{part}[0]{field}"))}";
    }

    private string Describe(string path) =>
        path.Length > 0 && FilingPath.TryParse(path, out var parsed) ? parsed.Describe(filing) : path;

    private static string LastWord(string path) =>
        FilingPath.TryParse(path, out var parsed) ? parsed.Describe().Split(" · ")[^1] : path;
}
