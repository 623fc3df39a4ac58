using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>Counts, while a file is read, what a person should know about it, and makes remarks of the counts.</summary>
internal sealed class Remarks
{
    private const int PlacesNamed = 8;

    private readonly List<Remark> remarks = [];

    /// <summary>Unsettled changes.</summary>
    public int Changes { get; set; }

    /// <summary>Headers, footers and menus.</summary>
    public int Furniture { get; set; }

    /// <summary>Pictures, charts and embedded objects.</summary>
    public int Pictures { get; set; }

    /// <summary>Stretches of hidden text.</summary>
    public int HiddenRuns { get; set; }

    /// <summary>Places whose bytes are no characters.</summary>
    public int BadCharacters { get; init; }

    /// <summary>The file holds macros.</summary>
    public bool Macros { get; set; }

    /// <summary>Adds a remark that is already worded.</summary>
    public void Add(string rule, Severity severity, Message message, Template repair) =>
        remarks.Add(new Remark(rule, severity, message, repair));

    /// <summary>Adds a remark with a count and the first few places, if there are any.</summary>
    public void AddPlaces(
        string rule,
        Severity severity,
        (Template Message, Template Repair) words,
        IReadOnlyCollection<string> places
    )
    {
        if (places.Count > 0)
        {
            Add(
                rule,
                severity,
                words.Message.With(("count", Number(places.Count)), ("where", Name(places))),
                words.Repair
            );
        }
    }

    /// <summary>Adds what is hidden: rows, columns, sheets or values.</summary>
    public void AddHidden(Template words, IReadOnlyCollection<string> places) =>
        AddPlaces(ReadingMessages.HiddenLeftOut, Severity.Warning, (words, ReadingMessages.HiddenRepair), places);

    /// <summary>All remarks on one file.</summary>
    public ImmutableArray<Finding> Of(string file)
    {
        AddCounts();
        if (Macros)
        {
            Add(ReadingMessages.Macros, Severity.Info, ReadingMessages.MacrosText.With(), ReadingMessages.MacrosRepair);
        }

        return
        [
            .. remarks.Select(remark => new Finding(remark.Rule, remark.Severity, new FilePlace(file), remark.Message)
            {
                Repair = remark.Repair.With(),
            }),
        ];
    }

    private void AddCounts()
    {
        AddCount(
            ReadingMessages.BadCharacters,
            Severity.Warning,
            BadCharacters,
            ReadingMessages.BadCharactersText,
            ReadingMessages.BadCharactersRepair
        );
        AddCount(
            ReadingMessages.ChangesAccepted,
            Severity.Warning,
            Changes,
            ReadingMessages.ChangesText,
            ReadingMessages.ChangesRepair
        );
        AddCount(
            ReadingMessages.FurnitureLeftOut,
            Severity.Info,
            Furniture,
            ReadingMessages.FurnitureText,
            ReadingMessages.FurnitureRepair
        );
        AddCount(
            ReadingMessages.PicturesNotRead,
            Severity.Info,
            Pictures,
            ReadingMessages.PicturesText,
            ReadingMessages.PicturesRepair
        );
        AddCount(
            ReadingMessages.HiddenLeftOut,
            Severity.Warning,
            HiddenRuns,
            ReadingMessages.HiddenText,
            ReadingMessages.HiddenRepair
        );
    }

    private void AddCount(string rule, Severity severity, int count, Template message, Template repair)
    {
        if (count > 0)
        {
            Add(rule, severity, message.With(("count", Number(count))), repair);
        }
    }

    private static string Name(IReadOnlyCollection<string> places) =>
        string.Join("、", places.Distinct(StringComparer.Ordinal).Take(PlacesNamed))
        + (places.Count > PlacesNamed ? "…" : "");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed record Remark(string Rule, Severity Severity, Message Message, Template Repair);
}
